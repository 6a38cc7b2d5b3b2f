"""A passage that quoted words come from, who says it there, and how the words differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from reader.interface.value import Value
from reader.interface.words import Locator

Grade = Literal["trivial", "minor", "material"]
Verdict = Literal["exact", "elided", "altered", "joined", "partial", "absent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Value):
    """A speaker: who says something.

    Attributes:
        id: The speaker's id; None where that is nobody of the dossier.
        name: The name.

    Example:
        >>> import reader
        >>> reader.open_dossier().quotations[0].speaker.name
        'Syrian rebels'
    """

    id: str | None
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Value):
    """A passage of a source, and what it says of quoted words.

    Attributes:
        document: Id of the document; None where the words are in none.
        start: Offset of its first character; None where there is no passage in the text.
        end: Offset after its last character; None with `start`.
        text: The words that are read there; None where there are none.
        locator: As for `Words`.
        source_text: As for `Words`.
        verdict: What stands there.
        as_quoted: Whether it only repeats the words, and so verifies nothing.
        outside_main_text: Whether the words stand in the file, but not in the text that is read of it.
        grade: How far the words differ; None where they do not, or the writer marked it.
        weak: Whether so few or so common words stand there by chance.
        said_by: Who speaks there; None if unknown.
        same_speaker: Whether that is whom the quotation names; None if either is unknown.
        second_hand: Whether somebody quotes the words there.

    Example:
        >>> import reader
        >>> article = reader.Text("“It rained all day,” said Ada Marlow.")
        >>> (quotation,) = reader.verify(article, reader.Text("ADA MARLOW: It rained all day.", id="talk")).quotations
        >>> quotation.source.document, quotation.source.text
        ('talk', 'It rained all day')
    """

    _SOMETIMES: ClassVar[frozenset[str]] = frozenset({"locator", "source_text"})

    document: str | None
    start: int | None
    end: int | None
    text: str | None
    locator: Locator | None = None
    source_text: str | None = None
    verdict: Verdict
    as_quoted: bool
    outside_main_text: bool
    grade: Grade | None
    weak: bool
    said_by: Named | None
    same_speaker: bool | None
    second_hand: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Side(Value):
    """The words of one side of a change.

    Attributes:
        start: Offset; in a quotation, from its first word; in a source, from the text's beginning.
        end: Offset after its last character.
        text: The words.

    Example:
        >>> import reader
        >>> reader.Side(start=8, end=12, text="many").text
        'many'
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Value):
    """A difference between a quotation's words and its source's.

    Attributes:
        kind: `elided` and `inserted` are marked by the writer; `replaced`, `dropped`, `added` and `moved` are not.
        grade: How far it goes; None where the writer marked it.
        why: What kind of words differ, such as `negation`; None with the grade.
        quotation: The words in the quotation.
        source: The words in the source.

    Example:
        >>> import reader
        >>> article = reader.Text("“We will not need many more weapons,” said Ada Marlow.")
        >>> source = reader.Text("ADA MARLOW: We will need many more weapons.")
        >>> (change,) = reader.verify(article, source).quotations[0].changes
        >>> change.kind, change.why, change.quotation.text
        ('added', 'negation', 'not')
    """

    kind: Literal["elided", "inserted", "replaced", "dropped", "added", "moved"]
    grade: Grade | None
    why: str | None
    quotation: Side
    source: Side
