"""Copying, through the terminal (OSC 52) and through the system's clipboard program."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from reader.model.values import dataclass

if TYPE_CHECKING:
    from textual.app import App

#: Terminals silently drop a longer OSC 52 (xterm: over 100 KB of base64); a longer text needs a program.
TERMINAL_LIMIT = 74_000
#: The terminal in a page drops a control sequence of more than 10 million characters.
BROWSER_LIMIT = 7_000_000
#: Program, arguments, and the environment variable that it needs.
PROGRAMS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("wl-copy", (), "WAYLAND_DISPLAY"),
    ("xclip", ("-selection", "clipboard"), "DISPLAY"),
    ("xsel", ("--clipboard", "--input"), "DISPLAY"),
    ("pbcopy", (), ""),
    ("clip.exe", (), ""),
)
PROGRAM_TIMEOUT_S = 2


@dataclass(frozen=True, slots=True)
class Copied:
    """The outcome of a copy.

    Attributes:
        ways: Which ways took the text: "xclip", "the terminal".
        sure: Whether one of them confirmed it; a terminal never does.
        why_not: Why none took it.
    """

    ways: tuple[str, ...]
    sure: bool
    why_not: str = "too long for the terminal, and no clipboard program (wl-copy, xclip, xsel) worked"

    def __str__(self) -> str:
        if not self.ways:
            return f"Not copied: {self.why_not}"
        sent = " and ".join(self.ways)
        return f"Copied with {sent}" if self.sure else f"Sent to {sent}, which does not confirm copies"


def copy(app: App[int], text: str) -> Copied:
    """Copy `text` in every way there is; lone surrogates, which no clipboard takes, become U+FFFD."""
    clean = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if app.is_web:
        return _copy_in_browser(app, clean)
    program = copy_by_program(clean)
    ways = [program] if program else []
    if len(clean.encode()) <= TERMINAL_LIMIT:
        app.copy_to_clipboard(clean)
        ways.append("the terminal")
    return Copied(tuple(ways), bool(program))


def _copy_in_browser(app: App[int], text: str) -> Copied:
    """Copy through the page, which offers the text to be copied by hand where the browser refuses."""
    if len(text.encode()) > BROWSER_LIMIT:
        return Copied((), sure=False, why_not="too long for a browser")
    app.copy_to_clipboard(text)
    return Copied(("your browser",), sure=False)


def copy_by_program(text: str) -> str:
    """Give `text` to the first clipboard program that takes it, and return its name; empty if none does."""
    for name, arguments, variable in PROGRAMS:
        if variable and not os.environ.get(variable):
            continue
        path = shutil.which(name)
        if path is None:
            continue
        encoding = "utf-16-le" if name == "clip.exe" else "utf-8"
        try:
            subprocess.run(
                [path, *arguments],
                input=text.encode(encoding),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=PROGRAM_TIMEOUT_S,
                check=True,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return name
    return ""
