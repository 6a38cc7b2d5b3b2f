"""Quotations and their speakers, found by rules and word lists.

The rooms in the order in which a text is worked:

    marks        which stretches stand in quotation marks
    words        the text cut into words, each with the letter of its class (from `lexicon` and `words/`)
    phrases      noun phrases: who or what is named
    clauses      the subjects of verbs
    verbs, cues  reporting words, and the rules (`before`, `after`) by which they name a source in a sentence
    speech       which stretches are nobody's words
    attribution  each stretch with its source, also from the sentences around
    groups       which stretches are one quotation
    reported     reported speech without marks
    names        titles, given names and surnames
    people       everyone who is named, each with all names
    pronouns     whom he and she stand for
    speakers     the people, bodies and documents behind the sources
    assembly     all of these in turn

To add a rule, write it and name it in its room's `RULES`; to add a word, add a line to a list in `words/`. Another
language is a folder of such lists and a function beside `lexicon.english`.
"""

from __future__ import annotations

from reader.analysis.quotations.assembly import Attribution, find_quotations

__all__ = ["Attribution", "find_quotations"]
