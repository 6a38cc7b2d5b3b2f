"""A story and the documents it rests on, as the command line gives them in JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from reader.export.json_text import json_document
from reader.interface.documents import Document
from reader.interface.passage import Named, Passage
from reader.interface.value import Value, plain
from reader.interface.words import Locator, Words
from reader.model import Finding
from reader.model.errors import BadValueError


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Value):
    """What a person decided of a quotation.

    Attributes:
        verdict: `stands`, `wrong` and so on; None for a mere note.
        note: The note; None if there is none.
        by: Who decided it; None if unknown.
        at: When; None if unknown.

    Example:
        >>> import reader
        >>> reader.Judgement(verdict="stands", note=None, by="Ada", at=None).verdict
        'stands'
    """

    verdict: str | None
    note: str | None
    by: str | None
    at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedElsewhere(Value):
    """A quotation of the same words in another document.

    Attributes:
        id: Its id.
        document: Id of the document that it is in.
        speaker: Who says it there; None if unknown.

    Example:
        >>> import reader
        >>> reader.QuotedElsewhere(id="q9", document="report", speaker=None).document
        'report'
    """

    id: str
    document: str
    speaker: Named | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Value):
    """A part of a quotation of a dossier; offsets are half-open and count code points of the document's text.

    Attributes:
        id: `q3`, or `q3.1` if a cue splits the quotation.
        document: Id of the document that it is in.
        start: Offset of its first character.
        end: Offset after its last character.
        text: The words that are read there.
        locator: As for `Words`.
        source_text: As for `Words`.
        kind: `direct`, `mixed`, `indirect` or `term`.
        origin: `curated` (by a person) or `detected` (by Reader).
        doubtful: Whether it may well be none.
        confidence: How sure the speaker is, from 0 to 1.
        reason: What that is based on, in a few words.
        date: When the words were said (EDTF); None if unknown.
        group: What the parts of one quotation have in common.
        speaker: Who says it; None if unknown.
        via: Who tells that; None for nobody.
        mention: The words that name the speaker.
        cue: The word that reports.
        source: The passage that it comes from; None where there is no source to search.
        judgement: What a person decided of it; None if nothing.
        also_quoted: Quotations of the same words in other documents.

    Example:
        >>> import reader
        >>> quotation = reader.open_dossier().quotations[0]
        >>> quotation.speaker.name, quotation.cue.text
        ('Syrian rebels', 'demand')
    """

    _SOMETIMES: ClassVar[frozenset[str]] = frozenset({"locator", "source_text"})

    id: str
    document: str
    start: int
    end: int
    text: str
    locator: Locator | None = None
    source_text: str | None = None
    kind: Literal["direct", "mixed", "indirect", "term"]
    origin: Literal["curated", "detected"]
    doubtful: bool
    confidence: float
    reason: str
    date: str | None
    group: str
    speaker: Named | None
    via: Named | None
    mention: Words | None
    cue: Words | None
    source: Passage | None
    judgement: Judgement | None
    also_quoted: tuple[QuotedElsewhere, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker(Value):
    """Who speaks or is named in a dossier.

    Attributes:
        id: Unique in the dossier.
        name: The fullest name, without title.
        title: As printed, such as `Gen.`; empty if there is none.
        role: As printed; empty if there is none.
        aliases: Other names and descriptions.
        quotations: How many quotations they have.
        words: How many words these have.

    Example:
        >>> import reader
        >>> speaker = max(reader.open_dossier().speakers, key=lambda each: each.words)
        >>> speaker.name
        'Dan Layman'
    """

    id: str
    name: str
    title: str
    role: str
    aliases: tuple[str, ...]
    quotations: int
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Value):
    """Something on the timeline.

    Attributes:
        id: Unique in the dossier.
        date: EDTF level 1; None if nothing dates it.
        earliest: First day that it may be, `YYYY-MM-DD`; None if open on that side.
        latest: Last day that it may be; None if open on that side.
        headline: What happened, in a few words.
        basis: How the date was resolved.
        origin: `curated` (by a person) or `detected` (by Reader).
        document: Id of the document that mentions it.
        start: Offset of the first character of the words that give the date.
        end: Offset after their last character.
        text: The words that are read there.
        locator: As for `Words`.
        source_text: As for `Words`.
        speakers: Ids of the speakers that it names.

    Example:
        >>> import reader
        >>> [event.date for event in reader.open_dossier().events][:2]
        ['2011-05~/2013-05-22', '2013-05-18/2013-05-19']
    """

    _SOMETIMES: ClassVar[frozenset[str]] = frozenset({"locator", "source_text"})

    id: str
    date: str | None
    earliest: str | None
    latest: str | None
    headline: str
    basis: str
    origin: Literal["curated", "detected"]
    document: str
    start: int
    end: int
    text: str
    locator: Locator | None = None
    source_text: str | None = None
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A story and the documents it rests on.

    Attributes:
        title: What it is called.
        documents: In the order of the dossier; never empty.
        quotations: By document, then by offset, a value for each part.
        speakers: Everyone named, whether they speak or not.
        events: By date, undated ones last.
        findings: What is wrong with its files.
        folder: Its folder; None for loose files.

    Example:
        >>> import reader
        >>> dossier = reader.open_dossier()
        >>> [document.id for document in dossier.documents]
        ['article', 'letter']
    """

    title: str
    documents: tuple[Document, ...]
    quotations: tuple[Quotation, ...]
    speakers: tuple[Speaker, ...]
    events: tuple[Event, ...]
    findings: tuple[Finding, ...] = ()
    folder: str | None = None

    def to_json(self, command: Literal["show", "quotes", "speakers", "timeline"]) -> str:
        """Return what a command of this name writes with `--json`, without the last line end.

        Raises:
            BadValueError: It is no such command.

        Example:
            >>> import json, reader
            >>> shown = json.loads(reader.open_dossier().to_json("quotes"))
            >>> sorted(shown)
            ['quotations', 'schema', 'title']
        """
        titled = {"title": self.title}
        written = {
            "show": (titled, "documents", self.documents),
            "quotes": (titled, "quotations", self.quotations),
            "speakers": ({}, "speakers", self.speakers),
            "timeline": ({}, "events", self.events),
        }
        if command not in written:
            raise BadValueError(f"command: {command!r} is none of {', '.join(written)}")
        head, name, values = written[command]
        return "\n".join(json_document(head, name, map(plain, values)))
