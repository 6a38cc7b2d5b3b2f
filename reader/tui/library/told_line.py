"""The line below all dossiers: a message, or all of the row under the cursor."""

from __future__ import annotations

from collections.abc import Mapping

from reader.keys import Hint, in_words
from reader.tui.bars.clickable_line import ClickableLine
from reader.tui.bars.targets import targets_of
from reader.tui.look.pieces import Piece


class ToldLine(ClickableLine):
    """A message, or what the row under the cursor is; on the right what is being done beside."""

    def tell(self, words: str | Hint, working: str, keys: Mapping[str, tuple[str, ...]], *, is_message: bool) -> None:
        """Say something.

        Args:
            words: What.
            working: What is being done beside; empty for nothing.
            keys: The current keys.
            is_message: Whether it is a message, which stands out.
        """
        told = Piece(in_words(words, keys), "strong" if is_message else "dim")
        self.show_with((told,), (Piece(working, "dim"),), targets_of(words, keys))
