"""Initials of speakers, for a margin of two cells: nobody in a dossier has another one's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from string import ascii_uppercase, digits

from reader.layout.cells import cell_length, clusters
from reader.model import Dossier, Speaker

#: Cells of initials.
CELLS = 2
#: Of a name without a letter.
NAMELESS = "??"
ARTICLES = ("the", "a", "an")


def initials_in(dossier: Dossier) -> Mapping[str, str]:
    """Return the initials of each speaker of a dossier, by id, worked out once."""
    table = dossier.looked_up(
        "initials", lambda: {name: (initials,) for name, initials in unlike_initials(dossier.speakers).items()}
    )
    return {name: initials for name, (initials,) in table.items()}


def unlike_initials(speakers: Iterable[Speaker]) -> dict[str, str]:
    """Return initials by speaker id, two cells wide in any script, each of which only one speaker has.

    Who comes first keeps the first letters of the first and last word; who has the same takes further letters of the
    name, then a number. So those of the others stay when speakers are added at the end. Only where there are more
    speakers than such signs, about a thousand, some have the same.
    """
    taken: set[str] = set()
    spare = ("".join(signs) for signs in product(ascii_uppercase, digits + ascii_uppercase))
    found = {}
    for speaker in speakers:
        words = _words(speaker.name)
        own = (_fitted(each) for each in _ways(words))
        initials = next((each for each in own if each not in taken), None)
        if initials is None:
            initials = next((each for each in spare if each not in taken), None) or _fitted(next(_ways(words)))
        taken.add(initials)
        found[speaker.id] = initials
    return found


def _words(name: str) -> list[str]:
    """Return the letters and digits of the words that matter: those with a capital, without an article before them."""
    words = ["".join(filter(str.isalnum, word)) for word in name.replace("-", " ").split() if word[0].isalnum()]
    if len(words) > 1 and words[0].lower() in ARTICLES:
        words = words[1:]
    return [word for word in words if word[0].isupper() or not word.isascii()] or words


def _ways(words: list[str]) -> Iterator[str]:
    """Yield ways to shorten a name, the most usual first."""
    if not words:
        yield NAMELESS
        return
    first, last = words[0], words[-1]
    yield first[0] + last[0] if len(words) > 1 else first[:2]
    yield from (first[0] + word[0] for word in words[1:-1])
    yield from (first[0] + letter for letter in last[1:])
    yield from (last[0] + letter for letter in last[1:])
    yield from (first[0] + letter for letter in first[1:])
    yield from (letter for word in words for letter in word if cell_length(letter) == CELLS)
    yield from (first[0] + number for number in digits[2:])


def _fitted(letters: str) -> str:
    """Return letters as capitals, as many as fit two cells, with spaces for what is left."""
    capitals = letters.upper()
    fitting, cells = "", 0
    for start, end, width in clusters(capitals, 0, len(capitals)):
        if cells + width > CELLS:
            break
        fitting, cells = fitting + capitals[start:end], cells + width
    return fitting + " " * (CELLS - cells)
