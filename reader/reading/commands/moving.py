"""Moving through the text, or through the focused list."""

from __future__ import annotations

from reader.model.values import replace
from reader.reading.desk import Unit
from reader.reading.list_cursor import move
from reader.reading.session import Session


def line_down(session: Session, count: int | None) -> None:
    """Go `count` lines down."""
    _rows(session, count or 1)


def line_up(session: Session, count: int | None) -> None:
    """Go `count` lines up."""
    _rows(session, -(count or 1))


def half_page_down(session: Session, count: int | None) -> None:
    """Go `count` half pages down."""
    move(session, "half page", count or 1)


def half_page_up(session: Session, count: int | None) -> None:
    """Go `count` half pages up."""
    move(session, "half page", -(count or 1))


def page_down(session: Session, count: int | None) -> None:
    """Go `count` pages down."""
    move(session, "page", count or 1)


def page_up(session: Session, count: int | None) -> None:
    """Go `count` pages up."""
    move(session, "page", -(count or 1))


def top(session: Session, count: int | None) -> None:
    """Go to the top, or to line `count`."""
    _end(session, count, "top")


def bottom(session: Session, count: int | None) -> None:
    """Go to the bottom, or to line `count`."""
    _end(session, count, "bottom")


def paragraph_on(session: Session, count: int | None) -> None:
    """Go `count` paragraphs forward; in the timeline, months."""
    _paragraphs(session, count or 1)


def paragraph_back(session: Session, count: int | None) -> None:
    """Go `count` paragraphs back; in the timeline, months."""
    _paragraphs(session, -(count or 1))


def next_document(session: Session, count: int | None) -> None:
    """Go `count` documents forward; in the timeline, show only the next one's events."""
    _documents(session, count or 1)


def previous_document(session: Session, count: int | None) -> None:
    """Go `count` documents back; in the timeline, show only the previous one's events."""
    _documents(session, -(count or 1))


def _rows(session: Session, count: int) -> None:
    if session.state.selection is not None and session.list_in_focus is None:
        from reader.reading.key_selection import extend_rows

        extend_rows(session, count)
    else:
        move(session, "row", count)


def _end(session: Session, count: int | None, end: Unit) -> None:
    """Go to an end of the focused list or of the comparison, or of the text, from which `back` returns here."""
    if session.list_in_focus is not None or session.desk.is_comparison_in_focus():
        move(session, end, 1)
    elif count is None:
        session.jump_by(end, 1)
    else:
        session.jump_by("line", count)


def _paragraphs(session: Session, count: int) -> None:
    if session.state.selection is not None and not session.is_timeline_in_focus():
        from reader.reading.key_selection import extend_paragraphs

        extend_paragraphs(session, count)
    else:
        move(session, "paragraph", count)


def _documents(session: Session, count: int) -> None:
    ids = [document.id for document in session.state.dossier.documents]
    if session.is_timeline_in_focus() and len(ids) > 1:
        all_and_each: list[str | None] = [None, *ids]
        chosen = session.state.filter
        at = all_and_each.index(chosen.document) if chosen.document in all_and_each else 0
        document = all_and_each[(at + count) % len(all_and_each)]
        session.change(filter=replace(chosen, document=document))
        return
    there = ids[(ids.index(session.state.document) + count) % len(ids)]
    if there == session.state.document:
        session.say("This is the only document")
    else:
        session.remember_place()
        session.read(there)
