"""The JSON Schemas of what the commands write, which come with the package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reader.model.errors import BadValueError

#: The folder of the schemas, a file a command.
SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"


def schema(command: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of what a command writes as JSON; of a line, for `annotate`.

    Args:
        command: The command's name, such as `verify`.

    Raises:
        BadValueError: No such command writes JSON.

    Example:
        >>> import reader
        >>> reader.schema("verify")["required"]
        ['schema', 'title', 'article', 'quotations']
    """
    files = {path.stem: path for path in SCHEMAS.glob("*.json")}
    if command not in (names := sorted(files)):
        raise BadValueError(f"command: {command!r} is none of {', '.join(names)}")
    found: dict[str, Any] = json.loads(files[command].read_text(encoding="utf-8"))
    return found
