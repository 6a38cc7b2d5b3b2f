"""From what was asked for on the command line to a running screen, and back to an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.files.settings import read_settings, settings_path
from reader.memory.keeping import recall
from reader.opening import open_paths
from reader.tui.app import Opening, ReaderApp

if TYPE_CHECKING:
    from textual.driver import Driver

    from reader.model import Dossier

#: The exit status of a fault of ours.
FAULT = 70


def run(paths: Sequence[str], *, published: str = "", line: int = 0, words: str = "", width: int | None = None) -> int:
    """Open the paths on the screen, and return the exit status when the reader leaves.

    Args:
        paths: As `open_paths` takes them.
        published: EDTF date of undated texts, or empty.
        line: Line to begin at, counted from 1; 0 for the remembered place.
        words: What to search for at the start; empty for nothing.
        width: Columns of text; None for those of the settings.

    Raises:
        CannotRead: Nothing of it can be shown.
    """
    dossier = open_paths(paths, published=published)
    take_keys_from_terminal()
    return show(dossier, paths, published=published, line=line, words=words, width=width)


def show(
    dossier: Dossier, paths: Sequence[str], *, published: str, line: int, words: str, width: int | None = None
) -> int:
    """Show a dossier until the reader leaves, and return the exit status."""
    settings = read_settings()
    recalled = recall(dossier)
    app = ReaderApp(
        Opening(
            dossier,
            paths=paths,
            published=published,
            line=line,
            words=words,
            theme=settings.theme,
            measure=settings.width if width is None else width,
            panel=settings.panel or recalled.remembered.panel,
            keymap=settings.keymap,
            findings=(*settings.findings, *recalled.findings),
            recalled=recalled,
            settings_file=settings_path(),
        ),
        driver_class=_driver_class(),
    )
    app.run()
    if app.fault:
        print(app.fault, file=sys.stderr)
    return app.return_code if app.return_code is not None else FAULT


def _driver_class() -> type[Driver] | None:
    """Return our own driver where Textual would take its Linux one, None elsewhere."""
    if sys.platform == "win32":
        return None
    from reader.tui.driver import ReaderDriver

    return ReaderDriver


def take_keys_from_terminal() -> None:
    """Where the standard input was a pipe, take keys from the terminal itself."""
    if sys.stdin is None or not os.isatty(0):
        terminal = os.open("/dev/tty", os.O_RDWR)
        os.dup2(terminal, 0)
        os.close(terminal)
        sys.stdin = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
        sys.__stdin__ = sys.stdin  # type: ignore[misc]  # Textual asks this one whether it is a terminal
