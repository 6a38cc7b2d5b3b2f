"""Bytes to a text, in a child process with limits: whatever parses strangers' files may hang, crash or eat memory."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from typing import Any

from reader.files.wishes import NO_WISHES, Wishes
from reader.imports.errors import CannotImport
from reader.imports.formats import Format
from reader.imports.imported import Imported

#: Seconds after which the child is ended.
WALL_CLOCK_S = 20

#: What the child runs: without the user's environment, but with this program's own modules.
_PROGRAM = "import sys; sys.path[:] = {path!r}; from reader.imports.child import main; main({module!r})"

_ASKS_TOO_MUCH = "it is damaged, or made to exhaust the reader"


def import_bytes(data: bytes, found: Format, wishes: Wishes = NO_WISHES) -> Imported:
    """Return what is made of a file.

    Args:
        data: Its bytes, no more than the format's limit.
        found: Its format.
        wishes: How it is to be read.

    Raises:
        CannotImport: An extra is missing, or the file gives no text within the limits.
    """
    if found.extra and importlib.util.find_spec(found.needs) is None:
        raise CannotImport(f"is {found.name}", f"to read it, run: pip install 'dossier-reader[{found.extra}]'")
    if len(data) > found.limit:
        raise CannotImport(f"is {found.name} of more than {found.limit >> 20} MB")
    told = _told_by_child(data, found, wishes)
    if "message" in told:
        raise CannotImport(told["message"], told["hint"])
    return Imported.from_json(told)


def _told_by_child(data: bytes, found: Format, wishes: Wishes) -> dict[str, Any]:
    """Return what the child prints, or a message in place of that."""
    program = _PROGRAM.format(path=sys.path, module=found.module)
    given = json.dumps(wishes.as_json()).encode("ascii") + b"\n" + data  # a password is no argument: others see those
    try:
        child = subprocess.run(
            [sys.executable, "-I", "-c", program], input=given, capture_output=True, timeout=WALL_CLOCK_S, check=False
        )
        return dict(json.loads(child.stdout))
    except subprocess.TimeoutExpired:
        return _message(f"is {found.name} that takes more than {WALL_CLOCK_S} seconds to read", _ASKS_TOO_MUCH)
    except ValueError:  # it ended before it could say anything
        return _message(f"is {found.name} that cannot be read", _ASKS_TOO_MUCH)
    except OSError as error:
        return _message(f"is {found.name}; no process could be started to read it: {error.strerror}", "")


def _message(message: str, hint: str) -> dict[str, Any]:
    return {"message": message, "hint": hint}
