"""Opening something outside of Reader: in a program of this desktop, or in the browser that the reading is shown in."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from pathlib import Path

from reader.files.addresses import address_of
from reader.files.contents import read_given
from reader.files.errors import CannotRead
from reader.model.values import dataclass
from reader.reading.opener import opener_command
from reader.reading.session import Session


@dataclass(frozen=True, slots=True)
class WayOut:
    """A way to open something.

    Attributes:
        by: What opens it, in words: a program with its arguments, or the browser.
        open: Opens it, and returns the outcome in words.
    """

    by: str
    open: Callable[[], str]


def way_out(session: Session, target: str, page: str = "") -> WayOut:
    """Return the way to open a file or an address.

    Args:
        session: The reading.
        target: An absolute path, or an address of the web.
        page: The number of the page of a PDF to open it at, where its viewer can; empty for none.

    Raises:
        NoOpenerError: There is no desktop, or no opener.
    """
    desk = session.desk
    if not session.launch.in_browser:
        command = opener_command(target, page, os.environ)
        return WayOut(shlex.join(part for part in command if part != target), lambda: desk.open_outside(command))
    if address_of(target):
        return WayOut("your browser", lambda: desk.open_in_browser(target))
    return WayOut("your browser, which downloads it", lambda: _hand_over(session, Path(target)))


def _hand_over(session: Session, file: Path) -> str:
    """Give a file to the browser; return the outcome in words."""
    try:
        return session.desk.hand_over(file.name, read_given(file))
    except CannotRead as error:
        return str(error.finding)
