"""Opening links of a text: where one leads is shown first, in full, and the user's browser opens it."""

from __future__ import annotations

from reader.files.addresses import LinkedAddress, linked_address
from reader.files.cleaning import clean_line
from reader.keys import Hint
from reader.layout.text_links import TextLink, link_at, links_within
from reader.model import Document, Span
from reader.model.values import replace
from reader.reading.dialogs import Action, Choice, ChoiceRow, Page
from reader.reading.opener import NoOpenerError
from reader.reading.outside import way_out
from reader.reading.session import Session

#: Characters of a link's words in the list.
MOST_WORDS = 60


def offer_links(session: Session, number: int | None) -> None:
    """Show where a link leads: the one that was clicked, or of those on the screen the only one or a chosen one.

    Args:
        session: The reading.
        number: The number of the link among those on the screen, counted from 1; None for no certain one.
    """
    state = session.state
    document = state.dossier.document(state.document)
    links = _openable(document, session.desk.visible_span())
    clicked = state.pointed_at if number is None else None
    if (here := _clicked(links, document, clicked)) is not None:
        links, number = [here], 1
    if number is not None and 0 < number <= len(links):
        _show(session, links[number - 1])
    elif len(links) == 1:
        _show(session, links[0])
    elif links:
        session.desk.show(_list(session, links))
    else:
        session.say(Hint("No link to the web on the screen: {original} opens the document itself"))


def offer_link_at(session: Session, document_id: str, offset: int) -> None:
    """Show where the link leads that was clicked."""
    if not session.state.has(document_id):
        return
    link = link_at(session.state.dossier.document(document_id), offset)
    if link is None:
        session.say("No link there")
    else:
        _show(session, link)


def _openable(document: Document, visible: Span) -> list[TextLink]:
    """Return the links on the screen that lead to the web, and the document's own address at their end."""
    links = [link for link in links_within(document, visible) if _address(link) is not None]
    own = TextLink(Span(0, 0), f"this text itself: {document.title}", document.url)
    return [*links, own] if document.url and _address(own) is not None else links


def _clicked(links: list[TextLink], document: Document, place: tuple[str, int] | None) -> TextLink | None:
    if place is None or place[0] != document.id:
        return None
    return next((link for link in links if place[1] in link.span), None)


def _address(link: TextLink) -> LinkedAddress | None:
    try:
        return linked_address(link.target, link.words)
    except ValueError:
        return None


def _list(session: Session, links: list[TextLink]) -> Choice:
    """Return the links as a numbered list; choosing one shows where it leads."""
    rows = []
    for number, link in enumerate(links, 1):
        words = clean_line(link.words)[:MOST_WORDS] or "image"
        address = _address(link)
        shown = f"  {address.asked}" if address and address.asked.rstrip("/") != words.rstrip("/") else ""
        rows.append(ChoiceRow(str(number), ((f"{number:>2} ", "dim"),), ((words, "strong"), (shown, "dim"))))

    def take(key: str) -> None:
        _show(session, links[int(key) - 1])

    return Choice("Links on the screen", tuple(rows), "No links", take, does="shows where it leads")


def _show(session: Session, link: TextLink) -> None:
    """Show where a link leads, and offer to open it, or to copy its address where nothing opens it."""
    try:
        address = linked_address(link.target, link.words)
    except ValueError as error:
        session.say(f"Not opened: {clean_line(link.target)[:MOST_WORDS]}: {error}")
        return
    copying = Action("copy", "copies it", lambda: session.copy(address.asked))
    notes = [f"Careful: {warning}" for warning in address.warnings]
    try:
        way = way_out(session, address.asked)
    except NoOpenerError as error:
        notes.append(f"{error}.")
        actions: tuple[Action, ...] = (replace(copying, command="source"), copying)
    else:
        opening = Action("source", "opens it", lambda: session.say(way.open()))
        actions = (opening, copying)
    session.desk.show(Page(clean_line(link.words), "\n\n".join((address.asked, *notes)), actions))
