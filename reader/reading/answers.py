"""The user's answer about one quotation, the dossier with it, and what it changes in the dossier's file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.files.cleaning import clean_line
from reader.model import Dossier, Quotation, Speaker
from reader.model.ids import free_id
from reader.prose.reading import words_quoted
from reader.words.folding import fold

if TYPE_CHECKING:
    from reader.files.corrections import Correction

#: Answers that are not a speaker's id; no id begins with a space.
NOBODY, NO_QUOTATION = " nobody", " none"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the user says about a quotation, which is recognized by its words after a reload.

    Attributes:
        document: Id of its document.
        words: Its words.
        start: Where they started.
        speaker: Who says them; None for no one who can be named.
        is_quotation: Whether they are a quotation at all.
    """

    document: str
    words: str
    start: int
    speaker: Speaker | None = None
    is_quotation: bool = True


def still_there(dossier: Dossier, asked: Quotation) -> Quotation | None:
    """Return the quotation in question as the dossier has it now; None if it is gone, or another one."""
    found = dossier.quotation(asked.id)
    if found is None or (found.document, found.parts) != (asked.document, asked.parts):
        return None
    return found


def answered(dossier: Dossier, quotation: Quotation, key: str) -> Answer:
    """Return the chosen answer: a speaker's id, `NOBODY` or `NO_QUOTATION`."""
    words = words_quoted(dossier.document(quotation.document), quotation)
    speaker = dossier.speaker(key)
    return Answer(quotation.document, words, quotation.start, speaker, key != NO_QUOTATION)


def answered_by_name(dossier: Dossier, quotation: Quotation, name: str) -> Answer:
    """Return the answer for a typed name: a new speaker if no one has it."""
    name = clean_line(name.strip())
    for speaker in dossier.speakers:
        if fold(name, any_case=True) in {fold(each, any_case=True) for each in (speaker.name, *speaker.aliases)}:
            return answered(dossier, quotation, speaker.id)
    new = Speaker(free_id(name, {each.id for each in dossier.speakers}), name)
    return replace(answered(dossier, quotation, NOBODY), speaker=new)


def corrected(dossier: Dossier, quotation: Quotation, answer: Answer) -> Dossier:
    """Return the dossier with one quotation corrected, or taken out."""
    if not answer.is_quotation:
        others = tuple(each for each in dossier.quotations if each.id != quotation.id)
        links = tuple(link for link in dossier.links if link.quotation != quotation.id)
        return replace(dossier, quotations=others, links=links)
    # Now a person says so: it is curated.
    speaker = answer.speaker.id if answer.speaker else None
    ours = replace(
        quotation,
        speaker=speaker,
        via=None if quotation.via == speaker else quotation.via,
        origin="curated",
        confidence=1.0,
        reason="corrected by the reader",
        doubtful=False,
    )
    quotations = tuple(ours if each.id == quotation.id else each for each in dossier.quotations)
    new = (answer.speaker,) if answer.speaker and dossier.speaker(speaker) is None else ()
    return replace(dossier, quotations=quotations, speakers=(*dossier.speakers, *new))


def changes_of_file(dossier: Dossier, quotation: Quotation, answer: Answer) -> tuple[Correction, ...]:
    """Return what an answer changes in a dossier's file, given the dossier before it."""
    from reader.files.corrections import with_new_speaker, with_speaker, without_quotation

    if not answer.is_quotation:
        return (without_quotation(quotation.id, words=answer.words),)
    if answer.speaker is None:
        return (with_speaker(quotation.id, None, words=answer.words),)
    is_new = dossier.speaker(answer.speaker.id) is None
    change = with_speaker(quotation.id, answer.speaker.id, words=answer.words)
    return (with_new_speaker(answer.speaker), change) if is_new else (change,)


def with_answers(dossier: Dossier, answers: Iterable[Answer]) -> Dossier:
    """Return the dossier with answers that its file lacks, as far as their quotations are found in it."""
    for answer in answers:
        same = (each for each in dossier.quotations_of(answer.document) if _is_about(answer, each, dossier))
        quotation = min(same, key=lambda each: abs(each.start - answer.start), default=None)
        if quotation is not None and not _has(quotation, answer):
            dossier = corrected(dossier, quotation, answer)
    return dossier


def about_others(answers: Iterable[Answer], answer: Answer) -> tuple[Answer, ...]:
    """Return the answers about other quotations."""
    return tuple(each for each in answers if _place(each) != _place(answer))


def _place(answer: Answer) -> tuple[str, str, int]:
    return answer.document, answer.words, answer.start


def _is_about(answer: Answer, quotation: Quotation, dossier: Dossier) -> bool:
    return words_quoted(dossier.document(quotation.document), quotation) == answer.words


def _has(quotation: Quotation, answer: Answer) -> bool:
    """Say whether a quotation already is as the answer says: the dossier then stays the same object."""
    speaker = answer.speaker.id if answer.speaker else None
    return answer.is_quotation and (quotation.speaker, quotation.origin) == (speaker, "curated")
