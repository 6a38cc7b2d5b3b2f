"""The events of a YAML text, with limits on how many values it may have and how deeply they may be nested.

Depth is counted here and reported in the same way whichever parser is installed: some have a limit of their own, and
parsers that look ahead run into it before they have yielded the levels before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.files.cleaning import clean_line
from reader.files.errors import CannotRead
from reader.model import Finding

#: A PyYAML event; its own types do not say that its marks are always set.
YamlEvent = Any

#: Limits; the first dossier needs a hundredth of each.
EVENT_LIMIT = 500_000
DEPTH_LIMIT = 32

#: Characters after the last event in which to look for levels; parsers look 1 024 ahead for the colon of a key.
_LOOKAHEAD = 2_048

#: Brackets, and what may contain them without meaning: quoted text and comments.
_BRACKETS = re.compile(r""" "(?:[^"\\]|\\.)*" | '[^']*' | (?<!\S)\#[^\n]* | [\[{] | [\]}] """, re.VERBOSE)


def read_events(text: str, file: str) -> Iterator[YamlEvent]:
    """Yield the events of the C parser if available, else of the Python one.

    Args:
        text: Cleaned text with folded line ends.
        file: Name of the file for findings.

    Raises:
        CannotRead: It is not YAML, or exceeds a limit; the finding has the line.
    """
    import yaml  # takes 20 ms that `reader --help` saves

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    depth = end = 0
    try:
        events: Iterator[YamlEvent] = yaml.parse(text, Loader=loader)
        for number, event in enumerate(events):
            if number >= EVENT_LIMIT:
                raise CannotRead(Finding(f"has more than {EVENT_LIMIT} values", file=file, hint="split it"))
            depth += _levels(event)
            if depth > DEPTH_LIMIT:
                raise _too_deep(file, event.start_mark.line)
            end = event.end_mark.index
            yield event
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        stop = mark.index if mark else len(text)
        deep = _where_too_deep(text, end, min(stop, end + _LOOKAHEAD), depth)
        if deep is not None:
            raise _too_deep(file, text.count("\n", 0, deep)) from error
        problem = clean_line(error.problem or error.context or "it cannot be parsed")
        line = mark.line + 1 if mark else 0
        raise CannotRead(
            Finding(f"is not valid YAML: {problem}", file=file, line=line, hint=_remedy(text, stop))
        ) from error
    except yaml.YAMLError as error:
        raise CannotRead(Finding(f"is not valid YAML: {clean_line(str(error))}", file=file)) from error


def _levels(event: YamlEvent) -> int:
    """Return the change of depth that an event makes: 1, 0 or -1."""
    kind = type(event).__name__
    return (kind in ("SequenceStartEvent", "MappingStartEvent")) - (kind in ("SequenceEndEvent", "MappingEndEvent"))


def _where_too_deep(text: str, start: int, stop: int, depth: int) -> int | None:
    """Return the offset of the bracket that opens one level too many, where the parser gave up."""
    for found in _BRACKETS.finditer(text, start, stop):
        depth += found[0] in "[{"
        depth -= found[0] in "]}"
        if depth > DEPTH_LIMIT:
            return found.start()
    return None


def _too_deep(file: str, line: int) -> CannotRead:
    message = f"is nested deeper than {DEPTH_LIMIT} levels"
    return CannotRead(Finding(message, file=file, line=line + 1, hint="remove levels"))


def _remedy(text: str, stop: int) -> str:
    """Return what to do where the parser gave up, judged by the character there, since parsers word it differently."""
    found = text[stop : stop + 1]
    if found == "\t":
        return "indent with spaces, not tabs"
    if found == ":":
        return 'put a value that contains ": " in quotation marks'
    if found and found in "@`%":
        return f"put a value that begins with {found} in quotation marks"
    return "check the indentation, brackets and quotation marks on this line"
