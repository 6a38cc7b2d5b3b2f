"""What stands among the words of a pasted text and is not read: pages, numbers of lines, cues of subtitles."""

from __future__ import annotations

from reader.prose.cues import cue_edits
from reader.prose.numbered_lines import number_edits
from reader.prose.pages import page_edits
from reader.prose.view import PlainView, edited


def without_furniture(view: PlainView) -> PlainView:
    """Return a view without cues, the numbers of lines, page breaks, page numbers and running heads."""
    for edits_of in (cue_edits, number_edits, page_edits):
        edits = edits_of(view.text)
        if edits:
            view = edited(view, edits)
    return view
