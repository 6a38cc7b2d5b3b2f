"""Correcting who speaks, or that these words are no quotation; saved to dossier.yaml where the dossier has one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.files.cleaning import clean_line
from reader.files.corrections import (
    Correction,
    correct_dossier,
    with_new_speaker,
    with_speaker,
    without_quotation,
)
from reader.files.errors import CannotRead, CannotSave
from reader.model import Dossier, Quotation, Speaker
from reader.model.ids import free_id
from reader.tui.dialogs.dialog import ListDialog
from reader.tui.panel.row import Piece, Row
from reader.tui.prompts import PromptFor

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen

#: Keys of the rows that are no speaker; no id of a speaker begins with a space.
NOBODY, NO_QUOTATION, SOMEBODY_ELSE = " nobody", " none", " else"


class CorrectionDialog(ListDialog):
    """The speakers, and the other answers."""

    KEYS = "enter takes it, q leaves it as it is"


def ask_for_correction(screen: ReadingScreen) -> None:
    """Ask who says the current quotation."""
    quotation = screen.reading.current_quotation
    if quotation is None:
        screen.say("No quotation is current: ] goes to the next one")
        return
    words = " ".join(quotation.words_of(screen.reading.dossier.document(quotation.document).text).split())

    def take(key: str | None) -> None:
        if key == SOMEBODY_ELSE:
            screen.ask(PromptFor.SPEAKER)
        elif key is not None:
            correct(screen, quotation, key)

    rows = _rows(screen.reading.dossier, quotation)
    screen.reader.push_screen(CorrectionDialog(f"Who says “{words[:40]}…”?", rows, "Nobody is known"), take)


def correct_by_name(screen: ReadingScreen, name: str) -> None:
    """Take the speaker of a name that was typed, a new one where nobody bears it."""
    quotation = screen.reading.current_quotation
    name = clean_line(name.strip())
    if quotation is None or not name:
        screen.say("Nothing was corrected")
        return
    for speaker in screen.reading.dossier.speakers:
        if name.casefold() in {each.casefold() for each in (speaker.name, *speaker.aliases)}:
            correct(screen, quotation, speaker.id)
            return
    new = Speaker(free_id(name, {each.id for each in screen.reading.dossier.speakers}), name)
    dossier = screen.reading.dossier
    corrected = with_answer(replace(dossier, speakers=(*dossier.speakers, new)), quotation, new.id)
    _show_and_save(screen, corrected, with_new_speaker(new), with_speaker(quotation.id, new.id))


def correct(screen: ReadingScreen, quotation: Quotation, answer: str) -> None:
    """Take an answer: a speaker's id, or one of the other keys."""
    corrected = with_answer(screen.reading.dossier, quotation, answer)
    if answer == NO_QUOTATION:
        _show_and_save(screen, corrected, without_quotation(quotation.id))
    else:
        _show_and_save(screen, corrected, with_speaker(quotation.id, None if answer == NOBODY else answer))


def with_answer(dossier: Dossier, quotation: Quotation, answer: str) -> Dossier:
    """Return the dossier with one quotation corrected or taken out; a person says so now, so it is curated."""
    others = tuple(each for each in dossier.quotations if each.id != quotation.id)
    if answer == NO_QUOTATION:
        links = tuple(link for link in dossier.links if link.quotation != quotation.id)
        return replace(dossier, quotations=others, links=links)
    speaker = None if answer == NOBODY else answer
    corrected = replace(quotation, speaker=speaker, origin="curated", confidence=1.0, reason="corrected by the reader")
    return replace(
        dossier, quotations=tuple(corrected if each.id == quotation.id else each for each in dossier.quotations)
    )


def _show_and_save(screen: ReadingScreen, corrected: Dossier, *corrections: Correction) -> None:
    """Show the corrected dossier, and save the corrections where there is a file for them; say what became of it."""
    screen.reader.take_dossier(corrected)
    if screen.reader.completion.running:
        screen.reader.complete_dossier()  # or the next step would bring back what was corrected
    if corrected.folder is None:
        screen.say("Corrected until you leave: `reader new` makes a dossier that keeps corrections")
        return
    try:
        correct_dossier(corrected.folder, *corrections)
    except (CannotRead, CannotSave) as error:
        screen.say(f"Corrected until you leave, not saved: {error.finding}")
    else:
        screen.say("Corrected, and saved to dossier.yaml")


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
