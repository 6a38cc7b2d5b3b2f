"""Selecting with the keyboard: where a selection begins, and how its end moves."""

from __future__ import annotations

from typing import Literal

from reader.keys import Hint
from reader.model import Span
from reader.reading.selection import Selection, first_word, paragraphs_away
from reader.reading.session import Session
from reader.reading.stops import end_moved, start_moved

SELECTING = Hint(
    "Selecting: {line_down} {line_up} {selection_end_on} {selection_end_back} move the end, "
    "{selection_start_on} {selection_start_down} the start"
)
NOT_SELECTING = Hint("Nothing is being selected: {select} begins")


def begin_selection(session: Session) -> None:
    """Start at the current quotation if it is on the screen, or else at the first visible word."""
    state, desk = session.state, session.desk
    quotation = state.current_quotation
    shown = quotation is not None and quotation.document == state.document
    if quotation is not None and shown and desk.visible_span().overlaps(quotation.parts[0]):
        here = quotation.start
    else:
        here = first_word(state.text, desk.top())
    session.select(Selection(state.document, here, desk.offset_below(here, 1)))
    session.say(SELECTING)


def extend_rows(session: Session, rows: int) -> None:
    """Move the end `rows` rows down, or up if negative."""
    if selection := session.state.selection:
        _extend(session, selection, session.desk.offset_below(selection.end, rows))


def extend_words(session: Session, words: int) -> None:
    """Move the end `words` words on, or back if negative; one word is selected at least."""
    selection = session.state.selection
    if selection is None:
        session.say(NOT_SELECTING)
        return
    text, span = session.state.text, selection.span
    end = max(end_moved(text, span.end, "word", words), end_moved(text, span.start, "word", 1))
    _extend(session, Selection(selection.document, span.start, span.end), end)


def move_start(session: Session, count: int, by: Literal["word", "row"]) -> None:
    """Move the start `count` words or rows on, or back if negative; the end goes along where it would be passed."""
    selection = session.state.selection
    if selection is None:
        session.say(NOT_SELECTING)
        return
    text = session.state.text
    if by == "word":
        start = start_moved(text, selection.span.start, "word", count)
    else:
        start = first_word(text, session.desk.offset_below(selection.span.start, count))
    end = max(selection.span.end, end_moved(text, start, "word", 1))
    session.select(Selection(selection.document, start, end))
    session.desk.bring_into_view(selection.document, Span(start, start), "nearest")


def extend_paragraphs(session: Session, count: int) -> None:
    """Move the end `count` paragraphs forward, or back if negative."""
    if selection := session.state.selection:
        _extend(session, selection, paragraphs_away(session.state.text, selection.end, count))


def _extend(session: Session, selection: Selection, offset: int) -> None:
    """Move the end to `offset`, and keep it on the screen."""
    extended = selection.extended(offset, session.state.text)
    session.select(extended)
    session.desk.bring_into_view(extended.document, Span(extended.end, extended.end), "nearest")
