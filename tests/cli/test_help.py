import re

import pytest

from reader.cli.arguments import COMMANDS, module_of
from reader.cli.parser import make_parser
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_fits_eighty_columns(run: Run, command: str) -> None:
    for option in ("--help", "-h"):
        result = run(*command.split(), option)
        assert (result.status, result.err) == (0, "")
        assert [line for line in result.out.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_every_option_and_what_it_does(run: Run, command: str) -> None:
    shown = run(command, "--help").out
    for action in make_parser(command, module_of(command))._actions:
        assert all(option in shown for option in action.option_strings)
        assert action.help


def test_help_of_reader_names_every_command(run: Run) -> None:
    shown = run("--help").out
    for command, summary in COMMANDS.items():
        assert re.search(rf"^  {command} +{re.escape(summary)}$", shown, re.MULTILINE)
