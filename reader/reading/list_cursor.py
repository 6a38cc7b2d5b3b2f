"""The cursor of the list of quotations: what it is on is the current quotation."""

from __future__ import annotations

from reader.model import Quotation
from reader.model.values import replace
from reader.reading.desk import Unit
from reader.reading.filters import Listed
from reader.reading.session import Session


def move(session: Session, unit: Unit, count: int) -> None:
    """Move the cursor of the focused list, or else the text.

    In the list of quotations, the one that the cursor comes to becomes current and is shown; `back` returns to where
    looking through the list began.
    """
    _begin_to_look_through(session)
    session.desk.move(unit, count)
    show_listed(session)


def filter_by(session: Session, listed: Listed, words: str) -> None:
    """Filter a list by what was typed; of quotations, the one that the cursor comes to is shown as by moving it."""
    filtered = session.state.filter.typing(listed, words)
    if filtered != session.state.filter:
        _begin_to_look_through(session)
        session.change(filter=filtered)
        show_listed(session)


def show_listed(session: Session) -> None:
    """Make current, and show in the text, what the cursor of a focused list of quotations is on."""
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


def _begin_to_look_through(session: Session) -> None:
    """Keep where the reading was when the cursor of the list of quotations first moves."""
    if _is_among_quotations(session) and not session.state.looking_through:
        history = session.state.history.jumped_from(session.stop())
        session.change_unseen(history=history, looking_through=True)


def _is_among_quotations(session: Session) -> bool:
    listed = session.list_in_focus
    return listed is not None and listed.name == "quotations"


def _under_cursor(session: Session) -> Quotation | None:
    """Return the quotation that the cursor of a focused list of quotations is on."""
    listed = session.list_in_focus
    is_one = listed is not None and listed.name == "quotations"
    return session.state.dossier.quotation(listed.cursor) if listed is not None and is_one else None
