"""Saving places, bookmarks and notes while reading and on leaving, telling the library, and reporting failures."""

from __future__ import annotations

from reader.files.errors import CannotSave, LockedByAnother
from reader.files.locking import PATIENCE_S
from reader.memory.landmark import landmark_at
from reader.model import Finding
from reader.model.values import replace
from reader.reading.judging import save_judgements
from reader.reading.keeping import save, unsaved_words
from reader.reading.session import Session


def take_places(session: Session) -> None:
    """Remember the places and the open list as they are on the screen."""
    state = session.state
    left = state.kept.remembered
    for place in session.desk.places():
        if state.has(place.document):
            left = left.at(landmark_at(place, state.dossier.document(place.document).text))
    listed = session.desk.list_shown()
    session.change_unseen(kept=state.kept.now(left.opened(listed.name if listed else "")))


def save_often(session: Session) -> None:
    """Save places, bookmarks and notes; report a failure when it begins, and again if it returns."""
    take_places(session)
    try:
        session.tell((*_save(session, patience=0), *save_judgements(session, patience=0)))
    except LockedByAnother:
        return  # there will soon be another try
    except CannotSave as error:
        kept = session.state.kept
        if str(error) != kept.failure:
            session.tell((error.finding,))
        session.change_unseen(kept=replace(kept, failure=str(error)))
    session.tell(_note(session, patience=0))


def save_now(session: Session) -> None:
    """Save, and say what could not be saved."""
    save_often(session)
    lost = unsaved_words(session.state.kept, session.state.changes_in_no_file, len(session.state.unsaved))
    kept = "Saved: bookmarks, notes, judgements and changes are saved as you make them"
    session.say(f"Not saved: {lost}" if lost else kept)


def save_at_last(session: Session, *, patience: float) -> list[str]:
    """Save what is still unsaved once the screen is gone; return findings and what is lost, a line each.

    Args:
        session: The reading.
        patience: Seconds to wait for another reader that is saving.
    """
    try:
        findings = _save(session, patience=patience)
    except CannotSave as error:
        findings = (error.finding,)
    findings = (*findings, *save_judgements(session, patience=patience))
    findings = (*findings, *_note(session, patience=patience, leaving=True))
    lines = [str(finding) for finding in findings]
    lost = unsaved_words(session.state.kept, judgements=_lost(session))
    return [*lines, f"not saved: {lost}"] if lost else lines


def save_before_another(session: Session) -> str:
    """Save a reading as on leaving, before another dossier is opened; return what could not be, empty for nothing."""
    take_places(session)
    lines = save_at_last(session, patience=PATIENCE_S)
    session.tell(tuple(Finding(line, severity="warning") for line in lines))
    return unsaved_words(session.state.kept, judgements=_lost(session)) if lines else ""


def _lost(session: Session) -> int:
    """Return how many judgements are lost that were to be kept."""
    return 0 if session.state.kept.until_leaving else len(session.state.unsaved)


def _note(session: Session, *, patience: float, leaving: bool = False) -> tuple[Finding, ...]:
    """Tell the library what is read, and return findings."""
    from reader.reading.library_note import note_in_library  # not before the first page

    return note_in_library(session, patience=patience, leaving=leaving)


def _save(session: Session, *, patience: float) -> tuple[Finding, ...]:
    """Save what has changed, and return findings.

    Raises:
        CannotSave: Nothing was saved.
    """
    kept, findings = save(session.state.kept, patience=patience)
    session.change_unseen(kept=kept)
    return findings
