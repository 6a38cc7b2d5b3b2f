"""Signs that were garbled: UTF-8 that a program took for Windows-1252, so that a sign stands as two or three."""

from __future__ import annotations

import re
from functools import cache

from reader.prose.view import Edit

#: What cleaning makes of the five bytes that Windows-1252 has no sign for.
_UNDEFINED = "\x81\x8d\x8f\x90\x9d\ufffd"
#: What the signs that begin with them may stand for: letters of the west, of Greek and Russian; marks and dashes.
_TWO, _THREE = "\u00c2-\u00c5\u00ce-\u00d1", "\u00e1-\u00e3\u00ef"
_LEADS = re.compile(f"[{_TWO}{_THREE}]")
#: Signs of a garbled letter; one of these alone may be meant.
_SHORTEST = 2


@cache
def _signs() -> tuple[re.Pattern[str], dict[str, int]]:
    """Return the expression of a garbled sign, and the byte of each sign that it may consist of."""
    bytes_of = {bytes([byte]).decode("cp1252", "replace"): byte for byte in range(0x80, 0x100)}
    bytes_of |= {sign: ord(sign) for sign in _UNDEFINED[:-1]}
    following = "".join(re.escape(sign) for sign, byte in bytes_of.items() if byte < 0xC0) + "\ufffd"
    return re.compile(f"(?:[{_THREE}][{following}]|[{_TWO}])[{following}]|\u00e2\u20ac(?![{following}])"), bytes_of


def garbled_edits(text: str) -> list[Edit]:
    """Return the edits that read garbled signs as those they were."""
    if text.isascii() or not _LEADS.search(text):
        return []
    expression, bytes_of = _signs()
    edits = []
    for found in expression.finditer(text):
        sign = _sign_of(found[0], bytes_of)
        if sign:
            edits.append(Edit(*found.span(), sign))
    is_garbled = len(edits) > 1 or any(edit.end - edit.start > _SHORTEST for edit in edits)
    return edits if is_garbled else []


def garbled_words(text: str) -> str:
    """Return the first garbled sign of a text, as it stands there; empty if there is none."""
    edits = garbled_edits(text)
    return text[edits[0].start : edits[0].end] if edits else ""


def _sign_of(found: str, bytes_of: dict[str, int]) -> str:
    """Return the sign that was garbled; empty if it was none."""
    if found in (
        "\u00e2\u20ac\ufffd",
        "\u00e2\u20ac",
    ):  # of the signs of which a byte was lost, the closing mark is by far the commonest
        return "\u201d"
    if "\ufffd" in found:
        return ""
    try:
        sign = bytes(bytes_of[each] for each in found).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return sign if sign.isprintable() else ""
