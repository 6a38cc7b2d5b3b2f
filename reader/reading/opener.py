"""The system's opener: what it is called, and how viewers are told a page."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

#: How viewers of PDF are told a page: by the beginning of the name that a desktop knows them by.
_PAGED = {
    "org.gnome.Evince": ("evince", "--page-index={page}", "{file}"),
    "evince": ("evince", "--page-index={page}", "{file}"),
    "atril": ("atril", "--page-index={page}", "{file}"),
    "xreader": ("xreader", "--page-index={page}", "{file}"),
    "org.kde.okular": ("okular", "-p", "{page}", "{file}"),
    "okular": ("okular", "-p", "{page}", "{file}"),
    "org.pwmt.zathura": ("zathura", "-P", "{page}", "{file}"),
    "mupdf": ("mupdf", "{file}", "{page}"),
}
#: Seconds that a desktop may take to say which viewer it uses.
_PATIENCE_S = 1.0


class NoOpenerError(Exception):
    """Nothing opens files here; the message says why."""


def opener_command(target: str, page: str, environment: Mapping[str, str], system: str = sys.platform) -> list[str]:
    """Return the command that opens a file or an address in its own program.

    Args:
        target: An absolute path, or an address of the web.
        page: The number of the page of a PDF to open it at, where its viewer can; empty for none.
        environment: Where the programs are, and whether there is a desktop.
        system: Python's name of the platform.

    Raises:
        NoOpenerError: There is no desktop, or no opener.
    """
    if system == "win32":
        return ["explorer", target]
    if system == "darwin":
        return ["open", target]
    path = environment.get("PATH")
    if shutil.which("wslview", path=path):  # the desktop is that of Windows
        return ["wslview", target]
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        raise NoOpenerError("There is no desktop here to open it on")
    if page and target.lower().endswith(".pdf") and (paged := _paged(target, page, path)):
        return paged
    if shutil.which("xdg-open", path=path):
        return ["xdg-open", target]
    if shutil.which("gio", path=path):
        return ["gio", "open", target]
    raise NoOpenerError("Nothing opens files here: install xdg-utils")


def _paged(target: str, page: str, path: str | None) -> list[str]:
    """Return the command of the desktop's own viewer with a page; empty if it takes none."""
    viewer = _viewer(path)
    for name, command in _PAGED.items():
        if viewer.startswith(name) and shutil.which(command[0], path=path):
            return [part.format(page=page, file=target) for part in command]
    return []


def _viewer(path: str | None) -> str:
    """Return what the desktop opens PDF with; empty if it does not say."""
    asked: Sequence[str] = ("xdg-mime", "query", "default", "application/pdf")
    if not shutil.which(asked[0], path=path):
        return ""
    with suppress(OSError, subprocess.SubprocessError):
        said = subprocess.run(asked, capture_output=True, timeout=_PATIENCE_S, check=False, stdin=subprocess.DEVNULL)
        return said.stdout.decode("utf-8", "replace").strip()
    return ""
