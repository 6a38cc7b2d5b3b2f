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
    """A query that makes no sense; its message says why in one line.

    Attributes:
        in_short: The same in a few words, for where there is little room.
    """

    def __init__(self, message: str, in_short: str = "") -> None:
        super().__init__(message)
        self.in_short = in_short or message


class UnknownSpeakerError(BadQueryError):
    """Nobody is called so.

    Attributes:
        name: The name.
        near: The speaker's name that is most like it; empty if none is.
    """

    def __init__(self, name: str, near: str, how_to_list: str) -> None:
        hint = f"did you mean {near}?" if near else how_to_list
        short = f"nobody is called {name}" + (f"; {near}?" if near else "")
        super().__init__(f"no speaker is called {name!r}; {hint}", short)
        self.name = name
        self.near = near


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
            UnknownSpeakerError: There is no such speaker; the message names the nearest.
        """
        ranks = self._ranks(name)
        best = min((rank for rank in ranks if rank is not None), default=None)
        if best is None:
            listing = "`reader speakers` lists them" if self.speakers else "no speakers are known here"
            raise UnknownSpeakerError(name.strip(), self._nearest(name), listing)
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
        begun, word, whole = f" {wanted}", f" {wanted} ", f"{_BETWEEN}{wanted}{_BETWEEN}"
        return [
            (0 if whole in called else 1 if word in called else 2)
            if begun in called
            else (3 if begun in told else 4 if wanted in called else None)
            for called, told in zip(names, described, strict=True)
        ]

    def _nearest(self, name: str) -> str:
        """Return the name of the speaker who is called most like it; empty if nobody is."""
        pairs = zip(self.speakers, self._names, strict=True)
        by_word = {word: speaker.name for speaker, called in pairs for word in called.split()}
        near = nearest(fold(name, any_case=True), by_word)
        return by_word[near] if near else ""


def find_speakers(name: str, speakers: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """Return the speakers that `name` may mean, as `SpeakerNames.find` does.

    Raises:
        BadQueryError: There is no such speaker; the message names the nearest.
    """
    return SpeakerNames(speakers).find(name)


def _joined(names: Sequence[str]) -> str:
    """Return some names folded, each between white space, so that one look finds a word of any."""
    folded = _BETWEEN.join(fold(normalize("NFC", name), any_case=True) for name in names if name)
    return f"{_BETWEEN}{folded}{_BETWEEN}"


def _bare(names: str) -> str:
    """Return folded names without accents."""
    if names.isascii():
        return names
    return "".join(without_accents(normalize("NFC", names)))
