"""JSON that is safe to print: readable, but escaped where a terminal or a parser would stumble."""

from __future__ import annotations

import json
import re

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


def _escape(character: re.Match[str]) -> str:
    """Return a character as JSON escapes it."""
    return json.dumps(character[0])[1:-1]
