"""Where in an original each stretch of a text that was made from it stands: on which page, in which chapter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

LocatorKind = Literal["page", "chapter", "paragraph", "heading", "cue", "anchor"]


class Locator(NamedTuple):
    """One place of an original, from an offset on.

    Attributes:
        offset: Where in the text it begins, in code points.
        kind: What it is.
        value: Its name there: a page's number, or its printed label after a slash (`3/xii`); a chapter's title; a
            paragraph's number; the words of a heading; the time of a cue (`00:12:05`); an id in HTML.
    """

    offset: int
    kind: LocatorKind
    value: str

    @property
    def words(self) -> str:
        """The place in words: `p. 12`, `p. xii (3rd page)`, `para. 34`, `under “The gate”`, `at 00:12:05`."""
        if self.kind == "page":
            number, _, label = self.value.partition("/")
            return f"p. {label} ({_ordinal(number)} page)" if label and label != number else f"p. {number}"
        if self.kind == "paragraph":
            return f"para. {self.value}"
        if self.kind == "heading":
            return f"under “{self.value}”"
        if self.kind == "cue":
            return f"at {self.value}"
        return f"#{self.value}" if self.kind == "anchor" else self.value


def locator_at(locators: Sequence[Locator], offset: int) -> Locator | None:
    """Return the last place that begins at or before an offset; None before the first one.

    Args:
        locators: By offset.
        offset: In code points of the text.
    """
    index = bisect_right(locators, offset, key=_offset) if locators else 0
    return locators[index - 1] if index else None


def place_words(locators: Sequence[Locator], offset: int) -> str:
    """Return where an offset of a text stands in its original, in words; empty where nothing tells."""
    found = locator_at(locators, offset)
    return found.words if found else ""


def anchor_at(locators: Sequence[Locator], offset: int) -> str:
    """Return the id in HTML that begins last at or before an offset; empty if none does."""
    before = locators[: bisect_right(locators, offset, key=_offset)]
    return next((each.value for each in reversed(before) if each.kind == "anchor"), "")


def page_offset(locators: Sequence[Locator], page: str) -> int | None:
    """Return where a page begins, by its printed label or else by its number; None if there is no such page."""
    pages = [(locator.offset, *locator.value.partition("/")[::2]) for locator in locators if locator.kind == "page"]
    labelled = (offset for offset, number, label in pages if (label or number).lower() == page.lower())
    numbered = (offset for offset, number, _ in pages if number == page)
    return next(labelled, next(numbered, None))


def named_offset(locators: Sequence[Locator], words: str) -> int | None:
    """Return where a place begins that is named as it is shown, or the last cue at or before a time; None if none does.

    Args:
        locators: By offset.
        words: `para. 34`, `chapter 3`, `#gate`, `12:05`, `at 00:12:05`.
    """
    named = (locator.offset for locator in locators if locator.words.lower() == words.lower())
    if (offset := next(named, None)) is not None:
        return offset
    time = _seconds(words.removeprefix("at "))
    if time is None:
        return None
    begun = [locator.offset for locator in locators if locator.kind == "cue" and (_seconds(locator.value) or 0) <= time]
    return max(begun, default=None)


def _seconds(time: str) -> int | None:
    """Return a time such as `12:05` or `00:12:05` in seconds; None for other words."""
    parts = time.split(":")
    if len(parts) not in (2, 3) or not all(part.isascii() and part.isdigit() and len(part) < 4 for part in parts):
        return None
    seconds = 0
    for part in parts:
        seconds = seconds * 60 + int(part)
    return seconds


def _ordinal(number: str) -> str:
    """Return a number as `1st`, `2nd`, `11th`."""
    ending = {"1": "st", "2": "nd", "3": "rd"}.get(number[-1:], "th")
    return number + ("th" if number[-2:-1] == "1" else ending)


def _offset(locator: Locator) -> int:
    return locator.offset
