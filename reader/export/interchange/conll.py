"""Texts with their annotations as CoNLL-U: a token a line, and in the last column (MISC) what it belongs to.

Nothing is parsed: the columns from LEMMA to DEPS are empty. Stretches are told as IOB2, with the id of whose part they
are: `Quotation=I-q3`, and beside it who says that quotation, `_` for nobody who is known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from reader.export.interchange.stretches import stretches_of
from reader.export.interchange.tokens import sentences_of
from reader.model.standing import standing_of
from reader.prose.reading import LONG, reading_of
from reader.prose.view import whole_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.export.interchange.stretches import Stretch, What
    from reader.export.interchange.tokens import Sentence
    from reader.model import Document, Dossier, Event, Quotation, Span, Speaker
    from reader.prose.view import PlainView

#: What each kind of stretch is called in the last column, in this order; a mention is the source of a quotation.
NAMES: Final[Mapping[What, str]] = {
    "quotation": "Quotation",
    "cue": "Cue",
    "mention": "Source",
    "passage": "Passage",
    "event": "Event",
}
_UNKNOWN: Final = "\t_" * 7
#: What separates names from values, and values from one another, in the last column and in comments.
_SEPARATORS: Final = re.compile(r"[\s|=,%\x00-\x1f\x7f]")


def conll_lines(dossier: Dossier) -> Iterator[str]:
    """Yield the lines: for each document what is known of it as comments, then sentence after sentence."""
    by_document: dict[str, list[Stretch]] = {document.id: [] for document in dossier.documents}
    for stretch in stretches_of(dossier):
        by_document[stretch.document].append(stretch)
    for document in dossier.documents:
        yield from _document(document, by_document[document.id], dossier)


def token_name(words: str) -> str:
    """Return an id or name as one word without a sign that separates; others are written as in an address (`%20`)."""
    return _SEPARATORS.sub(lambda found: quote(found[0]), words)


def _document(document: Document, stretches: Sequence[Stretch], dossier: Dossier) -> Iterator[str]:
    is_read = len(document.text) <= LONG
    view = reading_of(document).view if is_read else whole_view(document.text)
    there = _Coming([(view.to_view(stretch.span), stretch) for stretch in stretches])
    for number, sentence in enumerate(sentences_of(view.text, lines_end=is_read), 1):
        if number == 1:
            yield f"# newdoc id = {token_name(document.id)}"
            yield from _known_of(document, stretches, dossier)
        if sentence.opens_paragraph:
            yield "# newpar"
        yield f"# sent_id = {token_name(document.id)}-s{number}"
        first, last = sentence.tokens[0], sentence.tokens[-1]
        yield f"# text = {' '.join(view.text[first.start : last.end].split())}"
        yield from _tokens(sentence, view, there)
        yield ""


class _Coming:
    """The stretches of a text as they come, asked for token after token."""

    def __init__(self, spanned: Sequence[tuple[Span, Stretch]]) -> None:
        with_words = (each for each in spanned if each[0])
        self._waiting = sorted(with_words, key=lambda each: (each[0].start, -each[0].end), reverse=True)
        self._there: list[tuple[Span, Stretch]] = []

    def at(self, token: Span) -> list[tuple[Stretch, bool]]:
        """Return the stretches that a token has part in, each with whether it is the first of its tokens."""
        kept = [(each, False) for each in self._there if each[0].end > token.start]
        while self._waiting and self._waiting[-1][0].start < token.end:
            coming = self._waiting.pop()
            if coming[0].end > token.start:
                kept.append((coming, True))
        self._there = [each for each, _ in kept]
        return [(stretch, is_first) for (_, stretch), is_first in kept]


def _tokens(sentence: Sentence, view: PlainView, there: _Coming) -> Iterator[str]:
    """Yield the lines of the tokens of a sentence; a stretch begins at the first token that any sentence has of it."""
    for number, token in enumerate(sentence.tokens, 1):
        values: dict[What, list[str]] = {what: [] for what in NAMES}
        speakers: list[str] = []
        for stretch, is_first in there.at(token):
            values[stretch.what].append(f"{'B' if is_first else 'I'}-{token_name(stretch.owner)}")
            if stretch.what == "quotation" and stretch.quotation:
                speakers.append(token_name(stretch.quotation.speaker or "") or "_")
        told = [f"{NAMES[what]}={','.join(names)}" for what, names in values.items() if names]
        if speakers:
            told.append(f"Speaker={','.join(speakers)}")
        following = sentence.tokens[number] if number < len(sentence.tokens) else None
        if following and following.start == token.end:
            told.append("SpaceAfter=No")
        place = view.to_document(token)
        told.append(f"TokenRange={place.start}:{place.end}")
        yield f"{number}\t{view.text[token.start : token.end]}{_UNKNOWN}\t{'|'.join(told)}"


def _known_of(document: Document, stretches: Sequence[Stretch], dossier: Dossier) -> Iterator[str]:
    """Yield what is known of a document, of what is annotated in it, and of those who speak there, a comment each."""
    told = {"kind": document.kind, "date": document.date, "title": document.title, "url": document.url}
    yield from (f"# {name} = {' '.join(value.split())}" for name, value in told.items() if value)
    quotations = dict.fromkeys(stretch.quotation for stretch in stretches if stretch.quotation)
    named = frozenset().union(*(each.names for each in quotations))
    yield from (_speaker(speaker) for speaker in dossier.speakers if speaker.id in named)
    yield from (_quotation(each, dossier) for each in quotations)
    yield from (_event(stretch.event) for stretch in stretches if stretch.event)


def _speaker(speaker: Speaker) -> str:
    return f"# speaker {token_name(speaker.id)} = {' '.join(speaker.name.split())}"


def _quotation(quotation: Quotation, dossier: Dossier) -> str:
    standing = standing_of(dossier.links_of(quotation.id))
    told = {
        "kind": quotation.kind,
        "speaker": quotation.speaker,
        "via": quotation.via,
        "origin": quotation.origin,
        "confidence": f"{quotation.confidence:.3f}" if quotation.origin == "detected" else "",
        "verdict": standing.word if standing else "",
        "date": quotation.date,
    }
    return f"# quotation {token_name(quotation.id)} = {_told(told)}"


def _event(event: Event) -> str:
    told = {"date": event.date, "origin": event.origin, "headline": event.headline}
    return f"# event {token_name(event.id)} = {_told(told)}"


def _told(facts: Mapping[str, str | None]) -> str:
    return "|".join(f"{name}={token_name(value)}" for name, value in facts.items() if value)
