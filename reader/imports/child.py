"""The child process: reads wishes and a file from standard input with one importer, prints what it is as JSON."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from importlib import import_module, metadata
from typing import Any

from reader.files.wishes import Wishes
from reader.imports.errors import SAVE_ANEW, CannotImport
from reader.version import VERSION

#: Limits: seconds of processor time, bytes of memory, open files.
_SECONDS, _MEMORY, _FILES = 15, 2 << 30, 64

#: The packages that read formats.
_TOOLS = {"pdf": "pypdfium2", "rtf": "striprtf", "web_page": "trafilatura", "saved_page": "trafilatura"}

#: Most characters of a text.
MOST_CHARACTERS = 20_000_000


def main(module: str) -> None:
    """Read standard input, and print the result or the message as JSON; end at once, whatever is still open."""
    wishes = Wishes(**json.loads(sys.stdin.buffer.readline()))
    data = sys.stdin.buffer.read()
    _limit()
    out = os.dup(1)
    os.dup2(2, 1)  # what a library prints is no part of the answer
    answer = json.dumps(_read(module, data, wishes), ensure_ascii=True).encode("ascii")
    while answer:
        answer = answer[os.write(out, answer) :]
    os._exit(0)


def _limit() -> None:
    """Set the limits, where the system has them."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        resource.setrlimit(resource.RLIMIT_NOFILE, (_FILES, _FILES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _read(module: str, data: bytes, wishes: Wishes) -> dict[str, Any]:
    try:
        imported = import_module(f"reader.imports.{module}").read(data, wishes)
    except CannotImport as error:
        return {"message": error.message, "hint": error.hint}
    except (MemoryError, RecursionError):
        return {"message": "asks for more memory than Reader gives it", "hint": "it is made to exhaust the reader"}
    except Exception as error:  # whatever a library raises on a damaged file is the file's fault
        return {"message": f"is damaged ({type(error).__name__})", "hint": SAVE_ANEW}
    if len(imported.text) > MOST_CHARACTERS:
        return {"message": f"has more than {MOST_CHARACTERS // 1_000_000} million characters", "hint": "split it"}
    return {**imported.as_json(), "imported_by": _made_by(module)}


def _made_by(module: str) -> str:
    """Return this program and what it reads the format with, with their versions."""
    tool = _TOOLS.get(module, "")
    with contextlib.suppress(metadata.PackageNotFoundError):
        return f"Reader {VERSION}, {tool} {metadata.version(tool)}" if tool else f"Reader {VERSION}"
    return f"Reader {VERSION}"
