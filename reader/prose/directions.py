"""Stage directions: what a record tells of a talk in brackets, such as (LAUGHTER), and nobody says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.model import Span

#: Words that tell what was heard or seen; English, then German, French, Spanish, Italian.
_HEARD = frozenset(
    """applause applauds applauding clapping claps laughter laughs laughing laugh chuckles chuckling chuckle giggles
    crosstalk inaudible unintelligible indiscernible cheers cheering cheer boos booing jeers catcalls whistles whistling
    shouting shouts screams gasps sighs sigh sobbing sobs crying cries coughs coughing sneezes pause pauses paused
    silence music noise bell gavel buzzer off-mike off-mic off-microphone off-camera muffled interruption interrupted
    interposing overlapping phonetic ph videotape nods
    applaus beifall gelächter lachen lacht heiterkeit zuruf zwischenruf pfiffe unverständlich
    applaudissements rires rire inaudibles risas aplausos inaudibles applausi risate""".split()  # noqa: SIM905
)

#: A direction has at most so many words.
_MOST_WORDS = 12


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"[\[(]([^\[\]()\n]{1,100})[\])]")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")


@cache
def _stamp() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_]{1,12}[ \t])?(?:\d{1,3}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?")


def find_directions(text: str, *, is_transcript: bool) -> Iterator[Span]:
    """Yield the stage directions of a text, with their brackets, in order.

    Args:
        text: The text.
        is_transcript: Whether it is one: there a line in brackets, words in capitals in brackets and times are
            directions too; elsewhere only what tells of laughter, applause and the like.
    """
    for match in _bracketed().finditer(text):
        words = match[1]
        if _tells_what_was_heard(words) or (is_transcript and _is_of_transcript(match, text)):
            yield Span(*match.span())


def _tells_what_was_heard(content: str) -> bool:
    """Return whether what is in brackets tells what was heard, and hardly more."""
    words = _word().findall(content.lower())
    return bool(words) and len(words) <= (4 if not content.isupper() else _MOST_WORDS) and not _HEARD.isdisjoint(words)


def _is_of_transcript(match: re.Match[str], text: str) -> bool:
    content = match[1].strip()
    if _stamp().fullmatch(content):
        return True
    words = _word().findall(content)
    if content.isupper() and len(words) > 1:
        return len(words) <= _MOST_WORDS
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    stands_alone = before in ("", "\n") and after in ("", "\n")
    return stands_alone and bool(words)
