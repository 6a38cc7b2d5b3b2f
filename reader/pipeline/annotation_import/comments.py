"""What others wrote beside a text, taken as notes: on the quotation it is about, or on its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.files.fields import shortened
from reader.imports.annotations.json_values import TEXT_LIMIT
from reader.model.judgement import DECISIONS_BY_NAME
from reader.model.values import dataclass, field
from reader.pipeline.annotation_import.placing import Placed, UnplacedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.imports.annotations.annotated import Annotated
    from reader.pipeline.annotation_import.judgements import JudgementsTaken
    from reader.pipeline.annotation_import.kept import KeptTaken
    from reader.pipeline.annotation_import.outcome import Outcome
    from reader.pipeline.annotation_import.placing import Places
    from reader.pipeline.annotation_import.quotation_places import QuotationsByPlace


@dataclass(slots=True)
class CommentsTaken:
    """Takes comments, highlights and answers.

    Attributes:
        places: Where targets are.
        quotations: All quotations, by place.
        judgements: Takes notes on quotations.
        kept: Takes notes on places.
        outcome: What becomes of each.
    """

    places: Places
    quotations: QuotationsByPlace
    judgements: JudgementsTaken
    kept: KeptTaken
    outcome: Outcome
    _placed: dict[str, list[Placed]] = field(default_factory=dict)

    def take(self, annotated: Annotated) -> None:
        """Take a comment: on each quotation that it is about, else on the place; a mere highlight on its place.

        Raises:
            UnplacedError: None of its words are here.
        """
        placed = self._places_of(annotated)
        if annotated.id:
            self._placed[annotated.id] = placed
        if len(annotated.words) >= TEXT_LIMIT:
            self.outcome.leave(annotated, f"has more than {TEXT_LIMIT} characters: the rest is left out")
        words = comment_of(annotated)
        told: set[object] = set()
        for each in placed:
            document = each.document.id
            quotation = self.quotations.at(document, each.span) if words or _decides(annotated) else None
            if (about := quotation.id if quotation else each) in told:
                continue
            told.add(about)
            if quotation is not None:
                self.judgements.note(annotated, quotation, words)
            else:
                self.kept.note(document, each.span.start, self._note(annotated, each, words))

    def _places_of(self, annotated: Annotated) -> list[Placed]:
        """Return what a comment is about; an answer, what that is about that it answers.

        Raises:
            UnplacedError: It cannot be told.
        """
        for answered in reversed(annotated.answers):
            if answered in self._placed:
                return self._placed[answered]
        placed: list[Placed] = []
        lost: list[str] = []
        for target in annotated.targets:
            try:
                placed.append(self.places.of(target))
            except UnplacedError as error:
                lost.append(str(error))
        if not placed:
            raise UnplacedError(lost[0])
        for why in lost:
            self.outcome.leave(annotated, f"is taken only in part: of another of its targets, it {why}")
        return placed

    def _note(self, annotated: Annotated, placed: Placed, words: str) -> str:
        """Return a note on a place: who wrote it, and what; of a mere highlight, what was highlighted."""
        if not words:
            marked = " ".join(placed.span.words_of(placed.document.text).split())
            words = f"highlighted: “{shortened(marked, 80)}”" if marked else "highlighted"
        return f"{annotated.by}: {words}" if annotated.by else words


def comment_of(annotated: Annotated) -> str:
    """Return what somebody wrote on one line, and its tags, but for those that decide: `Is that so? #check`."""
    tags = (f"#{tag}" for tag in annotated.tags if tag.casefold() not in DECISIONS_BY_NAME)
    return " ".join([*annotated.words.split(), *tags])


def answers_last(annotations: Sequence[Annotated]) -> list[Annotated]:
    """Return annotations with answers behind what they answer: the more they go back to, the later."""
    ids = {each.id for each in annotations if each.id}
    return sorted(annotations, key=lambda each: sum(answered in ids for answered in each.answers))


def _decides(annotated: Annotated) -> bool:
    return any(tag.casefold() in DECISIONS_BY_NAME for tag in annotated.tags)
