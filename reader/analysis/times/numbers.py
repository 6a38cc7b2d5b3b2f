"""Numbers in digits and words."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.times.vocabulary import DECADE_WORDS, NUMBER_WORDS, ORDINALS, SCALES

#: A longer number does not count anything that fits into a calendar.
LONGEST = 12


def number(tokens: Sequence[str]) -> float | None:
    """Return the number that words such as `twenty`, `-`, `four` or `2 1/2` name, None if they name none."""
    if not tokens:
        return None
    if tokens[0][0].isdigit():
        return _figures(tokens) if len(tokens[0]) <= LONGEST else None
    total, part = 0, 0
    if tokens[0] == "a" and (len(tokens) == 1 or tokens[1] not in SCALES):
        return None
    for word in tokens:
        if word in SCALES:
            part = max(part, 1) * SCALES[word]
            if word == "thousand":
                total, part = total + part, 0
        elif word in NUMBER_WORDS:
            part += NUMBER_WORDS[word]
    return total + part


def _figures(tokens: Sequence[str]) -> float | None:
    """Return the value of `14`, `1,500`, `2.5` or of `2 1/2`."""
    try:
        whole = float(tokens[0].replace(",", ""))
        if len(tokens) == 4 and tokens[2] == "/":
            whole += int(tokens[1]) / int(tokens[3])
    except (ValueError, ZeroDivisionError):
        return None
    return whole


def ordinal(word: str) -> int | None:
    """Return 3 for `third` and `3rd`."""
    if word in ORDINALS:
        return ORDINALS[word]
    digits = word[:-2]
    return int(digits) if digits.isdecimal() else None


def year_in_words(tokens: Sequence[str]) -> int | None:
    """Return 1997 for `nineteen ninety-seven` and 2000 for `two thousand`."""
    words = [word for word in tokens if word in NUMBER_WORDS]
    if "thousand" in words:
        value = number(words)
        return int(value) if value is not None and 1000 <= value < 2100 else None
    if len(words) < 2 or words[0] not in ("sixteen", "seventeen", "eighteen", "nineteen", "twenty"):
        return None
    rest = number(words[1:])
    return NUMBER_WORDS[words[0]] * 100 + int(rest) if rest is not None and 10 <= rest < 100 else None


def decade(word: str) -> str:
    """Return `199` for `1990s`, whose last digit is open; empty for `'90s`, which has no century.

    `1800s` is the century, `18`.
    """
    digits = _digits(word)
    if len(digits) != 4:
        return ""
    return digits[:2] if digits.endswith("00") and digits != "2000" else digits[:3]


def decade_figures(word: str) -> int:
    """Return 90 for `'90s` and `nineties`."""
    return DECADE_WORDS[word] if word in DECADE_WORDS else int(_digits(word))


def _digits(word: str) -> str:
    return "".join(character for character in word if character.isdigit())


def plain(value: float) -> str:
    """Return a number without a needless `.0`."""
    return str(int(value)) if value == int(value) else str(value)
