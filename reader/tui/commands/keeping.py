"""Copying, citing, selecting, bookmarks and notes."""

from __future__ import annotations

from reader.keys import Hint
from reader.reading.citation import attributed, citation
from reader.reading.prompts import PromptFor
from reader.tui.commands.group import CommandGroup


class Keeping(CommandGroup):
    """What a reader takes along."""

    def copy(self, count: int | None) -> None:
        """Copy the selection, or the current quotation with its attribution and date."""
        selected = self.screen.selected_words()
        if selected:
            self.screen.copy(selected)
            return
        quotation = self.screen.reading.current_quotation
        if quotation is None:
            self.screen.say(Hint("Nothing to copy: {next_quotation} goes to a quotation, {select} selects"))
        else:
            self.screen.copy(attributed(self.screen.reading.dossier, quotation))

    def cite(self, count: int | None) -> None:
        """Copy a citation of the document."""
        dossier = self.screen.reading.dossier
        self.screen.copy(citation(dossier, dossier.document(self.screen.reading.document)))

    def select(self, count: int | None) -> None:
        """Start selecting by keys, or end it."""
        if self.screen.selecting.active:
            self.screen.selecting.end()
        else:
            self.screen.selecting.begin()

    def bookmark(self, count: int | None) -> None:
        """Keep this place under the letter that is typed next."""
        self.screen.await_letter(self.screen.keeper.bookmark, "Bookmark: type a letter")

    def go_to_bookmark(self, count: int | None) -> None:
        """Go to the bookmark of the letter that is typed next."""
        self.screen.await_letter(self.screen.keeper.go_to_bookmark, "Go to bookmark: type its letter")

    def bookmarks(self, count: int | None) -> None:
        """List bookmarks and notes."""
        from reader.tui.dialogs.places import show_kept_places

        show_kept_places(self.screen)

    def note(self, count: int | None) -> None:
        """Ask for a note on the current quotation, or on this place."""
        self.screen.ask(PromptFor.NOTE, self.screen.reading.current_quotation)
