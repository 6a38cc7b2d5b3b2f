"""A line that an earlier run wrote: what became of it, and whether it belongs to what is read now."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reader.model.values import dataclass
from reader.pipeline.annotation_input import BadLineError, parse_line
from reader.words.json_text import to_json

if TYPE_CHECKING:
    from reader.pipeline.annotation_stream import Outcome
    from reader.pipeline.numbered_lines import NumberedLine

#: How the record of an error begins, and what it says where Reader failed.
_ERROR, _FAILED = b'{"line":', b'"error":"internal error'


@dataclass(frozen=True, slots=True)
class AnnotatedBefore:
    """A line that an earlier run wrote.

    Attributes:
        line: The line.
    """

    line: bytes

    @property
    def outcome(self) -> Outcome:
        """What became of the text."""
        if not self.line.startswith(_ERROR):
            return "annotated"
        return "failed" if _FAILED in self.line else "refused"

    def is_of(self, given: NumberedLine) -> bool:
        """Say whether it is what a line that is read came to: both have the same id."""
        try:
            ours: Any = json.loads(self.line)
            theirs = parse_line(given.data or b"").id
        except (ValueError, RecursionError, BadLineError):
            return False
        return "id" in ours and id_words(ours["id"]) == id_words(theirs)


def id_words(identity: object) -> str:
    """Return an id as a string: itself, or as JSON."""
    return identity if isinstance(identity, str) else to_json(identity)
