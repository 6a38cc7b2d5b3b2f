"""Writing the fact-check sheet while reading: where it goes, what is there already, and opening it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from reader.files.addresses import address_of, file_name
from reader.files.cleaning import clean_line
from reader.files.contents import read_given
from reader.files.errors import CannotRead, CannotSave
from reader.files.old_files import keep_old
from reader.files.saving import regular_file, save_bytes
from reader.keys import Hint
from reader.model import Dossier, Finding
from reader.model.review import quotations_to_judge
from reader.model.values import dataclass
from reader.pipeline.judgements import keeps_its_own
from reader.reading.desk import Work
from reader.reading.dialogs import Choice, ChoiceRow
from reader.reading.opener import NoOpenerError
from reader.reading.outside import WayOut, way_out
from reader.reading.session import Session

#: What is where a sheet may go: nothing, a sheet as Reader made it, or something else.
Occupied = Literal["nothing", "a sheet", "something else"]
#: Bytes of a file that is looked at to see whether Reader made it; a sheet of 30 000 quotations has fewer.
_LARGEST = 32 << 20
#: Characters of the name of a sheet.
_LONGEST = 60
_NOT_IN_NAME = re.compile(r"[^\w]+")
_WHAT_HAPPENS: dict[Occupied, str] = {
    "nothing": "a new file",
    "a sheet": "replaces the sheet there",
    "something else": "replaces another file, kept as NAME~",
}
#: Keys of the rows that are shown once the sheet is written.
_OPEN, _COPY = "open", "copy"


@dataclass(frozen=True, slots=True)
class SheetPlace:
    """A file that a sheet can be written to.

    Attributes:
        path: Its absolute path.
        occupied: What is there.
    """

    path: Path
    occupied: Occupied


@dataclass(frozen=True, slots=True)
class Written:
    """A sheet that was written.

    Attributes:
        path: Its absolute path.
        findings: What the user should know besides.
    """

    path: Path
    findings: tuple[Finding, ...]


def offer_sheet(session: Session) -> None:
    """Write the sheet into the dossier's folder; of plain files, and over what is none of Reader's, ask where first."""
    state = session.state
    if state.completion.running:
        session.say(Hint("Not yet: still looking for quotations and sources; then {sheet} makes the sheet"))
        return
    if not quotations_to_judge(state.dossier):
        session.say(Hint("Nothing for a sheet: there is no quotation to judge; {detect} looks for them"))
        return
    if session.launch.in_browser:
        _hand_over(session)
        return
    folder = state.dossier.folder
    has_folder = folder is not None and keeps_its_own(folder)
    places = places_for(state.dossier, Path.cwd())
    if has_folder and all(place.occupied != "something else" for place in places):
        _begin(session, places[0])
        return
    by_path = {str(place.path): place for place in places}
    rows = tuple(_row(place) for place in places)

    def take(path: str) -> None:
        _begin(session, by_path[path])

    session.desk.show(Choice("Write the fact-check sheet to", rows, "Nowhere to write to", take, does="writes it"))


def places_for(dossier: Dossier, working_folder: Path) -> list[SheetPlace]:
    """Return the files that the sheet of a dossier can be written to, the likeliest first.

    In the dossier's folder, where that is the user's; else in the working folder or beside the story. A name that
    something else has comes last, after another name.

    Args:
        dossier: What the sheet is of.
        working_folder: Where the user works.
    """
    name = sheet_name(dossier)
    if dossier.folder is not None and keeps_its_own(dossier.folder):
        folders = [dossier.folder]
    else:
        story = dossier.documents[0].file
        folders = [working_folder]
        if dossier.folder is None and story and not address_of(story):
            folders.append(working_folder / Path(story).parent)
    found = [place_at(folder / name) for folder in dict.fromkeys(Path(os.path.abspath(each)) for each in folders)]  # noqa: PTH100  not through links
    free = [_free_beside(place.path) for place in found if place.occupied == "something else"]
    return sorted((*found, *free), key=lambda place: place.occupied == "something else")


def sheet_name(dossier: Dossier) -> str:
    """Return what the sheet of a dossier is called: `harbour-sheet.html`."""
    return f"{short_name(dossier)}-sheet.html"


def short_name(dossier: Dossier) -> str:
    """Return what files that are made of a dossier are called at their beginning: `harbour`."""
    story = dossier.documents[0].file
    if dossier.folder is not None:
        called = dossier.folder.resolve().name
    else:
        called = Path(file_name(story) if address_of(story) else story).stem
    return _NOT_IN_NAME.sub("-", clean_line(called))[:_LONGEST].strip("-") or "story"


def place_at(path: Path) -> SheetPlace:
    """Return a place with what is there now; what cannot be read is something else."""
    from reader.export.sheet.page import is_unchanged_page

    if not os.path.lexists(path):
        return SheetPlace(path, "nothing")
    try:
        is_ours = not path.is_symlink() and is_unchanged_page(read_given(path, _LARGEST))
    except CannotRead:
        is_ours = False
    return SheetPlace(path, "a sheet" if is_ours else "something else")


def _free_beside(path: Path) -> SheetPlace:
    """Return the first place of a numbered name that nothing but a sheet has."""
    number = 2
    while (place := place_at(path.with_stem(f"{path.stem}-{number}"))).occupied == "something else":
        number += 1
    return place


def _row(place: SheetPlace) -> ChoiceRow:
    happens = _WHAT_HAPPENS[place.occupied]
    return ChoiceRow(str(place.path), (), ((clean_line(str(place.path)), "plain"),), ((f"  {happens}", "dim"),))


def _begin(session: Session, place: SheetPlace) -> None:
    """Make the sheet of what is open now and write it, beside the reading."""
    dossier = session.state.dossier
    session.desk.run_beside(
        Work(
            lambda: _write(dossier, place),
            lambda written: _offer_to_open(session, written),
            lambda error: _failed(session, error),
        )
    )


def _hand_over(session: Session) -> None:
    """Make the sheet beside the reading, and give it to the browser: nothing is written where Reader runs."""
    dossier = session.state.dossier

    def made() -> Iterator[bytes]:
        yield _made(dossier)

    def take(data: bytes) -> None:
        session.say(session.desk.hand_over(sheet_name(dossier), data))

    session.desk.run_beside(Work(made, take, session.tell_fault))


def _made(dossier: Dossier) -> bytes:
    """Return the sheet of a dossier as a page."""
    from reader.export.sheet.formats import sheet_bytes
    from reader.pipeline.fact_sheet import fact_sheet

    return sheet_bytes(fact_sheet(dossier), "html")


def _write(dossier: Dossier, place: SheetPlace) -> Iterator[Written]:
    data = _made(dossier)
    now = place_at(place.path)
    if now.occupied == "something else" and place.occupied != "something else":
        message = "was not replaced: something else has come there meanwhile"
        raise CannotSave(Finding(message, clean_line(str(place.path)), hint="ask for the sheet again"))
    save = _save_keeping_old if now.occupied == "something else" else save_bytes
    yield Written(place.path, save(place.path, data))


def _save_keeping_old(path: Path, data: bytes) -> tuple[Finding, ...]:
    """Write a sheet over a file that is none, and keep that under another name.

    Raises:
        CannotSave: Nothing was changed.
    """
    regular_file(path)
    kept = keep_old(path)
    save_bytes(path, data)  # what it tells of another name is that of the kept file
    message = f"was replaced; the old file is kept as {clean_line(kept.name)}"
    return (Finding(message, clean_line(str(path)), severity="warning"),)


def _offer_to_open(session: Session, written: Written) -> None:
    """Say where the sheet is, and offer to open it or to copy its name."""
    shown = clean_line(str(written.path))
    session.say(f"Sheet written: {shown}")
    session.tell(written.findings)
    rows = [ChoiceRow(_COPY, (), ((shown, "plain"),), (("  copies this name", "dim"),))]
    way: WayOut | None = None
    try:
        way = way_out(session, str(written.path))
    except NoOpenerError as error:
        session.say(f"Sheet written: {shown} · {error}")
    else:
        rows.insert(0, ChoiceRow(_OPEN, (), ((shown, "plain"),), ((f"  opens in {way.by}", "dim"),)))

    def take(key: str) -> None:
        session.say(way.open() if way and key == _OPEN else session.desk.copy(str(written.path)))

    session.desk.show(Choice("The fact-check sheet is written", tuple(rows), "Nothing to open", take, does="does it"))


def _failed(session: Session, error: Exception) -> None:
    """Say why no sheet was written."""
    if not isinstance(error, CannotSave):
        session.tell_fault(error)
        return
    session.say("No sheet was written")
    session.tell((error.finding,))
