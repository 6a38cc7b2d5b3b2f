"""A place with the words around it: an edited text still opens at the same words."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.place import Place

#: How many characters before and after a place are kept.
BEFORE, AFTER = 40, 80

#: Fewer characters than these are no sign of a place: they stand anywhere.
_FEWEST = 8


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place and the words by which it is found again.

    Attributes:
        document: Id of the document.
        offset: Where it was, in code points of the document's text.
        before: The characters right before it, at most `BEFORE`.
        words: The characters from it on, at most `AFTER`.
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

    Where the words around it stand no more where they were, the nearest occurrence of both sides together is taken,
    then of the words after it, of those before it, and of ever fewer of them; if none is left, the old offset.
    """
    offset = min(max(landmark.offset, 0), len(text))
    if text.startswith(landmark.words, offset) and text.endswith(landmark.before, 0, offset):
        return Place(landmark.document, offset)
    for before, words in _ever_fewer(landmark.before, landmark.words):
        start = _nearest(text, before + words, offset - len(before))
        if start >= 0:
            return Place(landmark.document, start + len(before))
    return Place(landmark.document, offset)


def _ever_fewer(before: str, words: str) -> list[tuple[str, str]]:
    tries = [(before, words)]
    while len(words) >= _FEWEST or len(before) >= _FEWEST:
        tries += [("", words), (before, "")]
        before, words = before[(len(before) + 1) // 2 :], words[: len(words) // 2]
    return [each for each in tries if len(each[0] + each[1]) >= _FEWEST]


def _nearest(text: str, words: str, offset: int) -> int:
    """Return where words stand nearest to an offset, -1 where they are nowhere."""
    offset = max(offset, 0)
    after = text.find(words, offset)
    before = text.rfind(words, 0, offset + len(words) - 1)
    if before < 0 or (after >= 0 and after - offset <= offset - before):
        return after
    return before
