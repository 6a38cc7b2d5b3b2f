"""Numbers in figures and in words: `12`, `twelve`, `twenty-five`, `2,000` and `two thousand`, `8th` and `eighth`."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from reader.words.numerals import ONES, TENS

_UNITS = ONES | TENS
#: Source: the irregular ordinals of English; the others end in -th, those of the tens in -ieth.
_ODD_ORDINALS = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_ORDINALS = (
    {f"{word}th": value for word, value in ONES.items() if value > 3}
    | {f"{word[:-1]}ieth": value for word, value in TENS.items()}
    | _ODD_ORDINALS
)
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
#: What papers write behind a figure for a scale: 5m, 5bn, 20k.
_SCALE_LETTERS = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
_FIGURE = re.compile(r"(?P<figure>\d{1,18}(?:\.\d{1,9})?)(?P<tail>st|nd|rd|th|k|mn?|bn?|tn)?")


class Number(NamedTuple):
    """What a number says.

    Attributes:
        value: Its value.
        ordinal: Whether it says which one rather than how many.
    """

    value: Fraction
    ordinal: bool = False


def number_of(forms: tuple[str, ...]) -> Number | None:
    """Return the number that folded words say together; None if they are no number or more than one."""
    total = group = Fraction(0)
    open_below, ordinal = Fraction(10**18), False
    for place, form in enumerate(forms):
        last = place == len(forms) - 1
        if form == "and" and place and not last:
            continue
        if form == "a" and not place and not last and forms[1] in _SCALES:
            group = Fraction(1)
        elif form in _SCALES:
            scale = _SCALES[form]
            if not group or scale >= open_below or (scale == 100 and group >= scale):
                return None
            if scale == 100:
                group *= scale
            else:
                total, group, open_below = total + group * scale, Fraction(0), Fraction(scale)
        else:
            number = _one_word(form)
            if number is None or (number.ordinal and not last) or not _may_follow(group, number.value, open_below):
                return None
            group, ordinal = group + number.value, number.ordinal
    return Number(total + group, ordinal) if forms else None


def says_number(form: str) -> bool:
    """Return whether a folded word is a number or part of one."""
    return form in _SCALES or _one_word(form) is not None


def _one_word(form: str) -> Number | None:
    """Return the number that one folded word says."""
    if form in _UNITS:
        return Number(Fraction(_UNITS[form]))
    if form in _ORDINALS:
        return Number(Fraction(_ORDINALS[form]), ordinal=True)
    if form[:1].isdigit() and (figure := _FIGURE.fullmatch(form)):
        tail = figure["tail"] or ""
        scale = _SCALE_LETTERS.get(tail, 1)
        return Number(Fraction(figure["figure"]) * scale, ordinal=tail in ("st", "nd", "rd", "th"))
    return None


def _may_follow(group: Fraction, value: Fraction, open_below: Fraction) -> bool:
    """Return whether a number goes on with another one: twenty five, two hundred and seven, two thousand five."""
    if not group:
        return value < open_below
    room = 100 if group % 100 == 0 else 10 if group % 10 == 0 and group % 100 >= 20 else 1
    return 0 < value < room
