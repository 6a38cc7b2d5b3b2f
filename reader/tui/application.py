"""What screens need from the application that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.theme import Theme

    from reader.library.hits import Hit
    from reader.library.page import Found
    from reader.memory.library_entry import LibraryEntry
    from reader.tui.look.look import Look
    from reader.tui.type_ahead import TypeAhead


class Application(Protocol):
    """The application, as its screens know it."""

    type_ahead: TypeAhead
    theme: str

    @property
    def available_themes(self) -> Mapping[str, Theme]:
        """All themes by name."""

    @property
    def look(self) -> Look:
        """How everything is drawn."""

    @property
    def title_beneath(self) -> str:
        """The title of the dossier that is open; empty if none is."""

    def quit_reading(self, status: int) -> None:
        """Leave with an exit status."""

    def take_theme(self, name: str) -> None:
        """Use a theme from now on, also next time."""

    def spare_what_was_found(self) -> None:
        """Let the collector of memory pass over what is there."""

    def show_library(self) -> None:
        """Show all dossiers over the reading."""

    def leave_library(self) -> bool:
        """Go back to the reading beneath; say whether there is one."""

    def open_entry(self, entry: LibraryEntry, at: tuple[Hit, Found] | None = None) -> None:
        """Open a dossier where it was left, or at what a search has found in it, among all that it has found."""

    def open_new(self, paths: Sequence[str]) -> None:
        """Open files, and ask where a dossier of them is to be made."""
