"""The line under quoted words that names whose they are: `-- Ann Hale`, `— Ann Hale, mayor`, `Ann Hale, mayor`."""

from __future__ import annotations

import re
from functools import cache

from reader.analysis.blocks.mail import NAME

#: A longer line is a sentence.
_LONGEST = 90


@cache
def _after_dash() -> re.Pattern[str]:
    return re.compile(rf"(?:---?|[—–―])[ ]?(?P<name>{NAME})(?:,[^\n]*|[ ]?\([^\n]*\))?")


@cache
def _with_role() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{NAME}),[ ](?!who\b|and\b|or\b|but\b)[^\W\dA-Z_][^\n.!?:]{{2,60}}")


def named_under(line: str, *, dash_only: bool = False) -> str:
    """Return whom a line names that stands under quoted words; empty if it is no such line.

    Args:
        line: The line.
        dash_only: Whether only a line that begins with a dash counts, as in running text.
    """
    line = line.strip()
    if not line or len(line) > _LONGEST:
        return ""
    match = _after_dash().fullmatch(line)
    if match is None and not dash_only:
        match = _with_role().fullmatch(line)
    return match["name"] if match else ""
