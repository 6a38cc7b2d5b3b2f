"""What became of a text, so that it can be taken back and done again, also after the text was edited elsewhere.

A patch names the places by what stands there and beside it. It is applied only where all of that is found, once, and
where the text then says just what it said, with just these entries changed.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reader.files.dossier_text import DossierText
from reader.files.errors import CannotRead
from reader.files.splices import Splice, in_order, spliced
from reader.model.values import dataclass, replace

#: Characters on either side by which a place is found again, the most first.
_BESIDE = (400, 120, 40)

#: What entries of a section went and came, each as JSON, and how often.
Delta = Mapping[str, tuple[Mapping[str, int], Mapping[str, int]]]


class NoLongerFitsError(Exception):
    """A patch is about something that is not there any more, or not once."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a text that was changed.

    Attributes:
        start: Where it begins before the change.
        old: What stood there.
        new: What stands there now.
        left: Some of what stands before it, unchanged.
        right: Some of what stands behind it, unchanged.
    """

    start: int
    old: str
    new: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Patch:
    """A change of a text.

    Attributes:
        steps: The places of each step, by offset, as they are before the step.
        before: Fingerprint of the text before.
        after: Fingerprint of the text after.
        delta: What entries went and came.
    """

    steps: tuple[tuple[Place, ...], ...]
    before: str
    after: str
    delta: Delta

    def reversed(self) -> Patch:
        """Return the patch that takes this one back."""
        steps = tuple(tuple(_reversed(step)) for step in reversed(self.steps))
        return Patch(steps, self.after, self.before, {name: (came, went) for name, (went, came) in self.delta.items()})


def patch_of(before: DossierText, after: DossierText, steps: Iterable[tuple[str, Iterable[Splice]]]) -> Patch:
    """Return what became of a text.

    Args:
        before: The text before.
        after: The text after.
        steps: The text before each step, and the edits that the step made.
    """
    places = tuple(tuple(_places(text, in_order(splices))) for text, splices in steps)
    return Patch(places, _fingerprint(before.text), _fingerprint(after.text), _delta(before, after))


def patched(before: DossierText, patch: Patch) -> DossierText:
    """Return a text with a patch applied.

    Raises:
        NoLongerFitsError: The text was changed where the patch applies.
    """
    as_left = _fingerprint(before.text) == patch.before
    now = before.text
    for step in patch.steps:
        splices = [
            Splice(start, start + len(place.old), place.new)
            for place, start in zip(step, _starts(now, step, as_left=as_left), strict=True)
        ]
        try:
            now = spliced(now, splices)
        except ValueError as error:
            raise NoLongerFitsError from error
    after = DossierText(now)
    try:
        fits = as_left or _delta(before, after) == patch.delta
    except CannotRead as error:
        raise NoLongerFitsError from error
    if not fits:
        raise NoLongerFitsError
    return after


def _fingerprint(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _places(text: str, splices: tuple[Splice, ...]) -> Iterator[Place]:
    """Yield the places of edits, with what stands between them beside each."""
    most = _BESIDE[0]
    ends = [0, *(splice.end for splice in splices)]
    starts = [*(splice.start for splice in splices[1:]), len(text)]
    for splice, end_before, next_start in zip(splices, ends, starts, strict=False):
        left = text[max(end_before, splice.start - most) : splice.start]
        right = text[splice.end : min(next_start, splice.end + most)]
        yield Place(splice.start, text[splice.start : splice.end], splice.new, left, right)


def _reversed(step: tuple[Place, ...]) -> Iterator[Place]:
    """Yield the places that take those of a step back, by offset in the text after it."""
    moved = 0
    for place in step:
        yield replace(place, start=place.start + moved, old=place.new, new=place.old)
        moved += len(place.new) - len(place.old)


def _starts(text: str, step: tuple[Place, ...], *, as_left: bool) -> Iterator[int]:
    """Yield where the places of a step begin in a text.

    Raises:
        NoLongerFitsError: One of them is not there, or may be any of several.
    """
    for place in step:
        yield place.start if as_left else _start(text, place)


def _start(text: str, place: Place) -> int:
    for beside in _BESIDE:
        left, right = place.left[-beside:], place.right[:beside]
        whole = left + place.old + right
        found = text.find(whole) if whole else -1
        if found >= 0:
            if text.find(whole, found + 1) >= 0:
                raise NoLongerFitsError
            return found + len(left)
    raise NoLongerFitsError


def _delta(before: DossierText, after: DossierText) -> Delta:
    """Return what entries of each section went and came between two texts; where others changed places, all of them.

    Raises:
        CannotRead: One of them cannot be read.
    """
    delta = {}
    for section in {**before.values, **after.values}:
        old, new = (_entries(each.values, section) for each in (before, after))
        if old != new:
            delta[section] = _went_and_came(old, new)
    return delta


def _went_and_came(old: list[str], new: list[str]) -> tuple[Mapping[str, int], Mapping[str, int]]:
    went, came = Counter(old) - Counter(new), Counter(new) - Counter(old)
    if [each for each in old if each not in went] != [each for each in new if each not in came]:
        return Counter(old), Counter(new)
    return went, came


def _entries(values: dict[str, Any], section: str) -> list[str]:
    """Return the entries of a section as JSON; what is no list is one entry."""
    value = values.get(section)
    listed = value if isinstance(value, list) else [] if value is None else [value]
    return [json.dumps(each, sort_keys=True, ensure_ascii=False) for each in listed]
