"""The turns of a transcript or an interview: who speaks, and from where to where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from reader.model import Span
from reader.prose.interviews import find_interview
from reader.prose.labels import Label, find_labels
from reader.prose.marks import Pair
from reader.prose.transcripts import labels_of_transcript


class Turn(NamedTuple):
    """What one speaker says in a transcript; all spans are those of the text in which it was found.

    Attributes:
        label: The words that say who speaks, with time and colon; empty where nothing does, as in an interview whose
            questions are set in bold.
        words: All that is said, without label, which may have several paragraphs.
        name: Who speaks, as printed: `SENATOR BELL`, `Q`; empty if nothing says it.
        role: What else the label says of whoever speaks: `mayor`.
        name_span: Where the name stands; empty with the label.
    """

    label: Span
    words: Span
    name: str
    role: str = ""
    name_span: Span = Span(0, 0)

    def moved(self, move: Callable[[Span], Span]) -> Turn:
        """Return the turn with all of its spans moved."""
        words = move(self.words)
        if not self.label:
            return self._replace(label=Span(words.start, words.start), words=words)
        return self._replace(label=move(self.label), words=words, name_span=move(self.name_span))


def find_turns(text: str, pairs: Sequence[Pair] = (), *, is_said_to_be_transcript: bool = False) -> tuple[Turn, ...]:
    """Return the turns of a text in order; none if it is no transcript.

    Args:
        text: What is read of a document, with its line ends.
        pairs: The marks of emphasis that were in it, in order; in an interview they may set questions apart.
        is_said_to_be_transcript: Whether somebody calls it a transcript: then a few labels are enough.
    """
    labels = labels_of_transcript(text, find_labels(text), is_said=is_said_to_be_transcript)
    if labels:
        return tuple(_turns_of(text, labels))
    return tuple(
        Turn(Span(words.start, words.start), words, "question" if asks else "answer")
        for words, asks in find_interview(text, pairs)
    )


def _turns_of(text: str, labels: Sequence[Label]) -> Iterable[Turn]:
    """Yield the turns with words, each up to the next label or to where the talk ends."""
    ends = [label.start for label in labels[1:]]
    for label, end in zip(labels, [*ends, len(text)], strict=True):
        words = _trimmed(text, label.end, _end_of_talk(text, label.end, end))
        if words is not None:
            at = text.find(label.name, label.start, label.end)
            yield Turn(Span(label.start, label.end), words, label.name, label.role, Span(at, at + len(label.name)))


@cache
def _talk_ends() -> re.Pattern[str]:
    """Return what stands after the last words of a transcript: a rule, `###`, "END", a line of editors."""
    return re.compile(
        r"^[ \t]*(?:[-_=*~#][ \t]?){3,}[ \t]*$"
        r"|^[ \t]*[-*#(\[ ]{0,5}(?i:end|ends|end of (?:transcript|interview|recording|video|audio))[-*#)\].! ]{0,5}$",
        re.MULTILINE,
    )


def _end_of_talk(text: str, start: int, end: int) -> int:
    """Return where the words of a turn end that would reach to `end`."""
    match = _talk_ends().search(text, start, end)
    return match.start() if match else end


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return a stretch without the space around it; None if no word is left."""
    return Span(start, end).without_space(text) if any(map(str.isalnum, text[start:end])) else None
