"""The quotations that matter on a fact-check sheet, in HTML: each a block with both sides, what differs, the ruling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.sheet.marks import in_html, marked_in_html
from reader.export.sheet.wording import (
    decision_words,
    over_passage,
    over_words,
    signed_words,
    told_of,
    verdict_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.export.sheet.sheet import ComparedPart, Entry, Section
    from reader.model.judgement import Judgement
    from reader.model.verdicts import Step


def section_in_html(section: Section, languages: Mapping[str, str]) -> Iterator[str]:
    """Yield a section with its blocks.

    Args:
        section: Its quotations, one at least.
        languages: The attribute that names the language of a document's words, by its id.
    """
    yield f"<section><h2>{in_html(section.title)} <span>{len(section.entries)}</span></h2>"
    for entry in section.entries:
        yield from _block(entry, languages)
    yield "</section>"


def ruling_in_html(judgement: Judgement | None) -> str:
    """Return what somebody decided, why, who, and on which day; that nobody did where that is so."""
    if judgement is None:
        return '<span class="dim">not judged</span>'
    decided = ""
    if judgement.decision:
        wrong = ' class="wrong"' if judgement.decision.tone == "bad" else ""
        decided = f"<b{wrong}>{in_html(decision_words(judgement))}</b>"
    signed = signed_words(judgement)
    signed = f'<span class="dim">{in_html(signed)}</span>' if signed else ""
    note = f"{'. ' if decided else ''}{in_html(judgement.note)}" if judgement.note else ""
    return f"{decided}{note} {signed}".strip()


def verdict_in_html(step: Step) -> str:
    """Return a verdict, in another colour if it is wrong."""
    words = in_html(verdict_words(step))
    return f'<span class="wrong">{words}</span>' if step.wrong else words


def _block(entry: Entry, languages: Mapping[str, str]) -> Iterator[str]:
    number = f'<span class="dim">no. {entry.number}</span>'
    yield f'<article id="b{entry.number}"><h3>{verdict_in_html(entry.step)} {number}</h3>'
    yield '<dl class="said">'
    for part in entry.parts:
        yield from _sides(part, entry.who, languages)
    yield '</dl><ul class="told">'
    for part in entry.parts:
        for told in told_of(part):
            bad = ' class="bad"' if told.tone == "bad" else ""
            yield f"<li{bad}>{in_html(told.words)}</li>"
    yield f'<li class="ruling">{ruling_in_html(entry.judgement)}</li>'
    yield "</ul></article>"


def _sides(part: ComparedPart, who: str, languages: Mapping[str, str]) -> Iterator[str]:
    """Yield the story's words, and below them the source's."""
    here, there = part.here, part.there
    yield f"<dt>{in_html(over_words(part, who))}</dt>"
    yield f"<dd{languages[here.document]}>“{marked_in_html(here.stretches, 'ins')}”</dd>"
    if there is not None:
        yield f"<dt>{in_html(over_passage(part))}</dt>"
        yield f"<dd{languages[there.document]}>“{marked_in_html(there.stretches, 'del')}”</dd>"
