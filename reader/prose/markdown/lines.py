"""The blocks of a Markdown text, found in one pass over its lines."""

from __future__ import annotations

import re

from reader.model.values import dataclass, field
from reader.prose.front_matter import front_matter_end
from reader.prose.markdown import line_marks
from reader.prose.markdown.containers import Container, container_at, continued_by
from reader.prose.markdown.leaves import Leaf, trimmed, without_definitions
from reader.prose.markdown.line import Line
from reader.prose.marks import BlockKind

#: Quotations, items and footnotes within one another; the marks of deeper ones are left out, but they are not opened.
_DEEPEST = 48


@dataclass
class MarkdownText:
    """What the lines of a text are.

    Attributes:
        leaves: Its blocks, in order.
        labels: What links may refer to.
        footnotes: The names of its footnotes.
    """

    leaves: list[Leaf] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    footnotes: set[str] = field(default_factory=set)


def read_lines(text: str, *, is_beginning: bool = True) -> MarkdownText:
    """Return the blocks of a Markdown text.

    Args:
        text: The text, or whole lines of one before which nothing is open.
        is_beginning: Whether it is the beginning of a text: only there front matter stands.
    """
    return _Lines(text).read(front_matter_end(text) if is_beginning else 0)


class _Lines:
    """A text while its lines are read: what has been found, and what is open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found = MarkdownText()
        self.containers: list[Container] = []
        self.leaf: Leaf | None = None
        self.fence = ""  # of the code that is open; empty if it is indented
        self.fence_indent = 0
        self.html_end: re.Pattern[str] | None = None

    def read(self, at: int) -> MarkdownText:
        """Return what is found from an offset on."""
        text = self.text
        plain = line_marks.plain_start().match
        while at < len(text):
            may_be_plain = not self.containers and (self.leaf is None or self.leaf.kind == "paragraph")
            at = self._plain_lines(at) if may_be_plain and plain(text, at) else self._line(at)
        self._close_leaf()
        return self.found

    def _plain_lines(self, at: int) -> int:
        """Take the lines from an offset on that can be nothing but a paragraph's; return where others begin."""
        end = line_marks.paragraph_end().search(self.text, at)
        following = end.end() if end else len(self.text)
        (self.leaf or self._open_leaf("paragraph")).add(at, following)
        if self.text.startswith("\n", following):
            self._close_leaf()
            while self.text.startswith("\n", following):
                following += 1
        return following

    def _line(self, start: int) -> int:
        """Take a line, and return where the next one begins."""
        line = Line(self.text, start)
        depth = continued_by(line, self.containers)
        if not (depth == len(self.containers) and self._goes_on(line)) and not self._begins(line, depth):
            self._close_leaf()
            if line.indent > 3:
                self.fence = ""
                line.pass_columns(4)
                self._open_leaf("code").add(line.at, line.end)
            else:
                self._open_leaf("paragraph").add(line.words, line.end)
        return line.end

    def _goes_on(self, line: Line) -> bool:
        """Return whether the code or the HTML that is open goes on with a line, which then is taken."""
        leaf = self.leaf
        if leaf is None or leaf.kind not in ("code", "html"):
            return False
        if leaf.kind == "html":
            leaf.add(line.at, line.end)
            if line.is_blank if self.html_end is None else self.html_end.search(self.text, line.at, line.stop):
                self._close_leaf()
        elif self.fence:
            if line.indent < 4 and self._is_fence_end(line):
                self._close_leaf()
            else:
                line.pass_columns(min(line.indent, self.fence_indent))
                leaf.add(line.at, line.end)
        elif line.indent > 3 or line.is_blank:
            line.pass_columns(4)
            leaf.add(line.at, line.end)
        else:
            return False
        return True

    def _is_fence_end(self, line: Line) -> bool:
        if line.first != self.fence[0]:
            return False
        marks = self.text[line.words : line.stop].rstrip(" \t")
        return len(marks) >= len(self.fence) and not marks.strip(self.fence[0])

    def _begins(self, line: Line, depth: int) -> bool:
        """Open the containers that begin in a line; return whether it is taken by a block that is no new paragraph."""
        failed = ""  # signs that make no thematic break of this line: each is tried but once
        while not line.is_blank and line.indent < 4:
            first = line.first
            paragraph = self.leaf if self.leaf is not None and self.leaf.kind == "paragraph" else None
            in_paragraph = paragraph is not None and depth == len(self.containers)
            if paragraph is not None and in_paragraph and first in "=-|:" and self._makes(paragraph, line):
                return True
            if first in "*-_" and first not in failed:
                if line_marks.rule().match(self.text, line.words, line.stop):
                    self._close_to(depth)
                    self._close_leaf()
                    return True
                failed += first
            if first in "#`~<" and self._leaf_begins(line, depth):
                return True
            container = container_at(line, in_paragraph=in_paragraph)
            if container is None:
                break
            self._close_to(depth)
            self._close_leaf()
            self._open(container)
            depth = len(self.containers)
        return self._continues(line, depth)

    def _continues(self, line: Line, depth: int) -> bool:
        """Return whether a line that begins nothing ends the open block, or goes on with it; close what it ends."""
        leaf = self.leaf
        if line.is_blank:
            self._close_to(depth)
            self._close_leaf()
            return True
        is_row = leaf is not None and leaf.kind == "table" and depth == len(self.containers) and line.indent < 4
        if leaf is not None and (leaf.kind == "paragraph" or is_row):
            leaf.add(line.words, line.end)
            return True
        self._close_to(depth)
        return False

    def _makes(self, paragraph: Leaf, line: Line) -> bool:
        """Return whether a line makes a heading or a table of the paragraph that it ends."""
        text = self.text
        underline = line_marks.underline().match(text, line.words, line.stop)
        if underline:
            without_definitions(text, paragraph, self.found.labels)
            if not paragraph.segments:
                return False
            paragraph.kind, paragraph.level = "heading", 1 if underline[1] else 2
            self._close_leaf()
            return True
        if not line_marks.table_rule().match(text, line.words, line.stop):
            return False
        start, end = paragraph.segments[-1]
        head = text.rfind("\n", start, end - 1) + 1 or start
        columns = line_marks.cells_of(text, line.words, line.stop)
        has_bar = "|" in text[line.words : line.stop] or "|" in text[head:end]
        if not has_bar or len(line_marks.cells_of(text, head, end)) != len(columns):
            return False
        paragraph.segments[-1] = (start, head)
        self._close_leaf()
        self._open_leaf("table").add(head, end)
        return True

    def _leaf_begins(self, line: Line, depth: int) -> bool:
        """Open the heading, the code or the HTML that begins at the next word of a line; return whether one does."""
        text, words, stop = self.text, line.words, line.stop
        if line.first == "#":
            mark = line_marks.heading().match(text, words, stop)
            if mark is None:
                return False
            self._close_to(depth)
            self._open_leaf("heading", len(mark[1])).add(mark.end(), _heading_end(text, mark.end(), stop))
            self._close_leaf()
            return True
        if line.first == "<":
            return self._html_begins(line, depth)
        fence = line_marks.fence().match(text, words, stop)
        if fence is None:
            return False
        self._close_to(depth)
        self.fence, self.fence_indent = fence[0], line.indent
        self._open_leaf("code")
        return True

    def _html_begins(self, line: Line, depth: int) -> bool:
        text, words, stop = self.text, line.words, line.stop
        ends = [end for begin, end in line_marks.html_starts() if begin.match(text, words, stop)]
        in_paragraph = self.leaf is not None and self.leaf.kind == "paragraph"
        if not ends and (in_paragraph or not line_marks.html_tag_line().match(text, words, stop)):
            return False
        end = ends[0] if ends else None
        self._close_to(depth)
        self._open_leaf("html").add(words, line.end)
        self.html_end = end
        if end is not None and end.search(text, words, stop):
            self._close_leaf()
        return True

    def _open(self, container: Container) -> None:
        if container.name:
            self.found.footnotes.add(container.name)
        if self.containers:
            self.containers[-1].is_bare = False
        if len(self.containers) < _DEEPEST:
            self.containers.append(container)

    def _open_leaf(self, kind: BlockKind, level: int = 0) -> Leaf:
        self._close_leaf()
        containers = self.containers
        if not containers:
            self.leaf = Leaf(kind, level=level)
            return self.leaf
        containers[-1].is_bare = False
        kinds = [container.kind for container in containers]
        self.leaf = Leaf(kind, level=level, quoted=kinds.count("quotation"), is_item="item" in kinds)
        return self.leaf

    def _close_to(self, depth: int) -> None:
        """Close the containers from one on, and what stands in them."""
        if depth < len(self.containers):
            self._close_leaf()
            del self.containers[depth:]

    def _close_leaf(self) -> None:
        leaf, self.leaf = self.leaf, None
        if leaf is None:
            return
        if leaf.kind == "paragraph":
            without_definitions(self.text, leaf, self.found.labels)
        leaf.segments = trimmed(self.text, leaf.segments)
        if leaf.segments:
            self.found.leaves.append(leaf)


def _heading_end(text: str, start: int, stop: int) -> int:
    """Return where the words of a heading end, before the signs that may close it."""
    words = text[start:stop].rstrip(" \t")
    rest = words.rstrip("#")
    return start + len(rest.rstrip(" \t") if not rest or rest[-1] in " \t" else words)
