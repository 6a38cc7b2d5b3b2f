"""A speaker's page: who somebody is, how much they say, and all of it in order over all documents."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from reader.export.totals import speaker_totals, words_in
from reader.layout.counted import counted
from reader.layout.date_words import date_words
from reader.model.standing import Standing, standing_of
from reader.model.values import dataclass
from reader.search.sayings import Saying, sayings_of

if TYPE_CHECKING:
    from reader.model import Dossier, Speaker
    from reader.model.judgement import Judgement
    from reader.search.sayings import How

#: How words are given, where they do not stand between marks.
HOW_WORDS: dict[How, str] = {"quoted": "", "reported": "reported", "turn": "turn", "wrote": "wrote"}


@dataclass(frozen=True)
class SpeakerPage:
    """All that is known of a speaker.

    Attributes:
        dossier: The dossier.
        speaker: One of its speakers, or the author of one of its documents.
        documents: Ids of the documents that are looked at; None for all.
    """

    dossier: Dossier
    speaker: Speaker
    documents: tuple[str, ...] | None = None

    @cached_property
    def sayings(self) -> tuple[Saying, ...]:
        """All that the speaker says, by document, then by offset."""
        found = sayings_of(self.dossier, self.speaker.id)
        return tuple(each for each in found if self.documents is None or each.document in self.documents)

    @property
    def name(self) -> str:
        """The name with its title."""
        return " ".join(f"{self.speaker.title} {self.speaker.name}".split())

    def head(self) -> Iterator[str]:
        """Yield what is said of the speaker below the name, a line each: role, kind and aliases, how much is said."""
        known = self.speaker
        aliases = ", ".join(" ".join(alias.split()) for alias in known.aliases if alias != known.name)
        found = "found by Reader" if known.origin == "detected" else ""
        yield from filter(None, (" ".join(known.role.split()),))
        yield from filter(None, (" · ".join(filter(None, (known.kind, found, f"also {aliases}" if aliases else ""))),))
        yield " · ".join(filter(None, (self._quoted, self._written))) or "named, not quoted"

    def words(self, saying: Saying) -> str:
        """Return what is said at one place, on one line: between marks what stands between marks there."""
        document = self.dossier.document(saying.document)
        parts = saying.words_of_parts(document)
        return " — ".join(f"“{part}”" for part in parts) if saying.how == "quoted" else " — ".join(parts)

    def how(self, saying: Saying) -> str:
        """Return how words are given that do not stand between marks, and whose they are if a document speaks."""
        doubtful = "?" if saying.quotation is not None and saying.quotation.doubtful else ""
        other = self.dossier.speaker(saying.quotation.speaker) if saying.quotation else None
        by = f"said by {other.name}" if other is not None and other.id != self.speaker.id else ""
        return " · ".join(filter(None, (HOW_WORDS[saying.how] + doubtful, by)))

    def date(self, saying: Saying) -> str:
        """Return when something was said, as a newspaper prints it; empty if that is unknown."""
        try:
            return date_words(saying.date)
        except ValueError:
            return saying.date

    def standing(self, saying: Saying) -> Standing | None:
        """Return the verdict on what is quoted; None for none."""
        return standing_of(self.dossier.links_of(saying.quotation.id)) if saying.quotation else None

    def judgement(self, saying: Saying) -> Judgement | None:
        """Return what a person decided of it; None for nothing."""
        return self.dossier.judgement_of(saying.quotation.id) if saying.quotation else None

    @property
    def _quoted(self) -> str:
        """How much the speaker says in quotations, in words; empty for nothing."""
        totals = speaker_totals(self.dossier)
        total = totals.get(self.speaker.id)
        if total is None or not total.quotations:
            return ""
        share = total.words / max(1, sum(each.words for each in totals.values()))
        said = f"{counted(total.quotations, 'quotation')}, {counted(total.words, 'word')}"
        return f"{said} or {share:.0%} of all quoted words"

    @property
    def _written(self) -> str:
        """How much the speaker wrote, in words; empty for nothing."""
        written = [each for each in self.sayings if each.how == "wrote"]
        documents = dict.fromkeys(each.document for each in written)
        words = sum(
            words_in(
                self.dossier.document(name), (part for each in written if each.document == name for part in each.parts)
            )
            for name in documents
        )
        return f"wrote {counted(words, 'word')} in {', '.join(documents)}" if written else ""
