"""Reading files so that no path can block, exhaust memory or lead outside a folder."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from reader.files.binary_formats import HEAD, refuse_binary
from reader.files.cleaning import clean_line
from reader.files.errors import CannotRead, reason_of
from reader.model import Finding

#: Largest text, in bytes: a gigabyte takes a few seconds to open, and up to three times its size in memory.
TEXT_LIMIT = 1 << 30

#: Names under which systems offer standard input as a file.
_STDIN_NAMES = ("-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0")

_STEP = 1 << 20

#: Bytes of a stream that suffice to judge it.
_ENOUGH = 1 << 12

_KINDS = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISFIFO, "is a pipe"),
    (stat.S_ISSOCK, "is a socket"),
    (stat.S_ISCHR, "is a device"),
    (stat.S_ISBLK, "is a device"),
    (stat.S_ISLNK, "is a symbolic link"),
)


def is_stdin(path: Path | str) -> bool:
    """Return whether a path means standard input: `-`, `/dev/stdin` and the like."""
    return str(path) in _STDIN_NAMES


def is_folder(path: Path) -> bool:
    """Return whether a path is a folder; False if it cannot be accessed, which reading it will then report."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def read_given(path: Path, limit: int = TEXT_LIMIT, *, only_text: bool = False) -> bytes:
    """Read a file that the user named, without blocking; symbolic links to regular files are followed.

    Args:
        path: The file.
        limit: Maximum size in bytes.
        only_text: Whether to refuse a binary file.

    Raises:
        CannotRead: It is missing, not a regular file, not permitted, too large, or not text.
    """
    return _read(path, clean_line(str(path)), limit, os.O_RDONLY, only_text=only_text)


def pieces_given(path: Path, *, at_least: int = 0, limit: int = TEXT_LIMIT, only_text: bool = False) -> Iterator[bytes]:
    """Yield a file that the user named piece by piece, without blocking; nothing of one that is shorter.

    Args:
        path: The file; a symbolic link to a regular one is followed.
        at_least: Bytes of the file from which anything is yielded.
        limit: Maximum size in bytes.
        only_text: Whether to refuse a binary file.

    Raises:
        CannotRead: It is missing, not a regular file, not permitted, too large, or not text.
    """
    shown = clean_line(str(path))
    with _opened(path, shown, os.O_RDONLY) as (descriptor, size):
        read = 0
        while size >= at_least and (piece := os.read(descriptor, _STEP)):
            if only_text and not read:
                refuse_binary(piece[:HEAD], shown)
            read += len(piece)
            if read > limit:
                raise _too_large(shown, limit)
            yield piece


def head_of(path: Path) -> bytes:
    """Return how a file or standard input begins, which is left there; nothing if it cannot be read.

    Reading the rest says what is wrong.
    """
    try:
        if is_stdin(path):
            return sys.stdin.buffer.peek(HEAD) if sys.stdin and isinstance(sys.stdin.buffer, BufferedReader) else b""
        with _opened(path, "", os.O_RDONLY) as (descriptor, _):
            return os.read(descriptor, HEAD)
    except (CannotRead, OSError, ValueError):
        return b""


def read_beginning(path: Path, length: int) -> tuple[bytes, int]:
    """Return the first bytes of a text that the user named, and its total size, without blocking.

    Raises:
        CannotRead: It is missing, not a regular file, not permitted, or not text.
    """
    shown = clean_line(str(path))
    with _opened(path, shown, os.O_RDONLY) as (descriptor, size):
        beginning = os.read(descriptor, length)
        refuse_binary(beginning, shown)
        return beginning, size


def read_inside(folder: Path, name: str, limit: int = TEXT_LIMIT, *, only_text: bool = False) -> bytes:
    """Read a file that a dossier names; it must be inside the dossier's folder, with no symbolic link on the way.

    Raises:
        CannotRead: The name leads outside the folder, or the file is missing, not a regular file, too large, or (with
            `only_text`) not text.
    """
    shown = clean_line(name)
    path = folder
    for part in _parts_inside(name):
        path = path / part
        try:
            if stat.S_ISLNK(path.lstat().st_mode):
                raise CannotRead(
                    Finding("is a symbolic link", file=shown, hint="put the file itself in the dossier's folder")
                )
        except (OSError, ValueError) as error:
            raise _cannot_open(error, shown) from error
    return _read(path, shown, limit, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0), only_text=only_text)


