"""Correcting the speaker of a quotation, or saying that it is none; saved to dossier.yaml if there is one."""

from __future__ import annotations

from reader.files.fields import shortened
from reader.model import Dossier, Quotation
from reader.prose.reading import words_quoted
from reader.reading.answers import (
    NO_QUOTATION,
    NOBODY,
    Answer,
    about_others,
    answered,
    answered_by_name,
    changes_of_file,
    corrected,
    still_there,
)
from reader.reading.completion_beside import adopt_and_complete
from reader.reading.dialogs import Choice, ChoiceRow
from reader.reading.prompts import PromptFor
from reader.reading.session import Session
from reader.reading.wording import NO_CURRENT_QUOTATION

#: Key of the row that asks for a name; no id of a speaker begins with a space.
SOMEBODY_ELSE = " else"
#: Said if the quotation in question is no longer there.
GONE = "Not corrected: that quotation is no longer there"


def ask_who_speaks(session: Session) -> None:
    """Ask who says the current quotation; the answer belongs to it, whichever is current by then."""
    state = session.state
    quotation = state.quotation_here
    if quotation is None:
        session.say(NO_CURRENT_QUOTATION)
        return

    def take(key: str) -> None:
        if key == SOMEBODY_ELSE:
            session.ask(PromptFor.SPEAKER, quotation)
        else:
            correct(session, quotation, key)

    words = " ".join(words_quoted(state.dossier.document(quotation.document), quotation).split())
    title, rows = f"Who says “{shortened(words)}”?", _rows(state.dossier, quotation)
    session.desk.show(Choice(title, rows, "No speakers", take, does="chooses it"))


def correct(session: Session, asked: Quotation, key: str) -> None:
    """Take an answer about the quotation in question: a speaker's id, or one of the other keys."""
    dossier = session.state.dossier
    quotation = still_there(dossier, asked)
    if quotation is None:
        session.say(GONE)
    else:
        _show_and_save(session, quotation, answered(dossier, quotation, key))


def correct_by_name(session: Session, asked: Quotation | None, name: str) -> None:
    """Take a speaker by a typed name; a name that no speaker has makes a new one."""
    dossier = session.state.dossier
    quotation = still_there(dossier, asked) if asked else None
    if not name.strip():
        session.say("Not corrected")
    elif quotation is None:
        session.say(GONE)
    else:
        _show_and_save(session, quotation, answered_by_name(dossier, quotation, name))


def _show_and_save(session: Session, quotation: Quotation, answer: Answer) -> None:
    """Show the corrected dossier, save the answer if there is a file for it, and say which."""
    from reader.files.corrections import correct_dossier
    from reader.files.errors import CannotRead, CannotSave

    dossier = session.state.dossier
    adopt_and_complete(session, corrected(dossier, quotation, answer))
    others = about_others(session.state.answers, answer)
    if dossier.folder is None:
        session.change(answers=(*others, answer))
        session.say("Corrected until you leave: `reader new` makes a dossier that keeps corrections")
        return
    try:
        told = correct_dossier(dossier.folder, *changes_of_file(dossier, quotation, answer))
    except (CannotRead, CannotSave) as error:
        session.change(answers=(*others, answer))
        session.say("Corrected until you leave; not saved")
        session.tell((error.finding,))
    else:
        session.change(answers=others)
        session.say("Corrected, and saved to dossier.yaml")
        session.tell(told)


def _rows(dossier: Dossier, quotation: Quotation) -> tuple[ChoiceRow, ...]:
    """Return a row for each answer, the present speaker first."""
    speakers = sorted(dossier.speakers, key=lambda speaker: speaker.id != quotation.speaker)
    rows = [ChoiceRow(each.id, (), ((each.name, "plain"),), ((f"  {each.role}", "dim"),)) for each in speakers]
    answers = (
        (SOMEBODY_ELSE, "someone else: type a name"),
        (NOBODY, "no one who can be named"),
        (NO_QUOTATION, "this is not a quotation"),
    )
    return (*rows, *(ChoiceRow(key, (), ((words, "strong"),)) for key, words in answers))
