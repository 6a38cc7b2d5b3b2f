"""`reader help`."""

from __future__ import annotations

import pytest

from reader.cli.arguments import COMMANDS
from reader.help import TOPICS
from tests.cli.conftest import Run


def test_help_lists_commands_and_topics(run: Run) -> None:
    shown = run("help").out
    for name, about in (*COMMANDS.items(), *((topic.name, topic.about) for topic in TOPICS)):
        assert any(line.split() == f"{name} {about}".split() for line in shown.splitlines())


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - {topic.name for topic in TOPICS}))
def test_help_on_a_command_is_what_its_option_shows(run: Run, command: str) -> None:
    assert run("help", command) == run(command, "--help")


def test_help_on_a_topic_shows_its_text(run: Run) -> None:
    assert "What counts as a source" in run("help", "checking").out


def test_help_on_what_is_neither_names_the_nearest(run: Run) -> None:
    result = run("help", "chekcing")
    assert result.status == 2
    assert result.err == "reader: no command or topic is called 'chekcing': did you mean checking?\n"
