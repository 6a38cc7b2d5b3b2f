"""What the classes of `values` can do: methods that all share, and an `__init__` compiled when it is first called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, Final

MISSING: Final = object()
#: Stands for an argument that was not given and is made anew.
_TO_MAKE: Final = object()


class Field:
    """How one field is made, shown and compared.

    Attributes:
        default: Its default; `MISSING` if it has none.
        default_factory: What makes its default; `MISSING` if nothing does.
        init: Whether it is an argument.
        repr: Whether it is shown.
        compare: Whether values that differ in it are different values.
    """

    __slots__ = ("compare", "default", "default_factory", "init", "repr")

    def __init__(
        self,
        *,
        default: object = MISSING,
        default_factory: object = MISSING,
        init: bool = True,
        repr: bool = True,  # noqa: A002  the standard library's name
        compare: bool = True,
    ) -> None:
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare

    @property
    def declared(self) -> dict[str, Any]:
        """The arguments that declare it to the standard library."""
        given = {name: getattr(self, name) for name in self.__slots__}
        return {name: each for name, each in given.items() if each is not MISSING}


def methods_of(
    cls: type,
    fields: Mapping[str, Field],
    *,
    frozen: bool = False,
    slots: bool = False,
    eq: bool = True,
    order: bool = False,
    init: bool = True,
) -> dict[str, Any]:
    """Return what a class of values with these fields gets, by name."""
    methods: dict[str, Any] = {
        "__value_fields__": fields,
        "__dataclass_fields__": _Standard("__dataclass_fields__"),
        "__dataclass_params__": _Standard("__dataclass_params__"),
        "__match_args__": tuple(name for name, each in fields.items() if each.init),
        "__repr__": _shown,
    }
    if init:
        methods["__init__"] = _first_init(cls, frozen=frozen)
    if eq:
        methods.update(_comparisons(tuple(name for name, each in fields.items() if each.compare), order=order))
        if not frozen:
            methods["__hash__"] = None
    if frozen:
        methods["__setattr__"] = methods["__delattr__"] = _refuse_change
    if frozen and slots:
        methods["__getstate__"], methods["__setstate__"] = _state, _take_state
    return methods


def take_methods(cls: type, given: Mapping[str, object], methods: Mapping[str, Any]) -> None:
    """Give a class what it does not define itself; one that only says what is equal has not said how to hash it."""
    for name, method in methods.items():
        is_given = name in given and not (name == "__hash__" and given[name] is None)
        if not is_given or name == "__init__":
            setattr(cls, name, method)


class _Standard:
    """What the standard library wants to know of a class, made when it is first asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, _: object, owner: type) -> Any:
        from dataclasses import field, make_dataclass

        cls = next(each for each in owner.__mro__ if each.__dict__.get(self._name) is self)
        fields = [(name, Any, field(**each.declared)) for name, each in cls.__dict__["__value_fields__"].items()]
        made = getattr(make_dataclass(cls.__name__, fields, kw_only=True), self._name)
        setattr(cls, self._name, made)
        return made


def _first_init(cls: type, *, frozen: bool) -> Callable[..., None]:
    """Return an `__init__` that compiles the real one when it is first called."""

    def __init__(self: object, *arguments: object, **named: object) -> None:  # noqa: N807
        compiled = _compiled_init(cls, frozen=frozen)
        cls.__init__ = compiled  # type: ignore[misc]
        compiled(self, *arguments, **named)

    return __init__


def _compiled_init(cls: Any, *, frozen: bool) -> Callable[..., None]:
    """Compile what sets the fields of a value; where there are slots, they are set directly."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_to_make": _TO_MAKE}
    arguments, lines = ["self"], []
    for name, each in cls.__value_fields__.items():
        known[f"_default_{name}"], known[f"_make_{name}"] = each.default, each.default_factory
        value = name
        if each.default_factory is not MISSING:
            value = f"_make_{name}() if {name} is _to_make else {name}" if each.init else f"_make_{name}()"
        elif not each.init:
            value = f"_default_{name}"
        if each.init:
            default = "=_to_make" if each.default_factory is not MISSING else f"=_default_{name}"
            has_default = each.default_factory is not MISSING or each.default is not MISSING
            arguments.append(name + default * has_default)
        if not each.init and each.default is MISSING and each.default_factory is MISSING:
            continue  # `__post_init__` sets it
        slot: Any = getattr(cls, name, None)
        if hasattr(slot, "__set__"):
            known[f"_slot_{name}"] = slot.__set__
            lines.append(f"_slot_{name}(self, {value})")
        else:
            lines.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    exec(f"def __init__({', '.join(arguments)}):\n " + "\n ".join(lines or ["pass"]), known)
    compiled: Callable[..., None] = known["__init__"]
    return compiled


def _comparisons(names: tuple[str, ...], *, order: bool) -> dict[str, Any]:
    """Return what compares the values of a class by these fields."""
    compared = attrgetter(*names) if names else lambda _: ()

    def __eq__(self: object, other: object) -> bool:  # noqa: N807
        if self is other:
            return True
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: object) -> int:  # noqa: N807
        return hash(compared(self))

    def __lt__(self: object, other: object) -> bool:  # noqa: N807
        return compared(self) < compared(other) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self: object, other: object) -> bool:  # noqa: N807
        return compared(self) <= compared(other) if other.__class__ is self.__class__ else NotImplemented

    equal = {"__eq__": __eq__, "__hash__": __hash__}
    return {**equal, "__lt__": __lt__, "__le__": __le__} if order else equal


def _shown(self: Any) -> str:
    """Return the value as it is written in Python."""
    shown = (f"{name}={getattr(self, name)!r}" for name, each in self.__value_fields__.items() if each.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse_change(self: object, name: str, *_: object) -> None:  # noqa: ARG001
    """Refuse to change a frozen value."""
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to or delete field {name!r}")


def _state(self: Any) -> list[object]:
    """Return what is to be pickled of a frozen value with slots."""
    return [getattr(self, name) for name in self.__value_fields__]


def _take_state(self: Any, state: list[object]) -> None:
    """Take what was pickled."""
    for name, each in zip(self.__value_fields__, state, strict=True):
        object.__setattr__(self, name, each)
