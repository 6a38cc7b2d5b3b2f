"""The screen of all dossiers."""

from reader.tui.library.screen import LibraryScreen

__all__ = ["LibraryScreen"]
