"""The marks within one paragraph of Markdown: emphasis, code, links, tags, entities, escapes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from reader.prose.html import Tags, entity_at
from reader.prose.markdown.emphasis import Run, pairs_of
from reader.prose.markdown.links import inline_end, label_at, normal_label
from reader.prose.marks import Pair
from reader.prose.view import Edit


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"[\\`*_~\[\]<&:]")


@cache
def _run() -> re.Pattern[str]:
    return re.compile(r"\*+|_+|~+|`+")


@cache
def _autolink() -> re.Pattern[str]:
    return re.compile(
        r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x1f]*"
        r"|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){0,60})>"
    )


@cache
def _address() -> re.Pattern[str]:
    """Return what follows `http:` in an address; marks at its end are not its own."""
    return re.compile(r"//(?:[^\s<>\[\]()*_~`\\&“”\"]|[*_~]+(?=[^\W_]))+")


@cache
def _footnote() -> re.Pattern[str]:
    return re.compile(r"\[\^([^\s\[\]^]{1,64})\]")


class References(NamedTuple):
    """What a text defines: labels that links may name, and names of its footnotes."""

    labels: AbstractSet[str] = frozenset()
    footnotes: AbstractSet[str] = frozenset()


class InlineMarks(NamedTuple):
    """What was found in one paragraph, in its own offsets, in no order."""

    edits: list[Edit]
    pairs: list[Pair]


class _Bracket:
    """A bracket that may begin a link or an image."""

    __slots__ = ("holds_bracket", "is_image", "runs", "start", "words")

    def __init__(self, start: int, words: int, runs: int) -> None:
        self.start, self.words, self.runs = start, words, runs
        self.is_image = words - start == 2
        self.holds_bracket = False


def inline_marks(words: str, known: References) -> InlineMarks:
    """Return what is left out of a paragraph, or read otherwise, and the pairs of marks in it.

    Args:
        words: The paragraph, without the marks of what it stands in.
        known: The labels and footnotes of the whole text.
    """
    return _Inline(words, known).read()


class _Inline:
    """One paragraph while it is read."""

    def __init__(self, words: str, known: References) -> None:
        self.words = words
        self.known = known
        self.edits: list[Edit] = []
        self.pairs: list[Pair] = []
        self.tags = Tags(words)
        self.runs: list[Run] = []
        self.brackets: list[_Bracket] = []
        self.closed_below = 0  # brackets that may be no links, since a link stands within them: links have none
        self.ticks: dict[int, list[int]] | None = None
        self.position = 0

    def read(self) -> InlineMarks:
        """Return what is found."""
        steps = {
            "\\": self._escape,
            "`": self._code,
            "*": self._delimiters,
            "_": self._delimiters,
            "~": self._delimiters,
            "[": self._opening,
            "]": self._closing,
            "<": self._tag,
            "&": self._entity,
            ":": self._web_address,
        }
        search, words = _mark().search, self.words
        while (match := search(words, self.position)) is not None:
            at = match.start()
            self.position = steps[words[at]](at)
        self._emphasis(0)
        self._line_ends()
        return InlineMarks(self.edits, self.pairs)

    def _escape(self, at: int) -> int:
        following = self.words[at + 1 : at + 2]
        if following == "\n":
            self.edits.append(Edit(at, at + 1))
        elif "!" <= following <= "~" and not following.isalnum():
            self.edits.append(Edit(at, at + 1))
            return at + 2
        return at + 1

    def _code(self, at: int) -> int:
        """Leave out the ticks around code, and one space within them on each side."""
        run = _run().match(self.words, at)
        start = run.end() if run else at + 1
        close = self._closing_ticks(start, start - at)
        if close is None:
            return start
        end = close + start - at
        code = self.words[start:close]
        pad = 1 if code[0] in " \n" and code[-1] in " \n" and not code.isspace() else 0
        self._pair(Pair("code", at, start + pad, close - pad, end))
        return end

    def _closing_ticks(self, start: int, count: int) -> int | None:
        if self.ticks is None:
            self.ticks = {}
            for run in re.finditer("`+", self.words):
                self.ticks.setdefault(run.end() - run.start(), []).append(run.start())
        places = self.ticks.get(count, [])
        index = bisect_left(places, start)
        return places[index] if index < len(places) else None

    def _delimiters(self, at: int) -> int:
        run = _run().match(self.words, at)
        end = run.end() if run else at + 1
        if self.words[at] != "~" or end - at == 2:
            self.runs.append(Run(self.words, at, end))
        return end

    def _opening(self, at: int) -> int:
        words = self.words
        footnote = _footnote().match(words, at) if words.startswith("^", at + 1) else None
        if footnote and (footnote[1].isdigit() or footnote[1].casefold() in self.known.footnotes):
            self.edits.append(Edit(at, footnote.end()))
            self.pairs.append(Pair("footnote", at, at, footnote.end(), footnote.end()))
            return footnote.end()
        if self.brackets:
            self.brackets[-1].holds_bracket = True
        is_image = at > self.position and words[at - 1] == "!"
        self.brackets.append(_Bracket(at - is_image, at + 1, len(self.runs)))
        return at + 1

    def _closing(self, at: int) -> int:
        if not self.brackets:
            return at + 1
        bracket = self.brackets.pop()
        may_link = bracket.is_image or len(self.brackets) >= self.closed_below
        self.closed_below = min(self.closed_below, len(self.brackets))
        end = self._link_end(bracket, at) if may_link else None
        if end is None:
            return at + 1
        self._emphasis(bracket.runs)
        self._pair(Pair("image" if bracket.is_image else "link", bracket.start, bracket.words, at, end))
        if not bracket.is_image:
            self.closed_below = len(self.brackets)
        return end

    def _link_end(self, bracket: _Bracket, at: int) -> int | None:
        """Return where the link or image ends whose words end at an offset, or None if it is none."""
        end = inline_end(self.words, at + 1)
        if end is not None or not self.known.labels:
            return end
        label = label_at(self.words, at + 1)
        end = label.end() if label else at + 1
        if label and label[1]:
            name = normal_label(label[1])
        elif bracket.holds_bracket:
            return None
        else:
            name = normal_label(self.words[bracket.words : at])
        return end if name and name in self.known.labels else None

    def _tag(self, at: int) -> int:
        match = _autolink().match(self.words, at)
        if match is not None:
            self._pair(Pair("link", at, at + 1, match.end() - 1, match.end()))
            return match.end()
        edit = self.tags.at(at)
        if edit is None:
            return at + 1
        self.edits.append(edit)
        return edit.end

    def _entity(self, at: int) -> int:
        edit = entity_at(self.words, at)
        if edit is None:
            return at + 1
        self.edits.append(edit)
        return edit.end

    def _web_address(self, at: int) -> int:
        """Pass over an address: a `_` in it is its own."""
        words = self.words
        if not words.startswith("//", at + 1) or not words[max(0, at - 5) : at].endswith(("http", "https")):
            return at + 1
        match = _address().match(words, at + 1)
        if match is None:
            return at + 1
        start = at - (5 if words.endswith("https", 0, at) else 4)
        end = start + len(words[start : match.end()].rstrip(".,;:!?'"))
        self.pairs.append(Pair("link", start, start, end, end))
        return match.end()

    def _pair(self, pair: Pair) -> None:
        self.pairs.append(pair)
        self.edits += (Edit(pair.start, pair.words_start), Edit(pair.words_end, pair.end))

    def _emphasis(self, first: int) -> None:
        """Pair the marks of emphasis from one of the runs on."""
        for pair in pairs_of(self.runs[first:]):
            self._pair(pair)
        del self.runs[first:]

    def _line_ends(self) -> None:
        """Leave out spaces before a line's end, except in code."""
        words = self.words
        at = words.find(" \n")
        if at < 0:
            return
        code = [(pair.start, pair.end) for pair in self.pairs if pair.kind == "code"]
        while at >= 0:
            before = bisect_left(code, (at, at)) - 1
            if before < 0 or at >= code[before][1]:
                start = at
                while start and words[start - 1] in " \t":
                    start -= 1
                self.edits.append(Edit(start, at + 1))
            at = words.find(" \n", at + 1)
