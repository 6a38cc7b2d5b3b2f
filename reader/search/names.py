"""Whom a typed name means: by id, name or alias, by a word of these, its beginning, a title or role, or any part."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from reader.words.accents import without_accents
from reader.words.folding import fold
from reader.words.near import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.model import Speaker

#: Stands between the names of a speaker; no folded name has it.
_BETWEEN = " \n "


class BadQueryError(ValueError):
    """A query that makes no sense; its message says why in one line."""


class SpeakerNames:
    """Speakers by what they are called, folded once: a long transcript may have thousands.

    Attributes:
        speakers: Who may be meant.
    """

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self.speakers = tuple(speakers)
        self._names = [_joined((each.id, each.name, *each.aliases)) for each in self.speakers]
        self._described = [_joined((each.title, each.role)) for each in self.speakers]
        self._bare_names = [_bare(names) for names in self._names]
        self._bare_described = [_bare(described) for described in self._described]

    def find(self, name: str) -> tuple[Speaker, ...]:
        """Return the speakers that `name` may mean, at least one.

        A full id, name or alias is tried first, then whole words of one, then the beginning of a word, then that of a
        word of a title or role, then any part of a name. Case is ignored, and so are accents that are not typed.

        Raises:
            BadQueryError: There is no such speaker; the message names the nearest.
        """
        ranks = self._ranks(name)
        best = min((rank for rank in ranks if rank is not None), default=None)
        if best is None:
            raise BadQueryError(f"no speaker is called {name.strip()!r}" + self._nearest(name))
        return tuple(each for each, rank in zip(self.speakers, ranks, strict=True) if rank == best)

    def fitting(self, typed: str, said: Mapping[str, int]) -> tuple[Speaker, ...]:
        """Return all speakers whom a name may mean that is still being typed, the likeliest first; all for no name.

        Args:
            typed: What is typed of the name.
            said: How much each speaker says, by id: of two who fit as well, whoever says more comes first.
        """
        ranks = self._ranks(typed) if typed.strip() else [0] * len(self.speakers)
        ranked = ((rank, each) for rank, each in zip(ranks, self.speakers, strict=True) if rank is not None)
        return tuple(each for _, each in sorted(ranked, key=lambda pair: (pair[0], -said.get(pair[1].id, 0))))

    def _ranks(self, name: str) -> list[int | None]:
        """Return for each speaker how well a name fits, 0 best; None for not at all."""
        wanted = fold(name, any_case=True)
        if not wanted:
            return [None] * len(self.speakers)
        bare = wanted.isascii()
        names, described = (self._bare_names, self._bare_described) if bare else (self._names, self._described)
        return [_rank(wanted, called, told) for called, told in zip(names, described, strict=True)]

    def _nearest(self, name: str) -> str:
        """Return a hint that names the nearest speaker, or how to list them all."""
        pairs = zip(self.speakers, self._names, strict=True)
        by_word = {word: speaker.name for speaker, called in pairs for word in called.split()}
        if near := nearest(fold(name, any_case=True), by_word):
            return f"; did you mean {by_word[near]}?"
        return "; `reader speakers` lists them" if self.speakers else "; no speakers are known here"


def find_speakers(name: str, speakers: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """Return the speakers that `name` may mean, as `SpeakerNames.find` does.

    Raises:
        BadQueryError: There is no such speaker; the message names the nearest.
    """
    return SpeakerNames(speakers).find(name)


def _rank(wanted: str, called: str, described: str) -> int | None:
    """Return how well folded words fit somebody's names, or else a title or role; None for not at all."""
    if f" {wanted}" in called:
        if f"{_BETWEEN}{wanted}{_BETWEEN}" in called:
            return 0
        return 1 if f" {wanted} " in called else 2
    if f" {wanted}" in described:
        return 3
    return 4 if wanted in called else None


def _joined(names: Sequence[str]) -> str:
    """Return some names folded, each between white space, so that one look finds a word of any."""
    folded = _BETWEEN.join(fold(normalize("NFC", name), any_case=True) for name in names if name)
    return f"{_BETWEEN}{folded}{_BETWEEN}"


def _bare(names: str) -> str:
    """Return folded names without accents."""
    if names.isascii():
        return names
    return "".join(without_accents(normalize("NFC", names)))
