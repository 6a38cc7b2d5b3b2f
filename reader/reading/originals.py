"""Opening a document's original in its own program: what would be opened is shown first, and the user chooses it."""

from __future__ import annotations

import re
from pathlib import Path

from reader.files.addresses import address_of, requested
from reader.files.cleaning import clean_line
from reader.model import Document, Dossier, anchor_at, locator_at
from reader.model.values import dataclass
from reader.reading.dialogs import Choice, ChoiceRow
from reader.reading.opener import NoOpenerError
from reader.reading.outside import WayOut, way_out
from reader.reading.session import Session

#: Endings of files that are only shown by their programs; others might be run.
_SHOWN = frozenset(".pdf .docx .odt .epub .rtf .html .htm .xhtml .mhtml .mht .eml .txt .md .srt .vtt".split())  # noqa: SIM905


#: What may stand after the # of an address: the id of a part, or the page of a PDF, as browsers take it.
_SAFE_ANCHOR = re.compile(r"[\w.-]{1,100}|page=\d{1,6}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Opening:
    """Something that can be opened.

    Attributes:
        target: An absolute path, or an address of the web.
        place: The place in it, in words; empty for its beginning.
        page: The number of that page; empty where it has no pages.
    """

    target: str
    place: str = ""
    page: str = ""


def offer_original(session: Session) -> None:
    """Show what the document was made of, and where it was published; the one chosen opens in its own program."""
    state = session.state
    document = state.dossier.document(state.document)
    quotation = state.current_quotation
    here = quotation is not None and quotation.document == document.id
    offset = quotation.start if quotation is not None and here else session.desk.reading_at()
    openings = openings_of(state.dossier, document, offset)
    if not openings:
        session.say(_why_nothing(document))
        return
    try:
        ways = {each.target: way_out(session, each.target, each.page) for each in openings}
    except NoOpenerError as error:
        session.say(f"{error}: {clean_line(openings[0].target)}")
        return
    rows = tuple(_row(each, ways[each.target]) for each in openings)

    def take(target: str) -> None:
        session.say(ways[target].open())

    title = "Open with your browser" if session.launch.in_browser else "Open in its own program"
    session.desk.show(Choice(title, rows, "Nothing to open", take, does="opens it"))


def openings_of(dossier: Dossier, document: Document, offset: int) -> list[Opening]:
    """Return the original of a document, at a place of its text, and its address on the web."""
    place = locator_at(document.locators, offset)
    found = []
    page = place.value.partition("/")[0] if place and place.kind == "page" else ""
    if file := _original(dossier, document):
        found.append(Opening(str(file), place.words if place else "", page))
    anchor = f"page={page}" if page else anchor_at(document.locators, offset)
    addresses = dict.fromkeys((document.url, document.provenance.final_url))
    return found + [opening for address in addresses if (opening := _web(address, anchor))]


def _original(dossier: Dossier, document: Document) -> Path | None:
    """Return the file that a document's text was made of, if there is one that is only shown."""
    name = document.provenance.original or document.file
    if not name or address_of(name):
        return None
    if dossier.folder is not None:
        path = dossier.folder.resolve() / name
        if path.resolve() != path:  # a link, or it leads out of the folder
            return None
    else:
        path = Path(name if Path(name).exists() else name.rpartition(":")[0]).absolute()  # box.mbox:3
    return path if path.suffix.lower() in _SHOWN and path.is_file() else None


def _web(address: str, anchor: str) -> Opening | None:
    """Return the opening of an address; None for what is none, or could be taken for something else."""
    try:
        asked = requested(address) if address_of(address) else ""
    except ValueError:
        return None
    if not asked:
        return None
    return Opening(f"{asked}#{anchor}" if _SAFE_ANCHOR.fullmatch(anchor) else asked)


def _why_nothing(document: Document) -> str:
    name = document.provenance.original or document.file
    if not name:
        return "Nothing to open: this text came from standard input"
    return f"Not opened: {clean_line(name)} is gone, a link, or of a kind that might be run rather than shown"


def _row(opening: Opening, way: WayOut) -> ChoiceRow:
    at = f", {opening.place}" if opening.place else ""
    return ChoiceRow(opening.target, (), ((clean_line(opening.target) + at, "plain"),), ((f"  {way.by}", "dim"),))
