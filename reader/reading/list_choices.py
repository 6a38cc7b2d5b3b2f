"""What choosing in a list does, and clicking on the text."""

from __future__ import annotations

from reader.keys import Hint
from reader.layout.text_links import link_at
from reader.layout.timeline_keys import read_key
from reader.model.place import Place
from reader.model.values import replace
from reader.reading.filters import Filter, Listed
from reader.reading.list_cursor import show_listed
from reader.reading.session import Session


def choose(session: Session, name: Listed, key: str) -> None:
    """Go where a row of a list leads; a speaker's row leads to the list of their quotations.

    Args:
        session: The reading.
        name: The list.
        key: What the row stands for, which may be gone by now.
    """
    if name == "speakers":
        session.remember_place()
        session.change(filter=Filter(speaker=key).typing("speakers", session.state.filter.typed_in("speakers")))
        session.desk.open_list("quotations", focus=True)
        show_listed(session)
    elif name == "timeline":
        _choose_in_timeline(session, key)
    elif name == "quotations":
        quotation = session.state.dossier.quotation(key)
        if quotation is not None:
            session.jump_to(quotation)
    else:
        document, offset = place_of(key)
        if session.state.has(document):
            session.jump_to_place(Place(document, offset))


def _choose_in_timeline(session: Session, key: str) -> None:
    """Go to an event, a document or what somebody says, or look at a period by itself."""
    kind, value = read_key(key)
    if kind == "period":
        session.change(filter=replace(session.state.filter, during=value))
        return
    event, quotation = session.state.dossier.event(value), session.state.dossier.quotation(value)
    if kind == "event" and event is not None:
        session.jump_to_event(event)
    elif kind == "document":
        jump_to_document(session, value)
    elif kind == "quotation" and quotation is not None:
        session.jump_to(quotation)


def press(session: Session, document: str, offset: int) -> None:
    """Read the document that was clicked, and make the quotation there current."""
    if not session.state.has(document):
        return
    session.read(document)
    session.change_unseen(pointed_at=(document, offset))
    if link_at(session.state.dossier.document(document), offset) is not None:
        session.say(Hint("{link} shows where this link leads, ctrl+click too"))
    for quotation in session.state.dossier.quotations_of(document):
        if any(offset in part for part in quotation.parts):
            session.change(quotation=quotation.id, event=None)
            return


def heading_key(document: str, offset: int, level: int) -> str:
    """Return the key of a heading in the list of contents; at level 0, of a document."""
    return f"{document}:{offset}:{level}"


def place_of(key: str) -> tuple[str, int]:
    """Return the document id and offset of the heading that a key stands for."""
    document, offset, _level = key.rsplit(":", 2)
    return document, int(offset)


def jump_to_document(session: Session, document: str) -> None:
    """Read another document, `back` returns here; or the one that is read."""
    if not session.state.has(document):
        return
    if document != session.state.document:
        session.remember_place()
    session.desk.arrange("text")
    session.read(document)
