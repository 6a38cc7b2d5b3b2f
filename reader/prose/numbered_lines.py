"""Lines that are numbered, as in bills and in the records of courts: the numbers are not read."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reader.prose.line_beginnings import at_line_beginnings
from reader.prose.line_kinds import begins_small, ends_amid
from reader.prose.view import Edit

#: So many lines in a row that are numbered one after another are numbered lines; so many if they are short too.
_FEWEST, _FEWEST_SHORT = 3, 10

#: A line of prose that runs on is no shorter, in characters.
_SHORTEST = 25

#: Of numbered lines, at least this share runs on in the next one; of a list, none does.
_RUNNING_SHARE = 0.25


#: Lines that begin so are questions and answers before a court; so many are enough.
_ASKED = re.compile(r"[QA](?:[.:][ \t]*|[ \t]{2,40})[^\W\d_]")
_FEWEST_ASKED = 3


class _Numbered(NamedTuple):
    """A line that begins with a number: where the line starts, where its words do, the number, the words."""

    start: int
    words_start: int
    number: int
    words: str


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"[ \t]{0,40}(\d{1,5})(?:[:|][ \t]?|[ \t]|$)[ \t]{0,40}([^\n]*)$", re.MULTILINE)


def number_edits(text: str) -> list[Edit]:
    """Return the edits that leave out the numbers of numbered lines; a numbered list, or a table, keeps them."""
    edits: list[Edit] = []
    run: list[_Numbered] = []
    for start, match in at_line_beginnings(_number(), text):
        line = _Numbered(start, match.start(2), int(match[1]), match[2].rstrip())
        if run and not _follows(text, run[-1], line):
            edits += _run_edits(run)
            run = []
        run.append(line)
    return edits + _run_edits(run)


def _follows(text: str, before: _Numbered, line: _Numbered) -> bool:
    """Return whether a line is the next numbered one: the next number, or 1 on the next page."""
    if line.number not in (before.number + 1, 1):
        return False
    end = before.words_start + len(before.words)
    return line.start - end < 200 and not text[end : line.start].strip()


def _run_edits(run: list[_Numbered]) -> list[Edit]:
    """Return the edits of lines numbered one after another, if they are prose."""
    written = [line for line in run if line.words]
    if len(written) < _FEWEST:
        return []
    if sum(bool(_ASKED.match(line.words)) for line in written) >= _FEWEST_ASKED:
        return [Edit(line.start, line.words_start) for line in run]
    pairs = list(pairwise(written))
    running = [ends_amid(line.words) and begins_small(following.words) for line, following in pairs]
    if sum(running) < max(1, _RUNNING_SHARE * len(pairs)):
        return []
    if len(written) < _FEWEST_SHORT and any(len(line.words) < _SHORTEST for line in written[:-1]):
        return []
    return [Edit(line.start, line.words_start) for line in run]
