"""What the sources of an article say of its quotations, as `reader verify --json` writes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from reader.export.json_text import json_document
from reader.interface.passage import Change, Grade, Named, Passage, Verdict
from reader.interface.value import Value, plain
from reader.interface.words import Locator, Words
from reader.model import Finding
from reader.model.errors import BadValueError
from reader.model.gates import GATES, gate_called


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut(Value):
    """A word right beside a passage that qualifies it, and was left off.

    Attributes:
        side: `before`: the quotation was cut before it; `after`: the quotation begins after it.
        grave: Whether the passage alone says something else.
        start: Offset of its first character.
        end: Offset after its last character.
        text: The words that are read there.
        locator: As for `Words`.
        source_text: As for `Words`.

    Example:
        >>> import reader
        >>> reader.Cut(side="after", grave=True, start=0, end=2, text="if").text
        'if'
    """

    _SOMETIMES: ClassVar[frozenset[str]] = frozenset({"locator", "source_text"})

    side: Literal["before", "after"]
    grave: bool
    start: int
    end: int
    text: str
    locator: Locator | None = None
    source_text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedWords(Value):
    """A stretch of a quotation and its passage, where not all words stand in one.

    Attributes:
        quotation: The words in the article.
        source: The words in the source.

    Example:
        >>> import reader
        >>> words = reader.Words(start=0, end=2, text="It")
        >>> reader.PairedWords(quotation=words, source=words).source.text
        'It'
    """

    quotation: Words
    source: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest(Value):
    """The passage most like words that stand nowhere.

    Attributes:
        document: Id of the document with it.
        start: Offset of its first character.
        end: Offset after its last character.
        text: The words that are read there.
        locator: As for `Words`.
        source_text: As for `Words`.
        likeness: The share of the quotation's words that it has, from 0 to 1.
        said_by: Who speaks there; None if unknown.
        changes: What differs.

    Example:
        >>> import reader
        >>> near = reader.Nearest(document="a", start=0, end=2, text="It", likeness=0.5, said_by=None, changes=())
        >>> near.likeness
        0.5
    """

    _SOMETIMES: ClassVar[frozenset[str]] = frozenset({"locator", "source_text"})

    document: str
    start: int
    end: int
    text: str
    locator: Locator | None = None
    source_text: str | None = None
    likeness: float
    said_by: Named | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedQuotation(Value):
    """A part of a quotation, and what the sources say of it.

    Attributes:
        id: `q3`, or `q3.1` if a cue splits the quotation.
        start: Offset of its first character in the article.
        end: Offset after its last character.
        text: The words that are read there.
        locator: As for `Words`.
        source_text: As for `Words`.
        speaker: Who says it; None if unknown.
        verdict: What stands in the source.
        grade: How far the words differ; None where they do not, or the writer marked it.
        step: Where it stands on the scale, in a word or two: `exact`, `form only`, `changed`.
        why: Why the words are absent; None if they are not.
        weak: Whether so few or so common words stand there by chance.
        said_by: Who says them in the source; None if unknown.
        same_speaker: Whether that is whom the article names; None if either is unknown.
        second_hand: Whether somebody quotes them there.
        source: The passage; None if the words are absent.
        parts: Where they stand in several passages or in part, each stretch with its passage.
        cuts: What was left off at the edges that qualifies them.
        changes: What differs.
        nearest: The passage most like absent words; None if none is like them.
        others: Other places with the same words.

    Example:
        >>> import reader
        >>> article = reader.Text("“It rained all day,” said Ada Marlow.")
        >>> (quotation,) = reader.verify(article, reader.Text("ADA MARLOW: It rained all day.")).quotations
        >>> quotation.speaker.name, quotation.step
        ('Ada Marlow', 'exact')
    """

    _SOMETIMES: ClassVar[frozenset[str]] = frozenset({"locator", "source_text"})

    id: str
    start: int
    end: int
    text: str
    locator: Locator | None = None
    source_text: str | None = None
    speaker: Named | None
    verdict: Verdict
    grade: Grade | None
    step: str
    why: Literal["not_there", "speaker_not_in_sources", "no_source"] | None
    weak: bool
    said_by: Named | None
    same_speaker: bool | None
    second_hand: bool
    source: Passage | None
    parts: tuple[PairedWords, ...]
    cuts: tuple[Cut, ...]
    changes: tuple[Change, ...]
    nearest: Nearest | None
    others: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What the sources of an article say of all that it has in quotation marks.

    Attributes:
        title: The article's title.
        article: Its id.
        quotations: In the order of the article, a value for each part.
        not_compared: Words in marks that are a title, a name or a term; not in JSON.
        findings: What was wrong with the files; not in JSON.

    Example:
        >>> import reader
        >>> article = reader.Text("“It rained all day,” said Ada Marlow.")
        >>> reader.verify(article, [reader.Text("ADA MARLOW: It rained all day.")]).passes()
        True
    """

    title: str
    article: str
    quotations: tuple[VerifiedQuotation, ...]
    not_compared: tuple[Words, ...] = ()
    findings: tuple[Finding, ...] = ()

    def passes(self, fail_on: Literal["absent", "changed", "any"] = "changed") -> bool:
        """Say whether `reader verify --fail-on` would end with status 0: there is a quotation, and none to fail on.

        Raises:
            BadValueError: There is no such gate.

        Example:
            >>> import reader
            >>> article = reader.Text("“It rained for days,” said Ada Marlow.")
            >>> reader.verify(article, [reader.Text("ADA MARLOW: It rained all day.")]).passes(fail_on="any")
            False
        """
        if fail_on not in (names := [gate.name for gate in GATES]):
            raise BadValueError(f"fail_on: {fail_on!r} is none of {', '.join(names)}")
        steps = {step.name for step in gate_called(fail_on).steps}
        return bool(self.quotations) and not any(each.step in steps for each in self.quotations)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON document that `reader verify --json` writes."""
        return {"schema": 1, "title": self.title, "article": self.article, "quotations": plain(self.quotations)}

    def to_json(self) -> str:
        """Return what `reader verify --json` writes, without the last line end."""
        head = {"title": self.title, "article": self.article}
        return "\n".join(json_document(head, "quotations", plain(self.quotations)))
