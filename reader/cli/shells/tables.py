"""What the scripts for bash and zsh know of the commands, as functions of `case` that both shells read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.cli.arguments import COMMANDS
from reader.cli.shells.declared import Declared, Option, with_actions
from reader.help import TOPICS

if TYPE_CHECKING:
    from reader.cli.actions import Kind

SHELLS = ("bash", "zsh", "fish")


def tables(commands: tuple[Declared, ...]) -> str:
    """Return functions that say of a command, named as `reader` knows it, what may follow.

    `_reader_actions` prints what its first word may ask for, `_reader_options` its options, each with what it does
    after a tab. `_reader_value COMMAND OPTION` and `_reader_word COMMAND NUMBER` set `kinds` to what a value or a word
    may be, and `choices` to those there are a list of.
    """
    everything = tuple(with_actions(commands))
    parts = (
        _printing("_reader_actions", ((each.name, _first_words(each, commands)) for each in everything)),
        _printing("_reader_options", ((each.name, _options(each.options)) for each in everything)),
        _function("_reader_value", '"$1 $2"', _values(everything)),
        _function("_reader_word", '"$1 $2"', (line for each in everything for line in _words(each))),
    )
    return "\n".join(parts)


def quoted(text: str) -> str:
    """Return words for a shell, as they are."""
    return "'" + text.replace("'", "'\\''") + "'"


def choices_of(kind: Kind) -> tuple[str, ...]:
    """Return the words of a kind that there is a list of."""
    if kind == "topic":
        return tuple(dict.fromkeys((*COMMANDS, *(topic.name for topic in TOPICS))))
    return SHELLS if kind == "shell" else ()


def _first_words(command: Declared, commands: Sequence[Declared]) -> list[str]:
    named = commands[1:] if not command.name else command.actions
    return [f"{each.name.split()[-1]}\t{each.summary}" for each in named]


def _options(options: Iterable[Option]) -> list[str]:
    return [f"{option.names[-1]}\t{option.does}" for option in options]


def _values(commands: Sequence[Declared]) -> Iterator[str]:
    """Yield a case for each option with a value; one for all commands where they agree on it."""
    by_name: dict[str, dict[str, Option]] = {}
    for command in commands:
        for option in command.options:
            for name in option.names if option.value else ():
                by_name.setdefault(name, {})[command.name] = option
    for name, options in by_name.items():
        if len({(option.kind, option.choices) for option in options.values()}) == 1:
            yield f"*{quoted(f' {name}')}) {_set(*_of_option(next(iter(options.values()))))} ;;"
        else:
            for command_name, option in options.items():
                yield f"{quoted(f'{command_name} {name}')}) {_set(*_of_option(option))} ;;"


def _of_option(option: Option) -> tuple[tuple[Kind, ...], tuple[str, ...]]:
    return (option.kind,), option.choices


def _words(command: Declared) -> Iterator[str]:
    """Yield a case for each word of a command; the last holds for all that follow."""
    for number, kinds in enumerate(command.words):
        listed = tuple(choice for kind in kinds for choice in choices_of(kind))
        last = number == len(command.words) - 1
        pattern = f"{quoted(f'{command.name} ')}*" if last else quoted(f"{command.name} {number}")
        yield f"{pattern}) {_set(kinds, listed)} ;;"


def _set(kinds: Sequence[Kind], choices: Sequence[str]) -> str:
    return f"kinds={quoted(' '.join(kinds))} choices={quoted(' '.join(choices))}"


def _printing(name: str, cases: Iterable[tuple[str, list[str]]]) -> str:
    """Return a function that prints lines, by its argument."""
    lines = (
        f"{quoted(case)}) printf '%s\\n' {' '.join(map(quoted, printed))} ;;" for case, printed in cases if printed
    )
    return _function(name, '"$1"', lines)


def _function(name: str, subject: str, cases: Iterable[str]) -> str:
    body = "\n".join(f"        {case}" for case in cases)
    return f"{name}() {{\n    case {subject} in\n{body}\n    esac\n}}\n"
