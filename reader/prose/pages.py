"""Pages of a pasted text: their breaks, numbers and running heads are not read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple

from reader.prose.line_kinds import begins_small, ends_amid
from reader.prose.view import Edit
from reader.prose.wraps import WIDEST

#: A form feed, and the sign that cleaning puts in its place.
_FEEDS = "\f\u240c"

#: A page has at least so many lines; names of speakers come more often.
_LINES_A_PAGE = 10

#: The number of a page, with what is written about it, is shorter.
_LONGEST_NUMBER = 24

#: A running head is no longer, and no line of furniture stands among more.
_LONGEST_HEAD, _MOST_LINES = 90, 5

#: A line after which nothing but a page's end comes amid a sentence is no shorter.
_SHORTEST = 25


class _Line(NamedTuple):
    """A line with words: where they start and end, and what it may be.

    Attributes:
        start: Where its words start.
        end: Where they end.
        words: What they are.
        kind: `page`, `number` or `head` of a page, or nothing.
        folded: Of a head, its words with any figures alike.
    """

    start: int
    end: int
    words: str
    kind: str = ""
    folded: str = ""


class _Run(NamedTuple):
    """Lines in a row that may be furniture, and the lines of words around them."""

    before: _Line | None
    lines: list[_Line]
    after: _Line | None


@cache
def _feed() -> re.Pattern[str]:
    return re.compile(rf"([{_FEEDS}])")


@cache
def _page() -> re.Pattern[str]:
    """Return a line that can only be the number of a page."""
    return re.compile(
        r"""[-–—][ ]?\d{1,4}[ ]?[-–—] | \[?(?:page|pg\.?|p\.|seite)[ ]?\d{1,4}(?:[ ]?(?:of|/|von)[ ]?\d{1,4})?\]?""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _number() -> re.Pattern[str]:
    """Return a line that may be the number of a page."""
    return re.compile(r"\[?\d{1,4}\]?|\d{1,4} ?(?:/|of) ?\d{1,4}|[ivx]{1,7}")


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(r"\d+")


