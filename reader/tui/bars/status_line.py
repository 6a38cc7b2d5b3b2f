"""The status line: where the reading is, and what just happened."""

from __future__ import annotations

from collections.abc import Mapping

from reader.reading.state import ReadingState
from reader.tui.bars.clickable_line import ClickableLine
from reader.tui.bars.status_words import StatusWords, status_line, status_words


class StatusLine(ClickableLine):
    """On the left a message, or else search and current quotation; on the right document and percentage.

    A key that is named on the left can be clicked.
    """

    _reading: ReadingState | None = None
    _words: StatusWords | None = None
    _keys: Mapping[str, tuple[str, ...]] = {}

    def show_state(
        self,
        reading: ReadingState,
        *,
        progress: str,
        percent: int,
        place: str,
        keys: Mapping[str, tuple[str, ...]],
        help_is_named: bool = False,
    ) -> None:
        """Show where the reading is; the arguments are those of `status_words`."""
        before = self._words if reading is self._reading else None
        words = status_words(
            reading,
            progress=progress,
            percent=percent,
            place=place,
            keys=keys,
            help_is_named=help_is_named,
            before=before,
        )
        self._reading, self._words, self._keys = reading, words, keys
        self._arrange()

    def on_resize(self) -> None:
        """Say on the right what this width has room for."""
        self._arrange()

    def _arrange(self) -> None:
        if self._words is not None:
            self.show_with(*status_line(self._words, self.content_size.width, self._keys))
