"""The cursor of the list of quotations: what it is on is the current quotation."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Quotation
from reader.reading.desk import Unit
from reader.reading.session import Session


def move(session: Session, unit: Unit, count: int) -> None:
    """Move the cursor of the focused list, or else the text.

    In the list of quotations, the one that the cursor comes to becomes current and is shown; `back` returns to where
    looking through the list began.
    """
    if not _is_among_quotations(session):
        session.desk.move(unit, count)
        return
    if not session.state.looking_through:
        history = session.state.history.jumped_from(session.stop())
        session.change_unseen(history=history, looking_through=True)
    session.desk.move(unit, count)
    quotation = _under_cursor(session)
    if quotation is not None and quotation.id != session.state.quotation:
        session.make_current(quotation)


def agree(session: Session) -> None:
    """Make current what the cursor of a focused list of quotations is on, without moving the text."""
    if not _is_among_quotations(session):
        if session.state.looking_through:
            session.change_unseen(looking_through=False)
        return
    quotation = _under_cursor(session)
    if quotation is None or quotation.id == session.state.quotation:
        return
    state = replace(session.state, quotation=quotation.id, event=None).settled()
    if state.quotation is not None:
        session.change_to(state)


def _is_among_quotations(session: Session) -> bool:
    listed = session.list_in_focus
    return listed is not None and listed.name == "quotations"


def _under_cursor(session: Session) -> Quotation | None:
    listed = session.list_in_focus
    return session.state.dossier.quotation(listed.cursor) if listed is not None else None
