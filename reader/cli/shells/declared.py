"""All commands with their options and words, read from the parsers that the program itself uses."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from reader.cli.arguments import COMMANDS, SUMMARY, module_of
from reader.cli.parser import actions_of, make_parser
from reader.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from reader.cli.actions import Kind

#: The kinds of each word after a command; what is last holds for all that follow.
Words = tuple[tuple["Kind", ...], ...]

#: What the value of an option is: by the option, else by the name that its help gives the value.
_BY_OPTION: Final[Mapping[str, Kind]] = {"--document": "document", "--speaker": "speaker"}
_BY_METAVAR: Final[Mapping[str, Kind]] = {"FILE": "path", "FOLDER": "folder", "PATH": "path"}
#: The words of a command that says nothing of them.
_USUAL_WORDS: Words = (("document", "path"),)


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a command.

    Attributes:
        names: As they are typed, the long one last.
        does: As its help says it.
        value: What its value is called; empty for none.
        kind: What its value is.
        choices: The values there are; empty if there is no list of them.
    """

    names: tuple[str, ...]
    does: str
    value: str = ""
    kind: Kind = "other"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Declared:
    """A command, or one of the things that it does.

    Attributes:
        name: As it is typed after `reader`; empty for `reader PATH…`.
        summary: In a few words.
        usage: What follows its name.
        description: What it does, in lines.
        examples: Lines.
        options: In order.
        words: What its words are.
        actions: What its first word may ask for.
    """

    name: str
    summary: str
    usage: str
    description: str
    examples: str
    options: tuple[Option, ...]
    words: Words
    actions: tuple[Declared, ...] = ()

    @property
    def called(self) -> str:
        """What is typed to run it."""
        return f"reader {self.name}".strip()


def declared_commands() -> tuple[Declared, ...]:
    """Return all commands, `reader PATH…` first."""
    return tuple(_declared(name, summary) for name, summary in (("", SUMMARY), *COMMANDS.items()))


def with_actions(commands: tuple[Declared, ...]) -> Iterator[Declared]:
    """Yield commands, each followed by the things that it does."""
    for command in commands:
        yield command
        yield from command.actions


def _declared(name: str, summary: str) -> Declared:
    module = module_of(name)
    parser = make_parser(name, module)
    actions = tuple(_action(name, action, module) for action in actions_of(module))
    words: Words = getattr(module, "WORDS", () if actions else _USUAL_WORDS)
    usage, examples = module.USAGE, module.EPILOG
    return Declared(name, summary, usage, parser.description or "", examples, _options(parser), words, actions)


def _action(command: str, name: str, module: ModuleType) -> Declared:
    action = actions_of(module)[name]
    parser = make_parser(command, module, (name,))
    summary = re.split("[,:;.]", action.description.replace("\n", " "), maxsplit=1)[0]
    summary = summary[:1].lower() + summary[1:]
    words: Words = (action.words,) if action.words else ()
    description, examples = action.description, parser.epilog or ""
    return Declared(f"{command} {name}", summary, action.usage, description, examples, _options(parser), words)


def _options(parser: argparse.ArgumentParser) -> tuple[Option, ...]:
    return tuple(_option(action) for action in parser._actions if action.option_strings)


def _option(action: argparse.Action) -> Option:
    """Return an option as it is declared."""
    names = tuple(sorted(action.option_strings, key=len))
    if action.nargs == 0:
        return Option(names, action.help or "")
    value = str(action.metavar or action.dest.upper())
    kind = _BY_OPTION.get(names[-1]) or _BY_METAVAR.get(value, "other")
    return Option(names, action.help or "", value, kind, tuple(map(str, action.choices or ())))
