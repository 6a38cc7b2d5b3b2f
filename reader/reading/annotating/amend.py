"""Making a change of the annotations: written at once, shown, and entered into the history."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.files.cleaning import clean_line
from reader.keys import Hint
from reader.model import Dossier, Span
from reader.model.amendments import Amendments
from reader.model.values import dataclass
from reader.reading.annotating.refusals import NotPossibleError
from reader.reading.dialogs import Page
from reader.reading.edits import Edit, Ended, Refusal
from reader.reading.session import Session
from reader.reading.undoing import made
from reader.reading.writing_beside import STILL_WRITING, patch_beside, write_beside

if TYPE_CHECKING:
    from reader.files.patches import Patch


@dataclass(frozen=True, slots=True)
class Change:
    """A change that a user asks for.

    Attributes:
        name: What is done, in the words of messages: `accepted “We keep the ferry”`.
        plan: Returns what it comes to in a dossier, which may be another one by the time that it is made.
        then: Called once it is made and shown; returns what else to say, or nothing.
        about: The document and the words that it is about, which are shown again where it is taken back or done again.
    """

    name: str
    plan: Callable[[Dossier], Amendments]
    then: Callable[[], str] = lambda: ""
    about: tuple[str, Span] | None = None


def amend(session: Session, change: Change) -> None:
    """Make a change, if it makes sense here and can be written; say how that ended.

    Where the files have no dossier, one question offers to make one first.
    """
    from reader.reading.annotating.new_dossier import offer_dossier

    if not may_amend(session):
        return
    state = session.state
    try:
        amendments = change.plan(state.dossier)
    except NotPossibleError as error:
        session.say(error.why)
        return
    if _are_still_sought(session, amendments):
        session.say("Still looking for quotations: try again when all are found")
    elif state.dossier.folder is None and not state.draft:
        offer_dossier(session, partial(amend, session, change))
    else:
        _make(session, change, amendments)


def may_amend(session: Session) -> bool:
    """Say whether annotations can be changed here at all; if not, tell why, and what to do."""
    from reader.files.locating import is_bundled

    folder = session.state.dossier.folder
    if session.state.writing:
        session.say(f"Not changed: {STILL_WRITING}")
        return False
    if folder is not None and is_bundled(folder):
        session.desk.show(_never_changed(session.state.dossier, folder))
        return False
    return True


def _never_changed(dossier: Dossier, folder: Path) -> Page:
    """Return a page that says how to have a copy that can be changed: the key that closes a page does not quit."""
    command = f"reader new FOLDER {clean_line(str(folder))}"
    how = f"Make a copy that you can change, under any name, and open it:\n\n    {command}"
    title = "This dossier comes with Reader and is never changed"
    return Page(title, f"“{dossier.title}” is here to be read. {how}")


def _make(session: Session, change: Change, amendments: Amendments) -> None:
    """Write a change, and enter it into the history once it is written."""
    from reader.pipeline.amending import amend_text

    shown, written = session.state.dossier, session.state.written

    def done(patch: Patch) -> None:
        made(
            session,
            Edit(
                change.name,
                lambda ended: patch_beside(session, patch.reversed(), shown_then(ended)),
                lambda ended: patch_beside(session, patch, shown_then(ended)),
                is_of_annotations=True,
            ),
        )
        _say_done(session, change.name, change.then())

    def shown_then(ended: Ended) -> Ended:
        def end(refusal: Refusal | None) -> None:
            if refusal is None and change.about is not None:
                _show(session, *change.about)
            ended(refusal)

        return end

    def refused(refusal: Refusal | None) -> None:
        session.say(f"Not changed: {refusal.why}" if refusal else "")

    write_beside(session, lambda text: amend_text(text, shown, written, amendments), done, refused)


def _show(session: Session, document: str, span: Span) -> None:
    """Show words, and make the quotation that begins there current."""
    if session.state.has(document):
        here = session.state.dossier.quotations_of(document)
        quotation = next((each for each in here if each.start == span.start), None)
        if quotation is not None:
            session.make_current(quotation)
        else:
            session.go_to(document, span, "nearest")


def _say_done(session: Session, name: str, more: str) -> None:
    """Say what was done, how long it lasts where it is in no file, and how to take it back."""
    said = f"{name[:1].upper()}{name[1:]}" + (f" · {more}" if more else "")
    if session.state.draft:
        session.say(Hint("{said} · until you leave: :make_dossier keeps it", said=said))
    else:
        session.say(Hint("{said} · {undo} takes it back", said=said))


def _are_still_sought(session: Session, amendments: Amendments) -> bool:
    """Say whether a change would write down the finds of a document in which more may still be found."""
    state = session.state
    searched = {document for document, _ in state.dossier.times}
    new = (each.after.document for each in amendments.quotations if each.after is not None)
    return state.completion.running and any(
        not state.written.quotations_of(document) and document not in searched for document in new
    )
