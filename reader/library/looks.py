"""Ways to look into a dossier: reading its files, by what the index keeps of them, and into its long texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from reader.files.wishes import named_message
from reader.library.conditions import TOO_SLOW, condition_of
from reader.library.errors import BusyError, TooSlowError
from reader.library.freshening import write
from reader.library.hits import Hit, hits_in
from reader.library.in_time import InTime
from reader.library.index import Index
from reader.library.reading_now import ReadDossier, read_now, with_quotations
from reader.library.stamps import Stamp, has_same_bytes
from reader.library.stored import StoredDocument, StoredDossier, key_of
from reader.memory.library_entry import LibraryEntry, Opening
from reader.model import Dossier, Link
from reader.model.values import dataclass, field, replace
from reader.prose.reading import LONG
from reader.search import names_speakers, parted

#: Documents of a dossier that are searched at once: there may be a thousand, and the first find is waited for.
_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Where:
    """Where to look.

    Attributes:
        entries: The dossiers, in the order in which they are searched.
        index: What tells which of them may have some words; None to read them all.
        in_time: Asks disks.
        finds_folder: Where it is kept what was found in dossiers; None for nowhere.
        problems: Takes why a dossier cannot be read, by what opens it.
    """

    entries: Sequence[LibraryEntry]
    index: Index | None
    in_time: InTime
    finds_folder: Path | None = None
    problems: dict[Opening, str] = field(default_factory=dict)


class Look(Protocol):
    """A way to look into dossiers for one query.

    Attributes:
        may_be_known: Whether those whom it asks for may be known in some dossier.
    """

    may_be_known: bool

    def into(self, entry: LibraryEntry) -> Iterator[Hit] | None:
        """Return what is found in a dossier, as it is found; None where it need not or cannot be looked into.

        Raises:
            BadQueryError: Nobody who is asked for is known in it.
            DamagedError, BusyError: The index is damaged, or cannot be used just now.
        """


class Plainly:
    """Reads every dossier, where there is no index."""

    def __init__(self, where: Where, text: str) -> None:
        self.may_be_known = True
        self._where = where
        self._text = text

    def into(self, entry: LibraryEntry) -> Iterator[Hit] | None:
        """Return what is found in a dossier as its files are now."""
        read = read_in_time(self._where, entry, spoken=names_speakers(self._text))
        return hits_in(entry, read.dossier, self._text) if read.dossier is not None else None


class ByIndex:
    """Looks into the documents that may have the words, as the index keeps them, if their files are still the same."""

    def __init__(self, where: Where, index: Index, text: str, *, speakers: bool) -> None:
        """Ask the index which documents may have the words.

        Args:
            where: Where to look.
            index: Its index.
            text: The query.
            speakers: Whether to look for speakers where they are not known yet.
        """
        names, words = parted(text)
        self._where, self._index, self._text = where, index, text
        self._needs_speakers = speakers or names_speakers(text)
        self._numbers = index.numbers()
        self._candidates = index.candidates(words)
        named = [index.naming(name) for name in names]
        self._naming = None if not named or None in named else set[int]().union(*filter(None, named))
        self.may_be_known = self._naming is None or bool(self._naming)

    def into(self, entry: LibraryEntry) -> Iterator[Hit] | None:
        """Return what is found in a dossier; None where it has no candidates."""
        number = self._numbers.get(key_of(entry.opening))
        rows = self._candidates.get(number or 0) if self._candidates is not None else None
        may_have_words = self._candidates is None or bool(rows)
        if number is None or not may_have_words or (self._naming is not None and number not in self._naming):
            return None
        stored = self._index.dossier(number)
        if stored is None or stored.problem:
            return None
        if self._needs_speakers and not stored.spoken:
            return self._as_it_is(entry)
        documents = self._index.documents(number)
        rows = list(documents) if rows is None else [row for row in rows if row in documents]
        dossier = _dossier_of(stored, documents.values())
        stamps = {stamp.path: stamp for stamp in self._index.stamps_of(number)}
        first = self._found(dossier, entry, rows[:_AT_ONCE])  # raises here where nobody is known who is asked for
        return self._checked(entry, self._all_found(dossier, entry, rows, first), stamps)

    def _all_found(
        self, dossier: Dossier, entry: LibraryEntry, rows: Sequence[int], first: Iterator[Hit]
    ) -> Iterator[Hit]:
        """Yield what is found in the documents of some rows, whose texts are taken from the index a few at a time."""
        yield from first
        for start in range(_AT_ONCE, len(rows), _AT_ONCE):
            yield from self._found(dossier, entry, rows[start : start + _AT_ONCE])

    def _found(self, dossier: Dossier, entry: LibraryEntry, rows: Sequence[int]) -> Iterator[Hit]:
        """Return what is found in the documents of some rows.

        Args:
            dossier: With all documents, without their texts.
            entry: The same in the library.
            rows: The ids of the rows.
        """
        stored = {each.document.id: each for each in map(self._index.document, rows)}
        with_texts = replace(
            dossier,
            documents=tuple(stored[each.id].document if each.id in stored else each for each in dossier.documents),
            quotations=tuple(quotation for each in stored.values() for quotation in each.quotations),
            links=tuple(
                Link("", 0, each.document.id, span, "exact") for each in stored.values() for span in each.passages
            ),
        )
        return hits_in(entry, with_texts, self._text, tuple(stored), lambda document: stored[document.id].view)

    def _checked(self, entry: LibraryEntry, hits: Iterator[Hit], stamps: Mapping[str, Stamp]) -> Iterator[Hit]:
        """Yield hits of documents whose files have the same bytes; from one on that has not, those of the files."""
        checked: list[str] = []
        for hit in hits:
            if hit.document.id not in checked[-1:]:
                if not self._is_as_kept(_path_of(entry, hit.document.file), stamps):
                    yield from self._as_it_is(entry, without=checked) or ()
                    return
                checked.append(hit.document.id)
            yield hit

    def _is_as_kept(self, path: str, stamps: Mapping[str, Stamp]) -> bool:
        """Say whether a document's file has the same bytes; every file, where its name does not tell which it is."""
        asked = [stamps[path]] if path in stamps else [stamp for stamp in stamps.values() if stamp.sha256]
        try:
            return bool(asked) and self._where.in_time.ask(
                lambda: all(map(has_same_bytes, asked)), str(Path(path).parent)
            )
        except TooSlowError:
            return False

    def _as_it_is(self, entry: LibraryEntry, without: Sequence[str] = ()) -> Iterator[Hit] | None:
        """Return what is found in a dossier as its files are now, without some documents, and keep how it is now."""
        read = read_in_time(self._where, entry, spoken=self._needs_speakers)
        with suppress(BusyError):  # then it is read again the next time
            write(self._index, [(entry.opening, read)])
        if read.dossier is None:
            return None
        short = [each.id for each in read.dossier.documents if len(each.text) <= LONG]
        searched = [name for name in short if name not in without]
        return hits_in(entry, read.dossier, self._text, searched)


