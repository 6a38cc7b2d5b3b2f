"""A place with the words around it, so that an edited text still opens at the same words."""

from __future__ import annotations

import re

from reader.model.place import Place
from reader.model.values import dataclass

#: How many characters before and after a place are kept.
BEFORE, AFTER = 40, 80

#: Fewer characters than this do not identify a place: they could be anywhere.
_FEWEST = 8

_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place and the words by which it is found again.

    Attributes:
        document: Id of the document.
        offset: Where it was, in code points of the document's text.
        before: Up to `BEFORE` characters right before it.
        words: Up to `AFTER` characters from it on.
    """

    document: str
    offset: int
    before: str = ""
    words: str = ""


def landmark_at(place: Place, text: str) -> Landmark:
    """Return the landmark of a place in its document's text."""
    offset = min(max(place.offset, 0), len(text))
    return Landmark(place.document, offset, text[max(0, offset - BEFORE) : offset], text[offset : offset + AFTER])


def find_landmark(landmark: Landmark, text: str) -> Place:
    """Find a place again in a text that may have been edited.

    If the words around it have moved, the nearest occurrence of both sides together is used, then of the words after
    it, of those before it, and of ever fewer of them; if none is left, the old offset. A whole side may be spelled
    differently, with other line breaks or quotation marks.
    """
    offset = min(max(landmark.offset, 0), len(text))
    if text.startswith(landmark.words, offset) and text.endswith(landmark.before, 0, offset):
        return Place(landmark.document, offset)
    for before, words in _ever_fewer(landmark.before, landmark.words):
        found = _nearest_as_written(text, before, words, offset)
        if found is None and before in ("", landmark.before) and words in ("", landmark.words):
            found = _nearest_otherwise(text, before, words, offset)
        if found is not None:
            return Place(landmark.document, found)
    return Place(landmark.document, offset)


def _ever_fewer(before: str, words: str) -> list[tuple[str, str]]:
    tries = [(before, words)]
    while len(words) >= _FEWEST or len(before) >= _FEWEST:
        tries += [("", words), (before, "")]
        before, words = before[(len(before) + 1) // 2 :], words[: len(words) // 2]
    return [each for each in tries if len(each[0] + each[1]) >= _FEWEST]


def _nearest_as_written(text: str, before: str, words: str, offset: int) -> int | None:
    """Return the offset between two stretches that is nearest to the given one, None if they do not occur."""
    both, start = before + words, max(offset - len(before), 0)
    later = text.find(both, start)
    earlier = text.rfind(both, 0, start + len(both) - 1)
    if earlier < 0 or (later >= 0 and later - start <= start - earlier):
        earlier = later
    return earlier + len(before) if earlier >= 0 else None


def _nearest_otherwise(text: str, before: str, words: str, offset: int) -> int | None:
    """Return the same, allowing for other spellings of the same words."""
    from reader.words.anchoring import nearest_place  # only where a text was edited

    if words.strip():
        found = nearest_place(text, words, before, offset)
        return found.start if found else None
    found = nearest_place(text, before, "", offset - len(before))
    if found is None:
        return None
    spaces = _SPACE.match(text, found.end) if before[-1:].isspace() else None
    return spaces.end() if spaces else found.end
