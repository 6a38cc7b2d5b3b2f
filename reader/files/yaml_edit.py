"""Edits of a YAML text at the offsets of its nodes; everything else, line ends included, stays exactly as it is."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from collections.abc import Sequence as SequenceOf
from typing import Any

from reader.files.exact_text import line_end_at
from reader.files.yaml_tree import Mapping, Node, Scalar, Sequence


def set_value(text: str, mapping: Mapping, key: str, written: str) -> str:
    """Set the value of a key of a mapping, adding the key after the first one if it is new.

    Args:
        text: The YAML text.
        mapping: A mapping of its tree, with at least one key.
        key: The key; its old value is a scalar.
        written: The new value as YAML, on one line.
    """
    old = mapping.get(key)
    if isinstance(old, Scalar):
        rest = text[old.end :]
        if old.start == old.end:  # `key:` without a value ends right after the colon
            return f"{text[: old.start]} {written}{rest}"
        if text[old.start] in "|>":
            return f"{text[: old.start]}{written}{line_end_at(text, old.end)}{rest}"
        return text[: old.start] + written + rest
    first_key, first_value = mapping.entries[0]
    if mapping.flow:
        end = content_end(first_value)
        return f"{text[:end]}, {key}: {written}{text[end:]}"
    end = _line_end(text, content_end(first_value))
    line = f"{' ' * _column(text, first_key.start)}{key}: {written}{line_end_at(text, end)}"
    return f"{text[:end]}{_break(text, end)}{line}{text[end:]}"


def remove_item(text: str, listed: Sequence, number: int) -> str:
    """Remove an item from a list, with the comment directly above it and the blank lines after it.

    The comment above the first item stays: it may be about the whole list.
    """
    item = listed.items[number]
    if listed.flow:
        if number + 1 < len(listed.items):
            return text[: item.start] + text[listed.items[number + 1].start :]
        start = content_end(listed.items[number - 1]) if number else item.start
        return text[:start] + text[content_end(item) :]
    start = _line_start(text, item.start)
    while number and _is_comment(text, above := _line_start(text, max(0, start - 1))):
        start = above
    end = _line_end(text, content_end(item))
    while blank := next((end_of_line for end_of_line in ("\n", "\r\n") if text.startswith(end_of_line, end)), ""):
        end += len(blank)
    return text[:start] + text[end:]


def append_items(text: str, root: Mapping, key: str, items: SequenceOf[MappingOf[str, str]]) -> str:
    """Append mappings to a list under a key of the root; the list is created if there is none.

    Args:
        text: The YAML text.
        root: Its root.
        key: The list's key.
        items: The keys and values of each, each value as YAML on one line; at least one item.
    """
    listed = root.get(key)
    if isinstance(listed, Sequence) and listed.flow:
        written = ", ".join(
            f"{{{', '.join(f'{name}: {value}' for name, value in fields.items())}}}" for fields in items
        )
        comma = ", " if listed.items else ""
        end = content_end(listed.items[-1]) if listed.items else listed.start + 1
        return text[:end] + comma + written + text[end:]
    if isinstance(listed, Sequence):
        last = listed.items[-1]
        indent, end = _column(text, listed.start), _line_end(text, content_end(last))
        return text[:end] + _break(text, end) + _item_lines(items, indent, line_end_at(text, end)) + text[end:]
    if isinstance(listed, Scalar) and listed.absent:
        end = _line_end(text, listed.end)
        return text[:end] + _break(text, end) + _item_lines(items, 2, line_end_at(text, end)) + text[end:]
    end_of_line = line_end_at(text, len(text))
    return f"{text}{_break(text, len(text))}{end_of_line}{key}:{end_of_line}{_item_lines(items, 2, end_of_line)}"


def values_of(node: Node) -> Any:
    """Return a node as plain strings, lists and dictionaries; None if it is empty."""
    if isinstance(node, Scalar):
        return None if node.absent else node.text
    if isinstance(node, Sequence):
        return [values_of(item) for item in node.items] or None
    return {key.text: values_of(value) for key, value in node.entries}


def content_end(node: Node) -> int:
    """Return the offset after a node's last character; a block's own end is at the next token."""
    if isinstance(node, Scalar) or node.flow:
        return node.end
    if isinstance(node, Sequence):
        return content_end(node.items[-1])
    return content_end(node.entries[-1][1])


def _item_lines(items: SequenceOf[MappingOf[str, str]], indent: int, end_of_line: str) -> str:
    return "".join(
        f"{' ' * indent}{'  ' if number else '- '}{name}: {value}{end_of_line}"
        for fields in items
        for number, (name, value) in enumerate(fields.items())
    )


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    """Return the start of the line after an offset; a block scalar already ends there."""
    if offset and text[offset - 1] == "\n":
        while blank := next((each for each in ("\n\r\n", "\n\n") if text.endswith(each, 0, offset)), ""):
            offset -= len(blank) - 1  # the parser includes blank lines after a block scalar
        return offset
    end = text.find("\n", offset)
    return len(text) if end < 0 else end + 1


def _break(text: str, offset: int) -> str:
    """Return a line break if one is missing before an offset."""
    return "" if offset == 0 or text[offset - 1] == "\n" else line_end_at(text, offset)


def _column(text: str, offset: int) -> int:
    return offset - _line_start(text, offset)


def _is_comment(text: str, start: int) -> bool:
    return text[start:].split("\n", 1)[0].lstrip().startswith("#")
