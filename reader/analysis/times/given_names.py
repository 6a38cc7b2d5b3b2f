"""Whether a word is somebody's first name, by the list that finds speakers; it is read when first asked for."""

from __future__ import annotations


def is_given_name(word: str) -> bool:
    """Return whether a word with a capital is a first name: `Joe`."""
    from reader.analysis.quotations.lexicon import english

    return word in english().first_names
