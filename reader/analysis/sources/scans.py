"""Letters that scanners confuse: their common outline, and whether a text is from a scanner."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Single letters and digits that are taken for one another, mapped to one of them.
#: Source: the confusions used in OCR post-correction (Taghva and Stofsky 2001, OCRSpell).
_CONFUSED = str.maketrans({"e": "c", "i": "l", "1": "l", "|": "l", "h": "b", "u": "n", "0": "o", "5": "s"})
#: Pairs that look like one letter, after single letters have been mapped: rn nn m, cl d, li h, vv w.
_PAIRS = (("rn", "m"), ("nn", "m"), ("cl", "d"), ("ll", "b"), ("vv", "w"))

#: A form this many times rarer than another with the same outline is taken for a misreading of it.
_RARER = 5
#: Shorter forms look alike without being misread: l, I, 1.
_SHORTEST = 3
#: Apparent misreadings in typed texts stay below this share; scans have several times as many.
_SHARE_OF_A_SCAN = 0.002
#: A word that occurs this often is known, and not split.
_KNOWN = 3
_SHORTEST_GLUED, _LONGEST_GLUED = 4, 80
_CAPITAL_WITHIN = re.compile("[a-z][A-Z]")
#: A single letter is a word of its own if it occurs this often.
_FREQUENT = 20
#: Fewer misread words than these prove nothing.
_FEWEST = 3


def outline(form: str) -> str:
    """Return what a folded word looks like to a scanner: words with the same outline may be confused."""
    drawn = form.translate(_CONFUSED)
    for pair, letter in _PAIRS:
        if pair in drawn:
            drawn = drawn.replace(pair, letter)
    return drawn


class Outlines(dict[str, str]):
    """Outlines by folded form, cached."""

    def __missing__(self, form: str) -> str:
        """Compute the outline of a form seen for the first time."""
        drawn = self[form] = outline(form)
        return drawn


def is_scan(counts: Mapping[str, int], outlines: Mapping[str, str]) -> bool:
    """Return whether a text is from a scanner.

    Args:
        counts: How often each folded form occurs in the text.
        outlines: Outline of each of those forms.
    """
    most: dict[str, int] = {}
    for form, count in counts.items():
        drawn = outlines[form]
        if count > most.get(drawn, 0):
            most[drawn] = count
    misread = sum(
        count for form, count in counts.items() if len(form) >= _SHORTEST and count * _RARER <= most[outlines[form]]
    )
    return misread >= _FEWEST and misread >= _SHARE_OF_A_SCAN * sum(counts.values())


def one_letter_apart(one: str, other: str) -> bool:
    """Return whether two words that are not too short differ in one letter, replaced or added."""
    if len(one) > len(other):
        one, other = other, one
    if len(one) < _SHORTEST or len(other) - len(one) > 1:
        return False
    same = next((place for place, letter in enumerate(one) if letter != other[place]), len(one))
    return one[same + (len(one) == len(other)) :] == other[same + 1 :]


def glued_words(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the words of a scan that are two of its other words without the space, and where the second begins.

    Args:
        counts: How often each word occurs in the text, as written.
    """
    known: Counter[str] = Counter()
    for word, count in counts.items():
        known[word.lower().translate(_CONFUSED)] += count
    seams = {word: _seam(word, known) for word in counts if _SHORTEST_GLUED <= len(word) <= _LONGEST_GLUED}
    return {word: seam for word, seam in seams.items() if seam}


def _seam(word: str, known: Mapping[str, int]) -> int:
    """Return where the second of two glued words begins; 0 if it is one word.

    A word with a capital inside, such as theDuke, is checked even if it occurs often.
    """
    drawn = word.lower().translate(_CONFUSED)
    if known[drawn] >= _KNOWN and not _CAPITAL_WITHIN.search(word):
        return 0
    best, strongest = 0, 0
    for seam in range(1, len(drawn)):
        strength = min(_strength(drawn[:seam], known), _strength(drawn[seam:], known))
        if strength > strongest and not (word[seam - 1].isdigit() and word[seam].isdigit()):
            best, strongest = seam, strength
    return best


def _strength(part: str, known: Mapping[str, int]) -> int:
    """Return how often a part occurs as a word of its own; single letters count only if frequent."""
    count = known.get(part, 0)
    return count if len(part) > 1 or count >= _FREQUENT else 0
