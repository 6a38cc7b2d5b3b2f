"""Correcting who speaks, or that these words are no quotation; saved to dossier.yaml where the dossier has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.files.corrections import correct_dossier
from reader.files.errors import CannotRead, CannotSave
from reader.files.fields import shortened
from reader.model import Dossier, Quotation
from reader.reading.corrections import (
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
from reader.reading.prompts import PromptFor
from reader.reading.wording import NO_CURRENT_QUOTATION
from reader.tui.dialogs.choice import ListDialog
from reader.tui.panel.row import Piece, Row

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen

#: Key of the row that asks for a name; no id of a speaker begins with a space.
SOMEBODY_ELSE = " else"
#: Said where the quotation that was asked about is no longer there.
GONE = "Nothing was corrected: that quotation is no longer there"


class CorrectionDialog(ListDialog):
    """The speakers, and the other answers."""

    CHOOSING = "takes it"


def ask_for_correction(screen: ReadingScreen) -> None:
    """Ask who says the current quotation."""
    quotation = screen.reading.current_quotation
    if quotation is None:
        screen.say(NO_CURRENT_QUOTATION)
        return
    words = " ".join(quotation.words_of(screen.reading.dossier.document(quotation.document).text).split())

    def take(key: str | None) -> None:
        if key == SOMEBODY_ELSE:
            screen.ask(PromptFor.SPEAKER, quotation)
        elif key is not None:
            correct(screen, quotation, key)

    rows = _rows(screen.reading.dossier, quotation)
    screen.reader.push_screen(CorrectionDialog(f"Who says “{shortened(words)}”?", rows, "Nobody is known"), take)


def correct(screen: ReadingScreen, asked: Quotation, key: str) -> None:
    """Take an answer about the quotation that was asked about: a speaker's id, or one of the other keys."""
    dossier = screen.reading.dossier
    quotation = still_there(dossier, asked)
    if quotation is None:
        screen.say(GONE)
    else:
        _show_and_save(screen, quotation, answered(dossier, quotation, key))


def correct_by_name(screen: ReadingScreen, asked: Quotation | None, name: str) -> None:
    """Take the speaker of a name that was typed, a new one where nobody bears it."""
    dossier = screen.reading.dossier
    quotation = still_there(dossier, asked) if asked else None
    if not name.strip():
        screen.say("Nothing was corrected")
    elif quotation is None:
        screen.say(GONE)
    else:
        _show_and_save(screen, quotation, answered_by_name(dossier, quotation, name))


def _show_and_save(screen: ReadingScreen, quotation: Quotation, answer: Answer) -> None:
    """Show the corrected dossier, and save the answer where there is a file for it; say what became of it."""
    dossier = screen.reading.dossier
    screen.reader.take_corrected(corrected(dossier, quotation, answer))
    others = about_others(screen.reading.answers, answer)
    if dossier.folder is None:
        screen.change(answers=(*others, answer))
        screen.say("Corrected until you leave: `reader new` makes a dossier that keeps corrections")
        return
    try:
        told = correct_dossier(dossier.folder, *changes_of_file(dossier, quotation, answer))
    except (CannotRead, CannotSave) as error:
        screen.change(answers=(*others, answer))
        screen.say("Corrected until you leave, but not saved")
        screen.reader.tell((error.finding,))
    else:
        screen.change(answers=others)
        screen.say("Corrected, and saved to dossier.yaml")
        screen.reader.tell(told)


def _rows(dossier: Dossier, quotation: Quotation) -> list[tuple[str, Row]]:
    """Return a row for each answer; who speaks now comes first."""
    speakers = sorted(dossier.speakers, key=lambda speaker: speaker.id != quotation.speaker)
    rows = [(each.id, Row((), (Piece(each.name),), (Piece(f"  {each.role}", "dim"),))) for each in speakers]
    answers = (
        (SOMEBODY_ELSE, "somebody else: type a name"),
        (NOBODY, "nobody who can be named"),
        (NO_QUOTATION, "this is no quotation"),
    )
    return [*rows, *((key, Row((), (Piece(words, "strong"),))) for key, words in answers)]
