"""A dossier as it is shown, after its `dossier.yaml` was written: what is written now, with what Reader found besides.

Nothing is searched again: finds, links and dates stay where they are still right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reader.files.annotation_sections import WrittenAnnotations
from reader.model import Document, Dossier, Event, Link, Quotation, Span, Speaker, Stretches
from reader.model.finds import Finds
from reader.model.rejection import Rejections
from reader.pipeline.detection import in_order
from reader.words.folding import fold


@dataclass(frozen=True, slots=True)
class Reread:
    """What is shown after something was written.

    Attributes:
        shown: The dossier to show.
        as_read: The same without what Reader found.
        finds: What Reader found, for the next time.
        unlinked: Ids of the quotations whose passages are to be looked for again.
    """

    shown: Dossier
    as_read: Dossier
    finds: Finds
    unlinked: frozenset[str]


def reread(shown: Dossier, as_read: Dossier, finds: Finds, written: WrittenAnnotations) -> Reread:
    """Return what is to be shown, now that something else is written.

    Args:
        shown: What was shown before.
        as_read: What was written before.
        finds: What Reader found before.
        written: What is written now.
    """
    again = _Again(shown, as_read, finds, written)
    dossier = replace(
        shown,
        documents=again.documents(shown.documents),
        speakers=again.speakers,
        quotations=again.quotations,
        events=again.events,
        links=tuple(again.links()),
        rejected=written.rejected,
    )
    now = replace(
        as_read,
        documents=again.documents(as_read.documents),
        speakers=written.speakers,
        quotations=written.quotations,
        events=written.events,
        links=written.links,
        rejected=written.rejected,
    )
    return Reread(dossier, now, again.finds, frozenset(again.unlinked))


class _Again:
    def __init__(self, shown: Dossier, as_read: Dossier, finds: Finds, written: WrittenAnnotations) -> None:
        self._shown = shown
        self._as_read = as_read
        self._written = written
        self.finds = _all_finds(shown, as_read, finds)
        self._ids = _ids_now(written.speakers, self.finds.speakers, as_read.speakers)
        self._by_words = {(each.document, each.parts): each for each in shown.quotations}
        self.quotations = in_order(shown, (*map(self._with_date, written.quotations), *self._finds_shown()))
        self.events = (*written.events, *self._found_events())
        self.speakers = (*written.speakers, *self._found_speakers())
        self.unlinked: set[str] = set()

    def documents(self, documents: tuple[Document, ...]) -> tuple[Document, ...]:
        """Return documents by whom they are written to be; those of whom nothing changed are the same objects."""
        people = {each.id: (each.author, each.recipient) for each in self._written.documents}
        return tuple(
            each
            if people.get(each.id, (each.author, each.recipient)) == (each.author, each.recipient)
            else replace(each, author=people[each.id][0], recipient=people[each.id][1])
            for each in documents
        )

    def links(self) -> Iterator[Link]:
        """Yield the links that are still right, and the passages that are named by what was changed."""
        everybody_is_the_same = {*map(_named, self._as_read.speakers)} <= {*map(_named, self._written.speakers)}
        named: dict[str, list[Link]] = {}
        for link in self._written.links:
            named.setdefault(link.quotation, []).append(link)
        for each in self.quotations:
            before = self._by_words.get((each.document, each.parts))
            claims = [(link.part, link.document, link.span) for link in named.get(each.id, ())]
            if before is not None and self._is_linked_as(before, each, claims):
                links = self._shown.links_of(before.id)
                yield from links if before.id == each.id else (replace(link, quotation=each.id) for link in links)
            else:
                yield from named.get(each.id, ())
                self.unlinked.add(each.id)
            if not everybody_is_the_same and each.quotes_words:
                self.unlinked.add(each.id)

    def _is_linked_as(self, before: Quotation, now: Quotation, claims: list[tuple[int, str, Span]]) -> bool:
        """Say whether what was found of a quotation's words is still right."""
        were = [(link.part, link.document, link.span) for link in self._as_read.links_of(before.id)]
        speaker = self._ids.get(before.speaker or "", before.speaker)
        return (before.kind, speaker) == (now.kind, now.speaker) and were == claims

    def _with_date(self, written: Quotation) -> Quotation:
        """Return what is written with the date that Reader found for it, unless it gives one."""
        before = self._by_words.get((written.document, written.parts))
        return (
            replace(written, date=before.date) if before is not None and before.date and not written.date else written
        )

    def _finds_shown(self) -> Iterator[Quotation]:
        """Yield the finds in documents of which nothing is written, and the doubtful ones beside what is."""
        annotated = {each.document for each in self._written.quotations}
        taken: dict[str, Stretches[Span]] = {}
        rejected = {each.id: Rejections(self._written.rejected, each.id) for each in self._shown.documents}
        doubtful = (each for each in self._shown.quotations if each.doubtful)
        for find in (*self.finds.quotations, *doubtful):
            if (find.document in annotated and not find.doubtful) or rejected[find.document].have(find.parts):
                continue
            if find.document not in taken:
                here = (each for each in self._written.quotations if each.document == find.document)
                taken[find.document] = Stretches((part, part) for each in here for part in each.parts)
            if find.doubtful and any(taken[find.document].overlapping(part) for part in find.parts):
                continue
            yield self._with_ids(find)

    def _with_ids(self, find: Quotation) -> Quotation:
        ids = {name: self._ids.get(name, name) for name in find.names}
        return find.with_ids(ids) if any(name != now for name, now in ids.items()) else find

    def _found_events(self) -> Iterator[Event]:
        """Yield the events that were found where none is written."""
        taken = {
            each.id: [event.span for event in self._written.events if event.document == each.id]
            for each in self._shown.documents
        }
        ids = {each.id for each in self._written.events}
        for event in self.finds.events:
            if event.id in ids or any(event.span.overlaps(span) for span in taken[event.document]):
                continue
            named = tuple(dict.fromkeys(self._ids.get(name, name) for name in event.speakers))
            yield event if named == event.speakers else replace(event, speakers=named)

    def _found_speakers(self) -> Iterator[Speaker]:
        """Yield those whom Reader found and nobody wrote down."""
        written = {each.id for each in self._written.speakers}
        yield from (each for each in self.finds.speakers if each.id not in written and each.id not in self._ids)


