"""Selecting with the keyboard: where a selection begins, and how its end moves."""

from __future__ import annotations

from reader.keys import Hint
from reader.model import Span
from reader.reading.selection import Selection, first_word, paragraphs_away
from reader.reading.session import Session

SELECTING = Hint(
    "Selecting: {line_down} {line_up} {paragraph_on} {paragraph_back} move the end, {copy} copies, {escape} cancels"
)


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


def extend_paragraphs(session: Session, count: int) -> None:
    """Move the end `count` paragraphs forward, or back if negative."""
    if selection := session.state.selection:
        _extend(session, selection, paragraphs_away(session.state.text, selection.end, count))


def _extend(session: Session, selection: Selection, offset: int) -> None:
    """Move the end to `offset`, and keep it on the screen."""
    extended = selection.extended(offset, session.state.text)
    session.select(extended)
    session.desk.bring_into_view(extended.document, Span(extended.end, extended.end), "nearest")
