"""Link targets, titles and labels of Markdown, and the definitions of references."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

#: Parentheses within one another in a link's target; cmark opens no more either.
_PARENTHESES = 32


@cache
def _space() -> re.Pattern[str]:
    return re.compile(r"[ \t]*(?:\n[ \t]*)?")


@cache
def _pointed_target() -> re.Pattern[str]:
    return re.compile(r"<(?:[^<>\\\n]|\\.)*>")


@cache
def _target_step() -> re.Pattern[str]:
    return re.compile(r"[^\x00-\x20\x7f()\\]+|\\[!-/:-@\[-`{-~]?|[()]")


@cache
def _title() -> re.Pattern[str]:
    return re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)""", re.DOTALL)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"\[((?:[^\[\]\\]|\\.){0,999})\]", re.DOTALL)


class Definition(NamedTuple):
    """A reference that is defined: `[label]: target "title"`.

    Attributes:
        label: Its label, as labels are compared.
        target: What it leads to.
        end: Where the next line begins.
    """

    label: str
    target: str
    end: int


def label_at(text: str, at: int) -> re.Match[str] | None:
    """Return the label in brackets that begins at an offset; its group 1 is what stands between them."""
    return _label().match(text, at) if text.startswith("[", at) else None


def normal_label(label: str) -> str:
    """Return a label as labels are compared: without regard to case and space; empty if it names nothing."""
    return " ".join(label.casefold().split()) if len(label) < 1000 else ""


def inline_end(text: str, at: int) -> int | None:
    """Return where `(target "title")` ends that begins at an offset, or None if there is none."""
    if not text.startswith("(", at):
        return None
    position = _after_space(text, at + 1)
    target = _target_end(text, position)
    if target is None:
        return None
    position = _after_space(text, target)
    if position > target and (title := _title().match(text, position)):
        position = _after_space(text, title.end())
    return position + 1 if text.startswith(")", position) else None


def inline_target(text: str, at: int) -> str | None:
    """Return what `(target "title")` leads to that begins at an offset; None if there is none."""
    if inline_end(text, at) is None:
        return None
    start = _after_space(text, at + 1)
    return _target(text[start : _target_end(text, start)])


def defined_target(text: str, label: str) -> str | None:
    """Return what a label leads to, as it is compared, looking for its definition in a whole text; None for none."""
    mark = text.find("]:")
    while mark >= 0:
        line = text.rfind("\n", 0, mark) + 1
        start = text.find("[", line, mark)
        if start >= 0 and not text[line:start].strip(" \t>"):
            definition = definition_at(text, start)
            if definition is not None and definition.label == label:
                return definition.target
        mark = text.find("]:", mark + 2)
    return None


def definition_at(text: str, at: int) -> Definition | None:
    """Return the reference that is defined at an offset, the start of a line; None if none is."""
    label = label_at(text, at)
    if label is None or not text.startswith(":", label.end()):
        return None
    name = normal_label(label[1])
    start = _after_space(text, label.end() + 1)
    target = _target_end(text, start)
    if not name or target is None or target == start:
        return None
    position = _after_space(text, target)
    if position > target and (title := _title().match(text, position)):
        end = _line_end(text, title.end())
        if end is not None:
            return Definition(name, _target(text[start:target]), end)
    end = _line_end(text, target)
    return None if end is None else Definition(name, _target(text[start:target]), end)


def _target(written: str) -> str:
    """Return a link's target without the marks around it, escapes and entities as what they stand for."""
    if written.startswith("<"):
        written = written[1:-1]
    from html import unescape  # its table of names is long

    return unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", written))


def _after_space(text: str, at: int) -> int:
    match = _space().match(text, at)
    return match.end() if match else at


def _line_end(text: str, at: int) -> int | None:
    """Return where the next line begins, if nothing but space stands before it."""
    while at < len(text) and text[at] in " \t":
        at += 1
    if at == len(text):
        return at
    return at + 1 if text[at] == "\n" else None


def _target_end(text: str, at: int) -> int | None:
    """Return where a link's target ends that begins at an offset; it may be empty."""
    if text.startswith("<", at):
        match = _pointed_target().match(text, at)
        return match.end() if match else None
    depth = 0
    while match := _target_step().match(text, at):
        character = match[0]
        if character == "(":
            depth += 1
            if depth > _PARENTHESES:
                return None
        elif character == ")":
            if not depth:
                return at
            depth -= 1
        at = match.end()
    return None if depth else at
