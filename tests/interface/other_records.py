"""The JSON objects that the public interface has no values for, as classes that a schema is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from reader.interface.documents import Provenance
from reader.interface.dossier import Judgement
from reader.interface.passage import Named
from reader.interface.value import Value
from reader.interface.verification import VerifiedQuotation
from reader.interface.words import Locator, Words


@dataclass(frozen=True, kw_only=True)
class Finding(Value):
    """What is wrong with a dossier.

    Attributes:
        severity: `error` (something was left out) or `warning` (there, but doubtful).
        file: The file; null if it is about none.
        line: The line in it, counted from 1; null if it is about none.
        key: Path of the key in `dossier.yaml`; null if it is about none.
        message: What is wrong.
        hint: What to do about it; null if the message makes that clear.
    """

    severity: Literal["error", "warning"]
    file: str | None
    line: int | None
    key: str | None
    message: str
    hint: str | None


@dataclass(frozen=True, kw_only=True)
class Match(Value):
    """What was found.

    Attributes:
        before: The text before it.
        after: The text after it.
        speaker: Who says it; null for nobody.
    """

    _SOMETIMES: ClassVar[frozenset[str]] = frozenset({"locator", "source_text"})

    document: str
    start: int
    end: int
    text: str
    locator: Locator | None = None
    source_text: str | None = None
    before: str
    after: str
    speaker: Named | None


@dataclass(frozen=True, kw_only=True)
class DossierFound(Value):
    """The dossier that something was found in."""

    title: str
    paths: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class LibraryMatch(Match):
    """What was found in one of all dossiers."""

    dossier: DossierFound


@dataclass(frozen=True, kw_only=True)
class LibraryEntry(Value):
    """A dossier that was opened.

    Attributes:
        paths: What it was opened by.
        sources: What was opened as its sources.
        checked: How many of its quotations are checked; null if unknown.
        total: How many it has; null if unknown.
        wrong: How many are wrong; null if unknown.
        read: When it was last read; null if never.
        problem: What is wrong with it; null if nothing.
        comes_with_reader: Whether it is the one that comes with Reader.
    """

    title: str
    paths: tuple[str, ...]
    sources: tuple[str, ...]
    checked: int | None
    total: int | None
    wrong: int | None
    read: str | None
    problem: str | None
    comes_with_reader: bool


@dataclass(frozen=True, kw_only=True)
class Note(Value):
    """A bookmark or note.

    Attributes:
        letter: That of a bookmark; null for a note.
        note: The note; null if there is none.
        line: The line of the text, counted from 1.
        by: Who wrote it; null if unknown.
        at: When; null if unknown.
    """

    _SOMETIMES: ClassVar[frozenset[str]] = frozenset({"locator", "source_text"})

    kind: Literal["bookmark", "note"]
    letter: str | None
    note: str | None
    document: str
    line: int
    start: int
    end: int
    text: str
    locator: Locator | None = None
    source_text: str | None = None
    by: str | None
    at: str | None


@dataclass(frozen=True, kw_only=True)
class HealthCheck(Value):
    """One thing that `reader doctor` looked at.

    Attributes:
        part: What it belongs to, such as `folders`.
        name: What it is.
        state: `ok`, `none` (not there, and nothing depends on it) or `wrong`.
        value: What was found.
        hint: What to do about it; null for nothing.
    """

    part: str
    name: str
    state: Literal["ok", "none", "wrong"]
    value: str
    hint: str | None


@dataclass(frozen=True, kw_only=True)
class KeyCommand(Value):
    """A command of the screen.

    Attributes:
        keys: As a keymap names them.
        takes_count: Whether a number may stand before the key.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: str
    takes_count: bool


@dataclass(frozen=True, kw_only=True)
class Said(Value):
    """What a speaker says at one place."""

    speaker: Named
    document: str
    start: int
    end: int
    text: str
    parts: tuple[Words, ...]
    how: str
    date: str | None
    quotation: str | None
    verdict: str | None
    judgement: Judgement | None


@dataclass(frozen=True, kw_only=True)
class SpeakerPage(Value):
    """All that a speaker says."""

    id: str
    name: str
    title: str | None
    role: str | None
    kind: str | None
    aliases: tuple[str, ...]
    origin: Literal["curated", "detected"]
    said: tuple[Said, ...]


@dataclass(frozen=True, kw_only=True)
class SheetDocument(Value):
    """A document of a sheet, without its text."""

    id: str
    title: str
    kind: str
    file: str | None
    publisher: str | None
    author: str | None
    recipient: str | None
    date: str | None
    url: str | None
    quoted_from: str | None
    note: str | None
    provenance: Provenance
    complete: bool
    markdown: bool


@dataclass(frozen=True, kw_only=True)
class SheetPassage(Value):
    """A passage, or the one most like the words, with its place in words."""

    document: str
    place: str
    said_by: str | None
    text: str


@dataclass(frozen=True, kw_only=True)
class SheetPart(VerifiedQuotation):
    """A part of a quotation, as `reader verify` has it, with places in words."""

    place: str
    passage: SheetPassage | None


@dataclass(frozen=True, kw_only=True)
class SheetQuotation(Value):
    """A quotation of a sheet."""

    number: int
    id: str
    document: str
    place: str
    text: str
    kind: Literal["direct", "mixed", "indirect", "term"]
    speaker: Named | None
    via: Named | None
    outcome: str
    step: str
    judgement: Judgement | None
    parts: tuple[SheetPart, ...]
