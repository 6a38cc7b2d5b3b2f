"""Classes of values, declared as the standard library's dataclasses are, but finished when they are first used.

A dataclass compiles its methods when its module is imported, a third of a millisecond a class, though few of our two
hundred have a value before the first frame. Here `__init__` is compiled for the first value, and the rest is shared.
Type checkers see the dataclasses of the standard library, whose functions (`fields`, `asdict`, `replace`) take these
values too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace

    def field_names(kind: object) -> tuple[str, ...]:
        """Return the names of the fields of a class of values, or of a value, in their order."""

else:
    from reader.model.value_methods import MISSING, Field, methods_of, take_methods

    def field_names(kind: Any) -> tuple[str, ...]:
        """Return the names of the fields of a class of values, or of a value, in their order."""
        return tuple(kind.__value_fields__)

    def field(**how: Any) -> Any:
        """Declare a field: `default_factory`, `init`, `repr` and `compare` as `dataclasses.field` has them."""
        return Field(**how)

    def dataclass(cls: type | None = None, /, **how: bool) -> Any:
        """Make a class of values: `frozen`, `slots`, `eq`, `order` and `init` as `dataclasses.dataclass` has them."""
        return (lambda undone: _value_class(undone, **how)) if cls is None else _value_class(cls, **how)

    def replace(value: Any, /, **changes: object) -> Any:
        """Return a value with some of its fields changed.

        Raises:
            TypeError: There is no such field.
        """
        kept = {name: getattr(value, name) for name, each in value.__value_fields__.items() if each.init}
        kept.update(changes)
        return type(value)(**kept)

    def _value_class(cls: type, *, slots: bool = False, init: bool = True, **how: bool) -> type:
        """Return the class with what its values can do, itself or with slots a new one."""
        given = {name: each for name, each in cls.__dict__.items() if name not in ("__dict__", "__weakref__")}
        own = {
            name: each if isinstance(each := given.pop(name, MISSING), Field) else Field(default=each)
            for name, annotation in cls.__annotations__.items()
            if not str(annotation).startswith("ClassVar")
        }
        inherited: dict[str, Field] = {}
        for base in reversed(cls.__mro__[1:]):
            inherited.update(base.__dict__.get("__value_fields__", {}))
        if slots:
            qualified, given["__slots__"] = cls.__qualname__, tuple(name for name in own if name not in inherited)
            cls = type(cls)(cls.__name__, cls.__bases__, given)
            cls.__qualname__ = qualified
        else:
            _leave_defaults(cls, own)
        take_methods(cls, given, methods_of(cls, {**inherited, **own}, slots=slots, init=init, **how))
        return cls

    def _leave_defaults(cls: type, fields: dict[str, Field]) -> None:
        """Let a class without slots have the defaults alone where the fields were declared."""
        for name, each in fields.items():
            if each.default is not MISSING:
                setattr(cls, name, each.default)
            elif name in cls.__dict__:
                delattr(cls, name)


__all__ = ["dataclass", "field", "field_names", "replace"]
