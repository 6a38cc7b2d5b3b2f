"""The JSON Schemas that come with the package, made of the values: `python -m tests.interface.schema_files`."""

from __future__ import annotations

import json
import re
import types
import typing
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from reader.interface.annotations import Annotations, NotAnnotated
from reader.interface.documents import Document
from reader.interface.dossier import Event, Quotation, Speaker
from reader.interface.schemas import SCHEMAS
from reader.interface.value import Value
from reader.interface.verification import VerifiedQuotation
from tests.interface.other_records import (
    Finding,
    HealthCheck,
    KeyCommand,
    LibraryEntry,
    LibraryMatch,
    Match,
    Note,
    SheetDocument,
    SheetQuotation,
    SpeakerPage,
)
from tests.interface.web_annotation_schema import WEB_ANNOTATION

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_STRING: Schema = {"type": "string"}
_SCALARS: dict[object, Schema] = {
    str: _STRING,
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    object: {},
}
_DESCRIBED = re.compile(r"^ {8}(\w+): (.+(?:\n {12}.+)*)", re.MULTILINE)


def schemas() -> dict[str, Schema]:
    """Return the schema of what each command writes, by its name."""
    return {
        "annotate": _schema("A line of `reader annotate`.", {"anyOf": [_ref(Annotations), _ref(NotAnnotated)]}),
        "check": _listing("findings", Finding),
        "doctor": _listing("checks", HealthCheck, wrong={"type": "integer"}),
        "export": {"$schema": _DIALECT, **WEB_ANNOTATION},
        "keys": _listing("commands", KeyCommand),
        "library": _either(_list_of("dossiers", LibraryEntry), _list_of("matches", LibraryMatch)),
        "notes": _listing("notes", Note, title=_STRING),
        "quotes": _listing("quotations", Quotation, title=_STRING),
        "report": _listing(
            "quotations",
            SheetQuotation,
            title=_STRING,
            date={"type": ["string", "null"]},
            total=_STRING,
            judged=_STRING,
            documents={"type": "array", "items": _ref(SheetDocument)},
        ),
        "search": _listing("matches", Match),
        "show": _listing("documents", Document, title=_STRING),
        "speakers": _either(_list_of("speakers", Speaker), _list_of("speakers", SpeakerPage)),
        "timeline": _listing("events", Event),
        "verify": _listing("quotations", VerifiedQuotation, title=_STRING, article=_STRING),
    }


def _listing(name: str, each: type[Value], **head: Schema) -> Schema:
    return _schema("", _list_of(name, each, **head))


def _list_of(name: str, each: type[Value], **head: Schema) -> Schema:
    return _object({"schema": {"const": 1}, **head, name: {"type": "array", "items": _ref(each)}})


def _either(*ones: Schema) -> Schema:
    return _schema("", {"anyOf": list(ones)})


def _object(properties: Schema, sometimes: frozenset[str] = frozenset()) -> Schema:
    required = [name for name in properties if name not in sometimes]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _schema(description: str, body: Schema) -> Schema:
    """Return a schema with the definitions that it needs."""
    known = {each.__name__: each for each in _every_class(Value)}
    needed: dict[str, Schema] = {}
    waiting = list(_referred(body))
    while waiting:
        if (name := waiting.pop()) not in needed:
            needed[name] = _definition(known[name])
            waiting += _referred(needed[name])
    described = {"description": description} if description else {}
    return {"$schema": _DIALECT, **described, **body, "$defs": {name: needed[name] for name in sorted(needed)}}


def _every_class(cls: type[Value]) -> Iterator[type[Value]]:
    for each in cls.__subclasses__():
        yield each
        yield from _every_class(each)


def _referred(schema: object) -> Iterator[str]:
    """Yield the names of the definitions that a schema refers to."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].rpartition("/")[2]
        for value in schema.values():
            yield from _referred(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _referred(value)


def _definition(cls: type[Value]) -> Schema:
    """Return the schema of a value, with what its docstring says of each field."""
    hints = typing.get_type_hints(cls)
    said = {
        name: " ".join(words.split()).replace("None", "null")
        for base in reversed(cls.__mro__)
        for name, words in _DESCRIBED.findall((base.__doc__ or "").partition("Example:")[0])
    }
    properties = {
        each.name: _described(_of(hints[each.name]), said.get(each.name, ""))
        for each in fields(cls)  # type: ignore[arg-type]
    }
    if "told_by" in properties:
        properties["told_by"] = {"type": "object", "additionalProperties": _STRING}
    for name in cls._SOMETIMES & properties.keys():  # where it is there, it is no null
        properties[name] = _described(_of(_present(hints[name])), said.get(name, ""))
    summary = (cls.__doc__ or "").partition("\n")[0]
    return {"description": summary, **_object(properties, cls._SOMETIMES)}


def _described(schema: Schema, words: str) -> Schema:
    return {**schema, "description": words} if words and not words.startswith("As for") else schema


def _ref(cls: type[Value]) -> Schema:
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _present(hint: Any) -> Any:
    """Return a type without None."""
    rest = [each for each in typing.get_args(hint) if each is not type(None)]
    return rest[0] if type(None) in typing.get_args(hint) else hint


def _of(hint: Any) -> Schema:
    """Return the schema of a type."""
    if isinstance(hint, type) and issubclass(hint, Value):
        return _ref(hint)
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": _of(typing.get_args(hint)[0])}
    if typing.get_origin(hint) is typing.Literal:
        return {"enum": list(typing.get_args(hint))}
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return _or_null(_of(_present(hint)))
    return _SCALARS[hint]


def _or_null(schema: Schema) -> Schema:
    if "enum" in schema:
        return {"enum": [*schema["enum"], None]}
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def written(schema: Schema) -> str:
    """Return a schema as it stands in its file."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMAS.mkdir(exist_ok=True)
    for command, made in schemas().items():
        (SCHEMAS / f"{command}.json").write_text(written(made), encoding="utf-8")
