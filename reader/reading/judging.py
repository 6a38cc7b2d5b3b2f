"""Judging quotations, and notes on them: kept at once, in the dossier's folder or the state folder."""

from __future__ import annotations

from datetime import datetime, timezone

from reader.files.locking import PATIENCE_S
from reader.keys import Hint
from reader.model import Finding, Quotation
from reader.model.judgement import Decision, Judgement
from reader.reading.edits import Edit, Ended, Refusal
from reader.reading.same_quotation import in_marks, still_there
from reader.reading.session import Session
from reader.reading.undoing import made

#: A decision, if any, and a note.
Said = tuple[Decision | None, str]


def judge(session: Session, quotation: Quotation, decision: Decision) -> None:
    """Decide of a quotation; the decision that stands already is taken back. A note on it stays."""
    before = session.state.dossier.judgement_of(quotation.id)
    taken_back = before is not None and before.decision is decision
    note = before.note if before else ""
    _change(session, quotation, None if taken_back else decision, note)
    words = "Taken back" if taken_back else f"{decision.sign} {decision.words}"
    session.say(words + _how_long(session))


def note_on(session: Session, quotation: Quotation, words: str) -> None:
    """Set the note on a quotation; empty words remove it. A decision on it stays."""
    before = session.state.dossier.judgement_of(quotation.id)
    decision = before.decision if before else None
    if not words and (before is None or not before.note):
        session.say("No note added")
        return
    _change(session, quotation, decision, words)
    if words:
        session.say(Hint("Note kept: {bookmarks} lists bookmarks and notes{how_long}", how_long=_how_long(session)))
    else:
        session.say(f"Note removed{_how_long(session)}")


def _change(session: Session, quotation: Quotation, decision: Decision | None, note: str) -> None:
    """Set a judgement so that it can be taken back."""
    before = session.state.dossier.judgement_of(quotation.id)
    kept = _said(before)
    set_judgement(session, quotation, decision, note)

    def back_to(now: Said, wanted: Said, ended: Ended) -> None:
        asked = still_there(session.state.dossier, quotation)
        if asked is None:
            ended(Refusal("that quotation is no longer there", for_good=True))
        elif _said(session.state.dossier.judgement_of(asked.id)) != now:
            ended(Refusal("it was judged otherwise since", for_good=True))
        else:
            set_judgement(session, asked, *wanted)
            ended(None)

    new = decision, note
    name = _name(session, quotation, kept, new)
    made(session, Edit(name, lambda ended: back_to(new, kept, ended), lambda ended: back_to(kept, new, ended)))


def _said(judgement: Judgement | None) -> Said:
    """Return what a judgement decides and notes."""
    return (judgement.decision, judgement.note) if judgement else (None, "")


def _name(session: Session, quotation: Quotation, before: Said, now: Said) -> str:
    """Return what was done to a quotation: `“We keep the ferry” stands`."""
    words = in_marks(session.state.dossier, quotation)
    if before[0] is not now[0]:
        return f"{words} {now[0].words if now[0] else 'judged no longer'}"
    return f"the note on {words}"


def set_judgement(session: Session, quotation: Quotation, decision: Decision | None, note: str) -> None:
    """Set what is decided of a quotation and noted on it, by this user and now; neither takes both back."""
    dossier = session.state.dossier
    judgement = Judgement(
        quotation.document,
        quotation.parts,
        decision,
        note,
        session.launch.user,
        _now(max((each.at for each in dossier.judgements), default="")),
    )
    session.adopt(dossier.with_judgements((*dossier.judgements, judgement)))
    session.change_unseen(unsaved=(*session.state.unsaved, judgement))
    session.tell(save_judgements(session, patience=PATIENCE_S))


def save_judgements(session: Session, *, patience: float) -> tuple[Finding, ...]:
    """Keep the judgements that are in no file yet; those that cannot be kept stay for the next try.

    Returns:
        Why they could not be kept, unless another reader is only saving right now.
    """
    from reader.files.errors import CannotSave, LockedByAnother
    from reader.pipeline.judgements import keep_judgements

    unsaved, recalled = session.state.unsaved, session.launch.recalled
    if not unsaved or recalled is None or not recalled.keeps:
        return ()
    try:
        keep_judgements(session.state.dossier, unsaved, recalled.folder, patience=patience)
    except LockedByAnother:
        return ()
    except CannotSave as error:
        return (error.finding,)
    session.change_unseen(unsaved=())
    return ()


def _now(latest: str) -> str:
    """Return the time, but none before the latest judgement's: of two, the later one counts."""
    return max(latest, datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"))


def _how_long(session: Session) -> str:
    """Return a reminder where the judgement is in no file."""
    return ", until you leave" if session.state.unsaved else ""
