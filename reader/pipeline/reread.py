"""A dossier as it is shown, after its `dossier.yaml` was written: what is written now, with what Reader found besides.

Nothing is searched again: finds, links and dates stay where they are still right.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from reader.files.annotation_sections import WrittenAnnotations
from reader.model import Document, Dossier, Event, Link, Quotation, Span, Speaker, Stretches
from reader.model.finds import Finds
from reader.model.rejection import Rejections
from reader.model.values import dataclass, replace
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
        unsearched: Ids of the documents in which all is to be looked for again: nothing is written of them any more and
            nothing known of what was found, whoever was found to speak is written no longer, or words are rejected no
            longer of which nothing is known.
    """

    shown: Dossier
    as_read: Dossier
    finds: Finds
    unlinked: frozenset[str]
    unsearched: frozenset[str]


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
    unsearched = frozenset(again.unsearched())
    finds = again.finds
    if unsearched:
        dossier = _without_finds(dossier, now, unsearched, again.lost)
        finds = Finds(
            tuple(each for each in finds.quotations if each.document not in unsearched),
            tuple(each for each in finds.events if each.document not in unsearched),
            tuple(each for each in finds.speakers if each.id not in again.lost),
        )
    return Reread(dossier, now, finds, frozenset(again.unlinked), unsearched)


def _without_finds(shown: Dossier, as_read: Dossier, documents: Container[str], lost: Container[str]) -> Dossier:
    """Return what is shown without all that was found in some documents, and without some speakers."""
    quotations = tuple(
        each for each in shown.quotations if each.document not in documents or as_read.quotation(each.id) is not None
    )
    kept = {each.id for each in quotations}
    events = (each for each in shown.events if each.document not in documents or as_read.event(each.id) is not None)
    return replace(
        shown,
        speakers=tuple(each for each in shown.speakers if each.id not in lost or as_read.speaker(each.id) is not None),
        quotations=quotations,
        links=tuple(link for link in shown.links if link.quotation in kept),
        events=tuple(events),
        times=tuple(each for each in shown.times if each[0] not in documents),
    )


class _Again:
    def __init__(self, shown: Dossier, as_read: Dossier, finds: Finds, written: WrittenAnnotations) -> None:
        self._shown = shown
        self._as_read = as_read
        self._written = written
        self.finds = _all_finds(shown, as_read, finds)
        self._ids = _ids_now(written.speakers, self.finds.speakers)
        self.lost = self._lost(as_read, finds)
        self._by_words = {(each.document, each.parts): each for each in shown.quotations}
        self.quotations = in_order(shown, (*map(self._with_date, written.quotations), *self._finds_shown()))
        self.events = (*written.events, *self._found_events())
        self.speakers = (*written.speakers, *self._found_speakers())
        self.unlinked: set[str] = set()

    def _lost(self, as_read: Dossier, before: Finds) -> set[str]:
        """Return the ids of speakers who are no longer those whom Reader took for whoever it found to speak."""
        now = {each.id: each for each in self._written.speakers}
        found = {each.id for each in before.speakers if each.origin == "detected"}
        gone = {each.id for each in as_read.speakers} - now.keys() - found - self._ids.keys()
        others = (each.id for each in self.finds.speakers if each.id in now and not _is_still(each, now[each.id]))
        return {*gone, *others}

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

    def unsearched(self) -> Iterator[str]:
        """Yield the ids of the documents in which all is to be looked for again."""
        shown: dict[str, list[Quotation]] = {}
        for each in self.quotations:
            shown.setdefault(each.document, []).append(each)
        for document in self._shown.documents:
            here = shown.get(document.id, [])
            is_bare = bool(self._shown.quotations_of(document.id)) and not here
            if is_bare or any(each.names & self.lost for each in here) or self._may_find_more(document.id, here):
                yield document.id

    def _may_find_more(self, document: str, here: Sequence[Quotation]) -> bool:
        """Say whether words of a document that Reader searches are rejected no longer, and nothing is known of them."""
        again = {*self._as_read.rejected} - {*self._written.rejected}
        spans = [each.span for each in again if each.document == document]
        if not spans or any(each.document == document for each in self._written.quotations):
            return False
        known = Stretches((part, part) for each in here for part in each.parts)
        return not all(known.overlapping(span) for span in spans)

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
    """Return what Reader found, before and now, by the speakers as it found them.

    Whoever it took for somebody who is written is kept as well: another may be taken for them when that changes.
    """
    quotations = {(each.document, each.parts): each for each in finds.quotations}
    for each in shown.quotations:
        old = quotations.get((each.document, each.parts))
        if not each.doubtful and as_read.quotation(each.id) is None and (old is None or old.kind != each.kind):
            quotations[each.document, each.parts] = each
    events = {each.id: each for each in shown.events if as_read.event(each.id) is None}
    events |= {each.id: each for each in finds.events}
    named = {name for each in quotations.values() for name in each.names}
    named.update(name for event in events.values() for name in event.speakers)
    speakers = {each.id: each for each in shown.speakers if as_read.speaker(each.id) is None or each.id in named}
    speakers |= {each.id: each for each in finds.speakers}
    return Finds(in_order(shown, tuple(quotations.values())), tuple(events.values()), tuple(speakers.values()))


def _is_still(before: Speaker, now: Speaker) -> bool:
    """Say whether a speaker has all names of before, and is a person, or may be one, if they were."""
    has_names = {before.name, *before.aliases} <= {now.name, *now.aliases}
    return has_names and (before.kind in ("person", "")) is (now.kind in ("person", ""))


def _ids_now(written: tuple[Speaker, ...], found: tuple[Speaker, ...]) -> Mapping[str, str]:
    """Return the ids of speakers who are written under another one now: the only one of their name."""
    ids = {each.id for each in written}
    called: dict[str, set[str]] = {}
    for speaker in written:
        for name in (speaker.name, *speaker.aliases):
            called.setdefault(fold(name, any_case=True), set()).add(speaker.id)
    elsewhere = (each for each in found if each.id not in ids)
    named = ((each.id, called.get(fold(each.name, any_case=True), set())) for each in elsewhere)
    return {speaker_id: next(iter(those)) for speaker_id, those in named if len(those) == 1}


def _named(speaker: Speaker) -> tuple[object, ...]:
    """Return what of a speaker decides whether somebody else is the same."""
    return speaker.id, speaker.name, speaker.title, speaker.aliases
