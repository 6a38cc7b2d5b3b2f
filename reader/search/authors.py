"""Who wrote which document: the authors of a dossier's documents, whether they are among its speakers or not."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from reader.model import Speaker
from reader.model.ids import free_id
from reader.words.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model import Document, Dossier

#: Between the names of several authors.
_AND = re.compile(r"\s*;\s*|\s+and\s+|\s+&\s+")


class Authors:
    """Who wrote the documents of a dossier.

    An author is a speaker of the dossier by id, name or alias, or somebody of whom only the name is known.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._taken = {speaker.id for speaker in dossier.speakers}
        self._unknown: dict[str, Speaker] = {}  # by folded name
        self._authors = {document.id: tuple(self._named(document.author)) for document in dossier.documents}

    @property
    def everyone(self) -> tuple[Speaker, ...]:
        """The speakers of the dossier, and after them the authors who are not among these."""
        return (*self._dossier.speakers, *self._unknown.values())

    def speaker(self, speaker_id: str | None) -> Speaker | None:
        """Return whoever has an id, None if nobody has."""
        if speaker_id is None:
            return None
        return self._dossier.speaker(speaker_id) or next(
            (each for each in self._unknown.values() if each.id == speaker_id), None
        )

    def of(self, document: Document) -> tuple[Speaker, ...]:
        """Return the authors of a document."""
        return self._authors[document.id]

    def voices_of(self, document: Document) -> frozenset[str]:
        """Return the ids of those who speak its words: its authors, and the speaker that the document itself is."""
        own = (speaker for speaker, documents in self._that_speak.items() if document.id in documents)
        return frozenset((*(each.id for each in self.of(document)), *own))

    def with_documents(self, speakers: Iterable[str]) -> frozenset[str]:
        """Return ids of speakers, and those of the documents that these wrote and that speak themselves.

        What "the letter reads" is what its author says.
        """
        asked = frozenset(speakers)
        return asked.union(*(self._speaking_for.get(each, ()) for each in asked))

    def _named(self, author: str) -> Iterable[Speaker]:
        """Yield whom the author of a document names: one, or several where none has the whole for a name."""
        if not author.strip():
            return
        whole = self._known(author)
        for name in [author] if whole else _AND.split(author):
            if name.strip():
                yield self._known(name) or self._noted(name)

    def _known(self, name: str) -> Speaker | None:
        """Return the speaker of the dossier with an id or name; None if there is none."""
        return self._dossier.speaker(name) or self._by_name.get(fold(name, any_case=True))

    def _noted(self, name: str) -> Speaker:
        """Return somebody of whom only the name is known; the same for the same name."""
        folded = fold(name, any_case=True)
        if folded not in self._unknown:
            new = Speaker(free_id(name, self._taken), " ".join(name.split()), origin="detected")
            self._taken.add(new.id)
            self._unknown[folded] = new
        return self._unknown[folded]

    @cached_property
    def _by_name(self) -> dict[str, Speaker]:
        """Speakers by their folded names and aliases; a name before an alias, the first before a later one."""
        speakers = self._dossier.speakers
        aliases = {fold(alias, any_case=True): each for each in reversed(speakers) for alias in each.aliases}
        return {**aliases, **{fold(each.name, any_case=True): each for each in reversed(speakers)}}

    @cached_property
    def _that_speak(self) -> dict[str, frozenset[str]]:
        """The documents that each speaker is who is a document: ids by id."""
        return {each.id: self._documents_of(each) for each in self._dossier.speakers if each.kind == "document"}

    @cached_property
    def _speaking_for(self) -> dict[str, set[str]]:
        """The ids of the documents that speak themselves, by the id of who wrote them."""
        speaking: dict[str, set[str]] = {}
        for speaker, documents in self._that_speak.items():
            for author in (author for document in documents for author in self._authors[document]):
                speaking.setdefault(author.id, set()).add(speaker)
        return speaking

    def _documents_of(self, speaker: Speaker) -> frozenset[str]:
        """Return the ids of the documents that a speaker is: by id, by title, or as the only one of its kind."""
        names = {fold(name, any_case=True) for name in (speaker.name, *speaker.aliases)}
        found = {
            each.id
            for each in self._dossier.documents
            if each.id == speaker.id or fold(each.title, any_case=True) in names
        }
        return frozenset(found or self._only_ones_called(names))

    def _only_ones_called(self, names: set[str]) -> set[str]:
        """Return the id of the only document of a kind, if names have it: `the letter`."""
        of_kind = [each for each in self._dossier.documents if f"the {each.kind.casefold()}" in names]
        return {of_kind[0].id} if len(of_kind) == 1 else set()
