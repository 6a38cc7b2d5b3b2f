"""The folders in which Reader keeps things: whether they are there, and can be written to."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from reader.cli.health.check import Check
from reader.files.cleaning import clean_line
from reader.files.errors import CannotRead
from reader.files.locating import default_dossier
from reader.files.settings import read_settings, settings_path
from reader.keys import effective_keys
from reader.memory.cache import cache_folder
from reader.memory.keeping import memory_folder


def folder_checks() -> Iterator[Check]:
    """Yield each folder, what is wrong with the settings, and whether the first dossier is there."""
    path = settings_path()
    yield _settings(path)
    settings = read_settings(path)
    for finding in (*settings.findings, *effective_keys(settings.keymap)[1]):
        yield Check("folders", "settings", clean_line(finding.message), "wrong", clean_line(str(finding)))
    yield _folder("notes and places", memory_folder(), private=True)
    yield _folder("cache", cache_folder())
    try:
        yield Check("folders", "first dossier", clean_line(str(default_dossier())))
    except CannotRead as error:
        yield Check("folders", "first dossier", clean_line(str(error)), "wrong", error.finding.hint)


def _settings(path: Path) -> Check:
    folder = _folder("settings", path.parent)
    there = path.is_file() or folder.state == "wrong"
    value = folder.value if folder.state == "wrong" else clean_line(str(path))
    return Check("folders", "settings", value + ("" if there else " (none yet)"), folder.state, folder.hint)


def _folder(name: str, path: Path, *, private: bool = False) -> Check:
    """Return whether a folder can be written to, or made."""
    shown = clean_line(str(path))
    if not os.path.lexists(path):
        parent = next(each for each in path.parents if os.path.lexists(each))
        if parent.is_dir() and os.access(parent, os.W_OK | os.X_OK):
            return Check("folders", name, f"{shown} (none yet)")
        return Check("folders", name, f"{shown} cannot be made", "wrong", f"{clean_line(str(parent))} is not writable")
    if not path.is_dir():
        return Check("folders", name, f"{shown} is no folder", "wrong", "move that file away")
    if not os.access(path, os.W_OK | os.X_OK):
        return Check("folders", name, f"{shown} is not writable", "wrong", "nothing is kept there: chmod u+rwx")
    if private and sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        return Check("folders", name, f"{shown} can be read by others", "wrong", "make it yours alone: chmod 700")
    return Check("folders", name, shown)
