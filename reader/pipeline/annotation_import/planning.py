"""What a file of annotations comes to in a dossier, planned before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.files.annotation_terms import BOOKMARK, EVENT, JUDGEMENT, NOTE, PASSAGE, QUOTATION, REJECTION
from reader.model import Document, Dossier, Event, Finding, Link, Quotation, Speaker
from reader.model.judgement import Judgement
from reader.model.rejection import Rejection
from reader.model.values import dataclass, replace
from reader.pipeline.annotation_import.comments import CommentsTaken, answers_last
from reader.pipeline.annotation_import.events import EventsTaken
from reader.pipeline.annotation_import.judgements import JudgementsTaken
from reader.pipeline.annotation_import.kept import KeptTaken
from reader.pipeline.annotation_import.matching import Documents
from reader.pipeline.annotation_import.outcome import Outcome, Taken
from reader.pipeline.annotation_import.placing import NEEDS_DOSSIER, Places, UnplacedError
from reader.pipeline.annotation_import.quotation_places import QuotationsByPlace
from reader.pipeline.annotation_import.quotations import QuotationsTaken, passages_in
from reader.pipeline.annotation_import.rejections import RejectionsTaken
from reader.pipeline.annotation_import.speakers import Speakers
from reader.pipeline.detection import in_order
from reader.pipeline.step import Step

if TYPE_CHECKING:
    from reader.export.web_annotation.kept import Kept
    from reader.imports.annotations.annotated import Annotated, AnnotationFile, Facts

#: Takes an annotation of Reader's own; raises UnplacedError where it cannot.
Taker = Callable[["Annotated", "Facts"], None]
#: What is done, as a step of it is told.
_TAKING = "looking for what the annotations are about"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be kept of a file of annotations.

    Attributes:
        quotations: Those that are new, and those that a person has looked at since.
        sources: The passages that their words come from, by id of the quotation.
        events: The same of events.
        speakers: All speakers that these name.
        rejected: Words that are no quotation.
        gone: Ids of the finds that these were.
        judgements: What was decided and noted.
        kept: Notes on places, and bookmarks.
        taken: All of it, as it is told.
        there: How many annotations say what the dossier says already.
        left_out: How many are left out, or left as it is here.
        left_to_reader: How many passages and finds Reader looks for here itself.
        findings: What is left out or left as it is, and why.
    """

    quotations: tuple[Quotation, ...] = ()
    sources: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    events: tuple[Event, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    gone: tuple[str, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    kept: tuple[Kept, ...] = ()
    taken: tuple[Taken, ...] = ()
    there: int = 0
    left_out: int = 0
    left_to_reader: int = 0
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Own:
    """Takes what makes up a dossier; `speakers` are those that any of it names."""

    speakers: Speakers
    rejections: RejectionsTaken
    quotations: QuotationsTaken
    events: EventsTaken

    def takers(self) -> Mapping[str, Taker]:
        return {QUOTATION: self.quotations.take, EVENT: self.events.take, REJECTION: self.rejections.take}


@dataclass(frozen=True, slots=True)
class _Notes:
    """Takes what people decided and noted."""

    judgements: JudgementsTaken
    kept: KeptTaken
    comments: CommentsTaken

    def takers(self) -> Mapping[str, Taker]:
        return {JUDGEMENT: self.judgements.take, NOTE: self.kept.take_note, BOOKMARK: self.kept.take_bookmark}


def planned(
    dossier: Dossier,
    file: AnnotationFile,
    name: str,
    *,
    kept: Sequence[Kept] = (),
    meant: Document | None = None,
    may_write: bool = True,
) -> Iterator[Step[Plan]]:
    """Yield steps of planning; the last one has the plan.

    Args:
        dossier: With all that Reader finds in it.
        file: What was read.
        name: The file's name for findings.
        kept: The notes and bookmarks that are kept already.
        meant: The document of annotations that name none of the dossier's; None for none.
        may_write: Whether the dossier can take quotations and events.
    """
    outcome = Outcome(name)
    places = Places(Documents(dossier, file.documents, meant))
    for number, why in file.left_out:
        outcome.leave_number(number, why)
    own = _own(dossier, file, places, outcome, may_write=may_write)
    takers = own.takers()
    first = [each for each in file.annotations if _what(each) in takers]
    yield from _all_taken(first, takers, outcome)
    own.quotations.with_echoes()
    notes = _notes(_with_taken(dossier, own), places, kept, outcome)
    rest = [each for each in file.annotations if _what(each) not in {*takers, PASSAGE}]
    yield from _all_taken(answers_last(rest), notes.takers(), outcome, notes.comments.take)
    outcome.left_to_reader += sum(_what(each) == PASSAGE for each in file.annotations)
    yield Step(_plan(own, notes, outcome), "")


def _own(dossier: Dossier, file: AnnotationFile, places: Places, outcome: Outcome, *, may_write: bool) -> _Own:
    speakers = Speakers(dossier.speakers, file.speakers)
    rejections = RejectionsTaken(dossier, places, QuotationsByPlace(dossier.quotations), outcome, may_write)
    passages = passages_in(file.annotations)
    quotations = QuotationsTaken(dossier, places, speakers, passages, rejections, outcome, may_write)
    return _Own(speakers, rejections, quotations, EventsTaken(dossier, places, speakers, outcome, may_write))


def _notes(dossier: Dossier, places: Places, kept: Sequence[Kept], outcome: Outcome) -> _Notes:
    by_place = QuotationsByPlace(dossier.quotations)
    judgements = JudgementsTaken(dossier, places, by_place, outcome)
    keeping = KeptTaken(kept, places, outcome)
    return _Notes(judgements, keeping, CommentsTaken(places, by_place, judgements, keeping, outcome))


def _plan(own: _Own, notes: _Notes, outcome: Outcome) -> Plan:
    """Return all that was taken."""
    quotations, events = own.quotations, own.events
    return Plan(
        quotations=tuple(quotations.taken.values()),
        sources=tuple(quotations.sources.items()),
        events=tuple(events.taken.values()),
        speakers=own.speakers.all,
        rejected=tuple(own.rejections.new),
        gone=tuple(each for each in own.rejections.gone if each not in quotations.taken),
        judgements=tuple(notes.judgements.made.values()),
        kept=tuple(notes.kept.new),
        taken=tuple(outcome.taken),
        there=outcome.there,
        left_out=outcome.left_out,
        left_to_reader=outcome.left_to_reader,
        findings=outcome.told(),
    )


def _all_taken(
    annotations: Sequence[Annotated],
    takers: Mapping[str, Taker],
    outcome: Outcome,
    take: Callable[[Annotated], None] | None = None,
) -> Iterator[Step[Plan]]:
    """Take each annotation by what it is, and report those that cannot be taken; yield a step for each."""
    for done, annotated in enumerate(annotations):
        yield Step(Plan(), _TAKING, done, len(annotations))
        taker = takers.get(_what(annotated))
        try:
            if taker is not None and annotated.facts is not None:
                taker(annotated, annotated.facts)
            elif take is not None:
                take(annotated)
        except UnplacedError as error:
            outcome.leave(annotated, str(error), _hint(str(error)))


def _hint(why: str) -> str:
    """Return what to do about an annotation that is left out."""
    if "no document here" in why or "what it is about" in why:
        return "--document ID says which document is meant"
    return "make one: reader new FOLDER FILE…" if why == NEEDS_DOSSIER else ""


def _what(annotated: Annotated) -> str:
    return annotated.facts.what if annotated.facts else ""


def _with_taken(dossier: Dossier, own: _Own) -> Dossier:
    """Return the dossier with the quotations that were taken, and without those that were rejected."""
    gone, taken = own.rejections.gone, dict(own.quotations.taken)
    kept = [taken.pop(each.id, each) for each in dossier.quotations if each.id not in gone]
    return replace(dossier, quotations=in_order(dossier, (*kept, *taken.values())))
