"""The line that takes words to search for in all dossiers, which are searched while it is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.tui.panel.filter_line import FilterLine

if TYPE_CHECKING:
    from textual.timer import Timer

#: Seconds after the last letter until what was typed is searched for, and the least of letters for that.
_TYPING_S, _FEWEST = 0.1, 2


class SearchLine(FilterLine):
    """Takes words; what it says on the right is what was found.

    Args:
        search: Searches for words; for none, shows the dossiers themselves.
    """

    def __init__(self, search: Callable[[str], object]) -> None:
        super().__init__("words, or @name words")
        self._search = search
        self._typing: Timer | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether what was typed is still to be searched for."""
        return self._typing is not None

    def search_soon(self) -> None:
        """Search for what was typed, once nothing more is typed for a moment."""
        self._wait_no_more()
        self._typing = self.set_timer(_TYPING_S, self._search_if_enough)

    def search_now(self) -> None:
        """Search for what was typed."""
        self._wait_no_more()
        self._search(self.typed)

    def drop(self) -> None:
        """Forget what was typed, and take no more."""
        self._wait_no_more()
        self.show("", "")
        self.close()

    def _search_if_enough(self) -> None:
        self._typing = None
        if len(self.typed.strip()) >= _FEWEST or not self.typed:
            self._search(self.typed)

    def _wait_no_more(self) -> None:
        if self._typing is not None:
            self._typing.stop()
            self._typing = None