def read_stdin(limit: int = TEXT_LIMIT, *, only_text: bool = True) -> bytes:
    """Read a text from standard input to its end; binary input is refused after its beginning.

    Raises:
        CannotRead: There is none, it cannot be read, it is longer than `limit`, or it is not text.
    """
    if sys.stdin is None:
        raise CannotRead(Finding("there is no standard input", file="-", hint="open a file instead"))
    try:
        if only_text:
            refuse_binary(_head_of(sys.stdin.buffer), "-")  # a device that never ends is not read up to the limit
        data = sys.stdin.buffer.read(limit + 1)
    except (OSError, ValueError) as error:
        raise _cannot_open(error, "-") from error
    if only_text:
        refuse_binary(data[:HEAD], "-")
    if len(data) > limit:
        raise _too_large("-", limit)
    return data


def _head_of(stream: BinaryIO) -> bytes:
    """Return how a stream begins, and leave it there; nothing if too little has arrived to judge."""
    head = stream.peek(HEAD) if isinstance(stream, BufferedReader) else b""
    return head if len(head) >= _ENOUGH else b""


def _parts_inside(name: str) -> list[str]:
    """Return the parts of a relative name that stays inside a folder; Windows separators and drives are refused too."""
    wrong = ""
    if not name.strip():
        wrong = "the file name is empty"
    elif "\0" in name or "\u2400" in name:
        wrong = "the file name contains a NUL"
    elif name.startswith("/") or (len(name) > 1 and name[1] == ":"):
        wrong = "is an absolute path"
    elif "\\" in name:
        wrong = "contains a backslash"
    elif ".." in name.split("/"):
        wrong = "leads outside the dossier's folder"
    if wrong:
        hint = "use a path inside the dossier's folder, such as letter.md or texts/letter.md"
        raise CannotRead(Finding(wrong, file=clean_line(name), hint=hint))
    return [part for part in name.split("/") if part not in ("", ".")]


def _read(path: Path, shown: str, limit: int, flags: int, *, only_text: bool) -> bytes:
    with _opened(path, shown, flags) as (descriptor, size):
        if only_text:
            refuse_binary(os.read(descriptor, HEAD), shown)
            os.lseek(descriptor, 0, os.SEEK_SET)
        if size > limit:
            raise _too_large(shown, limit)
        return _read_to_end(descriptor, size, shown, limit)


@contextmanager
def _opened(path: Path, shown: str, flags: int) -> Iterator[tuple[int, int]]:
    """Open a regular file for reading, and yield its descriptor and size."""
    flags |= getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise _cannot_open(error, shown, path) from error
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise _no_regular_file(status.st_mode, shown)
        yield descriptor, status.st_size
    except OSError as error:
        raise _cannot_open(error, shown) from error
    finally:
        os.close(descriptor)


def _read_to_end(descriptor: int, size: int, shown: str, limit: int) -> bytes:
    """Read to the end: a file may have grown, been truncated, or (in /proc) report no size."""
    pieces = []
    read = 0
    while piece := os.read(descriptor, max(_STEP, size + 1 - read)):
        pieces.append(piece)
        read += len(piece)
        if read > limit:
            raise _too_large(shown, limit)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _cannot_open(error: OSError | ValueError, shown: str, path: Path | None = None) -> CannotRead:
    if isinstance(error, FileNotFoundError):
        return CannotRead(Finding("there is no such file", file=shown, hint="check the name"))
    if isinstance(error, PermissionError):
        return CannotRead(Finding("permission denied", file=shown, hint="give yourself permission to read it"))
    if isinstance(error, ValueError):
        return CannotRead(Finding("is not a valid file name", file=shown, hint="check the name"))
    if path is not None:
        try:  # a socket cannot even be opened, and the system's "no such device or address" would not say why
            mode = path.lstat().st_mode
        except OSError:
            mode = stat.S_IFREG
        if not stat.S_ISREG(mode) and not stat.S_ISLNK(mode):
            return _no_regular_file(mode, shown)
    return CannotRead(Finding(f"cannot be read: {clean_line(reason_of(error))}", file=shown))


def _no_regular_file(mode: int, shown: str) -> CannotRead:
    kind = next((words for test, words in _KINDS if test(mode)), "is not a regular file")
    hint = "pass it as standard input, with -" if stat.S_ISFIFO(mode) else "open a text file instead"
    return CannotRead(Finding(kind, file=shown, hint=hint))


def _too_large(shown: str, limit: int) -> CannotRead:
    size = f"{limit >> 20} MB" if limit >= 1 << 20 else f"{limit} bytes"
    return CannotRead(Finding(f"is larger than {size}", file=shown, hint="split it"))
