"""A line of Markdown while its beginning is read, column by column: a tab reaches to the next fourth column."""

from __future__ import annotations

from reader.prose.markdown.line_marks import spaces


class Line:
    """A line, and how far it has been read.

    Attributes:
        text: The whole text.
        start: Offset of the line's first character.
        stop: Offset of its line end.
        end: Offset after that.
        at: How far it has been read.
        words: Offset of the next character that is no space; `stop` if there is none.
        indent: Columns from `at` to `words`.
    """

    __slots__ = ("_column", "_words_column", "at", "end", "indent", "start", "stop", "text", "words")

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = self.at = start
        self.stop = text.find("\n", start)
        if self.stop < 0:
            self.stop = self.end = len(text)
        else:
            self.end = self.stop + 1
        self._column = 0
        self._look()

    @property
    def is_blank(self) -> bool:
        """Whether nothing but space is left of it."""
        return self.words == self.stop

    @property
    def first(self) -> str:
        """The next character that is no space; empty at the line's end."""
        return self.text[self.words] if self.words < self.stop else ""

    def pass_mark(self, end: int) -> None:
        """Go on to the end of a mark that begins at the next word."""
        self._column = self._words_column + end - self.words
        self.at = end
        self._look()

    def pass_columns(self, columns: int) -> None:
        """Go on by so many columns of space; a tab may be passed in part."""
        goal = self._column + columns
        while self._column < goal and self.at < self.words:
            if self.text[self.at] == "\t":
                following = self._column + 4 - self._column % 4
                if following > goal:
                    self._column = goal
                    break
                self._column = following
            else:
                self._column += 1
            self.at += 1
        self.indent = self._words_column - self._column

    def _look(self) -> None:
        """Find the next word."""
        match = spaces().match(self.text, self.at, self.stop)
        self.words = match.end() if match else self.at
        column = self._column
        if "\t" in self.text[self.at : self.words]:
            for character in self.text[self.at : self.words]:
                column += 4 - column % 4 if character == "\t" else 1
        else:
            column += self.words - self.at
        self._words_column = column
        self.indent = column - self._column
