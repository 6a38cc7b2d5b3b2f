"""Searching one document or all of them, and finding a speaker."""

from __future__ import annotations

from reader.reading import search_beside
from reader.reading.prompts import PromptFor
from reader.reading.session import Session


def search(session: Session, count: int | None) -> None:
    """Ask for words to search this document for; in a list, let letters filter it."""
    if session.list_in_focus is not None:
        session.desk.filter_list()
    else:
        session.ask(PromptFor.SEARCH)


def search_all(session: Session, count: int | None) -> None:
    """Ask for words to search all documents for."""
    session.ask(PromptFor.SEARCH_ALL)


def regex(session: Session, count: int | None) -> None:
    """Switch between regular expressions and plain words."""
    search_beside.toggle_pattern(session)


def next_match(session: Session, count: int | None) -> None:
    """Go `count` matches forward; in the comparison, without a search, `count` places of the words."""
    _step(session, count or 1)


def previous_match(session: Session, count: int | None) -> None:
    """Go `count` matches back; in the comparison, without a search, `count` places of the words."""
    _step(session, -(count or 1))


def speakers(session: Session, count: int | None) -> None:
    """List the speakers."""
    session.desk.open_list("speakers", focus=True)


def speaker_page(session: Session, count: int | None) -> None:
    """Show all that the speaker says who is in question."""
    from reader.reading.speaker_page import show_page

    show_page(session)


def _step(session: Session, count: int) -> None:
    state = session.state
    if state.comparing is None or state.search is not None or state.is_searching:
        search_beside.step(session, count)
    else:
        from reader.reading.comparison import step_place

        step_place(session, count)
