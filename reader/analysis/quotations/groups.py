"""Which stretches are parts of one quotation, and which are complete utterances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.analysis.quotations.attribution import Attributed
from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.word_classes import COLON, COMMA, CUE, DASH, LINE_END, MARKED, OUTSIDE, STOP

_BEFORE_A_WHOLE_UTTERANCE = frozenset({OUTSIDE, LINE_END, STOP, COLON, MARKED})
_DASHES = frozenset("-–—―")
"""What stands before a speech in dialogue, in place of marks."""
_BEFORE_EITHER = frozenset({COMMA, DASH, CUE})


def grouped(found: Iterable[Attributed], words: ClassifiedWords) -> Iterator[tuple[Attributed, ...]]:
    """Yield the stretches, grouping those that one cue splits: '"A," Layman said. "B."'."""
    group: list[Attributed] = []
    for part in found:
        if group and not _splits(words, group[-1], part):
            yield tuple(group)
            group = []
        group.append(part)
    if group:
        yield tuple(group)


def _splits(words: ClassifiedWords, first: Attributed, second: Attributed) -> bool:
    """Return whether the cue between two stretches of one paragraph belongs to both."""
    if first.evidence is None or second.evidence is None or first.evidence.phrase != second.evidence.phrase:
        return False
    between = words.classes[first.at + 1 : second.at]
    cue = first.evidence.cue
    return cue is not None and first.at < cue < second.at and LINE_END not in between and is_direct(words, first)


def is_direct(words: ClassifiedWords, part: Attributed) -> bool:
    """Return whether a stretch is an utterance of its own, rather than a phrase within the writer's clause."""
    before = words.classes[part.at - 1]
    content = words.text[part.region.start : part.region.end].strip()
    if before in _BEFORE_A_WHOLE_UTTERANCE or words.text[part.region.before] in _DASHES:
        return True
    return before in _BEFORE_EITHER and (content[:1].isupper() or content[-1:] in ",.?!")
