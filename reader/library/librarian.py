"""Looking into all dossiers beside the screen: what is there, what is new, and where some words are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Event, Lock
from time import monotonic
from typing import TypeAlias

from reader.library.all_dossiers import AllDossiers
from reader.library.conditions import Condition, condition_of
from reader.library.hits import Hit
from reader.library.page import MOST_HITS, Found
from reader.memory.library_entry import Key, LibraryEntry
from reader.model.values import dataclass
from reader.search import BadQueryError

#: Finds after which the first are shown, a screen full; and seconds between looks at what there is by now.
_FIRST, _INTERVAL_S = 40, 0.2


@dataclass(frozen=True, slots=True)
class Looked:
    """How it stands with the files of some dossiers.

    Attributes:
        conditions: By what the dossiers are known by.
    """

    conditions: Mapping[Key, Condition]


@dataclass(frozen=True, slots=True)
class Working:
    """How far the index is.

    Attributes:
        words: In words; empty where nothing is left to do.
        problems: Why dossiers cannot be read that were looked at since, by what they are known by; empty if they can.
        was_read: Whether anything was new by now.
    """

    words: str
    problems: Mapping[Key, str]
    was_read: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say once.

    Attributes:
        words: What.
    """

    words: str


News: TypeAlias = Looked | Working | Found | Notice


class Librarian:
    """Does one request at a time, each in a thread of its own; whoever asks anew stops the request before.

    Args:
        cache: Where the index is; None to keep none.
        finds_folder: Where it is kept what was found in dossiers; None for nowhere.
    """

    def __init__(self, cache: Path | None, finds_folder: Path | None = None) -> None:
        self._cache = cache
        self._finds_folder = finds_folder
        self._lock = Lock()
        self._dossiers: AllDossiers | None = None
        self._looked: set[Key] = set()
        self._is_fresh = False
        self._notice = ""

    def look(self, entries: Sequence[LibraryEntry], query: str, stop: Event, *, again: bool = False) -> Iterator[News]:
        """Yield what there is to be told, until all is told or somebody stops it.

        Args:
            entries: All dossiers.
            query: What to search for; empty for nothing.
            stop: Stops it.
            again: Whether to look again for what is new.
        """
        with self._lock:
            if stop.is_set():
                return
            dossiers = self._opened(entries)
            yield from self._conditions(dossiers, stop)
            found: tuple[Hit, ...] = ()
            for news in self._found(dossiers, query, stop):
                found = news.hits
                yield news
            if again or not self._is_fresh:
                was_read = False
                for working in self._freshened(dossiers, stop):
                    was_read = working.was_read
                    yield working
                yield from self._noticed(dossiers)
                for news in self._found(dossiers, query, stop) if was_read else ():
                    found = news.hits
                    yield news
            yield from self._found(dossiers, query, stop, speakers=True, before=found)

    def close(self) -> None:
        """Close the index, once the last request has ended."""
        with self._lock:
            if self._dossiers is not None:
                self._dossiers.close()
                self._dossiers = None

    def _opened(self, entries: Sequence[LibraryEntry]) -> AllDossiers:
        """Return all dossiers with their index, which is opened once."""
        if self._dossiers is None:
            self._dossiers = AllDossiers(entries, self._cache, self._finds_folder)
        self._dossiers.entries = tuple(entries)
        return self._dossiers

    def _conditions(self, dossiers: AllDossiers, stop: Event) -> Iterator[Looked]:
        """Yield how it stands with dossiers of which it was not told yet."""
        conditions: dict[Key, Condition] = {}
        told = monotonic()
        for entry in dossiers.entries:
            if stop.is_set():
                break
            if entry.key not in self._looked:
                conditions[entry.key] = condition_of(entry.opening, dossiers.in_time)
                self._looked.add(entry.key)
            if monotonic() - told > _INTERVAL_S:
                yield Looked(conditions)
                conditions, told = {}, monotonic()
        if conditions:
            yield Looked(conditions)

    def _freshened(self, dossiers: AllDossiers, stop: Event) -> Iterator[Working]:
        """Yield how far the index is."""
        keys = {entry.opening: entry.key for entry in dossiers.entries}
        problems: dict[Key, str] = {}
        was_read, told = False, monotonic()
        for step in dossiers.freshen(stop.is_set):
            problems[keys[step.opening]] = step.problem
            was_read = was_read or step.was_read
            if monotonic() - told > _INTERVAL_S:
                yield Working(f"reading what is new: {step.done} of {step.total}", problems, was_read)
                problems, told = {}, monotonic()
        self._is_fresh = not stop.is_set()
        yield Working("", problems, was_read)

    def _noticed(self, dossiers: AllDossiers) -> Iterator[Notice]:
        """Yield why there is no index, once."""
        if dossiers.notice != self._notice:
            self._notice = dossiers.notice
            yield Notice(dossiers.notice)

    def _found(
        self, dossiers: AllDossiers, query: str, stop: Event, *, speakers: bool = False, before: tuple[Hit, ...] = ()
    ) -> Iterator[Found]:
        """Yield what is found by now, and at the end all of it; nothing where nothing is asked for.

        Args:
            dossiers: Where.
            query: What for.
            stop: Stops it.
            speakers: Whether to look for speakers where they are not known yet.
            before: What was found before of the same, which stays until it is found again.
        """
        if not query.strip() or stop.is_set():
            return
        hits: list[Hit] = []
        told, more = monotonic(), False
        try:
            for hit in dossiers.search(query, speakers=speakers, stopped=stop.is_set):
                if len(hits) == MOST_HITS:
                    more = True
                    break
                hits.append(hit)
                if (len(hits) == _FIRST and not before) or monotonic() - told > _INTERVAL_S:
                    yield Found(query, hits=(*hits, *before[len(hits) :]))
                    told = monotonic()
        except BadQueryError as error:
            yield Found(query, is_whole=True, refusal=str(error))
            return
        if not stop.is_set():
            is_whole = self._is_fresh or bool(dossiers.notice)
            yield Found(query, hits=tuple(hits), more=more, is_whole=is_whole)
