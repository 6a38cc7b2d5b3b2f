"""Texts of any size that read like prose, the same on every machine."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

#: Stands in the second paragraph and nowhere else: when it is on the screen, the text is.
MARKER = "Quixotry"

WORDS = re.findall(
    r"\w+",
    """
the of and to a in that he was it his her with as for had not be on at by which have or from this but all
they were one their so an them we who would been will no when there if more out up into any what has man could other
than some very time upon about may its only now like little then can should made such great before must two these see
over much down after first own never old day where came himself way work life without go make well through long say
night morning water road river window letter table garden winter evening country village station harbour captain doctor
stranger silence question answer memory kitchen lantern corridor mountain weather newspaper government minister
committee election treaty soldier border negotiation precondition balance support statement official report language
quietly slowly perhaps suddenly already almost together rather indeed however walked turned looked wondered remembered
small large narrow bright heavy distant familiar curious careful bitter honest ancient empty necessary military
""",
)
NAMES = ("Maren", "Tomas", "Adela", "Viktor", "Ines", "Bruno", "Clara", "Otto", "Selma", "Jonas", "Petra", "Wanda")


#: How many different paragraphs there are at most, and about how long one is, in code points.
_MOST, _PARAGRAPH = 3000, 300
HEAD = f"A book of ordinary days\n\n{MARKER}, the innkeeper said, opens every door.\n\n"


def write_prose(path: Path, size: int) -> None:
    """Write a text of about `size` bytes: paragraphs of narration and speech, in curly marks, a blank line between."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        written = 0
        for piece in _pieces(size):
            written += file.write(piece)
            if written >= size:
                return


def prose(size: int) -> str:
    """Return such a text of so many code points; a shorter one is the beginning of a longer one."""
    pieces: list[str] = []
    length = 0
    for piece in _pieces(_MOST * _PARAGRAPH):
        pieces.append(piece)
        length += len(piece)
        if length >= size:
            break
    return "".join(pieces)[:size]


def _pieces(size: int) -> Iterator[str]:
    """Yield the head of a text of about a size, and then paragraphs without end."""
    choose = random.Random(7)
    pool = [_paragraph(choose) for _ in range(min(_MOST, size // _PARAGRAPH + 1))]
    yield HEAD
    while True:
        yield "\n\n".join(choose.sample(pool, min(len(pool), 100))) + "\n\n"


def _paragraph(choose: random.Random) -> str:
    return " ".join(_sentence(choose) for _ in range(choose.choice((1, 2, 3, 4, 5, 6, 12))))


def _sentence(choose: random.Random) -> str:
    words = " ".join(choose.choices(WORDS, k=choose.randint(6, 24))).capitalize()
    return f"“{words},” said {choose.choice(NAMES)}." if choose.random() < 0.2 else words + "."
