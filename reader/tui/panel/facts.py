"""What the lists and their details look up in a dossier, collected once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from reader.layout.initials import initials_in
from reader.model import Dossier, Event, Link, Quotation, Span, Speaker
from reader.model.judgement import Decision
from reader.model.standing import Standing, standing_of, standings_by_document
from reader.prose.reading import words_read
from reader.reading.sources import same_words
from reader.tui.look.roles import Ink


class Facts:
    """A dossier's parts by id, and totals of its quotations.

    Attributes:
        dossier: The dossier itself.
        colours: The number of each speaker's colour by id; speakers without one are shown without.
        documents: By id.
        speakers: By id.
        numbers: Number of each quotation among all of them, from 1, by id; doubtful reports have none.
        document_numbers: Number of each document in the dossier, from 1, by id.
    """

    def __init__(self, dossier: Dossier, colours: Mapping[str, int]) -> None:
        self.dossier = dossier
        self.colours = colours
        self.documents = {document.id: document for document in dossier.documents}
        self.speakers = {speaker.id: speaker for speaker in dossier.speakers}
        self.numbers = {each.id: number for number, each in enumerate(dossier.counted_quotations, 1)}
        self.document_numbers = {document.id: number for number, document in enumerate(dossier.documents, 1)}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.dossier.events}

    @cached_property
    def written(self) -> dict[str, list[str]]:
        """Titles of the documents that each speaker wrote, by the speaker's id."""
        from reader.search import Authors

        authors = Authors(self.dossier)
        written: dict[str, list[str]] = {}
        for document in self.dossier.documents:
            for author in authors.of(document):
                written.setdefault(author.id, []).append(one_line(document.title))
        return written

    @cached_property
    def links(self) -> dict[str, list[Link]]:
        """Links by quotation, the likeliest first."""
        links: dict[str, list[Link]] = {}
        for link in self.dossier.links:
            links.setdefault(link.quotation, []).append(link)
        return links

    @cached_property
    def counts(self) -> Counter[str]:
        """Number of quotations by speaker."""
        return Counter(each.speaker for each in self.dossier.counted_quotations if each.speaker)

    @cached_property
    def words(self) -> Counter[str]:
        """Number of quoted words by speaker, as `reader speakers` counts them."""
        from reader.export.totals import speaker_totals

        return Counter({speaker: total.words for speaker, total in speaker_totals(self.dossier).items()})

    def quotation(self, quotation_id: str) -> Quotation | None:
        """Return the quotation of that id."""
        return self.dossier.quotation(quotation_id)

    def speaker_of(self, quotation: Quotation) -> Speaker | None:
        """Return the speaker; None if unknown."""
        return self.speakers.get(quotation.speaker or "")

    def colour(self, speaker_id: str | None) -> Ink:
        """Return the ink of a speaker."""
        return self.colours.get(speaker_id or "", "plain")

    def initials(self, speaker: Speaker | None) -> str:
        """Return a speaker's initials, two cells wide in any script; a dash if unknown."""
        return initials_in(self.dossier)[speaker.id] if speaker else "— "

    def standing(self, quotation_id: str) -> Standing | None:
        """Return the verdict on a quotation from its links; None if it has none."""
        return standing_of(self.links.get(quotation_id, ()))

    def decision(self, quotation_id: str) -> Decision | None:
        """Return what a person decided of a quotation; None for nothing."""
        judgement = self.dossier.judgement_of(quotation_id)
        return judgement.decision if judgement else None

    def standings(self, quotation_id: str) -> list[Standing]:
        """Return the verdict on a quotation for each document, the best first."""
        return standings_by_document(self.links.get(quotation_id, ()))

    def quoted_elsewhere(self, quotation: Quotation) -> tuple[Quotation, ...]:
        """Return the quotations of other documents with the same words."""
        return same_words(self.dossier, quotation)

    def first_words(self, quotation: Quotation, characters: int) -> str:
        """Return about the first `characters` of a quotation, in one line, without reading the rest."""
        beginnings = (Span(part.start, min(part.end, part.start + characters)) for part in quotation.parts[:2])
        return " ".join(self.words_at(quotation.document, beginning) for beginning in beginnings)

    def words_at(self, document_id: str, span: Span) -> str:
        """Return the words that are read in a stretch of a document, in one line."""
        document = self.documents.get(document_id)
        return one_line(words_read(document, span)) if document else ""


def one_line(text: str) -> str:
    """Return `text` with every run of white space as one space."""
    return " ".join(text.split())
