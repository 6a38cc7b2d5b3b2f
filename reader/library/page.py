"""What the screen of all dossiers shows: the dossiers, or what a search of them has found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.layout.counted import counted
from reader.library.conditions import THERE, Condition
from reader.library.entry_words import place_words
from reader.library.first_dossier import is_first
from reader.library.hits import Hit
from reader.memory.library_entry import ENTRIES_KEPT, Key, LibraryEntry
from reader.model.values import dataclass, field, replace
from reader.search import names_speakers
from reader.words.folding import fold

#: Finds that are listed; with more, the count says `1000+`.
MOST_HITS = 1_000
_BROKEN = Condition("cannot be read")


@dataclass(frozen=True, slots=True)
class Found:
    """What a search has found.

    Attributes:
        query: As typed.
        entries: The dossiers whose title or place has its words.
        hits: The places in their texts.
        more: Whether there are more.
        is_whole: Whether all dossiers were searched.
        refusal: Why nothing was looked for; empty if something was.
    """

    query: str
    entries: tuple[LibraryEntry, ...] = ()
    hits: tuple[Hit, ...] = ()
    more: bool = False
    is_whole: bool = False
    refusal: str = ""

    @property
    def words(self) -> str:
        """What was found, in a line: `17 places in 3 dossiers, 1 dossier by name`."""
        if self.refusal:
            return self.refusal
        named = f"{counted(len(self.entries), 'dossier')} by name" if self.entries else ""
        number = f"{len(self.hits)}+ places" if self.more else counted(len(self.hits), "place")
        dossiers = counted(len({hit.entry.key for hit in self.hits}), "dossier")
        found = ", ".join(filter(None, (f"{number} in {dossiers}" if self.hits else "", named)))
        if self.is_whole or self.more:
            return found or "not found in any dossier"
        return f"{found}, searching" if found else "searching"


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A dossier that was forgotten since the screen was opened, and where among them it was.

    Attributes:
        entry: The dossier.
        index: Its place among those on the disk.
    """

    entry: LibraryEntry
    index: int


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """What the screen shows.

    Attributes:
        entries: All dossiers, the last read first.
        conditions: How it stands with the files of those of which it is known.
        problems: Why some of them cannot be read, in a line.
        found: What was found by the last search; None while the dossiers themselves are shown.
        working: What is being done beside, such as `reading 12 of 340`; empty for nothing.
        forgotten: What was forgotten, the latest last.
    """

    entries: tuple[LibraryEntry, ...] = ()
    conditions: Mapping[Key, Condition] = field(default_factory=dict)
    problems: Mapping[Key, str] = field(default_factory=dict)
    found: Found | None = None
    working: str = ""
    forgotten: tuple[Forgotten, ...] = ()

    def with_conditions(self, conditions: Mapping[Key, Condition]) -> LibraryPage:
        """Return the page with how it stands with more dossiers."""
        return replace(self, conditions={**self.conditions, **conditions})

    def with_problem(self, key: Key, problem: str) -> LibraryPage:
        """Return the page with why a dossier cannot be read; empty if it can."""
        if self.problems.get(key, "") == problem:
            return self
        problems = {each: told for each, told in self.problems.items() if each != key}
        conditions = dict(self.conditions)
        if problem and not conditions.get(key, THERE).gone:
            problems[key] = problem
        if problem and not conditions.get(key, THERE).words:
            conditions[key] = _BROKEN
        elif not problem and conditions.get(key) is _BROKEN:
            conditions[key] = THERE
        return replace(self, problems=problems, conditions=conditions)

    def asked(self, query: str) -> LibraryPage:
        """Return the page as a search begins."""
        return replace(self, found=Found(query, named(self.entries, query)))

    def now_found(self, found: Found) -> LibraryPage:
        """Return the page with what a search has found by now; the answer to another query is dropped."""
        if self.found is None or self.found.query != found.query:
            return self
        return replace(self, found=replace(found, entries=self.found.entries))

    def without_search(self) -> LibraryPage:
        """Return the page with the dossiers themselves."""
        return replace(self, found=None)

    def without_entry(self, entry: LibraryEntry, index: int) -> LibraryPage:
        """Return the page without a dossier, which can be brought back.

        Args:
            entry: The dossier.
            index: Its place among those on the disk.
        """
        entries = tuple(each for each in self.entries if each.key != entry.key)
        return replace(self, entries=entries, forgotten=(*self.forgotten, Forgotten(entry, index)))

    def entry(self, key: Key) -> LibraryEntry | None:
        """Return the dossier of a key, None if there is none."""
        return next((entry for entry in self.entries if entry.key == key), None)


def named(entries: Sequence[LibraryEntry], query: str) -> tuple[LibraryEntry, ...]:
    """Return the dossiers whose title or place has all words of a query, in any order and case."""
    words = fold(query, any_case=True).split()
    if not words or names_speakers(query):
        return ()
    return tuple(entry for entry in entries if all(word in _called(entry) for word in words))


@lru_cache(maxsize=ENTRIES_KEPT)
def _called(entry: LibraryEntry) -> str:
    place = "" if is_first(entry) else place_words(entry)
    return fold(f"{entry.title} {place}", any_case=True)
