"""Which words of a sentence stand within quotation marks, by the marks of that sentence alone."""

from __future__ import annotations

from reader.analysis.times.anchors import Place, TimeAnchor
from reader.analysis.times.tokens import Tokens

_OPENING, _CLOSING = frozenset(("“", "«", "„")), frozenset(("”", "»"))


_MARKS = _OPENING | _CLOSING | {'"'}


def has_marks(tokens: Tokens) -> bool:
    """Return whether a sentence has quotation marks."""
    return not _MARKS.isdisjoint(tokens.words)


def is_quoted(tokens: Tokens, index: int) -> bool:
    """Return whether a token stands after a mark that opens, or before one that closes what an earlier one opened."""
    before = _last_mark(tokens, range(index - 1, -1, -1))
    if before is not None:
        return before
    return _last_mark(tokens, range(index + 1, len(tokens.words))) is False


def ends_quoted(tokens: Tokens) -> bool:
    """Return whether a sentence ends within quotation marks."""
    return _last_mark(tokens, range(len(tokens.words) - 1, -1, -1)) is True


def _last_mark(tokens: Tokens, indexes: range) -> bool | None:
    """Return whether the first mark at these places opens (True) or closes (False), None if there is none."""
    for index in indexes:
        word = tokens.words[index]
        if word in _OPENING:
            return True
        if word in _CLOSING:
            return False
        if word == '"':
            joined = index > 0 and tokens.spans[index - 1][1] == tokens.spans[index][0]
            return not joined or tokens.words[index - 1] in ("(", "[", "—", "–")
    return None


class Teller:
    """Who tells a time: after quoted words the text goes on from the date that it had come to before them."""

    def __init__(self, anchor: TimeAnchor) -> None:
        """Start at the beginning of a text."""
        self._anchor = anchor
        self._tokens: Tokens | None = None
        self._within = False
        self._place: Place | None = None

    def begin(self, tokens: Tokens) -> None:
        """Begin a sentence."""
        self._tokens = tokens if has_marks(tokens) else None

    def tells_at(self, index: int, *, written: bool) -> None:
        """Note that a time was found at a token, before the anchor moves on; a date written out counts for all."""
        quoted = not written and (is_quoted(self._tokens, index) if self._tokens else self._within)
        if not quoted:
            self._place = None
        elif self._place is None:
            self._place = self._anchor.place()

    def end(self) -> None:
        """End the sentence: where it leaves quoted words, go back to what was told before them."""
        if self._tokens is None:
            return
        self._within = ends_quoted(self._tokens)
        if self._place is not None and not self._within:
            self._anchor.go_back(self._place)
            self._place = None
