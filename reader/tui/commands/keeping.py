"""Copying, citing, selecting, bookmarks and notes."""

from __future__ import annotations

from reader.tui.citation import attributed, citation
from reader.tui.commands.group import CommandGroup
from reader.tui.prompts import PromptFor


class Keeping(CommandGroup):
    """What a reader takes along."""

    def copy(self, count: int | None) -> None:  # noqa: ARG002  every command takes a count
        """Copy the selection, or the current quotation with its attribution and date."""
        if self.screen.copy_selection():
            return
        quotation = self.screen.reading.current_quotation
        if quotation is None:
            self.screen.say("Nothing to copy: ] goes to a quotation, v selects")
        else:
            self.screen.copy_text(attributed(self.screen.reading.dossier, quotation))

    def cite(self, count: int | None) -> None:  # noqa: ARG002
        """Copy a citation of the document."""
        dossier = self.screen.reading.dossier
        self.screen.copy_text(citation(dossier, dossier.document(self.screen.reading.document)))

    def select(self, count: int | None) -> None:  # noqa: ARG002
        """Start selecting by keys, or end it."""
        self.screen.toggle_selecting()

    def bookmark(self, count: int | None) -> None:  # noqa: ARG002
        """Keep this place under the letter that is typed next."""
        self.screen.await_letter(self.screen.bookmark, "Bookmark: type a letter")

    def go_to_bookmark(self, count: int | None) -> None:  # noqa: ARG002
        """Go to the bookmark of the letter that is typed next."""
        self.screen.await_letter(self.screen.go_to_bookmark, "Go to bookmark: type its letter")

    def bookmarks(self, count: int | None) -> None:  # noqa: ARG002
        """List bookmarks and notes."""
        from reader.tui.dialogs.places import show_kept_places

        show_kept_places(self.screen)

    def note(self, count: int | None) -> None:  # noqa: ARG002
        """Ask for a note on the current quotation, or on this place."""
        self.screen.ask(PromptFor.NOTE)
