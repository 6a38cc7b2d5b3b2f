"""A part of a quotation, and what the sources say of it."""

from __future__ import annotations

from reader.model.link import Link
from reader.model.quotation import Quotation
from reader.model.span import Span
from reader.model.speaker import Speaker
from reader.model.standing import step_of
from reader.model.values import dataclass
from reader.model.verdicts import Step


@dataclass(frozen=True, slots=True)
class Verified:
    """A part of a quotation, and what the sources say of it.

    Attributes:
        row: `q3`, or `q3.1` if a cue splits the quotation.
        quotation: The whole quotation.
        speaker: Who says it, if known.
        link: The passage it comes from, or why there is none.
        others: Other places with the same words.
    """

    row: str
    quotation: Quotation
    speaker: Speaker | None
    link: Link
    others: tuple[Link, ...] = ()

    @property
    def span(self) -> Span:
        """The words of the part, in the article."""
        return self.quotation.parts[self.link.part]

    @property
    def step(self) -> Step:
        """Where it stands on the scale of verdicts."""
        return step_of(self.link)
