"""What a person changes of a dossier's annotations: what each was, and what it is to be."""

from __future__ import annotations

from typing import Generic, TypeVar

from reader.model.document import Document
from reader.model.event import Event
from reader.model.link import Link
from reader.model.quotation import Quotation
from reader.model.rejection import Rejection
from reader.model.speaker import Speaker
from reader.model.values import dataclass

Annotation = TypeVar("Annotation", Quotation, Speaker, Event, Document)


@dataclass(frozen=True, slots=True)
class Amended(Generic[Annotation]):
    """A change of one annotation.

    Attributes:
        before: What it was, as it was shown; None if it is new.
        after: What it is to be, with the same id; None if it is to go. A new quotation or event gets its id where it is
            written.
        behind: Of a new quotation, the id of the one that it stands behind in the file; empty for the end.
        passages: Of a quotation whose parts are others now, the passages that its entry names as their source, one for
            each of its first parts; None to leave them as they are.
    """

    before: Annotation | None
    after: Annotation | None
    behind: str = ""
    passages: tuple[Link, ...] | None = None


@dataclass(frozen=True, slots=True)
class Amendments:
    """Changes that are made all or none.

    Attributes:
        quotations: Of quotations; finds of Reader among them need not be written yet.
        speakers: Of speakers, likewise.
        events: Of events.
        documents: Of documents, of which only who wrote each, and to whom, can be amended.
        rejected: Words that are no quotation from now on.
    """

    quotations: tuple[Amended[Quotation], ...] = ()
    speakers: tuple[Amended[Speaker], ...] = ()
    events: tuple[Amended[Event], ...] = ()
    documents: tuple[Amended[Document], ...] = ()
    rejected: tuple[Rejection, ...] = ()
