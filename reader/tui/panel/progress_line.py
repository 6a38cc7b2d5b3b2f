"""The line above the quotations: how much of them is checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.keys import Hint, first_key, in_words
from reader.model.review import to_look_at
from reader.reading.review_words import progress_words
from reader.tui.bars.clickable_line import ClickableLine
from reader.tui.bars.targets import targets_of
from reader.tui.look.pieces import Piece

if TYPE_CHECKING:
    from reader.model import Dossier
    from reader.reading.filters import Filter


class ProgressLine(ClickableLine):
    """How much is checked, and the key that lists what is to be looked at; without either it takes no room."""

    DEFAULT_CSS = """
    ProgressLine { display: none; }
    """

    def show_progress(self, dossier: Dossier, chosen: Filter, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Show how far the checking of a dossier is.

        Args:
            dossier: What is checked.
            chosen: What is listed already.
            keys: The current keys.
        """
        says: str | Hint = progress_words(dossier)
        left = 0 if chosen.looks_at_the_worst_first else len(to_look_at(dossier))
        if says and left and first_key("to_look_at", keys):
            says = Hint("{progress} · {to_look_at} lists {left} to look at", progress=says, left=left)
        self.display = bool(says)
        self.show_with((Piece(in_words(says, keys)),), (), targets_of(says, keys))
