"""Which parts of a text are worth parsing: the sentences with a trigger word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.times import vocabulary
from reader.analysis.times.vocabulary import listed

#: A longer sentence is not a real one (a table, a list, an endless line) and is cut at a space.
LONGEST = 1500

_ABBREVIATIONS = listed(
    "Mr Mrs Ms Dr Gen Sen Rep Gov Lt Col Capt Sgt Rev St Jr Sr Prof Maj Adm No vs approx ca c pp Vol vol Fig Sec Art "
    "Nos "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC"
)

_END = re.compile(
    r"\n[ \t]*\n\s*"
    r"|[.!?](?!\n[ \t]*\n)[\"'”’)]*(\s+)(?=[\"'“‘(`]*[A-Z0-9])"
)
_SHORT_WORD = re.compile(r"(?:\b(?:" + "|".join(_ABBREVIATIONS) + r")|(?:ase|ile|orm|laim) no|\b[A-Za-z])\.[\"'”’)]*$")
#: A time of day may end a sentence, if the next word can only begin one: "at 4:52 a.m. By noon".
_CLOCK_STOP = re.compile(r"\b[ap]\. ?m\.$", re.IGNORECASE)
_BEGINS_A_SENTENCE = re.compile(
    r"(?:A|After|All|An|And|As|At|Before|Both|But|By|For|From|He|Her|His|I|If|In|It|Its|No|On|One|Only|Or|Our|She|So|Some"
    r"|That|The|Their|Then|There|They|This|Those|Three|Two|Under|Until|We|What|When|While|With)\s"
)
#: A stop within a date: "the slip of July. 4, 2010", "am 3. Mai 2019".
_WITHIN_A_DATE = re.compile(
    r"(?:"
    + "|".join((*map(str.capitalize, vocabulary.MONTH_NAMES), *map(str.upper, vocabulary.MONTH_NAMES)))
    + r")\.\s[0-9]{1,2},? [0-9]{4}\b"
    r"|\b[0-9]{1,2}\.\s(?:"
    + "|".join((*map(str.capitalize, vocabulary.FOREIGN_MONTHS), *map(str.upper, vocabulary.FOREIGN_MONTHS)))
    + r")\s[0-9]{4}\b"
    r"|(?:\b[0-9]{1,2}\.\s)?[0-9]{1,2}\.\s[0-9]{4}\b"
)


#: Digits that may be a year, a decade, a time of day, a date or a day of the month. What each begins with stands first,
#: since a search passes over all else many times faster.
_FIGURES = re.compile(
    r"[0-9'’`](?:(?<=[0-9])(?:(?<=\b[12])[0-9]{3}\b|(?<=\b[0-9])[0-9]?[.-][0-9][0-9]?[.-][0-9]{2}|(?:['’]?s|st|nd|rd|th)\b"
    r"|[:/h][0-9]|\s?[AaPp]\.?\s?[Mm]\b|(?<=\b[0-9])[0-9]{0,3} ?(?:BC|B\.C)| (?:A\.?D|C\.?E)\b"
    r"|(?<=\b[12])(?:(?<=1)9|(?<=2)0)[0-9]{6}(?:T|\b)|[A-Z]{3}(?:19|20)[0-9]{2}\b|(?<=[1-4])Q[0-9]{2}\b"
    r"|(?<=\bFY.)|(?<=\bAD .)|(?<=\bAD\. .)|(?<=\bA\.D .)|(?<=\bA\.D\. .))"
    r"|(?<=['’`])[0-9][0-9]\b|(?<=\bo['’])clock)"
)
_WORDS = re.compile(r"\w+")
#: Every time expression without such digits has one of these words.
_TRIGGERS = frozenset(form for word in vocabulary.TRIGGERS for form in (word, word.capitalize(), word.upper()))


def sentences_to_parse(text: str) -> Iterator[tuple[int, int]]:
    """Yield the half-open offsets of each sentence with a trigger: a word or figures, in order."""
    words_in, figures = _WORDS.findall, _next_figures(text, 0)
    for start, end in sentences(text):
        if figures < end:
            yield start, end
            figures = _next_figures(text, end)
        elif not _TRIGGERS.isdisjoint(words_in(text, start, end)):
            yield start, end


def _next_figures(text: str, start: int) -> int:
    """Return where the first figures begin that are a trigger; the length of the text if there are none."""
    found = _FIGURES.search(text, start)
    return found.start() if found else len(text)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the half-open offsets of each sentence; a blank line ends one, an abbreviation does not."""
    start = 0
    for match in _END.finditer(text):
        at, after = match.span()
        spaces = match.start(1)
        if spaces < 0:
            yield from _cut(text, start, at)
        else:
            at += 1  # past the stop
            if _is_short(text, max(start, at - 8), at, after) or _is_within_a_date(text, at, after):
                continue
            yield from _cut(text, start, spaces)
        start = after
    yield from _cut(text, start, len(text))


def _is_short(text: str, start: int, at: int, after: int) -> bool:
    """Return whether a stop that ends at one offset is that of a short word, and the next word begins no sentence."""
    if _SHORT_WORD.search(text, start, at) is None:
        return False
    return _CLOCK_STOP.search(text, start, at) is None or _BEGINS_A_SENTENCE.match(text, after) is None


def _is_within_a_date(text: str, at: int, after: int) -> bool:
    """Return whether a stop that ends at one offset and has the next word at another stands within a date."""
    if at < 2 or text[at - 1] != "." or not (text[after : after + 1].isdigit() or text[at - 2].isdigit()):
        return False
    start = max(text.rfind(" ", max(0, at - 12), at - 1), text.rfind("\n", max(0, at - 12), at - 1)) + 1
    return _WITHIN_A_DATE.match(text, start) is not None


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch in pieces of at most `LONGEST` code points, cut at spaces if possible."""
    while end - start > LONGEST:
        middle = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        middle = start + LONGEST if middle < 0 else middle
        yield start, middle
        start = middle
    if end > start:
        yield start, end
