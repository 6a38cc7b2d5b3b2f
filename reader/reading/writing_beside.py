"""Writing changes of the annotations beside the reading, and going on with what is written then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import CannotRead, CannotSave
from reader.model import Document, Finding
from reader.model.values import dataclass
from reader.reading.completion_beside import adopt_and_complete, begin_completion
from reader.reading.desk import Work
from reader.reading.edits import Ended, Refusal
from reader.reading.files_again import read_again
from reader.reading.linking_beside import link_again
from reader.reading.session import Session
from reader.reading.state import ReadingState

if TYPE_CHECKING:
    from reader.files.annotation_sections import WrittenAnnotations
    from reader.files.dossier_text import DossierText
    from reader.files.entry_changes import ChangedText
    from reader.files.patches import Patch
    from reader.pipeline.reread import Reread

#: Seconds that keys wait for a change to be written, so that the next one is made in what is there then.
HOLDS_KEYS_S = 5.0
#: Why nothing else can be changed while something is being written.
STILL_WRITING = "the change before it is still being written; try again"


@dataclass(frozen=True, slots=True)
class Written:
    """What was written.

    Attributes:
        text: The new text of the `dossier.yaml`.
        patch: What became of the old one.
        says: What it says of the documents' words.
        again: What is to be shown, if what was shown is still the same.
        findings: What the user should know about the saving.
    """

    text: str
    patch: Patch
    says: WrittenAnnotations
    again: Reread
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class NotWritten:
    """Why nothing was written.

    Attributes:
        refusal: In a few words.
        findings: What to show over the text besides.
    """

    refusal: Refusal
    findings: tuple[Finding, ...] = ()


def write_beside(
    session: Session, change: Callable[[DossierText], ChangedText], written: Callable[[Patch], object], refused: Ended
) -> None:
    """Change the text of the `dossier.yaml` beside the reading, and show what it says then.

    Where files have no dossier, it is the text that would be written for them, which lasts until the user leaves.

    Args:
        session: The reading.
        change: Returns the new text, given what the file says at that moment.
        written: Called once it is written and shown.
        refused: Called with the reason if nothing was changed.
    """
    if session.state.writing:
        refused(Refusal(STILL_WRITING))
        return
    session.change_unseen(writing=True)
    state = session.state

    def take(part: Written | NotWritten) -> None:
        session.change_unseen(writing=False)
        if isinstance(part, NotWritten):
            session.tell(part.findings)
            refused(part.refusal)
        else:
            _show(session, state, part)
            session.tell(part.findings)
            written(part.patch)

    def failed(error: Exception) -> None:
        session.change_unseen(writing=False)
        session.tell_fault(error)
        refused(Refusal("an internal error"))

    session.desk.run_beside(Work(lambda: [_write(state, change)], take, failed, holds_keys_s=HOLDS_KEYS_S))


def patch_beside(session: Session, patch: Patch, ended: Ended) -> None:
    """Apply a patch to the `dossier.yaml` beside the reading, where it still fits."""
    from reader.files.entry_changes import ChangedText
    from reader.files.patches import patched

    write_beside(session, lambda text: ChangedText(patched(text, patch), patch), lambda _: ended(None), ended)


def _write(state: ReadingState, change: Callable[[DossierText], ChangedText]) -> Written | NotWritten:
    """Change the file, or the text that is in no file, and return what to show."""
    from reader.files.corrections import change_dossier
    from reader.files.dossier_text import DossierText, annotations_in
    from reader.files.patches import NoLongerFitsError
    from reader.pipeline.amending import DoesNotFitError
    from reader.pipeline.reread import reread

    dossier = state.dossier
    findings: tuple[Finding, ...] = ()
    try:
        if dossier.folder is None:
            changed = change(DossierText(state.draft))
        else:
            changed, findings = change_dossier(dossier.folder, change)
        says = annotations_in(changed.now, dossier.documents)
    except NoLongerFitsError:
        return NotWritten(Refusal(f"{DOSSIER_FILE} was changed there since", for_good=True))
    except DoesNotFitError as error:
        return NotWritten(Refusal(str(error), for_good=True))
    except (CannotRead, CannotSave) as error:
        finding = error.finding
        words = f"{DOSSIER_FILE} {finding.message}" + (f": {finding.hint}" if finding.hint else "")
        return NotWritten(Refusal(words), (finding,))
    again = reread(dossier, state.written, state.finds, says)
    return Written(changed.text, changed.patch, says, again, findings)


def _show(session: Session, asked: ReadingState, part: Written) -> None:
    """Go on with what is written; what was found, judged or read meanwhile stays."""
    from reader.pipeline.reread import reread

    now = session.state
    draft = part.text if now.dossier.folder is None else ""
    if _texts(now.dossier.documents) != _texts(asked.dossier.documents):  # offsets are others now
        session.change_unseen(draft=draft)
        read_again(session)
        return
    again = part.again
    if now.dossier is not asked.dossier:
        again = reread(now.dossier, now.written, now.finds, part.says)
    is_sought = adopt_and_complete(
        session, again.shown, as_read=again.as_read, finds=again.finds, draft=draft, is_amended=True
    )
    completion = session.state.completion
    if again.unsearched and not is_sought:
        begin_completion(session, whatever_length=completion.whatever_length, doubtful=completion.doubtful)
    elif again.unlinked and not is_sought:
        link_again(session, again.unlinked)


def _texts(documents: tuple[Document, ...]) -> list[tuple[str, str]]:
    return [(each.id, each.text) for each in documents]
