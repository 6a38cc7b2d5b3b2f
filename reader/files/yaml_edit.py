"""Edits of a YAML text at the offsets of its nodes; everything else, line ends included, stays exactly as it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Mapping as MappingOf
from collections.abc import Sequence as SequenceOf
from itertools import chain
from typing import Any

from reader.files.exact_text import line_end_at
from reader.files.splices import Splice
from reader.files.yaml_tree import Mapping, Node, Scalar, Sequence
from reader.files.yaml_written import ONE_LINE, Plain, flow, item_lines, written


def set_plain(text: str, mapping: Mapping, key: str, value: Plain) -> Splice:
    """Return the edit that sets a key to a text, a list or a mapping, laid out as its neighbours are.

    Args:
        text: The YAML text.
        mapping: A mapping of its tree, with at least one key; a key that it lacks is added after the first one.
        key: The key.
        value: The new value.
    """
    if mapping.flow:
        return _with_value(text, mapping, key, f" {flow(value, key)}")
    named, first = _entry(mapping, key), mapping.entries[0][0]
    column = _column(text, (named[0] if named else first).start)
    return _with_value(text, mapping, key, written(key, value, column, line_end_at(text, mapping.start)))


def remove_key(text: str, mapping: Mapping, key: str) -> Splice:
    """Return the edit that removes a key and its value; a comment at the end of its line stays.

    Args:
        text: The YAML text.
        mapping: A mapping of its tree, with another key besides.
        key: One of its keys.
    """
    number = next(number for number, (name, _) in enumerate(mapping.entries) if name.text == key)
    name, value = mapping.entries[number]
    following = mapping.entries[number + 1][0].start if number + 1 < len(mapping.entries) else None
    if mapping.flow:
        if following is not None:
            return Splice(name.start, following, "")
        return Splice(content_end(mapping.entries[number - 1][1]), content_end(value), "")
    end = content_end(value)
    if number == 0 and following is not None:  # it may stand behind the dash of an item
        return Splice(name.start, following, "")
    rest = text[end : _line_end(text, end)]
    if rest.lstrip().startswith("#"):
        return Splice(name.start, end + len(rest) - len(rest.lstrip()), "")
    return Splice(_line_start(text, name.start), _line_end(text, end), "")


def remove_items(text: str, listed: Sequence, numbers: Collection[int]) -> Iterator[Splice]:
    """Yield the edits that remove items from a list, with the comment directly above each and the blank lines after it.

    The comment above the first item stays: it may be about the whole list. Of the last ones the blank lines before them
    go: those after them stand between two sections.
    """
    if not listed.flow:
        for first, last in _runs(numbers):
            if last + 1 == len(listed.items):
                yield _without_last(text, listed, first)
            else:
                yield from (_without_item(text, listed, number) for number in range(first, last + 1))
        return
    for first, last in _runs(numbers):
        if last + 1 < len(listed.items):
            yield Splice(listed.items[first].start, listed.items[last + 1].start, "")
        else:
            start = content_end(listed.items[first - 1]) if first else listed.items[first].start
            yield Splice(start, content_end(listed.items[last]), "")


def append_items(text: str, root: Mapping, key: str, items: SequenceOf[MappingOf[str, Plain]]) -> Splice:
    """Return the edit that appends mappings to a list under a key of the root; the list is created if there is none.

    Where the last two items have a blank line between them, so have the new ones.

    Args:
        text: The YAML text.
        root: Its root.
        key: The list's key.
        items: Keys and values of each new item.
    """
    listed = root.get(key)
    if isinstance(listed, Sequence):
        return insert_items(text, listed, len(listed.items) - 1, items, key)
    if isinstance(listed, Scalar) and listed.absent:
        end = _line_end(text, listed.end)
        end_of_line = line_end_at(text, end)
        rest = text[listed.end : end] + _break(text, end)  # without a tilde that says that there is nothing
        return Splice(listed.start, end, rest + _lines(items, 2, end_of_line, key))
    end_of_line = line_end_at(text, len(text))
    head = f"{_break(text, len(text))}{end_of_line}{key}:{end_of_line}"
    return Splice(len(text), len(text), head + _lines(items, 2, end_of_line, key))


def insert_items(
    text: str, listed: Sequence, number: int, items: SequenceOf[MappingOf[str, Plain]], key: str
) -> Splice:
    """Return the edit that puts mappings into the list of a key, behind item `number`, laid out like its items."""
    if listed.flow:
        return insert_plain(text, listed, number, items)
    end = _line_end(text, content_end(listed.items[number]))
    end_of_line, apart = line_end_at(text, end), _are_apart(text, listed)
    blank, indent = end_of_line if apart else "", _column(text, listed.start)
    last = listed.items[number]
    one_line = isinstance(last, Mapping) and last.flow and key != "quotations"  # those would be very long lines
    new = blank.join(item_lines(fields, indent, end_of_line, one_line=one_line) for fields in items)
    return Splice(end, end, _break(text, end) + blank + new)


def insert_plain(text: str, listed: Sequence, number: int, values: SequenceOf[Plain]) -> Splice:
    """Return the edit that puts values into a list, behind item `number` or first if negative, each on one line."""
    if listed.flow and number < 0:
        end = listed.start + 1
        return Splice(end, end, ", ".join(map(flow, values)) + (", " if listed.items else ""))
    if listed.flow:
        end = content_end(listed.items[number])
        return Splice(end, end, "".join(f", {flow(value)}" for value in values))
    start = _line_start(text, listed.items[0].start) if number < 0 else 0
    end = start if number < 0 else _line_end(text, content_end(listed.items[number]))
    end_of_line, indent = line_end_at(text, end), " " * _column(text, listed.start)
    lines = "".join(f"{indent}- {flow(value)}{end_of_line}" for value in values)
    return Splice(end, end, _break(text, end) + lines)


def replace_item(item: Node, value: Plain) -> Splice:
    """Return the edit that puts a value in the place of an item of a list, on one line."""
    return Splice(item.start, content_end(item), flow(value))


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


def has_comment(text: str, start: int, end: int, node: Node) -> bool:
    """Say whether a comment stands in a stretch of a text around a node, outside of the node's own texts."""
    at = start
    for each in chain(_scalars(node), [Scalar("", 0, end, end, plain=True)]):
        if "#" in text[at : each.start]:
            return True
        at = max(at, each.end)
    return False


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        yield from chain.from_iterable(map(_scalars, node.items))
    else:
        for name, value in node.entries:
            yield name
            yield from _scalars(value)


