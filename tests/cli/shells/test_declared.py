"""Shells and man are told what the parsers declare."""

from __future__ import annotations

from reader.cli.arguments import COMMANDS, WITH_VALUE
from reader.cli.shells.declared import Declared, Option, declared_commands, with_actions

BY_NAME = {command.name: command for command in with_actions(declared_commands())}


def option(command: str, name: str) -> Option:
    return next(each for each in BY_NAME[command].options if name in each.names)


def test_every_command_and_each_thing_that_one_does_is_declared() -> None:
    assert list(COMMANDS) == [name for name in BY_NAME if name and " " not in name]
    assert {"library list", "library search", "library add", "library forget"} <= BY_NAME.keys()


def test_options_have_the_kind_and_the_choices_of_their_values() -> None:
    assert (option("show", "--json").value, option("show", "--json").kind) == ("", "other")
    assert option("quotes", "--document").kind == "document"
    assert option("timeline", "--speaker").kind == "speaker"
    assert option("show", "--source").kind == "path"
    assert option("report", "-o").names == ("-o", "--output")
    assert "docx" in option("report", "--format").choices


def test_words_of_a_command_have_kinds() -> None:
    assert BY_NAME["search"].words == (("query",), ("document", "path"))
    assert BY_NAME["library forget"].words == (("opened",),)
    assert BY_NAME["keys"].words == ()


def test_what_a_command_does_is_said_in_one_line() -> None:
    def summaries(commands: tuple[Declared, ...]) -> list[str]:
        return [each.summary for each in with_actions(commands)]

    assert all(0 < len(summary) < 80 and "\n" not in summary for summary in summaries(declared_commands()))


def test_an_option_before_the_command_keeps_its_value() -> None:
    with_value = {name for command in BY_NAME.values() for each in command.options if each.value for name in each.names}
    assert with_value <= set(WITH_VALUE), "the next word would be taken for the command"
