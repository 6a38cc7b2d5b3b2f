"""What people decided of quotations, or noted on them, taken into a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.imports.annotations.json_values import TEXT_LIMIT
from reader.model import Span, single_day
from reader.model.judged import judgements_by_quotation
from reader.model.judgement import DECISIONS_BY_NAME, Judgement
from reader.model.place import Place
from reader.model.values import dataclass, field, replace
from reader.pipeline.annotation_import.placing import UnplacedError

if TYPE_CHECKING:
    from reader.imports.annotations.annotated import Annotated, Facts
    from reader.model import Dossier, Quotation
    from reader.pipeline.annotation_import.outcome import Outcome
    from reader.pipeline.annotation_import.placing import Places
    from reader.pipeline.annotation_import.quotation_places import QuotationsByPlace

#: What stands between two notes on one quotation.
_BETWEEN = " · "


@dataclass(slots=True)
class JudgementsTaken:
    """Takes judgements.

    Attributes:
        dossier: With all quotations, those that were taken too.
        places: Where targets are.
        quotations: All quotations, by place.
        outcome: What becomes of each.
        made: Those to keep, the latest of each quotation, by what it is about.
    """

    dossier: Dossier
    places: Places
    quotations: QuotationsByPlace
    outcome: Outcome
    made: dict[object, Judgement] = field(default_factory=dict)

    def take(self, annotated: Annotated, facts: Facts) -> None:
        """Take a judgement of an export of Reader's; one that is newer here stays.

        Raises:
            UnplacedError: Its words are not here, or it says nothing.
        """
        placed = [self.places.of_words(target) for target in annotated.targets]
        parts = tuple(sorted({each.span for each in placed if each.document == placed[0].document}))
        decision = DECISIONS_BY_NAME.get(facts.text("decision"))
        at = annotated.at or single_day(facts.text("at"))
        note, document = facts.body("commenting"), placed[0].document.id
        judgement = Judgement(document, parts, decision, note, annotated.by, at)
        if judgement.says_nothing:
            raise UnplacedError("decides nothing, and notes nothing")
        quotation = self._quotation_of(judgement)
        before = self._before(quotation) or self.made.get((document, parts))
        if before is None and quotation is None and judgement in self.dossier.judgements:
            before = judgement
        if before is not None and _says(before) == _says(judgement):
            self.outcome.there += 1
        elif before is not None and before.at >= judgement.at:
            self.outcome.leave(annotated, "is no newer than what was decided here, which stays")
        else:
            self._make(quotation, judgement, _said(annotated.by, note))

    def note(self, annotated: Annotated, quotation: Quotation, words: str) -> None:
        """Add what somebody else wrote to the note on a quotation; a tag that names a decision decides."""
        before = self._before(quotation)
        decision = next(filter(None, (DECISIONS_BY_NAME.get(tag.casefold()) for tag in annotated.tags)), None)
        said = _said(annotated.by, words)
        if before is None:
            made = Judgement(quotation.document, quotation.parts, decision, words, annotated.by, annotated.at)
            self._make(quotation, made, said)
            return
        has_it = not words or any(_has(before.note, each) for each in (words, said))
        decides = decision is not None and decision is not before.decision
        if decides and before.decision is not None and before.at >= annotated.at:
            self.outcome.leave(annotated, "decides something else than what was decided here since, which stays")
            decides = False
        elif has_it and not decides:
            self.outcome.there += 1
        if len(before.note) + len(said) > TEXT_LIMIT:
            self.outcome.leave(annotated, f"is about {quotation.id}, whose note is as long as a note may be")
        elif decides or not has_it:
            at = max(before.at, annotated.at)
            made = replace(before, document=quotation.document, parts=quotation.parts, at=at)
            if decides:
                made = replace(made, decision=decision, by=annotated.by, note=_said_before(before, annotated.by))
            notes = (made.note, "" if has_it else said)
            self._make(quotation, replace(made, note=_BETWEEN.join(filter(None, notes))), said)

    def _before(self, quotation: Quotation | None) -> Judgement | None:
        """Return what is decided of a quotation, or noted on it, so far."""
        if quotation is None:
            return None
        return self.made.get(quotation.id) or self.dossier.judgement_of(quotation.id)

    def _quotation_of(self, judgement: Judgement) -> Quotation | None:
        whole = Span(judgement.parts[0].start, judgement.parts[-1].end)
        near = self.quotations.overlapping(judgement.document, whole)
        return self.dossier.quotation(next(iter(judgements_by_quotation(near, [judgement])), None))

    def _make(self, quotation: Quotation | None, judgement: Judgement, words: str) -> None:
        self.made[quotation.id if quotation else (judgement.document, judgement.parts)] = judgement
        what = f"on {quotation.id}" if quotation else "on words that are no quotation"
        named = f"{judgement.decision.words} {what}" if judgement.decision else f"note {what}"
        self.outcome.take(named, Place(judgement.document, judgement.parts[0].start), words)


def _said(by: str, words: str) -> str:
    """Return words with whoever wrote them: `Ines: Is that so?`."""
    return f"{by}: {words}" if by and words else words


def _said_before(before: Judgement, by: str) -> str:
    """Return the note of a judgement, with whoever wrote it where another one decides now."""
    return before.note if before.by == by else _said(before.by, before.note)


def _has(note: str, words: str) -> bool:
    """Say whether some of the notes that stand one behind the other are these words."""
    return f"{_BETWEEN}{words}{_BETWEEN}" in f"{_BETWEEN}{note}{_BETWEEN}"


def _says(judgement: Judgement) -> tuple[object, ...]:
    """Return what two judgements have in common that say the same."""
    return judgement.decision, judgement.note, judgement.by, judgement.at
