"""Whom imported annotations name, among the speakers of a dossier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model import Speaker
from reader.model.ids import free_id
from reader.model.values import replace
from reader.pipeline.annotation_import.ids import is_plain_id
from reader.words.folding import fold


class Speakers:
    """The speakers of a dossier, and those that annotations bring along."""

    def __init__(self, known: Sequence[Speaker], brought: Iterable[Speaker]) -> None:
        """Begin.

        Args:
            known: Those of the dossier, found ones too.
            brought: Those that the file describes.
        """
        self._all = {speaker.id: speaker for speaker in known}
        self._brought = {speaker.id: speaker for speaker in brought}
        self._by_name: dict[str, str] = {}
        for speaker in known:
            for name in (speaker.name, *speaker.aliases):
                self._by_name.setdefault(_folded(name), speaker.id)
        for speaker in reversed(known):  # a name goes before an alias
            self._by_name[_folded(speaker.name)] = speaker.id
        self._ids: dict[tuple[str, str], str] = {}

    @property
    def all(self) -> tuple[Speaker, ...]:
        """All of them, those that were brought along last."""
        return tuple(self._all.values())

    def name_of(self, speaker_id: str | None) -> str:
        """Return the name of a speaker; empty for nobody."""
        speaker = self._all.get(speaker_id or "")
        return speaker.name if speaker else ""

    def id_of(self, speaker_id: str, name: str) -> str | None:
        """Return the id that a speaker has in this dossier, a new one if need be; None for nobody.

        Args:
            speaker_id: His id in the file.
            name: His name, where the file does not describe him; may be empty.
        """
        key = (speaker_id, name)
        if key not in self._ids:
            brought = self._brought.get(speaker_id)
            if brought is None and not name:
                return None
            self._ids[key] = self._found(brought or Speaker(speaker_id, name))
        return self._ids[key]

    def _found(self, brought: Speaker) -> str:
        """Return the id of a speaker of this name, who is added if there is none."""
        same = self._all.get(brought.id)
        if same is None or _folded(same.name) != _folded(brought.name):
            same = self._all.get(self._by_name.get(_folded(brought.name), ""))
        if same is not None:
            if same.origin == "detected" and brought.id in self._brought:  # a person tells more than was found
                self._all[same.id] = replace(brought, id=same.id)
            return same.id
        taken = brought.id in self._all or not is_plain_id(brought.id)
        speaker = replace(brought, id=free_id(brought.name, self._all)) if taken else brought
        self._all[speaker.id] = speaker
        self._by_name[_folded(speaker.name)] = speaker.id
        return speaker.id


def _folded(name: str) -> str:
    return fold(name, any_case=True).strip()
