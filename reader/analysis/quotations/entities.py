"""Someone or something that a text names, and one mention of a name."""

from __future__ import annotations

from typing import NamedTuple

from reader.model.values import dataclass, field


@dataclass(slots=True, eq=False)
class Entity:
    """Someone or something with a name, while mentions are being collected.

    Attributes:
        name: The fullest name so far, without title.
        kind: `person`, `body` or empty.
        gender: `m`, `f` or `u`.
        title: As printed before the name.
        mentions: Indices of the first word of each mention, in order.
        names: The forms of its name, in order.
    """

    name: str
    kind: str = ""
    gender: str = "u"
    title: str = ""
    mentions: list[int] = field(default_factory=list)
    names: dict[str, None] = field(default_factory=dict)


class Named(NamedTuple):
    """A mention of a name: words `first` to `last`, inclusive."""

    first: int
    last: int
    entity: Entity
