"""Values as YAML text that any reader takes for the same texts, lists and mappings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from reader.words.json_text import to_json

#: What a dossier says, without where it says it: texts, lists and mappings.
Plain: TypeAlias = "str | Sequence[Plain] | Mapping[str, Plain]"

#: What every reader takes for text, or Reader for a date or a number, even without quotation marks.
_UNQUOTED = re.compile(
    r"(?!(?:y|n|yes|no|on|off|true|false|null)$)"
    r"(?:\d[\d./~-]*|[^\W\d_](?:[\w .’‘“”…—–()/$+-]{0,70}[\w.’”)…-])?)",
    re.IGNORECASE,
)
#: Keys whose values are words of a text, always in quotation marks: their blanks count.
_WORDS = frozenset(["exact", "prefix", "suffix"])


def scalar(value: str) -> str:
    """Return a text as YAML: plain where every reader takes it for that text, else quoted and escaped as JSON is."""
    return value if _UNQUOTED.fullmatch(value) else to_json(value)


def flow(value: Plain, key: str = "") -> str:
    """Return a value as YAML on one line; as that of a key for words of a text, in quotation marks."""
    if isinstance(value, str):
        return to_json(value) if key in _WORDS else scalar(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {flow(each, name)}" for name, each in value.items()) + "}"
    return "[" + ", ".join(map(flow, value)) + "]"


def written(key: str, value: Plain, indent: int, end_of_line: str) -> str:
    """Return a value as it follows the colon of its key: on its line, or a list of mappings below it, a line each.

    Args:
        key: The key.
        value: The value.
        indent: Columns before the key.
        end_of_line: What ends a line.
    """
    if isinstance(value, (str, Mapping)) or not any(isinstance(each, Mapping) for each in value):
        return f" {flow(value, key)}"
    return "".join(f"{end_of_line}{' ' * (indent + 2)}- {flow(each)}" for each in value)


#: Sections whose entries take one line each: they are but places.
ONE_LINE = frozenset(["rejected"])


def item_lines(fields: Mapping[str, Plain], indent: int, end_of_line: str, *, one_line: bool = False) -> str:
    """Return an item of a list, a mapping, as the lines that it takes.

    Args:
        fields: Its keys and values; not empty.
        indent: Columns before its dash.
        end_of_line: What ends a line.
        one_line: Whether it is to take one line.
    """
    if one_line:
        return f"{' ' * indent}- {flow(fields)}{end_of_line}"
    lines = []
    for number, (key, value) in enumerate(fields.items()):
        mark = "  " if number else "- "
        lines.append(f"{' ' * indent}{mark}{key}:{written(key, value, indent + 2, end_of_line)}{end_of_line}")
    return "".join(lines)
