"""Which stretches of a text are worth parsing: the sentences that hold a trigger word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.analysis.times.words import listed

#: A sentence longer than this is no sentence (a table, a list, one endless line) and is cut at a space.
LONGEST = 1500

_ABBREVIATIONS = listed(
    "Mr Mrs Ms Dr Gen Sen Rep Gov Lt Col Capt Sgt Rev St Jr Sr Prof Maj Adm Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct "
    "Nov Dec No vs approx ca c"
)

_END = re.compile(
    r"\n[ \t]*\n\s*"
    r"|(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(`]*[A-Z0-9])"
)
_SHORT_WORD = re.compile(r"(?:\b(?:" + "|".join(_ABBREVIATIONS) + r")|\b[A-Za-z])\.[\"'”’)]*$")


@cache
def _trigger() -> re.Pattern[str]:
    """Return the one pattern that every expression of time has a match of."""
    return re.compile(
        r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
        r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
        r"|to(?:day|night|morrow)|yesterday|(?:mid)?night(?:ly|time)?s?|noon|overnight|(?:mid|every)?day(?:s|time)?"
        r"|weekends?|week(?:s|ly)?|months?|monthly|year(?:s|ly)?|annually|decades?|centur(?:y|ies)|quarter(?:s|ly)?"
        r"|hours?|hourly|minutes?|seconds|fortnights?|mornings?|afternoons?|evenings?|dawn|dusk"
        r"|daily|spring|summers?|autumn|fall|winters?|now|current(?:ly)?|recent(?:ly)?|soon|future|past"
        r"|former|nowadays|presently|christmas|thanksgiving|easter|halloween|period"
        r"|earlier|present|nine(?:teen|ties)|twent(?:y|ies)|eighties|seventies|sixties|fifties"
        r"|forties|thirties|two\s+thousand|o'clock)\b"
        r"|\b[1-9]\d{2,3}\b|\d['’]?s\b|['’]\d\d\b|\d[:/]\d|\b[ap]\.?m\b|\bB\.?C",
        re.IGNORECASE,
    )


def sentences_to_parse(text: str) -> Iterator[tuple[int, int]]:
    """Yield the half-open offsets of each sentence that holds a trigger word, in order."""
    triggers = _trigger().finditer(text)
    trigger = next(triggers, None)
    for start, end in sentences(text):
        if trigger is None:
            return
        if trigger.start() >= end:
            continue
        yield start, end
        while trigger is not None and trigger.start() < end:
            trigger = next(triggers, None)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the half-open offsets of each sentence; a blank line ends one, an abbreviation does not."""
    start = 0
    for match in _END.finditer(text):
        at = match.start()
        if text[at] != "\n" and _SHORT_WORD.search(text, max(start, at - 8), at):
            continue
        yield from _cut(text, start, at)
        start = match.end()
    yield from _cut(text, start, len(text))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch in pieces of at most `LONGEST` code points, cut at spaces where there are any."""
    while end - start > LONGEST:
        middle = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        middle = start + LONGEST if middle < 0 else middle
        yield start, middle
        start = middle
    if end > start:
        yield start, end
