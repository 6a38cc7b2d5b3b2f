"""Where a place is after the text was edited."""

from __future__ import annotations

#: Lengths of the words after a place by which it is found again, the surest first.
_WITNESSES = (400, 120, 40, 16)


def place_after_change(old: str, new: str, offset: int) -> int:
    """Return where the character at `offset` of `old` stands in `new`.

    Args:
        old: The text before.
        new: The text after.
        offset: A place in `old`.

    Returns:
        The same offset where nothing before it changed; else where the same words follow, the nearest of such
        places; else the same offset, within the new text.
    """
    if old[:offset] == new[:offset]:
        return min(offset, len(new))
    for length in _WITNESSES:
        words = old[offset : offset + length]
        if len(words.strip()) < min(length, 8):
            continue
        before, after = new.rfind(words, 0, offset + length), new.find(words, offset)
        found = [place for place in (before, after) if place >= 0]
        if found:
            return min(found, key=lambda place: abs(place - offset))
    return min(offset, len(new))
