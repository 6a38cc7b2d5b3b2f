"""`reader help`: topics and commands, in the pager where they are longer than the window."""

from __future__ import annotations

import pytest

from reader.cli.arguments import COMMANDS, module_of
from reader.cli.parser import actions_of
from reader.help import TOPICS
from tests.cli.conftest import Run

#: Each command, and each thing that one does.
ALL_COMMANDS = [
    *([name] for name in COMMANDS),
    *([name, action] for name in COMMANDS for action in actions_of(module_of(name))),
]


def test_help_lists_commands_and_topics(run: Run) -> None:
    shown = run("help").out.splitlines()
    for name, about in (*COMMANDS.items(), *((topic.name, topic.about) for topic in TOPICS)):
        assert any(line.split() == f"{name} {about}".split() for line in shown)
    assert max(map(len, shown)) <= 80


@pytest.mark.parametrize("words", [each for each in ALL_COMMANDS if each != ["keys"]], ids=" ".join)
def test_help_on_a_command_is_what_its_option_shows(run: Run, words: list[str]) -> None:
    helped = run("help", *words)
    assert helped == run(*words, "--help") == run(*words, "-h")
    assert helped.out.startswith(f"usage: reader {' '.join(words)}")
    assert [line for line in helped.out.splitlines() if len(line) > 80] == []


def test_help_on_what_a_command_does_shows_only_its_examples(run: Run) -> None:
    shown = run("help", "library", "forget").out
    assert "reader library forget ~/stories/old" in shown
    assert "reader library add" not in shown


def test_a_topic_is_broken_to_the_window_and_keeps_its_marks_without_colour(run: Run) -> None:
    shown = run("help", "reading", "--width", "60").out
    assert "## What the margin says" in shown
    assert "`reader help dossiers`" in shown
    assert max(map(len, shown.splitlines())) <= 60


def test_a_topic_has_bold_words_in_place_of_marks(run: Run) -> None:
    shown = run("help", "checking", "--color", "always").out
    assert "\x1b[1mWhat counts as a source\x1b[0m" in shown
    assert "`" not in shown


def test_a_name_that_is_a_topic_and_a_command_shows_the_topic(run: Run) -> None:
    assert run("help", "keys").out.startswith("# Keys\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("chekcing",), "no command or topic is called 'chekcing': did you mean checking?"),
        (("xyzzy",), "no command or topic is called 'xyzzy': reader help lists what there is"),
        (("library", "sort"), "reader library has no help on 'sort': see reader help library"),
        (("verify", "x"), "reader verify has no help on 'x': see reader help verify"),
    ],
)
def test_help_on_what_there_is_not_says_what_there_is(run: Run, words: tuple[str, ...], message: str) -> None:
    result = run("help", *words)
    assert (result.status, result.out, result.err) == (2, "", f"reader: {message}\n")
