"""Wording shared by the status line and the dialogs."""

from __future__ import annotations

from reader.keys import Hint
from reader.layout.counted import counted
from reader.model import Document, Dossier, Link, Quotation
from reader.model.judgement import Judgement
from reader.model.standing import step_of
from reader.model.verdicts import AS_QUOTED
from reader.prose.reading import words_read

NO_CURRENT_QUOTATION = Hint("No current quotation: {next_quotation} goes to the next one")


def link_words(dossier: Dossier, link: Link) -> str:
    """Return where a link stands on the scale, in which document, and who speaks there if that is somebody else."""
    step = step_of(link)
    if link.verdict == "absent" and link.origin == "detected":
        return f"{step.sign} {step.name}: {step.meaning}"
    document = dossier.document(link.document)
    if step is AS_QUOTED:
        quoting = dossier.document(document.quoted_from).kind if document.quoted_from else "text"
        where = f"{step.sign} quoted too in" if link.second_hand else f"as the {quoting} quotes it, in"
        return f"{where} “{document.title}”: verifies nothing"
    where = "outside the main text of" if link.outside else "in"
    place = document.place_words(link.span.start) if link.is_passage else ""
    at = f", {place}" if place else ""
    other = f"; said there by {link.said_by.name}" if link.same_speaker is False and link.said_by else ""
    quoted = "; quoted there, at second hand" if link.second_hand else ""
    return f"{step.sign} {step.name}: {step.meaning}, {where} “{document.title}”{at}{other}{quoted}"


def judgement_words(judgement: Judgement) -> str:
    """Return what was decided, by whom and when: `✗ does not stand, by Ann, 2026-11-25`; empty for a mere note."""
    if judgement.decision is None:
        return ""
    who = f"by {judgement.by}" if judgement.by else ""
    decided = f"{judgement.decision.sign} {judgement.decision.words}"
    return ", ".join(part for part in (decided, who, judgement.at[:10]) if part)


def speaker_words(dossier: Dossier, quotation: Quotation) -> str:
    """Return the speaker's name, or that it is unknown."""
    speaker = dossier.speaker(quotation.speaker)
    return speaker.name if speaker else "speaker unknown"


def how_sure(quotation: Quotation) -> str:
    """Return in words how sure a found speaker is: `very likely (88 %)`, `a guess (41 %)`; empty if nobody is found.

    The figures are those of the reliability table that `tests.benchmarks.train_speakers` prints.
    """
    if quotation.speaker is None:
        return ""
    words = next(words for least, words in _SURE if quotation.confidence >= least)
    return f"{words} ({quotation.confidence:.0%})"


def where_named(document: Document, quotation: Quotation) -> str:
    """Return the words that name the speaker, and where they stand: `“she”, 1 paragraph before`; empty without any."""
    mention = quotation.mention
    if mention is None:
        return ""
    words = " ".join(words_read(document, mention).split())
    before = mention.start < quotation.start
    between = document.text[mention.end : quotation.start] if before else document.text[quotation.end : mention.start]
    paragraphs = between.count("\n\n")
    far = f"{counted(paragraphs, 'paragraph')} " if paragraphs else ""
    return f"“{words}”, {far}{'before' if before else 'after'} the words"


_SURE = ((0.95, "nearly certain"), (0.85, "very likely"), (0.65, "likely"), (0.0, "a guess"))
