"""Annotations in the W3C's model, those of Reader itself among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.files.annotation_terms import PASSAGE, PREFIX, own
from reader.imports.annotations.annotated import Annotated, Facts, Target
from reader.imports.annotations.json_values import as_dict, as_list, first_text, line_of, text_of, time_of
from reader.imports.annotations.targets import target_of
from reader.model.values import dataclass

#: How many choices may hold one another.
_CHOICES = 4


@dataclass(frozen=True, slots=True)
class _Body:
    """A body of an annotation.

    Attributes:
        purpose: What it is for; empty if it does not say so.
        words: Its words, or the address it stands for.
        value: It as it was given.
    """

    purpose: str
    words: str
    value: dict[str, Any]


def read_annotation(item: dict[str, Any], number: int) -> Annotated:
    """Return an annotation.

    Args:
        item: The object; it has a target.
        number: Which one of its file, counted from 1.
    """
    bodies = [body for value in as_list(item.get("body")) for body in _bodies(value, 0)]
    bodies += [_Body("", text_of(each), {}) for each in as_list(item.get("bodyValue"))]
    targets = tuple(map(target_of, as_list(item.get("target"))))
    is_tag = [body.purpose == "tagging" or body.value.get("type") == "oa:Tag" for body in bodies]
    words = [body.words.strip() for body, tag in zip(bodies, is_tag, strict=True) if not tag]
    facts = _facts(item, bodies)
    return Annotated(
        number,
        targets,
        "" if facts else "\n".join(filter(None, words)),
        tuple(" ".join(body.words.split()) for body, tag in zip(bodies, is_tag, strict=True) if tag and body.words),
        _creator(item.get("creator")),
        time_of(item.get("modified")) or time_of(item.get("created")),
        line_of(item.get("id")),
        tuple(target.source for target in targets if target.is_whole),
        facts,
    )


def _bodies(value: Any, depth: int) -> Iterator[_Body]:
    """Yield what a value under `body` says; of a choice, the first one."""
    if isinstance(value, str):
        yield _Body("", line_of(value), {})
        return
    given = as_dict(value)
    chosen = as_list(given.get("items"))
    if chosen and depth < _CHOICES:
        yield from _bodies(chosen[0], depth + 1)
        return
    words = _lines_kept(given.get("value"))
    if words and line_of(given.get("format")).partition(";")[0].strip() in ("text/html", "application/xhtml+xml"):
        words = _without_tags(words)
    source = given.get("source")
    address = line_of(source) or line_of(as_dict(source).get("id")) or line_of(given.get("id"))
    yield _Body(first_text(given.get("purpose")), words or address, given)


def _lines_kept(value: Any) -> str:
    """Return the text of a value, its lines kept, or the first text of a list."""
    return next((text for each in as_list(value) if (text := text_of(each))), "")


def _without_tags(words: str) -> str:
    """Return what is read of a piece of HTML."""
    from reader.prose.reading import read_plainly  # few annotations are written in HTML

    return read_plainly(words, markdown=False).view.text


def _creator(value: Any) -> str:
    """Return the name of whoever made an annotation."""
    for each in as_list(value):
        given = as_dict(each)
        names = (given.get("name"), given.get("nickname"), given.get("id"), each)
        if name := next(filter(None, map(first_text, names)), ""):
            return name.removeprefix("mailto:").removeprefix("acct:")
    return ""


def _facts(item: dict[str, Any], bodies: list[_Body]) -> Facts | None:
    """Return what Reader says of an annotation of its own; None for anybody else's."""
    what = line_of(item.get(own("what")))
    if not what:
        return None
    values = {name.removeprefix(f"{PREFIX}:"): value for name, value in item.items() if name.startswith(f"{PREFIX}:")}
    stretches: dict[str, Target] = {}
    for body in bodies:
        if body.value.get("type") == "SpecificResource":
            role = line_of(body.value.get(own("role"))) or (PASSAGE if body.purpose == "linking" else "")
            stretches.setdefault(role, target_of(body.value))
    said = tuple((body.purpose, " ".join(body.words.split())) for body in bodies if "value" in body.value)
    return Facts(what, {name: _cleaned(value) for name, value in values.items()}, said, stretches)


def _cleaned(value: Any) -> Any:
    """Return a value with its texts cleaned, on one line."""
    if isinstance(value, list):
        return [line_of(each) for each in value]
    return line_of(value) if isinstance(value, str) else value
