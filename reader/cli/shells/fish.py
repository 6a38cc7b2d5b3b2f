"""The script for fish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.cli.arguments import FOR_SHELLS
from reader.cli.shells.declared import with_actions
from reader.cli.shells.tables import choices_of

if TYPE_CHECKING:
    from reader.cli.actions import Kind
    from reader.cli.shells.declared import Declared, Option

#: Fish quotes what it inserts as the line needs it; names out of a dossier are never expanded.
_SCRIPT = r"""# Completes what is typed after reader, in fish; made by: reader completion fish

function __reader_words -d 'The words before the cursor that are neither options nor their values'
    set -l takes_value %(with_value)s
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word $takes_value
            set skip 1
        else if not string match -qr -- '^-[^@]' $word
            printf '%%s\n' $word
        end
    end
end

function __reader_at -d 'Whether a command, named by its words, is being typed; nothing: none yet'
    set -l words (__reader_words)
    set -l named $words[1]
    if not contains -- "$named" %(commands)s
        set named ''
    end
    if contains -- "$named $words[2]" %(actions)s
        set named "$named $words[2]"
    end
    test "$named" = "$argv[1]"
end

function __reader_number -d 'Whether so many words stand after a command of so many words; with +, or more'
    set -l after (math (count (__reader_words)) - $argv[1])
    if test (count $argv) = 3
        test $after -ge $argv[2]
    else
        test $after = $argv[2]
    end
end

function __reader_ask -d 'Documents, speakers and the like of the dossier that the line names'
    set -l program (commandline -opc)[1]
    set -l typed (commandline -ct | string unescape | string replace -r -- '^--[^=]*=' '')
    $program %(complete)s $argv[1] "$typed" (commandline -opc)[2..-1] 2>/dev/null </dev/null
end

complete -c reader -f
complete -c dossier-reader -w reader
"""


def fish_script(commands: tuple[Declared, ...]) -> str:
    """Return the script: functions that know where in a line the cursor is, and a line for each thing to offer."""
    everything = tuple(with_actions(commands))
    with_value = dict.fromkeys(
        name for each in everything for option in each.options if option.value for name in option.names
    )
    head = _SCRIPT % {
        "with_value": " ".join(with_value),
        "commands": " ".join(each.name for each in commands if each.name),
        "actions": " ".join(_quoted(action.name) for each in commands for action in each.actions),
        "complete": FOR_SHELLS,
    }
    lines = [line for each in everything for line in _lines(each, commands)]
    return head + "\n".join(lines) + "\n"


def _lines(command: Declared, commands: tuple[Declared, ...]) -> Iterator[str]:
    """Yield what is offered for a command."""
    at = f"__reader_at {_quoted(command.name)}"
    length = len(command.name.split())
    for first in commands[1:] if not command.name else command.actions:
        where = f"{at}; and __reader_number {length} 0"
        yield _line(where, f"-a {first.name.split()[-1]} -d {_quoted(first.summary)}")
    for option in command.options:
        yield _line(at, f"{_names(option)} -d {_quoted(option.does)}{_value(option)}")
    for number, kinds in enumerate(command.words):
        more = " +" if number == len(command.words) - 1 else ""
        for kind in kinds:
            yield _line(f"{at}; and __reader_number {length} {number}{more}", _offered(kind))


def _line(condition: str, rest: str) -> str:
    return f"complete -c reader -n {_quoted(condition)} {rest}".rstrip()


def _names(option: Option) -> str:
    return " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)


def _value(option: Option) -> str:
    """Return what says of an option that it takes a value, and which."""
    if not option.value:
        return ""
    if option.choices:
        return f" -x -a {_quoted(' '.join(option.choices))}"
    return " -r -F" if option.kind == "path" else f" -x {_offered(option.kind)}".rstrip()


def _offered(kind: Kind) -> str:
    """Return what offers the words of a kind."""
    if kind == "path":
        return "-F"
    if kind == "folder":
        return "-a '(__fish_complete_directories (commandline -ct))'"
    if kind in ("topic", "shell"):
        return f"-a {_quoted(' '.join(choices_of(kind)))}"
    return "" if kind == "other" else f"-a '(__reader_ask {kind})'"


def _quoted(text: str) -> str:
    """Return words for fish, as they are."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
