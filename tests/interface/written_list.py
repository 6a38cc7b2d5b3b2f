"""The public interface as text: `python -m tests.interface.written_list` writes it anew, into written_list.txt.

What is added there makes a new minor version, what is taken away or changed a new major one.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Iterator
from pathlib import Path

import reader

FILE = Path(__file__).with_suffix(".txt")


def described() -> str:
    """Return each public name with its signature; the bases of errors; the methods of values."""
    return "".join(f"{line}\n" for name in sorted(reader.__all__) for line in _lines(name, getattr(reader, name)))


def _lines(name: str, what: object) -> Iterator[str]:
    if not isinstance(what, type):
        yield f"{name}{_signature(what)}" if callable(what) else f"{name}: {type(what).__name__}"
        return
    if issubclass(what, Exception):
        yield f"{name}({', '.join(base.__name__ for base in what.__bases__)})"
        return
    yield f"{name}({', '.join(_fields(what))})"
    for each in sorted(dir(what)):
        if not each.startswith("_") and callable(method := getattr(what, each)):
            yield f"    {each}{_signature(method)}"


def _fields(value: type) -> Iterator[str]:
    """Yield the fields of a value, with their types and defaults."""
    for each in dataclasses.fields(value):
        default = "" if each.default is dataclasses.MISSING else f" = {each.default!r}"
        yield f"{each.name}: {value.__annotations__[each.name]}{default}"


def _signature(what: object) -> str:
    assert callable(what)
    return str(inspect.signature(what)).replace("'", "").replace('"', "")


if __name__ == "__main__":
    FILE.write_text(described(), encoding="utf-8")
