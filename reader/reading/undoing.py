"""Taking back the latest edit, and doing it again."""

from __future__ import annotations

from reader.keys import Hint
from reader.reading.edits import Edit, Refusal
from reader.reading.session import Session


def made(session: Session, edit: Edit) -> None:
    """Enter an edit that was just made into the history."""
    session.change_unseen(edits=session.state.edits.made(edit))


def undo(session: Session) -> None:
    """Take back the latest edit; where it no longer fits, say why, and leave everything as it is."""
    if not session.state.edits.done:
        session.say("Nothing to undo")
        return
    edit = session.state.edits.done[-1]

    def ended(refusal: Refusal | None) -> None:
        if refusal is not None:
            _refused(session, edit, "Not undone", refusal)
            return
        session.change_unseen(edits=session.state.edits.taken_back(edit))
        session.say(Hint("Undone: {name}; {redo} does it again", name=edit.name))

    edit.undo(ended)


def redo(session: Session) -> None:
    """Do again what was undone last; where it no longer fits, say why, and leave everything as it is."""
    if not session.state.edits.undone:
        session.say("Nothing to do again")
        return
    edit = session.state.edits.undone[-1]

    def ended(refusal: Refusal | None) -> None:
        if refusal is not None:
            _refused(session, edit, "Not done again", refusal)
            return
        session.change_unseen(edits=session.state.edits.done_again(edit))
        session.say(Hint("Done again: {name}; {undo} takes it back", name=edit.name))

    edit.redo(ended)


def _refused(session: Session, edit: Edit, what: str, refusal: Refusal) -> None:
    """Say why an edit stays as it is; one that can never be changed again bars the way of the others no longer."""
    if refusal.for_good:
        session.change_unseen(edits=session.state.edits.without(edit))
    session.say(f"{what}: {edit.name}: {refusal.why}")
