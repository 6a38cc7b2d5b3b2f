"""An annotation as it was read from a file, before it is known which words of which document it is about."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model import Speaker
from reader.model.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Target:
    """What an annotation is about: a stretch of a document, or all of it.

    Attributes:
        source: The document, as the file names it: an address, a URN; empty if it says nothing.
        title: The document's title, if the file gives it.
        exact: The words; empty for the whole document, or where only a position is given.
        prefix: What stands right before them.
        suffix: What stands right after them.
        start: Where they are said to begin, in whatever the writer counted; None if that is not said.
        end: Where they are said to end.
    """

    source: str
    title: str = ""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it is about a document as such."""
        return not self.exact and self.start is None


@dataclass(frozen=True, slots=True)
class Facts:
    """What Reader says of an annotation of its own, under its own names.

    Attributes:
        what: What it is: one of the words in `annotation_terms`.
        values: The rest, by name without prefix; of any type.
        bodies: The words of its bodies, each with its purpose.
        stretches: Other stretches of documents that it names: `mention`, `cue`, `passage`.
    """

    what: str
    values: Mapping[str, object]
    bodies: tuple[tuple[str, str], ...] = ()
    stretches: Mapping[str, Target] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a text; empty if there is none of this name."""
        value = self.values.get(name)
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts; what is no text is left out."""
        value = self.values.get(name)
        return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()

    def share(self, name: str) -> float:
        """Return a number from 0 to 1; 1 if there is none."""
        value = self.values.get(name)
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return float(value) if is_number and 0 <= value <= 1 else 1.0  # type: ignore[arg-type, operator]

    def count(self, name: str) -> int:
        """Return a whole number from 1 to 1000; 1 if there is none."""
        value = self.values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= 1000 else 1

    def body(self, purpose: str) -> str:
        """Return the words of the first body for a purpose; empty if there is none."""
        return next((words for each, words in self.bodies if each == purpose), "")


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotation.

    Attributes:
        number: Which one of its file, counted from 1.
        targets: What it is about; never empty.
        words: What somebody wrote, on one line or several; empty for a mere highlight, and where there are facts.
        tags: The words it is tagged with.
        by: Who made it; empty if unknown.
        at: When it was made or changed last, in UTC (`2026-11-25T09:30:00Z`); empty if unknown.
        id: What others call it that answer it; empty if it has none.
        answers: The ids of what it answers, the last one directly.
        facts: What Reader says of it, if Reader wrote it; None for anybody else's.
    """

    number: int
    targets: tuple[Target, ...]
    words: str = ""
    tags: tuple[str, ...] = ()
    by: str = ""
    at: str = ""
    id: str = ""
    answers: tuple[str, ...] = ()
    facts: Facts | None = None


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """By what an export of Reader's says that a document is known again.

    Attributes:
        source: What its annotations call it.
        id: Its id in the dossier that was exported.
        title: Its title.
        file: Its file's name in that dossier.
        text_sha256: The sha256 of the text that positions count in.
    """

    source: str
    id: str
    title: str = ""
    file: str = ""
    text_sha256: str = ""


@dataclass(frozen=True, slots=True)
class AnnotationFile:
    """What a file of annotations holds.

    Attributes:
        annotations: In the order of the file.
        left_out: Why others are none, each with its number.
        documents: What an export of Reader's says of its documents.
        speakers: What it says of its speakers.
    """

    annotations: tuple[Annotated, ...]
    left_out: tuple[tuple[int, str], ...] = ()
    documents: tuple[NamedDocument, ...] = ()
    speakers: tuple[Speaker, ...] = ()