def page_edits(text: str) -> list[Edit]:
    """Return the edits that leave out what stands between the words of two pages.

    A form feed or a line such as `- 17 -` is always a page's end. A bare number, or a line that the text has again but
    for its figures, is one where a sentence is cut; such a head then goes wherever it stands.
    """
    lines = _with_kinds(list(_lines(text)))
    if not any(line.kind for line in lines):
        return []
    runs = list(_runs(lines))
    if _number_pages(runs):
        lines = [line._replace(kind="page") if line.kind == "number" else line for line in lines]
        runs = list(_runs(lines))
    heads = _heads(text, lines, runs)
    lines = [line if _may_go(line, heads) else line._replace(kind="") for line in lines]
    runs = list(_runs(lines))
    return [edit for run in runs for edit in _run_edits(text, run, heads)]


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines with words, and form feeds as lines of their own."""
    start = 0
    has_feeds = any(feed in text for feed in _FEEDS)
    for whole in text.split("\n"):
        at = start
        for piece in _feed().split(whole) if has_feeds else (whole,):
            words = piece.strip(" \t")
            if has_feeds and words and words in _FEEDS:
                yield _Line(at + piece.index(words), at + piece.index(words) + 1, words, "page")
            elif words and not words.isspace():
                first = at if words is piece else at + len(piece) - len(piece.lstrip(" \t"))
                yield _Line(first, first + len(words), words)
            at += len(piece)
        start += len(whole) + 1


def _with_kinds(lines: list[_Line]) -> list[_Line]:
    """Return lines with what each may be."""
    folded = [_figures().sub("#", line.words) if _may_be_head(line.words) else "" for line in lines]
    times = Counter(folded)
    kinds: list[_Line] = []
    for line, words in zip(lines, folded, strict=True):
        kind, head = line.kind, ""
        if not kind and len(line.words) < _LONGEST_NUMBER and _page().fullmatch(line.words):
            kind = "page"
        elif not kind and len(line.words) < _LONGEST_NUMBER and _number().fullmatch(line.words):
            kind = "number"
        elif not kind and words and (times[words] > 1 or line.words.isupper()):
            kind, head = "head", words
        kinds.append(line._replace(kind=kind, folded=head) if kind else line)
    return kinds


def _may_be_head(words: str) -> bool:
    """Return whether a line may be a running head, by its length, its beginning and its end."""
    return 3 < len(words) <= _LONGEST_HEAD and words[-1] not in '.!?:;,”"' and not begins_small(words)


def _number_pages(runs: list[_Run]) -> bool:
    """Return whether bare numbers are those of pages: one after another, and some of them cut a sentence."""
    numbers = [(line.words.strip("[]"), _is_cut(run)) for run in runs for line in run.lines if line.kind == "number"]
    if len(numbers) < 2 or not all(words.isdecimal() for words, _ in numbers):
        return False
    follow = all(int(before) + 1 == int(after) for (before, _), (after, _) in pairwise(numbers))
    return follow and sum(cut for _, cut in numbers) * 4 >= len(numbers)


def _heads(text: str, lines: list[_Line], runs: list[_Run]) -> set[str]:
    """Return the running heads: lines that the text has once a page, by its number or where they cut its sentences."""
    times = Counter(line.folded for line in lines if line.folded)
    cuts, paged = Counter[str](), Counter[str]()
    for run in runs:
        words = [line.folded for line in run.lines if line.folded]
        if _is_cut(run) and _stands_out(text, run):
            cuts.update(words)
        if _is_paged(run):
            paged.update(words)
    figures: dict[str, list[str]] = {}
    for line in lines:
        if "#" in line.folded and (found := _figures().findall(line.words)):  # the sign may be the text's own
            figures.setdefault(line.folded, []).append("".join(found)[-9:])
    rising = {words for words, each in figures.items() if all(int(a) < int(b) for a, b in pairwise(each))}
    heads = {words for words, count in paged.items() if (count > 1 and count * 2 >= times[words]) or words in rising}
    for head, count in cuts.items():
        if "#" in head and head not in rising:
            continue
        sure = "#" in head or (times[head] <= 2 * count and (count > 1 or head.isupper()))
        repeats = 1 < times[head] <= len(lines) / _LINES_A_PAGE
        if (sure and repeats) or _is_numbered_title(head):
            heads.add(head)
    return heads


def _may_go(line: _Line, heads: set[str]) -> bool:
    """Return whether a line may be left out: one that the text has twice is not for that a running head."""
    return line.kind != "head" or line.folded in heads or line.words.isupper()


def _is_numbered_title(folded: str) -> bool:
    """Return whether a line is in capitals with a number at an end."""
    return folded.isupper() and (folded.startswith("# ") or folded.endswith(" #"))


def _stands_out(text: str, run: _Run) -> bool:
    """Return whether lines are in capitals, or have a number at an end, or stand between blank lines."""
    first, last, before, after = run.lines[0], run.lines[-1], run.before, run.after
    if all(line.words.isupper() or line.folded.startswith("# ") or line.folded.endswith(" #") for line in run.lines):
        return True
    between = [text[before.end : first.start] if before else "", text[last.end : after.start] if after else ""]
    return all(space.count("\n") > 1 for space in between)


def _runs(lines: list[_Line]) -> Iterator[_Run]:
    """Yield lines in a row that may be furniture, with the lines of words before and after them."""
    groups = [list(group) for _, group in groupby(lines, key=lambda line: bool(line.kind))]
    for index, group in enumerate(groups):
        if group[0].kind:
            after = groups[index + 1][0] if index + 1 < len(groups) else None
            yield _Run(groups[index - 1][-1] if index else None, group, after)


def _is_cut(run: _Run) -> bool:
    """Return whether a sentence is cut by lines."""
    before, after = run.before, run.after
    if before is None or after is None or not ends_amid(before.words):
        return False
    titled = len(before.words) >= _SHORTEST and all(_is_numbered_title(line.folded) for line in run.lines)
    return titled or begins_small(after.words)


def _is_paged(run: _Run) -> bool:
    return any(line.kind == "page" for line in run.lines)


def _run_edits(text: str, run: _Run, heads: set[str]) -> Iterator[Edit]:
    """Yield the edits of lines in a row: of all where they cut a sentence, else of those that are surely furniture."""
    before, lines, after = run
    is_paged = _is_paged(run)
    is_sure = is_paged or any(line.folded in heads for line in lines)
    if before and after and (is_sure or lines[0].kind == "number") and len(lines) <= _MOST_LINES:
        breaks_off = is_sure and len(before.words) >= _SHORTEST and ends_amid(before.words)
        if breaks_off or _is_cut(run):
            yield Edit(before.end, after.start, "\n" if len(before.words) <= WIDEST else " ")
            return
    kept = [
        line
        for line in lines
        if not (
            line.kind == "page"
            or (line.kind == "number" and is_paged)
            or (line.folded in heads and (before is not None or is_paged))
        )
    ]
    if len(kept) < len(lines):
        yield from _gaps(text, [before, *kept, after], lines)


def _gaps(text: str, kept: list[_Line | None], lines: list[_Line]) -> Iterator[Edit]:
    """Yield the edits of what stands between lines that are kept, where lines are left out; a paragraph ends there."""
    place = {line.start: index for index, line in enumerate(lines)}
    for left, right in pairwise(kept):
        first = place.get(left.start, -1) if left else -1
        last = place.get(right.start, len(lines)) if right else len(lines)
        if last - first > 1:
            start, end = left.end if left else 0, right.start if right else len(text)
            yield Edit(start, end, "\n\n" if left and right else "")
