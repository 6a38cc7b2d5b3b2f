"""Searching one document, or all of them, and finding a speaker."""

from __future__ import annotations

from reader.reading.prompts import PromptFor
from reader.tui.commands.group import CommandGroup


class Searching(CommandGroup):
    """The prompt, the matches, and the list of speakers."""

    def search(self, count: int | None) -> None:
        """Ask for words to search this document for."""
        self.screen.ask(PromptFor.SEARCH)

    def search_all(self, count: int | None) -> None:
        """Ask for words to search all documents for."""
        self.screen.ask(PromptFor.SEARCH_ALL)

    def regex(self, count: int | None) -> None:
        """Search for a regular expression from now on, or for plain words again."""
        self.screen.searcher.toggle_pattern()

    def next_match(self, count: int | None) -> None:
        """Go `count` matches on."""
        self.screen.searcher.step(count or 1)

    def previous_match(self, count: int | None) -> None:
        """Go `count` matches back."""
        self.screen.searcher.step(-(count or 1))

    def speakers(self, count: int | None) -> None:
        """List the speakers."""
        self.screen.panes.open_list("speakers", focus=True)
