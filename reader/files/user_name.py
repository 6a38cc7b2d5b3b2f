"""The name of whoever uses this program, as the system knows it."""

from __future__ import annotations

import sys

from reader.files.cleaning import clean_line


def user_name() -> str:
    """Return the user's full name, else the name of the account; empty if the system knows none."""
    return clean_line((_full_name() or _account()).strip())


def _full_name() -> str:
    if sys.platform == "win32":
        return ""
    import os
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0]
    except KeyError:
        return ""


def _account() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return ""
