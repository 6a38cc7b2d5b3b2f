"""Time expressions, and the events they date."""

from __future__ import annotations

from typing import Literal

from reader.model.quotation import Origin
from reader.model.span import Span
from reader.model.values import dataclass

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3 expression.

    Attributes:
        span: Its words.
        type: TIMEX3 type.
        value: TIMEX3 value: `2013-05-22`, `2013-W20-WE`, `P2Y`, `PRESENT_REF`; empty if unresolved.
        edtf: The value as EDTF level 1, empty if it cannot be drawn (sets, PRESENT_REF, a length of time that
            neither begins nor ends with the publication).
        earliest: First day it may mean, `YYYY-MM-DD`, or empty.
        latest: Last day it may mean, `YYYY-MM-DD`, or empty.
        basis: How it was resolved: "'yesterday', from the publication date 2013-05-22".
    """

    span: Span
    type: TimeType
    value: str
    edtf: str
    earliest: str
    latest: str
    basis: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something on the timeline.

    Attributes:
        id: Unique in its dossier.
        date: EDTF level 1; empty if nothing dates it.
        headline: What happened, in a few words.
        document: Id of the document that mentions it.
        span: The words that give the date or the order.
        basis: How the date was resolved.
        origin: `curated` or `detected`.
        speakers: Ids of the speakers it names.
    """

    id: str
    date: str
    headline: str
    document: str
    span: Span
    basis: str = ""
    origin: Origin = "curated"
    speakers: tuple[str, ...] = ()
