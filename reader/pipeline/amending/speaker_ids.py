"""Which speaker of those shown is which of those who are written now; who is not written yet is put in."""

from __future__ import annotations

from collections.abc import Iterable

from reader.files.annotation_sections import WrittenAnnotations
from reader.model import Dossier, Speaker
from reader.model.ids import numbered
from reader.model.values import replace
from reader.words.folding import fold


class SpeakerIds:
    """The ids of speakers in what is to be written.

    Args:
        now: What is written now.
        shown: What was shown, with whom Reader found.
        as_read: What was written when the files were last read.
    """

    def __init__(self, now: WrittenAnnotations, shown: Dossier, as_read: Dossier) -> None:
        self._written = {each.id: each for each in now.speakers}
        self._shown = shown
        self._as_read = as_read
        self._ids: dict[str, str] = {}
        self._new: dict[str, Speaker] = {}

    def written(self, speaker: Speaker) -> Speaker | None:
        """Return a shown speaker as it is written now; None if it is not, or may be one of several."""
        there = self._written.get(speaker.id)
        if there is not None and (self._as_read.speaker(speaker.id) is not None or is_called(there, speaker.name)):
            return there
        named = [each for each in self._written.values() if is_called(each, speaker.name)]
        return named[0] if len(named) == 1 else None

    def put(self, speaker: Speaker) -> Speaker:
        """Return a speaker to be put in, by an id that nobody has."""
        new = replace(speaker, id=numbered(speaker.id, {*self._written, *self._new}), origin="curated")
        self._ids[speaker.id] = new.id
        self._new[new.id] = new
        return new

    def now(self, speaker_id: str | None) -> str | None:
        """Return the id that a shown speaker has in what is to be written; None for None."""
        if speaker_id is None or speaker_id in self._ids:
            return self._ids.get(speaker_id or "")
        speaker = self._shown.speaker(speaker_id)
        if speaker is None:
            return speaker_id
        there = self.written(speaker)
        self._ids[speaker_id] = there.id if there is not None else self.put(speaker).id
        return self._ids[speaker_id]

    @property
    def new(self) -> Iterable[Speaker]:
        """Those who are to be put in."""
        return self._new.values()


def is_called(speaker: Speaker, name: str) -> bool:
    """Say whether a speaker has a name, as the name or an alias."""
    wanted = fold(name, any_case=True)
    return any(fold(each, any_case=True) == wanted for each in (speaker.name, *speaker.aliases))
