"""What frames a letter: the lines up to its greeting, its closing words, and the names under these."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader.model import Span

#: Characters at the beginning in which a letter greets its addressee, and at its end in which it closes.
HEAD: Final = 3000
FOOT: Final = 2500
GREETING: Final = re.compile(r"^[ \t]*(?:Dear|To) [^\n]{2,120}[,:][ \t]*$", re.MULTILINE)
CLOSING: Final = re.compile(
    r"^[ \t]*(?:(?:Yours|Very|Most|Kind|Best|Warm|With|Respectfully|Sincerely|Cordially|Faithfully|Regards|Truly)\b)"
    r"[^\n.]{0,50},?[ \t]*$",
    re.MULTILINE,
)
#: A line under the closing words that is no sentence: a name, an office, an address.
_UNDER_IT: Final = re.compile(r"^[^\n]{0,80}$(?<![.!?][”\"])(?<![.!?])", re.MULTILINE)


def frame_of_letter(text: str) -> Iterator[Span]:
    """Yield the stretches of a text that frame a letter; none where nobody is greeted."""
    greeting = GREETING.search(text, 0, HEAD)
    if greeting is None:
        return
    yield Span(0, greeting.end())
    closings = list(CLOSING.finditer(text, max(greeting.end(), len(text) - FOOT)))
    if closings:
        yield Span(*closings[-1].span())
        yield from (Span(*line.span()) for line in _UNDER_IT.finditer(text, closings[-1].end()) if line[0].strip())
