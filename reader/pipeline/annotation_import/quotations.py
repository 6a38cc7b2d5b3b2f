"""Quotations of an export of Reader's, taken into a dossier."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, cast, get_args

from reader.files.annotation_terms import PASSAGE
from reader.model import Link, Quotation, Span, parse_edtf
from reader.model.place import Place
from reader.model.quotation import Kind, Origin
from reader.model.values import dataclass, field, replace
from reader.pipeline.annotation_import.ids import Ids
from reader.pipeline.annotation_import.placing import NEEDS_DOSSIER, UnplacedError
from reader.prose.reading import words_quoted

if TYPE_CHECKING:
    from reader.imports.annotations.annotated import Annotated, Facts, Target
    from reader.model import Dossier
    from reader.pipeline.annotation_import.outcome import Outcome
    from reader.pipeline.annotation_import.placing import Places
    from reader.pipeline.annotation_import.rejections import RejectionsTaken
    from reader.pipeline.annotation_import.speakers import Speakers

#: The passages that people named, by the exported id of their quotation, each with the number of its part from 1.
Passages = Mapping[str, Mapping[int, "Target"]]


@dataclass(slots=True)
class QuotationsTaken:
    """Takes quotations.

    Attributes:
        dossier: As it is, with what Reader finds in it.
        places: Where targets are.
        speakers: Whom they name.
        passages: What people said of where their words come from.
        rejections: Words that are no quotation here.
        outcome: What becomes of each.
        may_write: Whether the dossier can take any.
        taken: Those that the dossier has not, or has as mere finds, by the id that they have here.
        sources: The passages that these come from, by id.
        ids: The ids that quotations have here, by their exported ones.
    """

    dossier: Dossier
    places: Places
    speakers: Speakers
    passages: Passages
    rejections: RejectionsTaken
    outcome: Outcome
    may_write: bool
    taken: dict[str, Quotation] = field(default_factory=dict)
    sources: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    _known: dict[tuple[str, tuple[Span, ...]], Quotation] = field(default_factory=dict)
    _ids: Ids = field(default_factory=lambda: Ids("q", ()))

    def __post_init__(self) -> None:
        """Look at what the dossier has."""
        self._known = {(each.document, each.parts): each for each in self.dossier.quotations}
        self._ids = Ids("q", (each.id for each in self.dossier.quotations))

    def take(self, annotated: Annotated, facts: Facts) -> None:
        """Take a quotation, or say why not.

        Raises:
            UnplacedError: Its words are not here.
        """
        read = self._read(annotated, facts)
        passages = self._passages_of(facts.text("id"), len(read.parts))
        known = self._known.get((read.document, read.parts))
        if known is not None:
            self.ids[facts.text("id")] = known.id
            self._compare(annotated, known, read, passages)
        elif read.origin == "detected":
            self.outcome.left_to_reader += 1
        else:
            self._add(annotated, read, passages)

    def _compare(self, annotated: Annotated, known: Quotation, read: Quotation, passages: tuple[Link, ...]) -> None:
        """Take what a person said of words that are a quotation here too, unless a person here said otherwise."""
        lacks_source = bool(passages) and not any(each.origin == "curated" for each in self.dossier.links_of(known.id))
        same = (read.speaker, read.via, read.kind) == (known.speaker, known.via, known.kind)
        if read.origin == "detected" or (same and known.origin == "curated" and not lacks_source):
            self.outcome.there += 1
        elif known.origin == "detected" or same:
            self._change(known, read, passages)
        else:
            here, there = (self._told(each) for each in (known, read))
            self.outcome.leave(
                annotated, f"is {there}, and here, as {known.id}, {here}", "correct it where it is wrong"
            )

    def with_echoes(self) -> None:
        """Give what was taken the ids that the quotations have here whose words they take up."""
        for name, quotation in self.taken.items():
            if quotation.echoes:
                self.taken[name] = replace(quotation, echoes=self.ids.get(quotation.echoes, ""))

    def _read(self, annotated: Annotated, facts: Facts) -> Quotation:
        placed = [self.places.of_words(target) for target in annotated.targets]
        document = placed[0].document
        parts = tuple(sorted({each.span for each in placed}))
        if any(each.document != document for each in placed):
            raise UnplacedError("has parts in several documents")
        if any(one.end > other.start for one, other in pairwise(parts)):
            raise UnplacedError("has parts that overlap")
        kind = facts.text("kind")
        origin = "detected" if facts.text("origin") == "detected" else "curated"
        return Quotation(
            id=facts.text("id"),
            document=document.id,
            parts=parts,
            kind=cast("Kind", kind if kind in get_args(Kind) else "direct"),
            origin=cast("Origin", origin),
            speaker=self.speakers.id_of(facts.text("speaker"), facts.body("identifying")),
            via=self.speakers.id_of(facts.text("via"), ""),
            mention=self._beside(facts, "mention", document.id),
            cue=self._beside(facts, "cue", document.id),
            confidence=facts.share("confidence"),
            reason=facts.text("reason"),
            echoes=facts.text("echoes"),
            date=_date(facts.text("date")),
        )

    def _beside(self, facts: Facts, role: str, document: str) -> Span | None:
        """Return the span of a cue or a mention; None if there is none here."""
        target = facts.stretches.get(role)
        if target is None:
            return None
        try:
            placed = self.places.of_words(target)
        except UnplacedError:
            return None
        return placed.span if placed.document.id == document else None

    def _passages_of(self, quotation_id: str, parts: int) -> tuple[Link, ...]:
        """Return where the first parts of a quotation come from, as far as people said it and it is found here."""
        found: list[Link] = []
        told = self.passages.get(quotation_id, {})
        for part in range(1, parts + 1):
            try:
                placed = self.places.of_words(told[part])
            except (KeyError, UnplacedError):
                break
            found.append(Link(quotation_id, part - 1, placed.document.id, placed.span, "exact", origin="curated"))
        return tuple(found)

    def _add(self, annotated: Annotated, read: Quotation, passages: tuple[Link, ...]) -> None:
        if self.rejections.are_rejected(read.document, read.parts):
            self.outcome.leave(annotated, "is rejected here as no quotation")
            return
        self._refuse_without_dossier()
        quotation = replace(read, id=self._ids.free(read.id))
        self.ids[read.id] = quotation.id
        self._keep(quotation, passages)

    def _change(self, known: Quotation, read: Quotation, passages: tuple[Link, ...]) -> None:
        self._refuse_without_dossier()
        self._keep(replace(read, id=known.id) if known.origin == "detected" else known, passages)

    def _keep(self, quotation: Quotation, passages: tuple[Link, ...]) -> None:
        self._known[quotation.document, quotation.parts] = quotation
        self.taken[quotation.id] = quotation
        self.sources[quotation.id] = passages
        words = words_quoted(self.dossier.document(quotation.document), quotation)
        place = Place(quotation.document, quotation.start)
        self.outcome.take(f"quotation {quotation.id}", place, f"{self._name(quotation)}: {words}")

    def _refuse_without_dossier(self) -> None:
        if not self.may_write:
            raise UnplacedError(NEEDS_DOSSIER)

    def _told(self, quotation: Quotation) -> str:
        """Return `direct, said by Ann Lee`."""
        return f"{quotation.kind}, said by {self._name(quotation)}"

    def _name(self, quotation: Quotation) -> str:
        via = f", via {self.speakers.name_of(quotation.via)}" if quotation.via else ""
        return (self.speakers.name_of(quotation.speaker) or "nobody who is named") + via


def passages_in(annotations: tuple[Annotated, ...]) -> Passages:
    """Return the passages that people named; those that Reader found are looked for anew."""
    passages: dict[str, dict[int, Target]] = {}
    for annotated in annotations:
        facts = annotated.facts
        if facts and facts.what == PASSAGE and facts.text("origin") == "curated" and PASSAGE in facts.stretches:
            told = passages.setdefault(facts.text("quotation"), {})
            told.setdefault(facts.count("part"), facts.stretches[PASSAGE])
    return passages


def _date(text: str) -> str:
    try:
        return parse_edtf(text).text if text else ""
    except ValueError:
        return ""
