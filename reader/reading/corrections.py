"""A reader's answer about one quotation, and the dossier with that answer."""

from __future__ import annotations

from dataclasses import replace

from reader.files.cleaning import clean_line
from reader.files.corrections import Correction, with_new_speaker, with_speaker, without_quotation
from reader.model import Dossier, Quotation, Speaker
from reader.model.ids import free_id

#: Answers that are no speaker's id; no id begins with a space.
NOBODY, NO_QUOTATION = " nobody", " none"


def still_there(dossier: Dossier, asked: Quotation) -> Quotation | None:
    """Return the quotation that was asked about as the dossier has it now; None where it is gone, or is another one."""
    found = dossier.quotation(asked.id)
    if found is None or (found.document, found.parts) != (asked.document, asked.parts):
        return None
    return found


def with_answer(dossier: Dossier, quotation: Quotation, answer: str) -> tuple[Dossier, tuple[Correction, ...]]:
    """Return the dossier with one quotation corrected or taken out, and what is to be changed in its file.

    Args:
        dossier: What is open.
        quotation: One of its quotations.
        answer: A speaker's id, `NOBODY` or `NO_QUOTATION`.
    """
    if answer == NO_QUOTATION:
        others = tuple(each for each in dossier.quotations if each.id != quotation.id)
        links = tuple(link for link in dossier.links if link.quotation != quotation.id)
        return replace(dossier, quotations=others, links=links), (without_quotation(quotation.id),)
    speaker = None if answer == NOBODY else answer
    # A person says so now, so it is curated.
    corrected = replace(quotation, speaker=speaker, origin="curated", confidence=1.0, reason="corrected by the reader")
    quotations = tuple(corrected if each.id == quotation.id else each for each in dossier.quotations)
    return replace(dossier, quotations=quotations), (with_speaker(quotation.id, speaker),)


def with_named(dossier: Dossier, quotation: Quotation, name: str) -> tuple[Dossier, tuple[Correction, ...]]:
    """Return the same for the speaker of a name that was typed: a new one where nobody bears it."""
    name = clean_line(name.strip())
    for speaker in dossier.speakers:
        if name.casefold() in {each.casefold() for each in (speaker.name, *speaker.aliases)}:
            return with_answer(dossier, quotation, speaker.id)
    new = Speaker(free_id(name, {each.id for each in dossier.speakers}), name)
    corrected, corrections = with_answer(replace(dossier, speakers=(*dossier.speakers, new)), quotation, new.id)
    return corrected, (with_new_speaker(new), *corrections)
