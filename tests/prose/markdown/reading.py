"""Markdown as it is read, for examples."""

from __future__ import annotations

from reader.prose.markup import markup_edits
from reader.prose.view import edited, whole_view


def read(text: str, *, markdown: bool = True) -> str:
    """Return what is read of a text, its layers of markup left out."""
    return edited(whole_view(text), markup_edits(text, markdown=markdown).edits).text
