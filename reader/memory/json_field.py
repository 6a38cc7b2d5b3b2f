"""JSON read with every value checked: what is not as expected makes its file corrupt."""

from __future__ import annotations

import json
from typing import Any

from reader.model.values import dataclass


class Corrupt(ValueError):  # noqa: N818 -- what it is, not that it is an error
    """The file is not in the expected format."""


class Newer(ValueError):  # noqa: N818 -- what it is, not that it is an error
    """The file was written by a newer version of Reader."""


@dataclass(frozen=True, slots=True)
class JsonField:
    """A JSON value that is checked when it is read."""

    value: Any

    def text(self) -> str:
        """Return the value, a string."""
        if not isinstance(self.value, str):
            raise Corrupt
        return self.value

    def number(self) -> int:
        """Return the value, a whole number from 0 on."""
        if not isinstance(self.value, int) or isinstance(self.value, bool) or not 0 <= self.value < 1 << 53:
            raise Corrupt
        return self.value

    def items(self) -> list[JsonField]:
        """Return the values of a list."""
        if not isinstance(self.value, list):
            raise Corrupt
        return [JsonField(item) for item in self.value]

    def items_if_any(self, key: str) -> list[JsonField]:
        """Return the values of the list under a key, none where the key is missing: an older version wrote the file."""
        return self[key].items() if isinstance(self.value, dict) and key in self.value else []

    def number_if_any(self, key: str) -> int:
        """Return the number under a key, 0 where the key is missing: an older version wrote the file."""
        return self[key].number() if isinstance(self.value, dict) and key in self.value else 0

    def __getitem__(self, key: str) -> JsonField:
        if not isinstance(self.value, dict) or key not in self.value:
            raise Corrupt
        return JsonField(self.value[key])


def read_json(text: str, key: str, version: int) -> JsonField:
    """Parse a file's text whose key says its version.

    Raises:
        Corrupt: It is not in the expected format.
        Newer: Its version is newer.
    """
    try:
        root = JsonField(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise Corrupt from error
    if root[key].number() > version:
        raise Newer
    return root
