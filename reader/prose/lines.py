"""The layers of a text that are its lines and signs, in their order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.model import Span
from reader.prose.furniture import without_furniture
from reader.prose.garbled import garbled_edits
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


def without_lines(view: PlainView, *, markdown: bool = False, code: Sequence[Span] = ()) -> PlainView:
    """Return a view without signs and furniture that are not read, and without line ends at which a sentence runs on.

    Args:
        view: The view of a text without its markup.
        markdown: Whether it was Markdown, which has no furniture: what looks like it is a list or a rule.
        code: Blocks of code in the document, in order, of which every line's end stays.
    """
    return without_line_ends(without_signs(view, markdown=markdown), markdown=markdown, code=code)


def without_signs(view: PlainView, *, markdown: bool) -> PlainView:
    """Return a view without signs and furniture that are not read, every line's end still in it."""
    view = edited(view, garbled_edits(view.text))
    view = edited(view, sign_edits(view.text))
    return view if markdown else without_furniture(view)


def without_line_ends(
    view: PlainView, *, markdown: bool, code: Sequence[Span] = (), beginnings: Sequence[int] = ()
) -> PlainView:
    """Return a view without the line ends at which a sentence or a word runs on.

    Args:
        view: The view of a text without markup and signs.
        markdown: Whether it was Markdown.
        code: Blocks of code in the document, in order, of which every line's end stays.
        beginnings: Offsets in the view, in order, at which something begins that the line before does not run on to.
    """
    edits = line_edits(view.text, markdown=markdown)
    if code:
        edits = _outside(edits, [view.to_view(span) for span in code])
    if beginnings:
        edits = [edit for edit in edits if bisect_right(beginnings, edit.start) == bisect_right(beginnings, edit.end)]
    return edited(view, edits)


def _outside(edits: list[Edit], spans: list[Span]) -> list[Edit]:
    """Return the edits that begin in none of some spans; all are in order."""
    starts = [span.start for span in spans]
    return [
        edit for edit in edits if not (index := bisect_right(starts, edit.start)) or edit.start >= spans[index - 1].end
    ]