class IntoLongTexts:
    """Reads the texts that are too long for the index."""

    def __init__(self, where: Where, index: Index, text: str) -> None:
        self._where = where
        self._text = text
        self._numbers = index.numbers()
        self.may_be_known = False
        self._long = index.with_long_texts()

    def into(self, entry: LibraryEntry) -> Iterator[Hit] | None:
        """Return what is found in the long texts of a dossier; None where it has none."""
        if self._numbers.get(key_of(entry.opening)) not in self._long:
            return None
        read = read_in_time(self._where, entry, spoken=False)
        if read.dossier is None:
            return None
        long = [each.id for each in read.dossier.documents if len(each.text) > LONG]
        return hits_in(entry, read.dossier, self._text, long)


def read_in_time(where: Where, entry: LibraryEntry, *, spoken: bool) -> ReadDossier:
    """Return a dossier as its files are now; nothing of it if its disk does not answer.

    Args:
        where: Where to look.
        entry: The dossier.
        spoken: Whether all quotations are to be found that Reader finds in it.
    """
    if condition_of(entry.opening, where.in_time) is TOO_SLOW:
        read = ReadDossier(None, problem=TOO_SLOW.words)
    else:
        read = read_now(entry.opening, where.finds_folder)
    if read.problem:
        where.problems[entry.opening] = read.problem
    if read.dossier is None or read.spoken or not spoken:
        return read
    return replace(read, dossier=with_quotations(read.dossier), spoken=True)


def _dossier_of(stored: StoredDossier, documents: Iterable[StoredDocument]) -> Dossier:
    """Return a dossier of what the index keeps, without texts."""
    return Dossier(stored.title, tuple(each.document for each in documents), stored.speakers)


def _path_of(entry: LibraryEntry, file: str) -> str:
    """Return where a document's file is."""
    name = named_message(file)[0]
    return name if Path(name).is_absolute() else str(Path(entry.opening.paths[0]) / name)
