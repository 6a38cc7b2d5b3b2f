"""Which encoding bytes without a mark are likeliest in: told from the company that letters and marks keep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import category

#: Encodings of eight bits, the commonest first: of two that read a text equally well, the first is taken.
EIGHT_BIT = {
    "cp1252": "Windows-1252, western European",
    "mac-roman": "Mac OS Roman",
    "cp1250": "Windows-1250, central European",
    "cp850": "code page 850, DOS",
}

#: How many characters beyond ASCII are looked at, and how many bytes on either side of each.
_LOOKED_AT, _AROUND = 2_000, 2
#: How many bytes tell whether every second one is NUL.
_HEAD = 4_096

#: How many other bytes there may be for each sign of UTF-8 in a text that is UTF-8 with some damage.
_DAMAGED = 4

_HIGH = re.compile(rb"[\x80-\xff]")
_UTF_8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

_OPENING, _CLOSING = "“‘„‚«‹¿¡", "”’»›"
#: Signs that stand beside figures or between words, and letters that words of the west and the middle of Europe have.
_SIGNS = "–—…•€£°§©®™½¼¾\xa0·"
_LETTERS = frozenset("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþßœšžÿąćęłńśźżčďěňřťůőű")


def guess_told(encoding: str) -> str:
    """Return what is told of a text that was taken to be in an encoding."""
    return f"is not UTF-8; its encoding is probably {EIGHT_BIT.get(encoding, encoding.upper())}, and it is read as that"


def sixteen_bit_encoding(data: bytes) -> str:
    """Return the encoding of sixteen bits that bytes without a mark are in, told by their NULs; empty if none."""
    head = data[:_HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) % 2 or max(even, odd) * 4 <= len(head) or min(even, odd) * 20 > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def eight_bit_encoding(data: bytes) -> str:
    """Return the likeliest encoding of bytes that are not valid UTF-8; empty if they are UTF-8 with some damage."""
    whole = len(_UTF_8.findall(data))
    if whole and whole * _DAMAGED >= sum(1 for _ in _HIGH.finditer(_UTF_8.sub(b"", data))):
        return ""
    scores = {encoding: sum(_scores(data, encoding)) for encoding in EIGHT_BIT}
    return max(scores, key=lambda encoding: scores[encoding])


def _scores(data: bytes, encoding: str) -> Iterator[int]:
    """Yield, for characters beyond ASCII, how well each stands where it does."""
    letters = _characters(encoding)
    for number, found in enumerate(_HIGH.finditer(data)):
        if number == _LOOKED_AT:
            return
        at = found.start()
        around = "".join(letters[byte] for byte in data[max(0, at - _AROUND) : at + _AROUND + 1])
        here = min(at, _AROUND)
        yield _score(around[:here], around[here], around[here + 1 :])


@cache
def _characters(encoding: str) -> str:
    return bytes(range(256)).decode(encoding, "replace")


def _score(before: str, character: str, after: str) -> int:
    """Return how well a character stands between what stands before and after it: -3 to 2."""
    last, following = before[-1:], after[:1]
    if character.isalpha():
        return _letter_score(before, character, after)
    between_letters = last.isalpha() and following.isalpha()
    if character == "’" and (between_letters or last.isalnum()):
        return 2
    if character in _OPENING:
        return 2 if not last.isalnum() and not following.isspace() and following else -1
    if character in _CLOSING:
        return 2 if not last.isspace() and last and not following.isalnum() else -1
    if character in _SIGNS:
        return 1 if character in "–—" or not between_letters else -1
    return -3 if category(character)[0] == "C" or character == "\ufffd" else -2


def _letter_score(before: str, character: str, after: str) -> int:
    last, following = before[-1:], after[:1]
    if not last.isalpha() and not following.isalpha():
        return 1 if character in "àéèêóíaÀÉy" and not last.strip() and not following.strip() else -1
    if character.isupper() and last.islower():
        return -2
    if character.isupper() and not last.isalpha() and following.isupper() and after[1:2].islower():
        return -2
    if character.islower() and following.isupper():
        return -2
    if character.islower() and last.isupper() and before[-2:-1].isupper():
        return -2
    return 1 if character.lower() in _LETTERS else 0
