"""Keys that adjust words while the text above shows them; what the words would be stands in the line at the foot."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from reader.tui.bars.one_line import shortened
from reader.tui.dialogs.dialog import Dialog, DialogKey, Strip

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.reading.adjusting import End
    from reader.reading.live_words import LiveWords
    from reader.reading.session import Session
    from reader.reading.stops import By

#: Command, end, what it moves by, direction, and what the line of keys says.
_MOVES: tuple[tuple[str, End, By, int, str], ...] = (
    ("end_on", "end", "word", 1, "end on"),
    ("end_back", "end", "word", -1, "end back"),
    ("start_back", "start", "word", -1, "start back"),
    ("start_on", "start", "word", 1, "start on"),
    ("end_sentence_on", "end", "sentence", 1, "sentence on"),
    ("end_sentence_back", "end", "sentence", -1, "sentence back"),
    ("start_sentence_back", "start", "sentence", -1, "start by sentence"),
    ("start_sentence_on", "start", "sentence", 1, ""),
)


class LiveWordsDialog(Dialog[Callable[[], object]], inherit_bindings=False):
    """Moves the ends of words; its result keeps them, and none drops them."""

    DEFAULT_CSS = """
    LiveWordsDialog { align: left bottom; background: $background 0%; }
    LiveWordsDialog Strip { height: 2; align: left top; }
    LiveWordsDialog Static { width: 1fr; height: 1; padding: 0 1; }
    LiveWordsDialog KeyBar { margin: 0; padding: 0 1; }
    """

    def __init__(self, session: Session, live: LiveWords) -> None:
        super().__init__(session)
        self._live = live
        self._line = Static(markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the words and the keys."""
        with Strip():
            yield self._line
            yield self.key_bar

    def on_mount(self) -> None:
        """Show the words and the keys."""
        self.show_keys()
        self._show_words()

    def on_resize(self) -> None:
        """Fit the words to the screen."""
        self._show_words()

    def table(self) -> tuple[DialogKey, ...]:
        """Keep, move either end, and drop."""
        moves = (
            DialogKey(command, partial(self._move, end, by, step), self._label(command, label))
            for command, end, by, step, label in _MOVES
            if end == "end" or not self._live.is_cut
        )
        part = self._live.next_part
        several = [DialogKey("other_part", lambda _: self._then_show(part), "other part")] if part else []
        others = (each for each in super().table() if each.command not in ("close", "escape"))
        return (
            DialogKey("source", lambda _: self.close(self._live.keep), "cut here" if self._live.is_cut else "keep"),
            *several,
            *moves,
            *others,
            DialogKey("close", lambda _: self.close()),
            DialogKey("escape", lambda _: self.close(), "drop"),
        )

    def _label(self, command: str, label: str) -> str:
        """Return what a key does, as the line of keys says it."""
        if not self._live.is_cut:
            return label
        return {"end_on": "word on", "end_back": "word back"}.get(command, label)

    def _move(self, end: End, by: By, step: int, count: int) -> None:
        self._then_show(lambda: self._live.move(end, by, step * count))

    def _then_show(self, does: Callable[[], object]) -> None:
        does()
        self._show_words()

    def _show_words(self) -> None:
        words = Content.assemble(self._live.label, "  ", (self._live.words(), "bold"))
        self._line.update(shortened(words, max(1, self.size.width - 2)))
