"""Words of which a person says that they are no quotation, taken into a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.place import Place
from reader.model.rejection import Rejection, Rejections
from reader.model.values import dataclass, field
from reader.pipeline.annotation_import.placing import NEEDS_DOSSIER, UnplacedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.imports.annotations.annotated import Annotated, Facts
    from reader.model import Dossier, Quotation, Span
    from reader.pipeline.annotation_import.outcome import Outcome
    from reader.pipeline.annotation_import.placing import Places
    from reader.pipeline.annotation_import.quotation_places import QuotationsByPlace


@dataclass(slots=True)
class RejectionsTaken:
    """Takes rejections.

    Attributes:
        dossier: As it is, with what Reader finds in it.
        places: Where targets are.
        quotations: Its quotations, by place.
        outcome: What becomes of each.
        may_write: Whether the dossier can take any.
        new: Those that the dossier has not.
        gone: The finds that they reject, by id.
    """

    dossier: Dossier
    places: Places
    quotations: QuotationsByPlace
    outcome: Outcome
    may_write: bool
    new: list[Rejection] = field(default_factory=list)
    gone: dict[str, Quotation] = field(default_factory=dict)
    _known: dict[str, Rejections] = field(default_factory=dict)

    def take(self, annotated: Annotated, facts: Facts) -> None:  # noqa: ARG002  # like all that take
        """Take a rejection, unless a person here vouches for the words.

        Raises:
            UnplacedError: Its words are not here.
        """
        placed = self.places.of_words(annotated.targets[0])
        rejection = Rejection(placed.document.id, placed.span)
        if self.are_rejected(rejection.document, (rejection.span,)):
            self.outcome.there += 1
            return
        there = Rejections([rejection], rejection.document)
        finds = [
            each for each in self.quotations.overlapping(rejection.document, rejection.span) if there.have(each.parts)
        ]
        vouched = next((each for each in finds if each.origin == "curated"), None)
        if vouched is not None:
            self.outcome.leave(annotated, f"is rejected there as no quotation, and vouched for here, as {vouched.id}")
            return
        if not self.may_write:
            raise UnplacedError(NEEDS_DOSSIER)
        self.new.append(rejection)
        self.gone |= {each.id: each for each in finds}
        words = rejection.span.words_of(placed.document.text)
        self.outcome.take("no quotation", Place(rejection.document, rejection.span.start), words)

    def are_rejected(self, document: str, parts: Sequence[Span]) -> bool:
        """Say whether words are rejected here as no quotation."""
        if document not in self._known:
            self._known[document] = Rejections(self.dossier.rejected, document)
        return self._known[document].have(parts)
