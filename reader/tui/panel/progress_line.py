"""The line above the quotations: how much of them is checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.keys import in_words
from reader.reading.review_words import progress_hint
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
        """Show how far the checking of a dossier is; the arguments are those of `progress_hint`."""
        says = progress_hint(dossier, chosen, keys)
        self.display = bool(says)
        self.show_with((Piece(in_words(says, keys)),), (), targets_of(says, keys))
