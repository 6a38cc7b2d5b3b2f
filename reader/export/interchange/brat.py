"""Texts with their annotations as brat's stand-off files: a `.txt` and a `.ann` a document, and what configures brat.

Offsets count code points of the `.txt`, which is the document's text. A quotation of several parts is one discontinuous
annotation; as brat does, a stretch is parted where a line ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from reader.export.interchange.brat_settings import TYPES, brat_settings, value_name
from reader.export.interchange.file_names import file_names
from reader.export.interchange.stretches import stretches_of
from reader.export.records import row_id
from reader.model import Span
from reader.model.standing import standing_of, step_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.export.interchange.stretches import Stretch, What
    from reader.model import Document, Dossier, Quotation

#: What a fragment may hold: a tab, or what some program takes for a line's end, would end its column or line.
_FRAGMENT: Final = re.compile(r"[^\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def brat_files(dossier: Dossier) -> dict[str, str]:
    """Return the texts of all files by their names."""
    by_document: dict[str, list[Stretch]] = {document.id: [] for document in dossier.documents}
    for stretch in stretches_of(dossier):
        by_document[stretch.document].append(stretch)
    files = brat_settings()
    for document, name in zip(dossier.documents, file_names(by_document).values(), strict=True):
        files[f"{name}.txt"] = document.text
        files[f"{name}.ann"] = "".join(
            f"{line}\n" for line in _Annotations(document, dossier).lines(by_document[document.id])
        )
    return files


class _Annotations:
    """The annotations of one document, each numbered among its kind as it is written."""

    def __init__(self, document: Document, dossier: Dossier) -> None:
        self._document = document
        self._dossier = dossier
        self._numbers = dict.fromkeys("TRANX", 0)

    def lines(self, stretches: Sequence[Stretch]) -> Iterator[str]:
        """Yield the lines: each quotation with all of its parts, its source and cue, then passages and events."""
        quotations = dict.fromkeys(each.quotation for each in stretches if each.what == "quotation" and each.quotation)
        for quotation in quotations:
            yield from self._quotation(quotation)
        for stretch in stretches:
            if stretch.what == "passage":
                yield from self._passage(stretch)
            elif stretch.event:
                event = stretch.event
                yield from self._noted(
                    "event", (stretch.span,), f"{event.id}: {event.date or 'undated'}: {event.headline}"
                )

    def _quotation(self, quotation: Quotation) -> Iterator[str]:
        """Yield a quotation with what attributes it; nothing of one without any words."""
        dossier = self._dossier
        whole, line = self._bound("quotation", quotation.parts)
        if not line:
            return
        yield line
        standing = standing_of(dossier.links_of(quotation.id))
        judgement = dossier.judgement_of(quotation.id)
        told = {
            "Kind": quotation.kind,
            "Origin": quotation.origin,
            "Verdict": standing.word if standing else "",
            "Judgement": judgement.decision.name if judgement and judgement.decision else "",
        }
        yield from (self._next("A", f"{name} {whole} {value_name(value)}") for name, value in told.items() if value)
        yield self._next("X", f"AnnotatorNotes {whole}", _one_line(f"{quotation.id}: {_said(quotation, dossier)}"))
        if judgement and judgement.note:
            yield self._next("X", f"AnnotatorNotes {whole}", _one_line(f"{judgement.by}: {judgement.note}"))
        speaker = dossier.speaker(quotation.speaker)
        beside: tuple[tuple[What, Span | None, str], ...] = (
            ("mention", quotation.mention, "SaidBy"),
            ("cue", quotation.cue, "ReportedBy"),
        )
        for what, span, relation in beside:
            name, line = self._bound(what, (span,) if span else ())
            if line:
                yield line
                yield self._next("R", f"{relation} Arg1:{whole} Arg2:{name}")
            if what == "mention" and speaker:
                target = name if line else whole
                yield self._next("N", f"Reference {target} Speaker:{quote(speaker.id)}", _one_line(speaker.name))

    def _passage(self, stretch: Stretch) -> Iterator[str]:
        quotation, link = stretch.quotation, stretch.link
        if quotation and link:
            row = f"{quotation.document} {row_id(quotation, stretch.part)}"
            yield from self._noted("passage", (stretch.span,), f"{row}: {step_of(link).name}")

    def _noted(self, what: What, spans: Iterable[Span], note: str) -> Iterator[str]:
        """Yield a stretch with a note on it."""
        name, line = self._bound(what, spans)
        if line:
            yield line
            yield self._next("X", f"AnnotatorNotes {name}", _one_line(note))

    def _bound(self, what: What, spans: Iterable[Span]) -> tuple[str, str]:
        """Return the id and the line of stretches of the text as one annotation; both are empty without any words."""
        fragments = _fragments(self._document.text, spans)
        if not fragments:
            return "", ""
        places = ";".join(f"{each.start} {each.end}" for each in fragments)
        words = " ".join(each.words_of(self._document.text) for each in fragments)
        line = self._next("T", f"{TYPES[what]} {places}", words)
        return line.partition("\t")[0], line

    def _next(self, kind: str, told: str, words: str = "") -> str:
        """Return the next line of a kind: `T` a stretch, `R` a relation, `A` an attribute, `N` a name, `X` a note."""
        self._numbers[kind] += 1
        number = f"{'#' if kind == 'X' else kind}{self._numbers[kind]}"
        return f"{number}\t{told}\t{words}" if words else f"{number}\t{told}"


def _fragments(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return the lines of stretches without the space around them, in order; what touches or overlaps is one."""
    found: list[Span] = []
    for span in sorted(spans):
        for line in _FRAGMENT.finditer(text, span.start, span.end):
            fragment = Span(*line.span()).without_space(text)
            if found and fragment.start <= found[-1].end:
                found[-1] = Span(found[-1].start, max(found[-1].end, fragment.end))
            elif fragment:
                found.append(fragment)
    return found


def _said(quotation: Quotation, dossier: Dossier) -> str:
    """Return who says a quotation, when, and how sure that is."""
    speaker, via = dossier.speaker(quotation.speaker), dossier.speaker(quotation.via)
    who = f"{speaker.name} ({speaker.id})" if speaker else "speaker unknown"
    told = f"via {via.name} ({via.id})" if via else ""
    sure = f"confidence {quotation.confidence:.3f}" if quotation.origin == "detected" else ""
    return "; ".join(filter(None, (who, told, quotation.date, sure)))


def _one_line(words: str) -> str:
    return " ".join(words.split())
