"""Who says every word of a text: the one name under a letter's closing words, or in the title of a speech."""

from __future__ import annotations

import re
from typing import Final

from reader.analysis.quotations.lexicon import english
from reader.analysis.turns.people import full_name
from reader.prose.letter_frame import CLOSING, FOOT, GREETING, HEAD

#: The title of a speech, within so many characters of its beginning.
_TOP: Final = 600
_TITLE: Final = re.compile(
    r"^[ \t]*(?:(?:Opening|Prepared|Written|Full) )?(?:Remarks|Statement|Testimony|Speech|Address|Text of remarks)"
    r" (?:by|of|from) (?P<name>[^\n,;:(]{4,80})",
    re.MULTILINE | re.IGNORECASE,
)
_LARGE: Final = r"[^\W\d_a-zß-öø-ÿ][\w’'.-]*"
_SIGNATURE: Final = re.compile(
    rf"^[ \t]*(?:[-–—]{{1,2}} ?|/s/ ?)?(?P<name>{_LARGE}(?: (?:(?:van|von|de|der|al|bin|la) )?{_LARGE}){{1,4}})"
    r"(?:,[^\n]{0,80})?[ \t]*$",
    re.MULTILINE,
)


def author_of_letter(text: str) -> str:
    """Return who says every word of a text: the one name under a letter's closing words, or in the title of a speech.

    Empty if the text is neither, or several people signed it.
    """
    if (titled := _TITLE.search(text, 0, _TOP)) and (name := full_name(titled["name"])):
        return name
    greeting = GREETING.search(text, 0, HEAD)
    if greeting is None:
        return ""
    closings = list(CLOSING.finditer(text, max(greeting.end(), len(text) - FOOT)))
    if not closings:
        return ""
    names = [match["name"] for match in _SIGNATURE.finditer(text, closings[-1].end())]
    people = [full_name(name) or name for name in names if _is_person(name)]
    return people[0] if len(set(people)) == 1 else ""


def _is_person(name: str) -> bool:
    """Return whether a line is a person's name: it begins with a given name or a title."""
    first = name.split()[0]
    return first in english().first_names or first in english().titles or bool(re.fullmatch(r"(?:[A-Z]\.)+", first))
