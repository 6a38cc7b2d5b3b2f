"""What is known of a search while it is typed: how often it is found, and whom a name may mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from threading import Event
from typing import TYPE_CHECKING

from reader.model.values import dataclass
from reader.reading.desk import Work
from reader.reading.session import Session

if TYPE_CHECKING:
    from reader.model import Document, Dossier, Speaker
    from reader.search import Finder, SpeakerNames

#: Seconds without a key before what is typed is counted.
PAUSE_S = 0.15
#: Matches in one document beyond which nobody counts on.
MOST = 10_000
#: Seconds that a regular expression may take while it is typed.
PATTERN_LIMIT_S = 1.0


@dataclass(frozen=True, slots=True)
class Counted:
    """How often a search is found.

    Attributes:
        here: How often in the document that is read; None where all documents are searched.
        everywhere: How often in all; None while the others are still counted.
        more: Whether there are more than were counted.
        alone: Whether there is no other document.
        failure: Why nothing was counted; empty if it was.
    """

    here: int | None = None
    everywhere: int | None = None
    more: bool = False
    alone: bool = False
    failure: str = ""

    def words(self, *, short: bool = False) -> str:
        """Return `17 in this document, 40 in all`, or `17 here, 40 in all`; `none in this document`, or `not found`."""
        if self.failure:
            return self.failure
        more = "+" if self.more else ""
        if self.here is None:
            return f"{self.everywhere}{more} in all documents" if self.everywhere else "not found"
        if self.everywhere == 0:
            return "not found"
        here = f"{self.here or 'none'}{more} {'here' if short else 'in this document'}"
        return here if self.everywhere is None or self.alone else f"{here}, {self.everywhere}{more} in all"


class TypedSearch:
    """Counts what is typed, beside the reading: the latest line only, an older answer is dropped.

    Attributes:
        said: How much each speaker says or wrote, by id; empty until that is known.
        counted: How often the latest line is found; None until that is known.
    """

    def __init__(self, session: Session, tell: Callable[[], object], *, document: str = "") -> None:
        """Count nothing yet.

        Args:
            session: The reading.
            tell: Called when more is known.
            document: Id of the document that is searched; empty for all of them.
        """
        self._session = session
        self._tell = tell
        self._document = document
        self._stop = Event()
        self._names: tuple[Dossier, SpeakerNames] | None = None
        self.said: Mapping[str, int] = {}
        self._said_by_speakers: Mapping[str, int] = {}
        self.counted: Counted | None = None

    @property
    def names(self) -> SpeakerNames:
        """The speakers of the dossier, and the authors of its documents, by what they are called."""
        dossier = self._session.state.dossier
        if self._names is None or self._names[0] is not dossier:
            self._names = dossier, _names_in(dossier)
            self.prepare()
        return self._names[1]

    def prepare(self) -> None:
        """Gather names, and how much each says, beside the reading: a dossier may have thousands."""
        from reader.search import said_by_speaker

        dossier = self._session.state.dossier

        def take(known: tuple[SpeakerNames, Mapping[str, int]]) -> None:
            if dossier is self._session.state.dossier:
                self._names = dossier, known[0]
                self.said = known[1]
                self._said_by_speakers = {each.id: self.said[each.id] for each in dossier.speakers}
                self._tell()

        work = Work(lambda: [(_names_in(dossier), said_by_speaker(dossier))], take, self._session.tell_fault)
        self._session.desk.run_beside(work)

    def fitting(self, typed: str) -> tuple[Speaker, ...]:
        """Return whom a name may mean that is being typed, the likeliest first; who only wrote a story comes last."""
        return self.names.fitting(typed, self._said_by_speakers)

    def count(self, line: str) -> None:
        """Count how often a line is found, after a pause; what is still being counted is given up."""
        self.end()
        if not line.strip():
            return
        stop, state = self._stop, self._session.state
        names = self.names if "@" in line else None
        document = self._document if state.has(self._document) else ""

        def counts() -> Iterator[Counted]:
            if not stop.wait(PAUSE_S):
                yield from counted(state.dossier, line, names, document, pattern=state.pattern, stop=stop)

        def take(found: Counted) -> None:
            if not stop.is_set():
                self.counted = found
                self._tell()

        self._session.desk.run_beside(Work(counts, take, self._session.tell_fault))

    def end(self) -> None:
        """Give up what is still being counted, and forget what was."""
        self._stop.set()
        self._stop = Event()
        self.counted = None


def _names_in(dossier: Dossier) -> SpeakerNames:
    from reader.search import Authors, SpeakerNames

    return SpeakerNames(Authors(dossier).everyone)


def counted(
    dossier: Dossier, line: str, names: SpeakerNames | None, document: str, *, pattern: bool, stop: Event
) -> Iterator[Counted]:
    """Yield how often a line is found: first in one document, then in all.

    Args:
        dossier: Where to search.
        line: As typed.
        names: Whom it may name; None if it names nobody.
        document: Id of the document that is counted first; empty for none.
        pattern: Whether the words are a regular expression.
        stop: Set when the answer is not wanted any more.
    """
    from reader.search import BadQueryError, Finder, SearchTimeoutError, parse_query

    try:
        finder = Finder(dossier, parse_query(line, names or (), regex=pattern, seconds=PATTERN_LIMIT_S))
        here: int | None = None
        total, more = 0, False
        for each in sorted(dossier.documents, key=lambda each: each.id != document):
            number, is_more = _count(finder, each, stop)
            total, more = total + number, more or is_more
            if each.id == document:
                here = number
                yield Counted(here, more=is_more)
            if stop.is_set():
                return
        yield Counted(here, total, more, alone=len(dossier.documents) == 1)
    except BadQueryError as error:
        yield Counted(failure=error.in_short)
    except SearchTimeoutError:
        yield Counted(failure="takes long")


def _count(finder: Finder, document: Document, stop: Event) -> tuple[int, bool]:
    """Return how often a query is found in a document, and whether there is more."""
    found = finder.spans_in(document, lambda: not stop.is_set())
    number = sum(1 for _ in islice(_while_wanted(found, stop), MOST + 1))
    return min(number, MOST), number > MOST


def _while_wanted(found: Iterator[object], stop: Event) -> Iterator[object]:
    for each in found:
        if stop.is_set():
            return
        yield each
