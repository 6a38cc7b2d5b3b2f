"""Making a dossier of plain files, once a change of their annotations is to be kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.files.addresses import address_of
from reader.files.cleaning import clean_line
from reader.files.contents import is_stdin
from reader.files.errors import CannotRead, CannotSave
from reader.files.locating import is_bundled
from reader.model import Dossier, Finding
from reader.model.finds import NO_FINDS
from reader.model.ids import free_id
from reader.model.values import dataclass, replace
from reader.reading.annotating.carried import carried_over
from reader.reading.completion_beside import begin_completion
from reader.reading.desk import Work
from reader.reading.edits import Edits
from reader.reading.foot_line import FootLine, Offer
from reader.reading.judging import save_judgements
from reader.reading.keeping import Kept
from reader.reading.session import Session

if TYPE_CHECKING:
    from reader.reading.state import ReadingState

#: Key of the offer that says what stands in the way.
_NOT_THERE = " no"
#: Most characters of a folder's name that is made of a title.
_LONGEST_NAME = 40
#: What is told in a browser, from where no folder is made.
_UNTIL_CLOSED = Finding(
    "these files are no dossier, so that what you change of their annotations is kept until this window closes",
    hint="where the files are, make one, and serve that: reader new FOLDER FILE…",
    severity="warning",
)
#: Seconds that keys wait while a dossier is made.
HOLDS_KEYS_S = 20.0


@dataclass(frozen=True, slots=True)
class Made:
    """A dossier that was made.

    Attributes:
        folder: Its folder.
        dossier: As it is read from there.
    """

    folder: Path
    dossier: Dossier


def offer_dossier(session: Session, then: Callable[[], object]) -> None:
    """Offer to make a dossier of the files, once; then go on, in it or, if that is declined, until the user leaves."""

    def declined() -> None:
        session.change_unseen(draft=_draft(session.state))
        then()

    if session.launch.in_browser:
        session.tell((_UNTIL_CLOSED,))
        declined()
    else:
        _ask(session, then, declined, "no, until I leave")


def make_dossier(session: Session) -> None:
    """Ask for a folder, and make a dossier of the files there."""
    if session.state.dossier.folder is not None:
        session.say("This is a dossier already: every change is kept in it")
    elif session.launch.in_browser:
        session.say("No dossier is made from a browser; where the files are: reader new FOLDER FILE…")
    else:
        _ask(session, lambda: None, lambda: session.say("No dossier made"), "drop")


def _ask(session: Session, then: Callable[[], object], declined: Callable[[], object], drops: str) -> None:
    """Ask for a folder, make the dossier and go on."""

    def take(key: str, typed: str) -> None:
        if key == _NOT_THERE:
            session.say(f"No dossier made: {_in_the_way(typed)}")
        else:
            _make(session, Path(typed.strip()).expanduser(), then)

    session.desk.show(
        FootLine(
            "keep changes in a dossier? folder:",
            take,
            offers=_offers,
            typed=_suggested(session.state.dossier),
            dropped=declined,
            does="make it",
            drops=drops,
        )
    )


def _offers(typed: str) -> Sequence[Offer]:
    """Offer a folder that can be made, or say what stands in the way."""
    wrong = _in_the_way(typed)
    if wrong:
        return (Offer(_NOT_THERE, wrong),)
    return (Offer("", "", clean_line(str(Path(typed.strip()).expanduser().absolute()))),)


def _in_the_way(typed: str) -> str:
    """Return why no dossier can be made in a folder; empty if it can."""
    if not typed.strip():
        return "name a folder"
    try:
        folder = Path(typed.strip()).expanduser()
        if folder.is_dir():
            return "comes with Reader" if is_bundled(folder) else "is not empty" if any(folder.iterdir()) else ""
        return "is a file" if os.path.lexists(folder) else ""
    except (OSError, ValueError, RuntimeError) as error:
        return f"cannot be made: {clean_line(str(error))}"


def _suggested(dossier: Dossier) -> str:
    """Return a folder for a dossier of files: beside the first of them, by its title."""
    title = " ".join(dossier.title.split()[:6])
    name = free_id(title, ()).encode("ascii", "ignore").decode()[:_LONGEST_NAME].strip("-") or "dossier"
    files = (each.file for each in dossier.documents if each.file)
    first = next((Path(each) for each in files if not address_of(each) and not is_stdin(each)), Path("x"))
    beside = first.parent if os.access(first.parent, os.W_OK) else Path()
    number, folder = 2, beside / name
    while os.path.lexists(folder):
        folder, number = beside / f"{name}-{number}", number + 1
    return str(folder)


def _draft(state: ReadingState) -> str:
    """Return the text of a `dossier.yaml` of the files, without what was found, to be changed until the user leaves."""
    from reader.export.dossier_file import dossier_file
    from reader.pipeline.making import file_names

    return dossier_file(state.written, file_names(state.written.documents))


def _make(session: Session, folder: Path, then: Callable[[], object]) -> None:
    """Make the dossier beside the reading, and go on reading there."""
    state, launch = session.state, session.launch
    session.change_unseen(writing=True)
    session.say("Making the dossier")

    def work() -> Iterator[Made | Finding]:
        from reader.pipeline import open_paths
        from reader.pipeline.making import new_dossier, received_again, save_new_dossier

        try:
            new = new_dossier(state.dossier, received_again(state.dossier, launch.wishes), launch.wishes)
            save_new_dossier(folder, new, _all_found(state, new.dossier))
            yield Made(folder, open_paths([str(folder)], wishes=launch.wishes))
        except (CannotRead, CannotSave) as error:
            yield error.finding

    def take(part: Made | Finding) -> None:
        session.change_unseen(writing=False)
        if isinstance(part, Finding):
            session.tell((part,))
            session.say("No dossier made, and nothing changed")
            return
        ends = ", and can no longer be undone" if session.state.changes_in_no_file else ""
        _go_on_in(session, part)
        session.say(f"Made {clean_line(str(part.folder))}: every change is kept there{ends}")
        then()

    def failed(error: Exception) -> None:
        session.change_unseen(writing=False)
        session.tell_fault(error)

    session.desk.run_beside(Work(work, take, failed, holds_keys_s=HOLDS_KEYS_S))


def _all_found(state: ReadingState, opened: Dossier) -> Dossier:
    """Return the dossier that is opened with all that is found in it: what is still being looked for is found first."""
    from reader.pipeline import complete
    from reader.pipeline.doubtful_reports import without_doubtful_reports

    if state.completion.running:
        opened = replace(state.written, documents=opened.documents)
        for step in complete(opened, whatever_length=state.completion.whatever_length):
            opened = step.result
    return without_doubtful_reports(replace(opened, judgements=state.dossier.judgements))


def _go_on_in(session: Session, made: Made) -> None:
    """Go on reading in the dossier that was made of what was read, at the same place, with all that was found."""
    from reader.memory.keeping import recall

    state, launch = session.state, session.launch
    recalled = launch.recalled
    if recalled is not None and recalled.keeps:
        recalled = recall(made.dossier, recalled.folder)
    session.launch = replace(
        launch, dossier=made.dossier, found=None, paths=(str(made.folder),), sources=(), published="", recalled=recalled
    )
    remembered = state.kept.remembered
    kept = Kept(remembered, recalled.remembered, recalled) if recalled is not None else state.kept
    completion = state.completion
    session.adopt(
        carried_over(state.dossier, made.dossier),
        as_read=made.dossier,
        finds=NO_FINDS,
        draft="",
        is_amended=False,
        edits=Edits(tuple(each for each in state.edits.done if not each.is_of_annotations)),
        kept=kept,
    )
    session.tell(save_judgements(session, patience=0))
    begin_completion(session, whatever_length=completion.whatever_length, doubtful=completion.doubtful)
