"""What is told at the right of a line that is being typed: whom a name may mean, and how often the line is found."""

from __future__ import annotations

from textual.content import Content

from reader.reading.line_completion import Completion, Completions
from reader.reading.typed_search import Counted
from reader.tui.look.pieces import shortened_text

BETWEEN = " · "


def candidates_in(completions: Completions, room: int) -> Content:
    """Return whom a name may mean, each with how much they say, in at most so many cells: those that fit.

    The first one, which is taken when the line is completed, is bold.
    """
    told: list[str] = []
    for number, each in enumerate(completions.offered):
        left = len(completions) - number - 1
        more = f"{left} more" if left else ""
        with_this = [*told, _words(each)]
        if Content(BETWEEN.join(filter(None, (*with_this, more)))).cell_length > room:
            break
        told = with_this
    if not told:
        return Content.styled(shortened_text(f"{len(completions)} names", room), "dim")
    left = len(completions) - len(told)
    others = "".join(f"{BETWEEN}{each}" for each in (*told[1:], *([f"{left} more"] if left else [])))
    return Content.assemble((told[0], "bold"), (others, "dim"))


def count_in(counted: Counted | None, named: str, room: int) -> Content:
    """Return how often a line is found, and whom it names if that was just typed, in at most so many cells."""
    if counted is None:
        return Content()
    name = f"{' '.join(named.split())}: " if named and not counted.failure else ""
    ways = (name + counted.words(), name + counted.words(short=True), counted.words(short=True))
    fitting = next((words for words in ways if Content(words).cell_length <= room), ways[-1])
    return Content.styled(shortened_text(fitting, room), "dim")


def _words(completion: Completion) -> str:
    name = " ".join(completion.name.split())
    return name if completion.said is None else f"{name} {completion.said}"
