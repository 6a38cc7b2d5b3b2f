"""What completes a line that is being typed: a speaker's name, or a command's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.help import TOPICS
from reader.keys import COMMANDS
from reader.keys.names import HELPING, SETTING
from reader.model.values import dataclass
from reader.reading.prompts import PromptFor

if TYPE_CHECKING:
    from reader.reading.typed_search import TypedSearch


#: Ways to complete a line that are offered; a dossier may have thousands of speakers.
MOST_OFFERED = 50


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to complete a line.

    Attributes:
        name: Whom or what it means.
        line: Makes the whole line.
        said: How much a speaker says; None for what is no speaker, or while that is not known.
    """

    name: str
    line: Callable[[], str]
    said: int | None = None

    def after(self, typed: str) -> str:
        """Return what is shown after a line that is typed: the rest of it, or the name where it begins otherwise."""
        whole = self.line()
        if whole.lower().startswith(typed.lower()):
            return whole[len(typed) :]
        return f" → {self.name}"


@dataclass(frozen=True, slots=True)
class Completions:
    """What may complete a line.

    Attributes:
        offered: The likeliest first.
        more: How many more there are than those.
    """

    offered: Sequence[Completion] = ()
    more: int = 0

    def __len__(self) -> int:
        return len(self.offered) + self.more


def completions(
    purpose: PromptFor, line: str, search: TypedSearch, settings: Mapping[str, Sequence[str]]
) -> Completions:
    """Return what may complete a line.

    Args:
        purpose: What the line is for.
        line: As typed, up to the cursor.
        search: What is known of a search that is being typed.
        settings: The names of the settings, and the values of each that has a list of them.
    """
    if purpose.is_for_a_search:
        return _names_after_at(line, search)
    if purpose is PromptFor.COMMAND:
        return _commands(line, settings)
    return Completions()


def _commands(line: str, settings: Mapping[str, Sequence[str]]) -> Completions:
    """Return the commands that a line may begin, what one may set, or be help on."""
    word, space, rest = line.partition(" ")
    ids = [*(command.id for command in COMMANDS), "set"]
    if not space:
        return _beginning_with(line, ids)
    if word in HELPING:
        return _beginning_with(rest, [*(topic.name for topic in TOPICS), *ids], before=f"{word} ")
    if word not in SETTING:
        return Completions()
    name = next((each for each in settings if rest.startswith((f"{each}=", f"{each} "))), None)
    if name is None:
        return _beginning_with(rest, [f"{each}=" for each in settings], before=f"{word} ")
    return _beginning_with(rest[len(name) + 1 :], settings[name], before=line[: len(word) + len(name) + 2])


def _names_after_at(line: str, search: TypedSearch) -> Completions:
    """Return the speakers whom a name may mean that is typed after `@`."""
    from reader.search.completing import completed, name_typed

    name = name_typed(line) if "@" in line else None
    if name is None:
        return Completions()
    names, fitting = search.names, search.fitting(name.typed)
    offered = [
        Completion(each.name, partial(completed, name, each, names), search.said.get(each.id))
        for each in fitting[:MOST_OFFERED]
    ]
    return Completions(offered, len(fitting) - len(offered))


def _beginning_with(line: str, names: Sequence[str], *, before: str = "") -> Completions:
    """Return the names that begin with a line, which keep what was typed as it is.

    Args:
        line: What is typed of a name; all names begin with nothing if something stands before it.
        names: The names.
        before: What stands before the name in the whole line.
    """
    is_begun = bool(line or before)
    begun = [name for name in names if is_begun and name.lower().startswith(line.lower()) and len(name) > len(line)]
    whole = before + line
    offered = [Completion(name, partial(str.__add__, whole, name[len(line) :])) for name in begun[:MOST_OFFERED]]
    return Completions(offered, len(begun) - len(offered))