def _entry(mapping: Mapping, key: str) -> tuple[Scalar, Node] | None:
    return next((entry for entry in mapping.entries if entry[0].text == key), None)


def _with_value(text: str, mapping: Mapping, key: str, after_colon: str) -> Splice:
    """Return the edit that sets a key, given what is to follow its colon."""
    entry = _entry(mapping, key)
    if entry is not None:
        name, old = entry
        if isinstance(old, Scalar) and old.start == old.end:  # `key:` without a value ends right after the colon
            return Splice(old.start, old.start, after_colon)
        if isinstance(old, Scalar) and text[old.start] in "|>":
            return Splice(old.start, old.end, after_colon[1:] + line_end_at(text, old.end))
        if isinstance(old, Scalar) and "\n" not in after_colon:
            return Splice(old.start, old.end, after_colon[1:])
        end = content_end(old)
        last = line_end_at(text, end) if text[end - 1] == "\n" else ""  # that of a block of text
        return Splice(text.index(":", name.end) + 1, end, after_colon + last)
    first_key, first_value = mapping.entries[0]
    end = content_end(first_value)
    if mapping.flow:
        return Splice(end, end, f", {key}:{after_colon}")
    end = _line_end(text, end)
    line = f"{' ' * _column(text, first_key.start)}{key}:{after_colon}{line_end_at(text, end)}"
    return Splice(end, end, _break(text, end) + line)


def _without_item(text: str, listed: Sequence, number: int) -> Splice:
    """Return the edit that removes one item of a list that is not in brackets."""
    start = _start_of_item(text, listed, number)
    end = _line_end(text, content_end(listed.items[number]))
    while blank := next((end_of_line for end_of_line in ("\n", "\r\n") if text.startswith(end_of_line, end)), ""):
        end += len(blank)
    return Splice(start, end, "")


def _without_last(text: str, listed: Sequence, first: int) -> Splice:
    """Return the edit that removes all items from one on, of a list that is not in brackets."""
    start = _start_of_item(text, listed, first)
    while first and not text[(above := _line_start(text, start - 1)) : start].strip():
        start = above
    return Splice(start, _line_end(text, content_end(listed.items[-1])), "")


def _start_of_item(text: str, listed: Sequence, number: int) -> int:
    """Return where an item begins, with the comment directly above it unless it is the first."""
    start = _line_start(text, listed.items[number].start)
    while number and _is_comment(text, above := _line_start(text, max(0, start - 1))):
        start = above
    return start


def _runs(numbers: Collection[int]) -> list[tuple[int, int]]:
    """Return the first and the last of each run of numbers."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] + 1 == number:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return runs


def _are_apart(text: str, listed: Sequence) -> bool:
    """Say whether a blank line stands between the last two items of a list."""
    if len(listed.items) < 2:
        return False
    between = text[content_end(listed.items[-2]) : listed.items[-1].start]
    return any(not line.strip() for line in between.split("\n")[1:-1])


def _lines(items: SequenceOf[MappingOf[str, Plain]], indent: int, end_of_line: str, key: str) -> str:
    """Return the lines of the items of a new list."""
    between = end_of_line if key == "quotations" else ""
    return between.join(item_lines(fields, indent, end_of_line, one_line=key in ONE_LINE) for fields in items)


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
