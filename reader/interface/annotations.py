"""What Reader finds in one text, as `reader annotate` writes it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import ClassVar, Literal

from reader.interface.value import Value
from reader.interface.words import Locator, Words
from reader.model.errors import BadValueError
from reader.words.json_text import to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuotation(Value):
    """A part of a quotation that Reader found; offsets are half-open and count code points of the text as given.

    Attributes:
        start: Offset of its first character, without the quotation mark.
        end: Offset after its last character.
        kind: `direct` (all inside marks), `mixed` (a phrase in marks within a clause), `indirect` (reported speech) or
            `term` (in marks, but nobody says it).
        group: What the parts of one quotation that its cue splits have in common.
        speaker: The name of whoever says it; None if unknown.
        via: The name of whoever tells that; None for nobody.
        mention: The words that name the speaker.
        cue: The word that reports: said, according to.
        doubtful: Whether it may well be none.
        confidence: How sure the speaker is, from 0 to 1.

    Example:
        >>> import reader
        >>> text = "“It rained,” said Ada Marlow."
        >>> (quotation,) = reader.annotate(text).quotations
        >>> quotation.speaker, text[quotation.start : quotation.end]
        ('Ada Marlow', 'It rained,')
    """

    start: int
    end: int
    kind: Literal["direct", "mixed", "indirect", "term"]
    group: str
    speaker: str | None
    via: str | None
    mention: Words | None
    cue: Words | None
    doubtful: bool
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSpeaker(Value):
    """Who is quoted or named in a text.

    Attributes:
        id: Unique in the text.
        name: The fullest name, without title.
        title: As printed, such as `Gen.`; empty if there is none.
        role: As printed; empty if there is none.
        kind: `person`, `body` or `document`; empty if unknown.
        aliases: Other names and descriptions.

    Example:
        >>> import reader
        >>> [each.name for each in reader.annotate("“It rained,” said Ada Marlow.").speakers]
        ['Ada Marlow']
    """

    id: str
    name: str
    title: str
    role: str
    kind: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTime(Value):
    """A time expression (TIMEX3).

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character.
        text: The words that are read there.
        locator: As for `Words`.
        source_text: As for `Words`.
        type: TIMEX3 type.
        value: TIMEX3 value; empty if unresolved.
        edtf: The value as EDTF level 1; empty if it cannot be drawn.
        earliest: First day that it may mean, `YYYY-MM-DD`; empty if there is none.
        latest: Last day that it may mean; empty if there is none.
        basis: How it was resolved.

    Example:
        >>> import reader
        >>> (time,) = reader.annotate("It rained yesterday.", published="2013-05-22").times
        >>> time.text, time.value
        ('yesterday', '2013-05-21')
    """

    _SOMETIMES: ClassVar[frozenset[str]] = frozenset({"locator", "source_text"})

    start: int
    end: int
    text: str
    locator: Locator | None = None
    source_text: str | None = None
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    edtf: str
    earliest: str
    latest: str
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations(Value):
    """What Reader finds in one text.

    Attributes:
        id: The text's id, any value that JSON has.
        quotations: By offset, a value for each part.
        speakers: Those whom the quotations name, and others who are named.
        times: Time expressions, by offset.

    Example:
        >>> import reader
        >>> found = reader.annotate("It rained.", id="a1")
        >>> found.to_json()
        '{"id":"a1","quotations":[],"speakers":[],"times":[]}'
        >>> reader.Annotations.from_json(found.to_json()) == found
        True
    """

    id: object
    quotations: tuple[FoundQuotation, ...]
    speakers: tuple[FoundSpeaker, ...]
    times: tuple[FoundTime, ...]

    def to_json(self) -> str:
        """Return the line that `reader annotate` writes, without the line end."""
        return to_json(self.to_dict())

    @classmethod
    def from_json(cls, line: str | bytes) -> Annotations:
        """Return what a line of `reader annotate` says.

        Raises:
            BadValueError: It is no JSON, or another object, such as an error record.
        """
        try:
            record = json.loads(line)
        except (TypeError, ValueError, RecursionError) as error:
            raise BadValueError(f"line: is no JSON: {error}") from None
        return cls.from_dict(record)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAnnotated(Value):
    """What became of a text that could not be annotated, among many.

    Attributes:
        line: Which of the texts, counted from 1; None where nobody said.
        id: Its id; None where it has none, or none that can be written back.
        error: What is wrong with it.

    Example:
        >>> import reader
        >>> texts = [reader.Text("It rained.", id="a1", published="in spring"), reader.Text("It snowed.", id="a2")]
        >>> bad, good = reader.annotate_many(texts)
        >>> bad.line, bad.id, good.id
        (1, 'a1', 'a2')
    """

    _SOMETIMES: ClassVar[frozenset[str]] = frozenset({"id"})

    line: int | None
    id: object = None
    error: str

    def to_json(self) -> str:
        """Return the line that `reader annotate` writes, without the line end."""
        return to_json(self.to_dict())
