"""A question that is answered in one line at the foot of the screen, the text in view."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer that is offered.

    Attributes:
        key: What it stands for.
        words: How it is called.
        more: What else is said of it, dimmed.
    """

    key: str
    words: str
    more: str = ""


def nothing_offered(typed: str) -> Sequence[Offer]:  # noqa: ARG001  whatever is typed
    """Offer nothing: what is typed is the answer."""
    return ()


@dataclass(frozen=True, slots=True)
class Aside:
    """Something else that can be done from the line, with the key that goes to the next pane elsewhere.

    Attributes:
        label: What it is, as the line of keys says it.
        take: Does it; the line is closed by then.
    """

    label: str
    take: Callable[[], object]


@dataclass(frozen=True, slots=True)
class FootLine:
    """A question.

    Attributes:
        label: What is asked for, before the line: `said by:`.
        take: Takes the key of the offer that was chosen, empty if none was offered, and what was typed.
        about: What it is about, before the label; shortened where there is little room.
        offers: Returns the answers to offer for what is typed, the best first; none where any words will do.
        typed: What stands in the line at first.
        dropped: Called if the question is not answered.
        does: What answering does, as the line of keys says it.
        drops: What not answering does, likewise.
        aside: Something else that can be done; None for nothing.
    """

    label: str
    take: Callable[[str, str], object]
    about: str = ""
    offers: Callable[[str], Sequence[Offer]] = nothing_offered
    typed: str = ""
    dropped: Callable[[], object] = lambda: None
    does: str = "keep"
    drops: str = "drop"
    aside: Aside | None = None
