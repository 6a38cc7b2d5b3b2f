"""The man page has every command and option, and is in order for those who read it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from reader.cli.arguments import COMMANDS
from reader.cli.shells.declared import declared_commands, with_actions
from reader.cli.shells.installed import installed_files
from reader.cli.shells.man_page import man_page
from reader.help import TOPICS


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "reader.1"
    path.write_text(man_page(), encoding="utf-8")
    return path


def test_it_has_every_command_option_and_topic() -> None:
    plain = man_page().replace("\\-", "-").replace("\\(rs", "\\")
    for command in with_actions(declared_commands()):
        for option in command.options:
            assert all(name in plain for name in option.names)
    assert re.findall(r'^\.SS "reader (\S+)"$', plain, re.MULTILINE) == list(COMMANDS)
    assert all(f".B {topic.name}\n" in plain for topic in TOPICS)


def test_no_line_of_text_is_taken_for_a_command_of_troff() -> None:
    for line in man_page().splitlines():
        if line.startswith((".", "'")):
            assert re.match(r"\.(TH|SH|SS|TP|PP|B|BR|br|nf|fi)\b", line), line


@pytest.mark.skipif(not shutil.which("mandoc"), reason="mandoc is not there")
def test_mandoc_finds_no_fault(page: Path) -> None:
    told = subprocess.run(["mandoc", "-T", "lint", page], capture_output=True, text=True, check=False)
    assert [line for line in told.stdout.splitlines() if "missing date" not in line] == []


@pytest.mark.skipif(not shutil.which("groff") or not shutil.which("man"), reason="man is not there")
def test_man_shows_it_without_a_warning(page: Path) -> None:
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "80", "TERM": "dumb"}
    command = ["man", "--warnings", "--local-file", str(page)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert told.stderr == ""
    assert "reader import-annotations" in told.stdout
    assert "(https://…, one request)" in told.stdout


def test_the_wheel_installs_it_and_a_script_for_each_shell() -> None:
    files = installed_files()
    assert files["share/man/man1/reader.1"] == man_page()
    assert "complete -F _reader reader dossier-reader" in files["share/bash-completion/completions/reader"]
    assert files["share/zsh/site-functions/_reader"].startswith("#compdef reader dossier-reader\n")
    assert files["share/man/man1/dossier-reader.1"] == ".so man1/reader.1\n"
    assert "complete -c reader" in files["share/fish/vendor_completions.d/reader.fish"]
