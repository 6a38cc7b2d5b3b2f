"""The layers of a text that are its lines and signs, in their order."""

from __future__ import annotations

from reader.prose.furniture import without_furniture
from reader.prose.hyphens import hyphen_edits
from reader.prose.signs import sign_edits
from reader.prose.view import Edit, PlainView, edited
from reader.prose.wraps import wrap_edits


def line_edits(text: str, *, markdown: bool = False) -> list[Edit]:
    """Return the edits of line ends within sentences and within words, of a text without its other signs.

    Args:
        text: The text.
        markdown: Whether it was Markdown.
    """
    return sorted(wrap_edits(text, markdown=markdown) + hyphen_edits(text))


def without_lines(view: PlainView, *, markdown: bool = False) -> PlainView:
    """Return a view without signs and furniture that are not read, and without line ends at which a sentence runs on.

    Markdown has no furniture: what looks like it is a list or a rule.
    """
    view = edited(view, sign_edits(view.text))
    if not markdown:
        view = without_furniture(view)
    return edited(view, line_edits(view.text, markdown=markdown))
