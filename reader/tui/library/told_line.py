"""The line below all dossiers: a message, or all of the row under the cursor."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from reader.keys import Hint, in_words
from reader.tui.bars.clickable_line import ClickableLine, targets_of


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
        style = "bold not dim" if is_message else ""
        self.show_with(Content.styled(in_words(words, keys), style), Content(working), targets_of(words, keys))
