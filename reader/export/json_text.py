"""JSON that is safe to print: readable, but escaped where a terminal or a parser would stumble."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: What `json` does not escape, but terminals or line readers act upon: DEL and C1, bidirectional controls, zero-width
#: characters, line and paragraph separators, annotation marks, noncharacters, surrogates and tags.
_UNSAFE = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


def to_json(value: object) -> str:
    r"""Return one line of JSON that parses back to the same value; control characters are escaped like `\u001b`.

    Raises:
        ValueError: The value contains NaN or an infinity, which JSON cannot express.
    """
    return _UNSAFE.sub(_escape, json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")))


def json_document(head: Mapping[str, Any], name: str, records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the lines of `{"schema":1, head…, name: [records…]}`, one record per line, as the records arrive.

    Joined by line ends they are one JSON document, which is never held in memory as a whole.
    """
    yield to_json({"schema": 1, **head, name: []}).removesuffix("]}")
    held = None  # JSON allows no comma after the last record
    for record in records:
        if held is not None:
            yield held + ","
        held = to_json(record)
    if held is not None:
        yield held
    yield "]}"


def _escape(character: re.Match[str]) -> str:
    """Return a character as JSON escapes it."""
    return json.dumps(character[0])[1:-1]
