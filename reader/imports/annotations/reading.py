"""Files of annotations in all their shapes: one alone, a page, a collection, a list, or an export of Hypothesis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.files.annotation_terms import own
from reader.files.errors import CannotRead
from reader.imports.annotations.annotated import Annotated, AnnotationFile, NamedDocument
from reader.imports.annotations.hypothesis import is_row, read_row
from reader.imports.annotations.json_values import as_dict, as_list, line_of, read_json
from reader.imports.annotations.web_annotation import read_annotation
from reader.model import Finding, Speaker

#: Most annotations of a file, and most speakers and documents that an export names.
_LIMIT = 50_000
#: How many pages, collections and lists may hold one another.
_DEPTH = 4
#: Where the annotations of a page, of an answer of Hypothesis and of its export stand.
_LISTS = ("items", "rows", "replies", "annotations")
_SPEAKER_KINDS = ("person", "body", "document")


def read_annotations(data: bytes, file: str) -> AnnotationFile:
    """Read a file of annotations.

    Args:
        data: Its contents.
        file: Its name for findings.

    Raises:
        CannotRead: It is no JSON, holds no annotations, or more than can be taken at once.
    """
    value = read_json(data, file)
    items = list(_items(value, 0))
    if not items and not _is_empty_list(value):
        hint = "name a Web Annotation, a page, collection or list of them, or an export of Hypothesis"
        raise CannotRead(Finding("holds no annotations", file, hint=hint))
    if len(items) > _LIMIT:
        raise CannotRead(Finding(f"holds more than {_LIMIT} annotations", file, hint="split it"))
    annotations: list[Annotated] = []
    left_out: list[tuple[int, str]] = []
    for number, item in enumerate(items, 1):
        if isinstance(item, dict) and is_row(item):
            annotations.append(read_row(item, number))
        elif isinstance(item, dict) and as_list(item.get("target")):
            annotations.append(read_annotation(item, number))
        else:
            left_out.append((number, _why_none(item)))
    head = as_dict(value)
    return AnnotationFile(tuple(annotations), tuple(left_out), tuple(_documents(head)), tuple(_speakers(head)))


def _items(value: Any, depth: int) -> Iterator[Any]:
    """Yield what is listed as annotations, whatever it is."""
    if isinstance(value, list) and depth < _DEPTH:
        for each in value:
            yield from _items(each, depth + 1)
        return
    given = as_dict(value)
    if "target" in given or is_row(given):
        yield given
        return
    lists = [given[name] for name in _LISTS if isinstance(given.get(name), list)]
    if isinstance(given.get("first"), (dict, str)):
        lists.append([given["first"]])
    if (lists or "next" in given) and depth < _DEPTH:
        for each in lists:
            yield from _items(each, depth + 1)
        if isinstance(following := given.get("next"), str):
            yield following
    elif depth:
        yield value


def _is_empty_list(value: Any) -> bool:
    """Say whether a file is one of annotations, and has none."""
    first = as_dict(as_dict(value).get("first"))
    return value == [] or any(given.get(name) == [] for given in (as_dict(value), first) for name in _LISTS)


def _why_none(item: Any) -> str:
    """Return why something that is listed as an annotation is none."""
    if isinstance(item, str):
        return f"is only an address ({line_of(item)[:60]}): fetch it, and name that file too"
    return "says of nothing that it is about it" if isinstance(item, dict) else "is no annotation"


def _documents(head: dict[str, Any]) -> Iterator[NamedDocument]:
    """Yield what an export of Reader's says of its documents."""
    for given in map(as_dict, as_list(head.get(own("documents")))[:_LIMIT]):
        names = (given.get("id"), *(given.get(own(name)) for name in ("id", "title", "file", "textSha256")))
        yield NamedDocument(*map(line_of, names))


def _speakers(head: dict[str, Any]) -> Iterator[Speaker]:
    """Yield what an export of Reader's says of its speakers, those that have an id and a name."""
    for given in map(as_dict, as_list(head.get(own("speakers")))[:_LIMIT]):
        speaker_id, name, title, role, kind, origin = (
            line_of(given.get(own(key))) for key in ("id", "name", "title", "role", "kind", "origin")
        )
        aliases = tuple(filter(None, map(line_of, as_list(given.get(own("aliases"))))))
        if speaker_id and name:
            known = kind if kind in _SPEAKER_KINDS else ""
            told = origin if origin == "detected" else "curated"
            yield Speaker(speaker_id, name, title, role, known, aliases, told)
