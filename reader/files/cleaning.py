"""The first defence against hostile text: what could control a terminal becomes a visible stand-in.

Everything here maps one character to one character, so that offsets remain valid.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache

#: Control characters are searched for one by one in pieces of this many characters, which fit into the processor's
#: cache.
_PIECE = 1 << 18

#: Shorter texts are translated directly: compiling the pattern for long ones would take longer.
_SHORT = 1 << 16

#: Shown for characters without a symbol of their own, and for what could not be decoded.
_REPLACEMENT = "\ufffd"

#: Shown for what has no width: it is no part of the words around it, and the plain view leaves it out.
_INVISIBLE = "\ufffc"

_CONTROL_CHARACTERS = tuple(chr(code) for code in (*range(0x09), *range(0x0B, 0x20), 0x7F))

#: Ranges to replace, each with what is shown: C1 controls, bidi controls (U+061C, U+200E-F, U+202A-E, U+2066-9), zero
#: width space, line and paragraph separator, a byte order mark inside the text, surrogates, interlinear annotation,
#: tags. U+200C and U+FE0F stay, and U+200D if it joins something: scripts and emoji need them.
_HOSTILE = (
    (0x80, 0x9F, _REPLACEMENT),
    (0x061C, 0x061C, _INVISIBLE),
    (0x200B, 0x200B, _INVISIBLE),
    (0x200E, 0x200F, _INVISIBLE),
    (0x2028, 0x2029, _REPLACEMENT),
    (0x202A, 0x202E, _INVISIBLE),
    (0x2066, 0x2069, _INVISIBLE),
    (0xD800, 0xDFFF, _REPLACEMENT),
    (0xFEFF, 0xFEFF, _INVISIBLE),
    (0xFFF9, 0xFFFB, _INVISIBLE),
    (0xE0000, 0xE007F, _INVISIBLE),
)

#: C1 controls that no terminal acts on, and that stand where Windows-1252 was taken for Latin-1: its marks and dashes.
_MARKS = {code: bytes([code]).decode("cp1252") for code in (0x82, 0x84, *range(0x91, 0x98))}

#: A sign of UTF-8 that was taken for Latin-1: some of its bytes stand as C1 controls.
_TAKEN_FOR_LATIN = re.compile("[\xc2-\xdf\xe1-\xef](?:(?<=[\xc2-\xdf])|[\x80-\xbf])[\x80-\xbf]")

_JOINER = "\u200d"

#: Categories of characters that U+200D can join to what follows. After others, no two programs agree on what it does,
#: and the library that paints the rows fails if a line begins with it.
_JOINED = ("Lo", "Mn", "Mc", "Sk", "So")


def clean(text: str) -> str:
    r"""Replace what could control a terminal, character by character.

    C0 controls become their symbols (U+2400 + code; DEL U+2421), signs without width U+FFFC, marks and dashes of
    Windows-1252 themselves, bytes of UTF-8 taken for Latin-1 as there, other controls U+FFFD; `\n` and `\t` stay.
    Fold line ends first (`fold_line_ends`), or a CR becomes its symbol.

    Returns:
        A text of the same length; the same object if nothing had to be replaced.
    """
    if len(text) < _SHORT:
        if text.isascii() and text.isprintable():
            return text
        cleaned = _without_idle_joiners(_with_bytes_shown(text).translate(_table()))
        return text if cleaned == text else cleaned
    first = _first_hostile(text, 0)
    text = text if first < 0 else _with_bytes_shown(text)
    while first >= 0:
        text = text.replace(text[first], _table()[ord(text[first])])
        first = _first_hostile(text, first)
    return _without_idle_joiners(text)


def clean_line(text: str) -> str:
    r"""Clean what belongs on one line (a title, a name, an exception's text): `\n` and `\t` become symbols too."""
    if text.isascii() and text.isprintable():
        return text
    return _without_idle_joiners(text.translate(_line_table()))


def fold_line_ends(text: str) -> str:
    r"""Turn `\r\n` and a lone `\r` into `\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _with_bytes_shown(text: str) -> str:
    """Show C1 controls in UTF-8 that was taken for Latin-1 as Windows-1252 has them, so that no byte is lost."""
    if text.isascii():
        return text
    return _TAKEN_FOR_LATIN.sub(lambda found: found[0].translate(_windows()), text)


@cache
def _windows() -> dict[int, str]:
    return {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}


def _without_idle_joiners(text: str) -> str:
    """Replace each U+200D that joins nothing; return the same object if there is none."""
    if _JOINER not in text:
        return text
    idle = [found.start() for found in re.finditer(_JOINER, text) if not _joins(text, found.start())]
    if not idle:
        return text
    edges = zip([0, *(offset + 1 for offset in idle)], [*idle, len(text)], strict=True)
    return _INVISIBLE.join(text[start:end] for start, end in edges)


def _joins(text: str, offset: int) -> bool:
    """Return whether the joiner at an offset follows something that it can join to what comes next."""
    return offset > 0 and unicodedata.category(text[offset - 1]) in _JOINED


def _first_hostile(text: str, start: int) -> int:
    """Return the offset of the first character to replace at or after `start`; -1 if there is none."""
    if text.isascii():
        start = _ascii_piece_with_control(text, start)
    end = _harmless_run().match(text, start).end()  # type: ignore[union-attr]  # an empty run matches too
    return end if end < len(text) else -1


def _ascii_piece_with_control(text: str, start: int) -> int:
    """Return where a piece with a control character begins; a search for one character runs at gigabytes a second."""
    for begin in range(start, len(text), _PIECE):
        piece = text[begin : begin + _PIECE]
        if any(character in piece for character in _CONTROL_CHARACTERS):
            return begin
    return len(text)


@cache
def _harmless_run() -> re.Pattern[str]:
    """Return a pattern for a run of harmless characters; matching it is twice as fast as searching for the others."""
    controls = sorted((ord(character), ord(character)) for character in _CONTROL_CHARACTERS)
    starts, ends = zip(*controls, *((first, last) for first, last, _ in _HOSTILE), strict=True)
    kept = zip((0, *(end + 1 for end in ends)), (*(start - 1 for start in starts), sys.maxunicode), strict=True)
    return re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in kept if first <= last) + "]*")


@cache
def _table() -> dict[int, str]:
    table = {ord(character): chr(0x2400 + ord(character)) for character in _CONTROL_CHARACTERS}
    table[0x7F] = "\u2421"
    for first, last, shown in _HOSTILE:
        table.update(dict.fromkeys(range(first, last + 1), shown))
    return table | _MARKS


@cache
def _line_table() -> dict[int, str]:
    return _table() | {ord("\n"): "\u240a", ord("\t"): "\u2409"}
