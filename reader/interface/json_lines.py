"""A line of JSON to the line of its annotations: what a worker of a cluster needs."""

from __future__ import annotations

from reader.pipeline.annotation_stream import annotate_line
from reader.pipeline.numbered_lines import LINE_LIMIT, NumberedLine
from reader.words.json_text import to_json


def annotate_json_line(line: bytes | str, number: int | None = None, *, doubtful: bool = False) -> str:
    r"""Return the line that `reader annotate` writes for a line, without the line end; it never raises.

    A line that is not as it must be gives `{"line", "id"?, "error"}`, as the command does.

    Args:
        line: `{"id", "text", "published"?}` as JSON, in UTF-8.
        number: Its number, counted from 1, for the error record; None if nobody counted.
        doubtful: Whether to find reported speech too that may well be none.

    Example:
        >>> import reader
        >>> reader.annotate_json_line(b'{"id": 7, "text": "It rained."}')
        '{"id":7,"quotations":[],"speakers":[],"times":[]}'
        >>> reader.annotate_json_line(b'{"id": 8}', 2)
        '{"line":2,"id":8,"error":"\\"text\\" is missing"}'
    """
    counted = _counted(number)
    try:
        data = line.encode("utf-8", "surrogatepass") if isinstance(line, str) else bytes(memoryview(line))
    except TypeError:
        return to_json({"line": counted or None, "error": f"must be bytes or str, not {type(line).__name__}"})
    size = len(data)
    return annotate_line(NumberedLine(counted, data if size <= LINE_LIMIT else None, size), doubtful=doubtful).json


def _counted(number: object) -> int:
    """Return a number as an int, whatever kind of number a data frame has; 0 for none."""
    try:
        return int(number)  # type: ignore[call-overload, no-any-return]
    except (TypeError, ValueError, OverflowError):
        return 0
