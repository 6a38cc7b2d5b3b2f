"""Paths as they are typed into a line, as in a shell: several, quoted where need be, completed from the disk."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

from reader.files.addresses import address_of
from reader.files.wishes import named_message
from reader.model.values import dataclass

#: Most names of a folder that are looked at, and offered.
_MOST_LOOKED_AT, _MOST_OFFERED = 20_000, 500


@dataclass(frozen=True, slots=True)
class Name:
    """A name that a typed path may be completed to.

    Attributes:
        path: The path as it would be typed, `~` and all, without quotation marks.
        is_folder: Whether it is a folder.
    """

    path: str
    is_folder: bool

    @property
    def shown(self) -> str:
        """Its last part, with a slash after a folder's."""
        return os.path.basename(self.path) + ("/" if self.is_folder else "")  # noqa: PTH119  as typed


def paths_in(line: str) -> list[str]:
    """Return the paths of a line, with `~` for the user's home replaced; a mark that is not closed ends at the end."""
    return [each if address_of(each) else os.path.expanduser(each) for each in _words(line)]  # noqa: PTH111  as typed


def names_for(line: str) -> list[Name]:
    """Return what the last path of a line may be completed to, from the disk, folders first; hidden names if asked for.

    Reading a folder may take long on a disk in a network: never on the thread that draws.
    """
    typed = _last_word(line)
    head, begun = os.path.split(typed)
    folder = os.path.expanduser(head) or "."  # noqa: PTH111  as typed
    names: list[Name] = []
    try:
        with os.scandir(folder) as entries:
            for number, entry in enumerate(entries):
                if number == _MOST_LOOKED_AT:
                    break
                is_asked_for = entry.name.startswith(begun) and (begun or not entry.name.startswith("."))
                if is_asked_for and entry.name.isprintable():  # any other could not be shown in the line
                    names.append(Name(os.path.join(head, entry.name), _is_folder(entry)))  # noqa: PTH118  as typed
    except (OSError, ValueError):
        return []
    return sorted(names, key=lambda each: (not each.is_folder, each.path))[:_MOST_OFFERED]


def with_name(line: str, name: Name) -> str:
    """Return a line with its last path completed: after a file, the next path can be typed, in a folder, its names."""
    before = line[: len(line) - len(_last_typed(line))]
    quoted = _quoted(name.path + "/") if name.is_folder else _quoted(name.path) + " "
    return before + (quoted.removesuffix("'") if name.is_folder else quoted)


def missing(paths: list[str]) -> list[str]:
    """Return the paths that name nothing on the disk; addresses of pages do not count."""
    return [path for path in paths if not address_of(path) and not _is_there(path)]


def _words(line: str) -> list[str]:
    for closing in ("", "\\", "'", '"'):
        try:
            return shlex.split(line + closing)
        except ValueError:
            continue
    return line.split()


def _last_word(line: str) -> str:
    """Return the path that is being typed at the end of a line; empty after a space."""
    words = _words(line)
    return words[-1] if words and _last_typed(line) else ""


def _last_typed(line: str) -> str:
    """Return the end of a line that stands for its last path, with its quotation marks."""
    start, mark, skip = 0, "", False
    for index, character in enumerate(line):
        if skip:
            skip = False
        elif character == "\\" and mark != "'":
            skip = True
        elif mark:
            mark = "" if character == mark else mark
        elif character in "'\"":
            mark = character
        elif character.isspace():
            start = index + 1
    return line[start:]


def _quoted(path: str) -> str:
    """Return a path as it is typed; a `~` at its beginning stays outside of the marks."""
    if path.startswith("~/"):
        return "~/" + (shlex.quote(path[2:]) if path[2:] else "")
    return shlex.quote(path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_there(path: str) -> bool:
    try:
        return Path(named_message(path)[0]).exists()
    except (OSError, ValueError):
        return False