def _all_finds(shown: Dossier, as_read: Dossier, finds: Finds) -> Finds:
    """Return what Reader found, before and now."""
    quotations = {(each.document, each.parts): each for each in finds.quotations}
    new = (each for each in shown.quotations if not each.doubtful and as_read.quotation(each.id) is None)
    quotations |= {(each.document, each.parts): each for each in new}
    events = {each.id: each for each in finds.events}
    events |= {each.id: each for each in shown.events if as_read.event(each.id) is None}
    speakers = {each.id: each for each in finds.speakers}
    speakers |= {each.id: each for each in shown.speakers if as_read.speaker(each.id) is None}
    return Finds(in_order(shown, tuple(quotations.values())), tuple(events.values()), tuple(speakers.values()))


def _ids_now(
    written: tuple[Speaker, ...], found: tuple[Speaker, ...], before: tuple[Speaker, ...]
) -> Mapping[str, str]:
    """Return the ids of speakers who are written under another one now: the only one of their name."""
    ids = {each.id for each in written}
    called: dict[str, set[str]] = {}
    for speaker in written:
        for name in (speaker.name, *speaker.aliases):
            called.setdefault(fold(name, any_case=True), set()).add(speaker.id)
    elsewhere = (each for each in (*found, *before) if each.id not in ids)
    named = ((each.id, called.get(fold(each.name, any_case=True), set())) for each in elsewhere)
    return {speaker_id: next(iter(those)) for speaker_id, those in named if len(those) == 1}


def _named(speaker: Speaker) -> tuple[object, ...]:
    """Return what of a speaker decides whether somebody else is the same."""
    return speaker.id, speaker.name, speaker.title, speaker.aliases
