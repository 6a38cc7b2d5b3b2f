"""Who of one document is whom of another: one speaker of a dossier, whatever each document calls them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from reader.model import Speaker
from reader.model.ids import free_id
from reader.model.values import replace
from reader.words.folding import fold

_ANYONE = frozenset(["a", "an", "another", "one", "some"])
"""Words that begin a description of somebody new: "a spokesman" of one document is not that of another."""


def merged_speakers(
    known: tuple[Speaker, ...], found: Iterable[Speaker], here: Collection[str | None] = ()
) -> tuple[tuple[Speaker, ...], dict[str, str]]:
    """Return `known` with the speakers of one more document, and the id that each of those has now.

    A name, or alias, that exactly one known speaker has is the same speaker; so is a surname that one person bears, and
    the one person who bears a surname that stood alone so far.

    Args:
        known: The speakers of the dossier.
        found: The speakers of a document.
        here: The ids of those who are known to speak in that document: only they can be "a spokesman" again.
    """
    added = tuple(found)
    together = _Together(known, added, here)
    ids = {speaker.id: together.id_of(speaker) for speaker in added}
    return tuple(together.speakers), ids


class _Together:
    """The speakers of several documents.

    Attributes:
        speakers: Everyone so far.
    """

    def __init__(self, known: Sequence[Speaker], added: Sequence[Speaker], here: Collection[str | None]) -> None:
        self.speakers = list(known)
        self._here = here
        self._taken = {speaker.id for speaker in known}
        self._by_name: dict[str, list[int]] = {}
        self._by_surname: dict[str, list[int]] = {}
        self._added: dict[str, list[Speaker]] = {}
        for index, speaker in enumerate(known):
            self._note(index, speaker)
        for speaker in added:
            if surname := _surname(speaker):
                self._added.setdefault(surname, []).append(speaker)

    def id_of(self, speaker: Speaker) -> str:
        """Return the id of a speaker of the new document, who is added if nobody known is the same."""
        same = self._called(speaker) or self._of_that_surname(speaker)
        if len(same) == 1:
            self._add_names(same[0], speaker)
            return self.speakers[same[0]].id
        new = replace(speaker, id=free_id(speaker.name, self._taken))
        self._taken.add(new.id)
        self.speakers.append(new)
        self._note(len(self.speakers) - 1, new)
        return new.id

    def _called(self, speaker: Speaker) -> list[int]:
        """Return everyone known by the name of a speaker."""
        name = fold(speaker.name, any_case=True)
        called = self._by_name.get(name, [])
        if name.split(" ")[0] in _ANYONE:
            return [index for index in called if self.speakers[index].id in self._here]
        return called

    def _of_that_surname(self, speaker: Speaker) -> list[int]:
        """Return whoever a surname alone means, and for a full name whoever was named by its surname alone."""
        if speaker.kind != "person":
            return []
        if surname := _surname(speaker):
            alone = [index for index in self._by_name.get(surname, []) if self._is_alone(index, surname)]
            return [index for index in alone if self._has_one_bearer(index, speaker, surname)]
        bearers = self._by_surname.get(fold(speaker.name, any_case=True), [])
        return [bearers[0]] if len(bearers) == 1 and _may_be_one(self.speakers[bearers[0]], speaker) else []

    def _is_alone(self, index: int, surname: str) -> bool:
        """Return whether someone has a surname for the whole name, and is no body or document."""
        known = self.speakers[index]
        return known.kind in ("person", "") and fold(known.name, any_case=True) == surname

    def _has_one_bearer(self, index: int, speaker: Speaker, surname: str) -> bool:
        """Return whether nobody else, known or new, can be who was named by a surname alone."""
        alone = self.speakers[index]
        bearers = [self.speakers[each] for each in self._by_surname.get(surname, [])] + self._added[surname]
        return [each for each in bearers if _may_be_one(each, alone)] == [speaker]

    def _add_names(self, index: int, speaker: Speaker) -> None:
        """Give someone the names by which the new document calls them, unless they were written down by hand."""
        known = self.speakers[index]
        if known.origin != "detected":
            return
        aliases = dict.fromkeys((*known.aliases, *speaker.aliases))
        if " " in speaker.name and _surname(speaker) == fold(known.name, any_case=True):
            aliases = dict.fromkeys((known.name, *aliases))
            aliases.pop(speaker.name, None)
            title, role = known.title or speaker.title, known.role or speaker.role
            known = replace(known, name=speaker.name, title=title, role=role, kind=speaker.kind)
        self.speakers[index] = replace(known, aliases=tuple(aliases))
        self._note(index, self.speakers[index])

    def _note(self, index: int, speaker: Speaker) -> None:
        """Enter a speaker under each name, and a person of several names under the last."""
        for name in {fold(each, any_case=True) for each in (speaker.name, *speaker.aliases)}:
            _enter(self._by_name, name, index)
        if surname := _surname(speaker):
            _enter(self._by_surname, surname, index)


def _enter(places: dict[str, list[int]], name: str, index: int) -> None:
    listed = places.setdefault(name, [])
    if index not in listed:
        listed.append(index)


def _surname(speaker: Speaker) -> str:
    """Return the last of a person's several names, by which alone texts name them: "Mr. Hall" is Tom Hall."""
    is_person = speaker.kind in ("person", "") and " " in speaker.name
    return fold(speaker.name.split()[-1], any_case=True) if is_person else ""


def _may_be_one(one: Speaker, other: Speaker) -> bool:
    """Return whether titles and given names do not tell two apart: Mrs. Hall is not Tom Hall."""
    genders = _gender(one), _gender(other)
    return "u" in genders or genders[0] == genders[1]


def _gender(speaker: Speaker) -> str:
    """Return the gender that a title shows, or else a given name: `m`, `f` or `u`."""
    from reader.analysis.quotations.lexicon import english

    lexicon = english()
    titled = lexicon.titles.get(speaker.title, "u")
    return titled if titled != "u" or " " not in speaker.name else lexicon.first_names.get(speaker.name.split()[0], "u")
