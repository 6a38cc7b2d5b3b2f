"""A story and the documents it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from reader.model.document import Document
from reader.model.event import Event, TimeExpression
from reader.model.finding import Finding
from reader.model.judged import judgements_by_quotation
from reader.model.judgement import Judgement
from reader.model.link import Link
from reader.model.quotation import Quotation
from reader.model.rejection import Rejection
from reader.model.speaker import Speaker
from reader.model.values import dataclass, field, replace

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that the screen, the command line and the exports read; nothing writes to it.

    Attributes:
        title: What the header says.
        documents: In the order of the dossier; never empty.
        speakers: Everyone named, whether they speak or not.
        quotations: By document, then by offset.
        events: In the order of the texts; `sorted_events` orders them by date.
        times: Time expressions found in each document, by document id.
        links: From quotations to passages.
        rejected: Words of which a person says that they are no quotation.
        judgements: What people decided of quotations, the later ones last; see `judgement_of`.
        findings: What is wrong with the dossier.
        folder: The dossier's folder; None for loose files.
    """

    title: str
    documents: tuple[Document, ...]
    speakers: tuple[Speaker, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    events: tuple[Event, ...] = ()
    times: tuple[tuple[str, tuple[TimeExpression, ...]], ...] = ()
    links: tuple[Link, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    findings: tuple[Finding, ...] = ()
    folder: Path | None = None
    _worked_out: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    _of_judgements: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def document(self, document_id: str) -> Document:
        """Return the document with this id; KeyError if there is none."""
        return self.looked_up("documents", lambda: _by(self.documents, lambda each: each.id))[document_id][0]

    def speaker(self, speaker_id: str | None) -> Speaker | None:
        """Return the speaker with this id, None if there is none."""
        speakers = self.looked_up("speakers", lambda: _by(self.speakers, lambda each: each.id))
        return speakers.get(speaker_id or "", (None,))[0]

    def quotation(self, quotation_id: str | None) -> Quotation | None:
        """Return the quotation with this id, None if there is none."""
        quotations = self.looked_up("quotations", lambda: _by(self.quotations, lambda each: each.id))
        return quotations.get(quotation_id or "", (None,))[0]

    def event(self, event_id: str | None) -> Event | None:
        """Return the event with this id, None if there is none."""
        events = self.looked_up("events", lambda: _by(self.events, lambda each: each.id))
        return events.get(event_id or "", (None,))[0]

    @property
    def counted_quotations(self) -> tuple[Quotation, ...]:
        """The quotations that count; reports that may be none do not."""
        return tuple(each for each in self.quotations if not each.doubtful)

    def quotations_of(self, document_id: str) -> tuple[Quotation, ...]:
        """Return the quotations of one document, by offset."""
        by_document = self.looked_up("quotations of", lambda: _by(self.quotations, lambda each: each.document))
        return by_document.get(document_id, ())

    def links_of(self, quotation_id: str) -> tuple[Link, ...]:
        """Return the links of one quotation, the likeliest first."""
        return self.looked_up("links of", lambda: _by(self.links, lambda each: each.quotation)).get(quotation_id, ())

    def judgement_of(self, quotation_id: str) -> Judgement | None:
        """Return what was decided of a quotation, None if nothing was."""
        judged = self.once(
            "judged", lambda: judgements_by_quotation(self.quotations, self.judgements), of_judgements=True
        )
        return judged.get(quotation_id, (None,))[0]

    def with_judgements(self, judgements: tuple[Judgement, ...]) -> Dossier:
        """Return the dossier with other judgements; what does not follow from these is not worked out again."""
        judged = replace(self, judgements=judgements)
        judged._worked_out.update(self._worked_out)
        return judged

    def once(self, name: str, make: Callable[[], Item], *, of_judgements: bool = False) -> Item:
        """Return what is worked out of the dossier under a name, made on first use: the dossier never changes.

        A long text has thousands of quotations, and what is shown of them is looked up at every keypress.

        Args:
            name: What it is called; one thing has one name.
            make: Works it out.
            of_judgements: Whether it follows from judgements too.
        """
        worked_out = self._of_judgements if of_judgements else self._worked_out
        if name not in worked_out:
            worked_out[name] = make()
        made: Item = worked_out[name]
        return made

    def looked_up(self, name: str, make: Callable[[], dict[str, tuple[Item, ...]]]) -> dict[str, tuple[Item, ...]]:
        """Return a table of what follows from the dossier, made on first use and kept with it under a name."""
        return self.once(name, make)


def _by(items: Iterable[Item], key: Callable[[Item], str]) -> dict[str, tuple[Item, ...]]:
    """Group items by key, keeping their order."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return {name: tuple(group) for name, group in groups.items()}
