"""Copying, citing, selecting, bookmarks and notes."""

from __future__ import annotations

from typing import Literal

from reader.keys import Hint
from reader.reading.prompts import PromptFor
from reader.reading.session import Session


def copy(session: Session, count: int | None) -> None:
    """Copy the selection, or the current quotation with its attribution."""
    from reader.reading.citation import attributed

    selected, quotation = session.selected_words(), session.state.current_quotation
    if selected:
        session.copy(selected)
    elif quotation is None:
        session.say(Hint("Nothing to copy: {next_quotation} goes to a quotation, {select} selects"))
    else:
        session.copy(attributed(session.state.dossier, quotation))


def cite(session: Session, count: int | None) -> None:
    """Copy a citation of the document, with the place that is being read."""
    from reader.reading.citation import citation

    dossier = session.state.dossier
    document = dossier.document(session.state.document)
    quotation = session.state.current_quotation
    is_here = quotation is not None and quotation.document == document.id
    offset = quotation.start if quotation is not None and is_here else session.desk.reading_at()
    session.copy(citation(dossier, document, document.place_words(offset)))


def select(session: Session, count: int | None) -> None:
    """Start selecting with the keyboard, or stop."""
    if session.state.selection is not None:
        session.select(None)
    else:
        from reader.reading.key_selection import begin_selection

        begin_selection(session)


def selection_end_on(session: Session, count: int | None) -> None:
    """Move the end of the selection `count` words on."""
    _move_end(session, count or 1)


def selection_end_back(session: Session, count: int | None) -> None:
    """Move the end of the selection `count` words back."""
    _move_end(session, -(count or 1))


def selection_start_on(session: Session, count: int | None) -> None:
    """Move the start of the selection `count` words on."""
    _move_start(session, count or 1, "word")


def selection_start_back(session: Session, count: int | None) -> None:
    """Move the start of the selection `count` words back."""
    _move_start(session, -(count or 1), "word")


def selection_start_down(session: Session, count: int | None) -> None:
    """Move the start of the selection `count` lines down."""
    _move_start(session, count or 1, "row")


def selection_start_up(session: Session, count: int | None) -> None:
    """Move the start of the selection `count` lines up."""
    _move_start(session, -(count or 1), "row")


def bookmark(session: Session, count: int | None) -> None:
    """Bookmark this place with the next letter typed."""
    session.ask(PromptFor.BOOKMARK)


def go_to_bookmark(session: Session, count: int | None) -> None:
    """Go to the bookmark of the next letter typed."""
    session.ask(PromptFor.GO_TO_BOOKMARK)


def bookmarks(session: Session, count: int | None) -> None:
    """List bookmarks and notes."""
    from reader.reading.bookmarks import places_listed

    session.desk.show(places_listed(session))


def note(session: Session, count: int | None) -> None:
    """Ask for a note on what is selected, the current quotation or this place, or open the one that is there."""
    from reader.reading.notes import ask_for_note

    ask_for_note(session)


def sheet(session: Session, count: int | None) -> None:
    """Write the fact-check sheet, and offer to open it."""
    from reader.reading.sheets import offer_sheet

    offer_sheet(session)


def _move_end(session: Session, words: int) -> None:
    from reader.reading.key_selection import extend_words

    extend_words(session, words)


def _move_start(session: Session, count: int, by: Literal["word", "row"]) -> None:
    from reader.reading.key_selection import move_start

    move_start(session, count, by)
