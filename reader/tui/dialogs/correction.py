"""Correcting who speaks, or that these words are no quotation; saved to dossier.yaml where the dossier has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.files.corrections import Correction, correct_dossier
from reader.files.errors import CannotRead, CannotSave
from reader.model import Dossier, Quotation
from reader.reading.corrections import NO_QUOTATION, NOBODY, still_there, with_answer, with_named
from reader.reading.prompts import PromptFor
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
        screen.say("No quotation is current: ] goes to the next one")
        return
    words = " ".join(quotation.words_of(screen.reading.dossier.document(quotation.document).text).split())

    def take(key: str | None) -> None:
        if key == SOMEBODY_ELSE:
            screen.ask(PromptFor.SPEAKER, quotation)
        elif key is not None:
            correct(screen, quotation, key)

    rows = _rows(screen.reading.dossier, quotation)
    screen.reader.push_screen(CorrectionDialog(f"Who says “{words[:40]}…”?", rows, "Nobody is known"), take)


def correct(screen: ReadingScreen, asked: Quotation, answer: str) -> None:
    """Take an answer about the quotation that was asked about: a speaker's id, or one of the other keys."""
    quotation = still_there(screen.reading.dossier, asked)
    if quotation is None:
        screen.say(GONE)
    else:
        _show_and_save(screen, *with_answer(screen.reading.dossier, quotation, answer))


def correct_by_name(screen: ReadingScreen, asked: Quotation | None, name: str) -> None:
    """Take the speaker of a name that was typed, a new one where nobody bears it."""
    quotation = still_there(screen.reading.dossier, asked) if asked else None
    if not name.strip():
        screen.say("Nothing was corrected")
    elif quotation is None:
        screen.say(GONE)
    else:
        _show_and_save(screen, *with_named(screen.reading.dossier, quotation, name))


def _show_and_save(screen: ReadingScreen, corrected: Dossier, corrections: tuple[Correction, ...]) -> None:
    """Show the corrected dossier, and save the corrections where there is a file for them; say what became of it."""
    screen.reader.take_corrected(corrected)
    if corrected.folder is None:
        screen.say("Corrected until you leave: `reader new` makes a dossier that keeps corrections")
        return
    try:
        told = correct_dossier(corrected.folder, *corrections)
    except (CannotRead, CannotSave) as error:
        screen.say("Corrected until you leave, but not saved")
        screen.reader.tell((error.finding,))
    else:
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
