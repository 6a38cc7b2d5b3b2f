"""Markdown written block by block, with the places of the original beside it; what is text stays text."""

from __future__ import annotations

import re
from functools import cache

from reader.model.locator import Locator, LocatorKind

#: Signs that may mean something in Markdown; others are never touched.
_SPECIAL = re.compile(r"[\\`*_\[\]<&~|!#>+=\-\d]")


#: Most characters of a heading that are shown as a place.
_LONGEST = 40


@cache
def _active() -> re.Pattern[str]:
    """Return the signs within a line that mean something where they stand."""
    return re.compile(
        r"\\(?=[!-/:-@\[-`{-~])|`|\*(?=\S)|(?<=\S)\*|(?<![^\W_])_(?=\S)|(?<=\S)_(?![^\W_])|~(?=~)|(?<=~)~"
        r"|\[(?=\^|[^\]\n]{0,999}\][(\[:])|\](?=[(\[:])|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)"
    )


@cache
def _opening() -> re.Pattern[str]:
    """Return what means something at a line's start."""
    return re.compile(
        r"(?P<sign>#{1,6}(?=\s|$)|>|[-+*](?=\s|$|-)|=+\s*$|~{3})|(?P<number>\d{1,9})(?=[.)](?:\s|$))|(?P<cell>\|)"
    )


def escaped(text: str) -> str:
    """Return text as it stands within a Markdown paragraph, so that it is read as it is."""
    if not _SPECIAL.search(text):
        return text
    return _active().sub(r"\\\g<0>", text)


def _line_escaped(line: str) -> str:
    """Return a line of a paragraph with what would open another block escaped."""
    match = _opening().match(line)
    if match is None:
        return line
    if match["number"]:
        return f"{match['number']}\\{line[match.end() :]}"
    return f"\\{line}"


class MarkdownText:
    """A text that grows block by block.

    Its blocks are already Markdown within (`escaped`); what opens a line is escaped here.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._quoted = 0
        self._coming: dict[LocatorKind, str] = {}
        self.locators: list[Locator] = []

    @property
    def text(self) -> str:
        """All that was written, with a line's end at its end."""
        return "".join(self._pieces) + ("\n" if self._pieces else "")

    def mark(self, kind: LocatorKind, value: str) -> None:
        """Let a place of the original begin with the next block; a later mark there takes the place of this one."""
        self._coming[kind] = value

    def mark_heading(self, words: str) -> None:
        """Let the part under a heading begin with the next block; a long heading is cut.

        Args:
            words: Of the heading, without Markdown.
        """
        plain = " ".join(words.split())
        if plain:
            self.mark("heading", plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rstrip() + "…")

    def heading(self, words: str, level: int) -> None:
        """Write a heading of level 1 to 6."""
        line = " ".join(words.split())
        if line:
            self._block(f"{'#' * max(1, min(6, level))} {line}")

    def paragraph(self, words: str, *, quoted: int = 0, item: str = "") -> None:
        """Write a paragraph, whose lines end where `words` has line ends.

        Args:
            words: Its words, as Markdown.
            quoted: In how many block quotations it stands.
            item: The sign of the list item that it is, such as `-` or `1.`; empty for none.
        """
        lines = [line for each in words.split("\n") if (line := each.strip(" \t"))]
        if not lines:
            return
        quote = "> " * quoted
        indent = " " * (len(item) + 1) if item else ""
        first = f"{item} {_line_escaped(lines[0])}" if item else _line_escaped(lines[0])
        following = [f"{quote}{indent}{_line_escaped(line)}" for line in lines[1:]]
        self._block("  \n".join([quote + first, *following]), quoted=quoted)

    def paragraph_over_places(self, words: str, kind: LocatorKind, value: str, at: int) -> None:
        """Write a paragraph of one line in which another place of the original begins.

        Args:
            words: Its words, as Markdown.
            kind: What begins.
            value: Its name.
            at: Where in the words it begins.
        """
        line = _line_escaped(words.strip())
        self._block(line)
        begin = self._length - len(line)
        self.locators.append(Locator(begin + min(at + len(line) - len(words), len(line) - 1), kind, value))

    def note(self, label: str, words: str) -> None:
        """Write a footnote under its label."""
        self._block(f"[^{label}]: {' '.join(words.split())}")

    def code(self, words: str) -> None:
        """Write words as they are, in a fence."""
        fence = "`" * max(3, max((len(run) + 1 for run in re.findall("`+", words)), default=3))
        self._block(f"{fence}\n{words.rstrip()}\n{fence}")

    def table(self, rows: list[list[str]]) -> None:
        """Write rows of cells, each as Markdown."""
        cells = [[" ".join(cell.replace("|", "\\|").split()) for cell in row] for row in rows if any(row)]
        if not cells:
            return
        width = max(map(len, cells))
        lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in cells]
        lines.insert(1, "|" + " --- |" * width)
        self._block("\n".join(lines))

    def _block(self, block: str, *, quoted: int = 0) -> None:
        if self._pieces:
            goes_on = quoted and self._quoted == quoted
            between = f"\n{'> ' * quoted}\n" if goes_on else "\n\n"
            self._pieces.append(between)
            self._length += len(between)
        self._quoted = quoted
        self.locators += [Locator(self._length, kind, value) for kind, value in self._coming.items()]
        self._coming.clear()
        self._pieces.append(block)
        self._length += len(block)
