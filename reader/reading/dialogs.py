"""What lies over the text for a while, as values: pages to read, and lists to choose from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from reader.keys import Hint
    from reader.model import Dossier, Link, Quotation

#: Words, and how they are set.
Words = tuple[str, Literal["plain", "dim", "strong"]]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to read.

    Attributes:
        title: Set off from the rest.
        text: Below it.
    """

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of something.

    Attributes:
        title: What it is.
        facts: Names and values; those whose value is empty are not known.
        wrong: What is wrong with the dossier, a line each.
        of_quotation: Whether it is the current quotation, which can be corrected and compared.
    """

    title: str
    facts: tuple[tuple[str, str], ...]
    wrong: tuple[str, ...] = ()
    of_quotation: bool = False


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A quotation and its passages, with what differs.

    Attributes:
        dossier: Holds them.
        quotation: What is compared.
        links: To its passages; not empty.
        go: Goes to the passage of a link.
    """

    dossier: Dossier
    quotation: Quotation
    links: tuple[Link, ...]
    go: Callable[[Link], object]


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One row to choose.

    Attributes:
        key: What it stands for.
        left: Stands at the left edge.
        body: What is cut where the room ends.
        right: Stands at the right edge, where there is room.
    """

    key: str
    left: tuple[Words, ...] = ()
    body: tuple[Words, ...] = ()
    right: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A list to choose from.

    Attributes:
        title: Of the list.
        rows: In their order.
        empty: What it says where it has none.
        take: Takes the key of the row that is chosen.
        does: What choosing does, in the words of the list's hint.
        forget: Forgets what a row stands for; None where nothing can be forgotten.
    """

    title: str
    rows: tuple[ChoiceRow, ...]
    empty: str | Hint
    take: Callable[[str], object]
    does: str = "goes there"
    forget: Callable[[str], object] | None = None


#: Those that are made of values, and the two that show the keys as the keyboard has them.
Dialog: TypeAlias = Page | Details | SideBySide | Choice | Literal["help", "palette"]
