"""Where a quotation's words come from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from reader.model.quotation import Origin
from reader.model.span import Span
from reader.model.values import dataclass
from reader.model.verdicts import Verdict

ChangeKind = Literal["elided", "inserted", "replaced", "dropped", "added", "moved"]
#: How far a difference goes: the same words in another form; other words for the same; something else is said.
Grade = Literal["trivial", "minor", "material"]
#: From what goes least far; empty for what the writer marked.
GRADES: tuple[Grade | Literal[""], ...] = ("", "trivial", "minor", "material")
#: What kind of words differ.
Why = Literal[
    "negation",
    "number",
    "name",
    "modal",
    "contrary",
    "quantity",
    "word",
    "added",
    "dropped",
    "order",
    "small word",
    "synonym",
    "tense",
    "repeat",
    "filler",
    "form",
]


#: Why words are absent: not there, though whoever is said to say them speaks there; nobody speaks there who is said to
#: say them; no document is a source of the story.
Absence = Literal["not_there", "speaker_not_in_sources", "no_source"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between a quotation's words and its source's.

    Attributes:
        kind: `elided` (… for words left out) and `inserted` ([brackets], [sic]) are marked by the writer;
            `replaced`, `dropped`, `added` and `moved` are not.
        quotation: Span in the quotation's words, as given to the search.
        source: Span in the source's text.
        quotation_words: The words there.
        source_words: The words there.
        grade: How far it goes; empty where the writer marked it.
        why: What kind of words differ; empty with the grade.
    """

    kind: ChangeKind
    quotation: Span
    source: Span
    quotation_words: str
    source_words: str
    grade: Grade | Literal[""] = ""
    why: Why | Literal[""] = ""


def worst_grade(changes: Iterable[Change]) -> Grade | Literal[""]:
    """Return the grade of the change that goes farthest; empty if the writer marked all."""
    return max((change.grade for change in changes), key=GRADES.index, default="")


@dataclass(frozen=True, slots=True)
class SaidBy:
    """Who speaks at a place of a source.

    Attributes:
        name: As the source gives it, in ordinary case.
        speaker: Id of the dossier's speaker who that is; None if it has none.
    """

    name: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage most like a quotation that stands nowhere.

    Attributes:
        document: Id of the document with the passage.
        span: The passage.
        likeness: The share of the quotation's words that it has, from 0 to 1.
        changes: What differs, in the order of the quotation.
        said_by: Who speaks there, if known.
    """

    document: str
    span: Span
    likeness: float
    changes: tuple[Change, ...] = ()
    said_by: SaidBy | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a quotation and its passage, where not all words stand in one.

    Attributes:
        quotation: The stretch, counted in the quotation's words as given to the search.
        source: The passage.
    """

    quotation: Span
    source: Span


@dataclass(frozen=True, slots=True)
class Cut:
    """A word that qualifies a passage, right beside it, which the quotation left off.

    Attributes:
        side: `before`: the quotation was cut before it; `after`: the quotation begins after it.
        span: The word, and some that follow it.
        words: The same as words.
        grave: Whether the passage alone says something else: a contrast such as "but" only adds to it.
    """

    side: Literal["before", "after"]
    span: Span
    words: str
    grave: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """Links a quotation to the passage of a document that it comes from.

    Attributes:
        quotation: Id of the quotation.
        part: Which of its parts, counted from 0.
        document: Id of the document with the passage.
        span: The passage.
        verdict: What stands there.
        changes: What differs, in the order of the quotation.
        origin: `curated` where the dossier names the source, `detected` where Reader found it.
        as_quoted: The passage only repeats the words: it was taken from the quoting document, or stands in quotation
            marks in a text that nobody called a source. It is never called verified.
        outside: The words as they stand in the document's file, but outside the main text that is read of it; there is
            no passage then. Empty for a passage of the text.
        weak: Whether so few or so common words stand there by chance.
        said_by: Who speaks at the passage, if known.
        same_speaker: Whether that is whom the quotation names; None if either is unknown.
        second_hand: Whether somebody quotes the words there; not where the passage was taken from the quoting document.
        parts: Where the words stand in several passages or in part, each stretch with its passage.
        cuts: What the quotation left off at its edges that qualifies it: "if", "unless", "not".
        absence: Why the words are absent; empty if they are not.
        nearest: The passage most like absent words, if one is like them.
    """

    quotation: str
    part: int
    document: str
    span: Span
    verdict: Verdict
    changes: tuple[Change, ...] = ()
    origin: Origin = "detected"
    as_quoted: bool = False
    outside: str = ""
    weak: bool = False
    said_by: SaidBy | None = None
    same_speaker: bool | None = None
    second_hand: bool = False
    parts: tuple[Part, ...] = ()
    cuts: tuple[Cut, ...] = ()
    absence: Absence | Literal[""] = ""
    nearest: Nearest | None = None

    @property
    def is_passage(self) -> bool:
        """Whether there is a passage in the text to go to."""
        return self.verdict != "absent" and not self.outside

    @property
    def grade(self) -> Grade | Literal[""]:
        """How far the change that goes farthest goes; words run together, or there in part, are minor at least."""
        grade = worst_grade(self.changes)
        return "minor" if self.verdict in ("joined", "partial") and grade != "material" else grade
