"""One page or file from the web, on the user's word: one request, in a child process with limits."""

from __future__ import annotations

import json
import subprocess
import sys

from reader.files.addresses import requested
from reader.imports.errors import CannotImport
from reader.model.values import dataclass

#: Seconds for all of it; no timeout of the network's own bounds a server that drips.
WALL_CLOCK_S = 20
_PROGRAM = "import sys; sys.path[:] = {path!r}; from reader.imports.fetching_child import main; main()"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came from an address.

    Attributes:
        data: The bytes as they were received.
        final_url: Where they came from; another address than the one asked for where that led on.
        content_type: What the server says they are; empty if it does not.
        accessed: When, in UTC: `2026-11-27T02:19:00Z`.
    """

    data: bytes
    final_url: str
    content_type: str
    accessed: str


def fetch(address: str) -> Fetched:
    """Return what an address holds.

    Raises:
        CannotImport: It cannot be fetched; nothing of it is kept.
    """
    try:
        asked = requested(address)
    except ValueError as error:
        raise CannotImport(str(error), "give it as https://example.org/page") from error
    program = _PROGRAM.format(path=sys.path)
    try:
        child = subprocess.run(
            [sys.executable, "-I", "-c", program], input=asked.encode(), capture_output=True, timeout=WALL_CLOCK_S,
            check=False,
        )  # fmt: skip
        line, _, data = child.stdout.partition(b"\n")
        told = json.loads(line)
    except subprocess.TimeoutExpired:
        raise CannotImport(f"did not come within {WALL_CLOCK_S} seconds", "try again later") from None
    except (ValueError, OSError) as error:
        raise CannotImport("could not be fetched", "try again later") from error
    if "message" in told:
        raise CannotImport(told["message"], told["hint"])
    return Fetched(data, **told)
