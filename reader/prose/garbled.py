"""Signs that were garbled: UTF-8 that a program took for another encoding, so that a sign stands as two or three."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from reader.prose.view import Edit


class _Garbling(NamedTuple):
    """What UTF-8 looks like where it is taken for an encoding.

    Attributes:
        encoding: The encoding that it was taken for.
        twos: First bytes of signs of two bytes that are looked for.
        threes: First bytes of signs of three.
        hints: Signs of which one stands in every garbled text; in others nothing is looked for.
    """

    encoding: str
    twos: tuple[int, ...]
    threes: tuple[int, ...]
    hints: tuple[str, ...]


#: Letters of the west, of Greek and Russian, marks and dashes where Windows-1252 was read; elsewhere, where first
#: bytes look like dashes and frames, those of the west, in a text with a garbled mark (E2 80) or, of a Mac, a letter.
_GARBLINGS: Final = (
    _Garbling("cp1252", (*range(0xC2, 0xC6), *range(0xCE, 0xD2)), (0xE1, 0xE2, 0xE3, 0xEF), ()),
    _Garbling("mac_roman", (0xC2, 0xC3), (0xE2,), ("\u201a\u00c4", "\u221a")),
    _Garbling("cp850", (0xC2, 0xC3), (0xE2,), ("\u00d4\u00c7",)),
    _Garbling("cp437", (0xC2, 0xC3), (0xE2,), ("\u0393\u00c7",)),
)
#: What cleaning makes of the five bytes that Windows-1252 has no sign for.
_UNDEFINED = "\x81\x8d\x8f\x90\x9d\ufffd"
#: The closing mark of which a byte was lost: of all such signs it is by far the commonest.
_CUT = ("\u00e2\u20ac\ufffd", "\u00e2\u20ac")
_LEADS = re.compile("[\u00c2-\u00c5\u00ce-\u00d1\u00e1-\u00e3\u00ef]")
#: Signs of a garbled letter; one of these alone may be meant.
_SHORTEST = 2


@cache
def _signs(garbling: _Garbling) -> tuple[re.Pattern[str], dict[str, int]]:
    """Return the expression of a garbled sign, and the byte of each sign that it may consist of."""
    bytes_of = {bytes([byte]).decode(garbling.encoding, "replace"): byte for byte in range(0x80, 0x100)}
    following = "".join(re.escape(sign) for sign, byte in bytes_of.items() if byte < 0xC0) + "\ufffd"
    if garbling.encoding == "cp1252":
        bytes_of |= {sign: ord(sign) for sign in _UNDEFINED[:-1]}
        following += _UNDEFINED[:-1]
    twos, threes = (_letters(leads, garbling.encoding) for leads in (garbling.twos, garbling.threes))
    cut = f"|{_CUT[1]}(?![{following}])" if garbling.encoding == "cp1252" else ""
    return re.compile(f"(?:[{threes}][{following}]|[{twos}])[{following}]{cut}"), bytes_of


def _letters(leads: Iterable[int], encoding: str) -> str:
    return bytes(leads).decode(encoding)


def garbled_edits(text: str) -> list[Edit]:
    """Return the edits that read garbled signs as those they were."""
    if text.isascii():
        return []
    for garbling in _GARBLINGS:
        is_hinted = any(hint in text for hint in garbling.hints) if garbling.hints else _LEADS.search(text)
        if is_hinted and (edits := _edits(text, garbling)):
            return edits
    return []


def _edits(text: str, garbling: _Garbling) -> list[Edit]:
    """Return the edits for one encoding; none if what was found may be meant."""
    expression, bytes_of = _signs(garbling)
    found = ((match.span(), _sign_of(match[0], bytes_of)) for match in expression.finditer(text))
    edits = [Edit(*span, sign) for span, sign in found if sign]
    is_garbled = len(edits) > 1 or any(edit.end - edit.start > _SHORTEST for edit in edits)
    return edits if is_garbled else []


def garbled_words(text: str) -> str:
    """Return the first garbled sign of a text, as it stands there; empty if there is none."""
    edits = garbled_edits(text)
    return text[edits[0].start : edits[0].end] if edits else ""


def _sign_of(found: str, bytes_of: dict[str, int]) -> str:
    """Return the sign that was garbled; empty if it was none."""
    if found in _CUT:
        return "\u201d"
    if "\ufffd" in found:
        return ""
    try:
        sign = bytes(bytes_of[each] for each in found).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return sign if sign.isprintable() else ""
