"""Dialogs as values: pages to read, and lists to choose from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeAlias

from reader.model.values import dataclass

if TYPE_CHECKING:
    from reader.help import Topic
    from reader.keys import Hint
    from reader.reading.foot_line import FootLine
    from reader.reading.live_words import LiveWords

#: Text and how it is set; the last three are the tones of verdicts.
Words = tuple[str, Literal["plain", "dim", "strong", "good", "doubtful", "bad"]]


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done with what a page or a list is about; it closes that.

    Attributes:
        command: Id of the command whose keys do it.
        does: What they do, as the line of keys says it.
        take: Does it.
    """

    command: str
    does: str
    take: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to read.

    Attributes:
        title: In bold.
        text: Below the title.
        actions: What can be done with it.
    """

    title: str
    text: str
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic of help, on a page.

    Attributes:
        topic: The topic.
        actions: What can be done with the page.
    """

    topic: Topic
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class Details:
    """What is known about something.

    Attributes:
        title: What it is.
        facts: Names and values; an empty value is unknown and not shown.
        wrong: Problems of the dossier, a line each.
        of_quotation: Whether it is the current quotation, which can be corrected and compared.
    """

    title: str
    facts: tuple[tuple[str, str], ...]
    wrong: tuple[str, ...] = ()
    of_quotation: bool = False


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A row to choose.

    Attributes:
        key: What it stands for.
        left: At the left edge.
        body: Cut if there is not enough room.
        right: At the right edge, if there is room.
        name: What it is called, and found by before its other words; empty if that is all that it shows.
        below: Words in the lines below it, as many as they take; empty for none.
    """

    key: str
    left: tuple[Words, ...] = ()
    body: tuple[Words, ...] = ()
    right: tuple[Words, ...] = ()
    name: str = ""
    below: str = ""

    @property
    def words(self) -> str:
        """All that it shows."""
        beside = (text for text, _ in (*self.left, *self.body, *self.right))
        return " ".join((*beside, *filter(None, (self.below,))))


@dataclass(frozen=True, slots=True)
class Choice:
    """A list to choose from, which can be filtered by typing.

    Attributes:
        title: Title of the list.
        rows: In order.
        empty: What it says if it has no rows.
        take: Takes the key of the chosen row.
        does: What choosing does, as the list's hint says it.
        forget: Forgets what a row stands for; None if nothing can be forgotten.
        type_first: Whether letters filter it from the start, and the key that chooses does so at once.
        head: Lines below the title.
        at: Key of the row that the cursor is on at first; empty for the first one.
        left_at: Told the key of the row that the cursor was on when the list closed; None if nobody asks.
        actions: What can be done with what the whole list is about.
    """

    title: str
    rows: tuple[ChoiceRow, ...]
    empty: str | Hint
    take: Callable[[str], object]
    does: str = "goes there"
    forget: Callable[[str], object] | None = None
    type_first: bool = False
    head: tuple[str, ...] = ()
    at: str = ""
    left_at: Callable[[str], object] | None = None
    actions: tuple[Action, ...] = ()


#: Dialogs made of values, and the two that show the current keys.
Dialog: TypeAlias = "Page | TopicPage | Details | Choice | FootLine | LiveWords | Literal['help', 'palette']"
