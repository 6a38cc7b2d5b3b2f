"""What the values of the public interface share: each is a JSON object of the command line, key by key."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from reader.model.errors import BadValueError

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Self

    Make = Callable[[Any], Any]

Made = TypeVar("Made", bound="Value")


class Value:
    """A frozen dataclass whose fields are the keys of a JSON object, in their order."""

    __slots__ = ()

    #: Keys that a JSON object has only where they say something; the field is None without them.
    _SOMETIMES: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Self:
        """Return the value that a JSON object of the command line says.

        Raises:
            BadValueError: It says no such value: a key is missing, or is none of them.
        """
        return made_of(cls, record)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object that the command line writes, of dicts, lists, strings, numbers and None."""
        values = ((name, getattr(self, name)) for name in _makers_of(type(self)))
        return {name: plain(value) for name, value in values if value is not None or name not in self._SOMETIMES}


def made_of(cls: type[Made], record: Mapping[str, Any]) -> Made:
    """Return the value of this class that a JSON object says.

    Raises:
        BadValueError: It says no such value.
    """
    makers = _makers_of(cls)
    if not isinstance(record, Mapping):
        raise BadValueError(f"{cls.__name__}: must be made of a JSON object, not of {type(record).__name__}")
    if other := (record.keys() ^ makers.keys()) - (makers.keys() & cls._SOMETIMES):
        raise BadValueError(f"{cls.__name__}: has not the same keys: {', '.join(map(str, sorted(other, key=str)))}")
    try:
        return cls(**{name: make(record[name]) for name, make in makers.items() if name in record})
    except (TypeError, AttributeError) as error:  # a number where a list belongs
        raise BadValueError(f"{cls.__name__}: {error}") from None


def plain(value: Any) -> Any:
    """Return a value as JSON has it."""
    if isinstance(value, Value):
        return value.to_dict()
    return [plain(each) for each in value] if isinstance(value, tuple) else value


#: By class, what makes the values of its fields.
_MAKERS: dict[type[Value], dict[str, Make]] = {}


def _makers_of(cls: type[Value]) -> dict[str, Make]:
    """Return, by field of a class, what makes its value of what JSON has."""
    if cls not in _MAKERS:
        hints = typing.get_type_hints(cls)
        _MAKERS[cls] = {each.name: _maker(hints[each.name]) for each in fields(cls)}  # type: ignore[arg-type]
    return _MAKERS[cls]


def _maker(hint: Any) -> Make:
    """Return what makes a value of this type of what JSON has."""
    if typing.get_origin(hint) is tuple:
        make = _maker(typing.get_args(hint)[0])
        return lambda value: tuple(map(make, value))
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        make = _maker(next(each for each in typing.get_args(hint) if each is not type(None)))
        return lambda value: None if value is None else make(value)
    if isinstance(hint, type) and issubclass(hint, Value):
        return hint.from_dict
    return lambda value: value
