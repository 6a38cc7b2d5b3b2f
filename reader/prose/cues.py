"""Subtitles: the numbers, times and tags of their cues, and the blank lines between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reader.model.locator import Locator
from reader.prose.line_beginnings import at_line_beginnings
from reader.prose.line_kinds import begins_small, opens_line
from reader.prose.view import Edit

#: A text with times on lines of their own has captions if it has at least so many, and one for so many lines.
_FEWEST_STAMPS, _LINES_A_STAMP = 3, 6

#: A pause, in seconds, after which another line begins.
_PAUSE = 1.5

#: How far into a text its first cues stand, in characters.
_HEAD = 8_000

#: Captions roll if so many cues, and such a share of all, begin with lines of the cue before; lines of a cue looked at.
_FEWEST_ROLLING, _ROLLING_SHARE, _LINES_A_CUE = 2, 0.2, 8

#: Signs that end a sentence.
_ENDING = '.!?:…"”’)]♪'

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}"
_TIMES = rf"^[ \t]*(?P<begins>{_TIME})[ \t]*-->[ \t]*(?P<ends>{_TIME})[^\n]*$"


class _Cue(NamedTuple):
    """Where the number and times of a cue start and end, and from when to when it is shown, in seconds."""

    start: int
    end: int
    begins: float | None
    ends: float | None


@cache
def _cue() -> re.Pattern[str]:
    """Return the lines before the words of a cue: its number or name, its times and where it is shown."""
    return re.compile(rf"(?:^[ \t]*\d{{1,6}}[ \t]*\n)?{_TIMES}", re.MULTILINE)


@cache
def _named_cue() -> re.Pattern[str]:
    """Return the same in WebVTT, where a cue may have any name; or one of its notes and styles."""
    return re.compile(
        rf"""(?:(?:\A|(?<=\n\n))[^\n]+\n)?{_TIMES}
        | (?:\A|(?<=\n\n))(?:WEBVTT|NOTE|STYLE|REGION)\b[^\n]*(?:\n[^\n]+)*""",
        re.MULTILINE | re.VERBOSE,
    )


@cache
def _stamp() -> re.Pattern[str]:
    """Return a time that is the whole line."""
    return re.compile(r"[ \t]*[\[(]?((?:\d{1,2}:)?\d{1,2}:\d\d)[\])]?[ \t]*$", re.MULTILINE)


@cache
def _tag() -> re.Pattern[str]:
    r"""Return a tag of a cue: who speaks, a class, a time, `{\an8}`."""
    return re.compile(
        rf"""<v(?:\.[\w.]{{1,40}})?[ \t]+(?P<name>[^<>\n]{{1,80}})>
        | </?[vcbiu](?:\.[\w.]{{1,40}})?> | <{_TIME}> | \{{\\[^{{}}\n]{{1,80}}\}}""",
        re.VERBOSE,
    )


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\n\s*")


def cue_edits(text: str) -> list[Edit]:
    """Return the edits that leave only the words of subtitles, of which a sentence runs on from cue to cue.

    Whoever a cue says speaks is read as the label of a turn: `<v Mara Quill>` as `Mara Quill: `.
    """
    cues = _cues(text)
    return sorted(_between(text, cues)) if cues else []


def cue_places(text: str) -> tuple[Locator, ...]:
    """Return when the words of subtitles are said, from where each cue begins; nothing for another text.

    Only texts that have a cue near their beginning are subtitles: the whole of others is not searched.
    """
    if not _cues(text[:_HEAD].rpartition("\n")[0]):
        return ()
    return tuple(Locator(cue.start, "cue", _clock(cue.begins)) for cue in _cues(text) if cue.begins is not None)


def _clock(seconds: float) -> str:
    """Return a time as `00:12:05`."""
    minutes, second = divmod(int(seconds), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}"


def _cues(text: str) -> Sequence[_Cue]:
    """Return the cues of subtitles, or the times that stand on lines of their own."""
    if "-->" in text:
        marks = (_named_cue() if text.startswith("WEBVTT") else _cue()).finditer(text)
        cues = [_Cue(*match.span(), _seconds(match["begins"]), _seconds(match["ends"])) for match in marks]
        if cues:
            return cues
    stamped = at_line_beginnings(_stamp(), text) if ":" in text else ()
    stamps = [_Cue(start, match.end(), _seconds(match[1]), None) for start, match in stamped]
    if len(stamps) < _FEWEST_STAMPS or len(stamps) * _LINES_A_STAMP < text.count("\n") or not _count_up(stamps):
        return ()
    return stamps


def _seconds(time: str | None) -> float | None:
    if time is None:
        return None
    seconds = 0.0
    for part in time.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds


def _count_up(stamps: Sequence[_Cue]) -> bool:
    """Return whether times are those of a recording: from its first minute on; a timetable begins later."""
    times = [stamp.begins or 0 for stamp in stamps]
    return times[0] < 60 and all(before <= after for before, after in pairwise(times))


def _between(text: str, cues: Sequence[_Cue]) -> Iterator[Edit]:
    """Yield the edits of what is between the words of cues, and of the line ends and tags within them."""
    position = len(text[: cues[0].start].rstrip())  # where the words before a cue end
    spoken: _Cue | None = None  # the last cue with words
    for cue, first, last in _said_once(text, [*_said(text, cues)]):
        pauses = spoken is None or spoken.ends is None or cue.begins is None or cue.begins - spoken.ends > _PAUSE
        yield Edit(position, first, _joint(text, position, first, cue, pauses=pauses))
        for match in _line_end().finditer(text, first, last):
            yield Edit(*match.span(), _joint(text, *match.span(), cue, pauses=False))
        for match in _tag().finditer(text, first, last):
            yield Edit(*match.span(), f"{match['name'].strip()}: " if match["name"] else "")
        position, spoken = last, cue
    if position < len(text):
        yield Edit(position, len(text))


def _said(text: str, cues: Sequence[_Cue]) -> Iterator[tuple[_Cue, int, int]]:
    """Yield the cues that have words, with where these start and end."""
    for cue, next_start in zip(cues, [*(cue.start for cue in cues[1:]), len(text)], strict=True):
        words = text[cue.end : next_start]
        if words.strip():
            yield cue, cue.end + len(words) - len(words.lstrip()), cue.end + len(words.rstrip())


def _said_once(text: str, said: Sequence[tuple[_Cue, int, int]]) -> Sequence[tuple[_Cue, int, int]]:
    """Return cues without the lines that captions which roll show again; where they do not roll, all as they are."""
    if len(said) < _FEWEST_ROLLING:
        return said
    lines = [[line.strip() for line in text[first:last].split("\n")[:_LINES_A_CUE]] for _, first, last in said]
    again = [0, *(_shown_again(before, after) for before, after in pairwise(lines))]
    rolling = sum(0 < count < len(each) for count, each in zip(again, lines, strict=True))
    if rolling < max(_FEWEST_ROLLING, len(said) * _ROLLING_SHARE):
        return said
    once = []
    for (cue, first, last), count, each in zip(said, again, lines, strict=True):
        for _ in range(count if count < len(each) else 0):
            first = text.index("\n", first) + 1
        if count < len(each):
            once.append((cue, first, last))
    return once


def _shown_again(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many lines of a cue are the last ones of the cue before."""
    most = min(len(before), len(after))
    return next((count for count in range(most, 0, -1) if before[-count:] == after[:count]), 0)


def _joint(text: str, end: int, start: int, cue: _Cue, *, pauses: bool) -> str:
    """Return what is read between two lines: a space where a sentence or a speaker may run on, else a line's end."""
    if end == 0:
        return ""
    words = text[start : start + 120]
    tag = _tag().match(words)
    if (tag and tag["name"]) or words.startswith(">>") or opens_line(words):
        return "\n"
    if text[end - 1] == "-" and end > 1 and text[end - 2].isalnum() and words[0].isalnum():  # cues divide no words
        return ""
    if text[end - 1] in _ENDING:
        return "\n" if pauses else " "
    return " " if cue.ends is not None or begins_small(words) else "\n"
