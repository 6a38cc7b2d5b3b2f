"""Files that may not be read: permissions as they are for somebody who is not the system's administrator."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

#: The user nobody, of most systems.
NOBODY = 65_534

needs_rights = pytest.mark.skipif(os.name != "posix", reason="this system has no such permissions")


@contextmanager
def open_folder() -> Iterator[Path]:
    """Make a folder that everybody may look into, unlike those that pytest makes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@contextmanager
def closed(path: Path, mode: int = 0) -> Iterator[None]:
    """Take rights from a file or folder while the block runs, and be somebody for whom they count."""
    before = path.stat().st_mode
    is_administrator = os.geteuid() == 0
    path.chmod(mode)
    if is_administrator:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_administrator:
            os.seteuid(0)
        path.chmod(before)
