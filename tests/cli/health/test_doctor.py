"""`reader doctor`: what is there, what is missing, and what is wrong."""

from __future__ import annotations

import io
import json
import os
import sys
from importlib import metadata
from pathlib import Path

import pytest

from reader.cli.health import folders, installation
from reader.cli.health.check import Check
from reader.cli.health.folders import folder_checks
from reader.cli.health.installation import extra_checks, installation_checks
from reader.cli.health.terminal import clipboard_checks, terminal_checks
from reader.files.errors import CannotRead
from reader.files.settings import settings_path
from reader.memory.cache import cache_folder
from reader.memory.keeping import memory_folder
from reader.model import Finding
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A home folder in which nothing was ever kept, and an environment that names nothing."""
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "EDITOR", "VISUAL", "TMUX"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


def named(checks: object, name: str) -> list[Check]:
    assert hasattr(checks, "__iter__")
    return [each for each in checks if each.name == name]


def test_all_is_well_where_nothing_is_broken(run: Run) -> None:
    result = run("doctor")
    assert (result.status, result.err) == (0, "reader: nothing wrong\n")
    for part in ("versions", "terminal", "clipboard", "editor", "folders", "extras"):
        assert f"\n{part}\n" in result.out


def test_what_is_wrong_is_told_with_what_mends_it_and_by_the_exit_status(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "/no/such/editor --wait")
    result = run("doctor")
    assert (result.status, result.err) == (1, "reader: 1 wrong\n")
    assert "$EDITOR: /no/such/editor was not found" in result.out
    answer = json.loads(run("doctor", "--json").out)
    assert answer["wrong"] == 1
    assert [each["name"] for each in answer["checks"] if each["state"] == "wrong"] == ["command"]


def test_it_takes_no_words(run: Run) -> None:
    assert run("doctor", "me").err == "reader: reader doctor takes no arguments\n"


def test_mistakes_in_the_settings_are_told(run: Run) -> None:
    settings = settings_path()
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("widht: 60\nkeymap:\n  nxt_quotation: w\n", encoding="utf-8")
    result = run("doctor")
    assert result.status == 1
    assert "widht" in result.out and "nxt_quotation" in result.out


def test_a_folder_that_cannot_be_written_to_or_made_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    memory_folder().mkdir(parents=True, mode=0o700)
    assert {check.state for check in folder_checks()} == {"ok"}
    monkeypatch.setattr(os, "access", lambda *_: False)  # the system's administrator may write everywhere
    checks = list(folder_checks())
    assert named(checks, "notes and places")[0].value.endswith("is not writable")
    assert named(checks, "cache")[0].value.endswith("cannot be made")


def test_a_folder_that_others_can_read_and_a_file_in_its_place_are_wrong() -> None:
    memory_folder().mkdir(parents=True)
    memory_folder().chmod(0o755)
    cache_folder().parent.mkdir(parents=True)
    cache_folder().write_text("")
    checks = list(folder_checks())
    assert named(checks, "notes and places")[0].value.endswith("can be read by others")
    assert named(checks, "cache")[0].value.endswith("is no folder")


def test_colours_and_the_clipboard_follow_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert named(terminal_checks({"NO_COLOR": "1"}), "colours")[0].value.startswith("none: bold")
    program = tmp_path / "xclip"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert named(clipboard_checks({"DISPLAY": ":0"}), "program")[0].value == "xclip"
    assert named(clipboard_checks({}), "program")[0].state == "none"
    assert "set-clipboard on" in named(clipboard_checks({"TMUX": "/tmp/x,1,0"}), "terminal")[0].hint


def test_a_version_that_reader_was_not_made_for_is_wrong_and_a_missing_extra_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    installed = {"textual": "7.9.1", "rich": "15.0", "old": "0.9", "new": "2.0.1"}
    declared = [
        "textual<9,>=8.2.5",
        "rich<16,>=14.3.3",
        'old<2,>=1; extra == "pdf"',
        'new<3,>=2; extra == "rtf"',
        'gone>=1; extra == "html"',
        'pytest>=8; extra == "dev"',
    ]

    def version_of(name: str) -> str:
        if name not in installed:
            raise metadata.PackageNotFoundError(name)
        return installed[name]

    monkeypatch.setattr(installation, "requires", lambda _: declared)
    monkeypatch.setattr(installation, "version", version_of)
    versions, extras = list(installation_checks()), list(extra_checks())
    (textual,) = named(versions, "textual")
    assert (textual.state, textual.value, textual.hint) == (
        "wrong",
        "7.9.1, but <9,>=8.2.5 is needed",
        "pip install 'textual<9,>=8.2.5'",
    )
    assert named(versions, "rich")[0].state == "ok"
    assert [(each.name, each.state) for each in extras] == [("pdf", "wrong"), ("rtf", "ok"), ("html", "none")]
    assert extras[2].hint == "pip install 'dossier-reader[html]'"


def test_files_of_another_distribution_in_the_package_are_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installation, "others_in_package", lambda: ("reader 3.26",))
    (package,) = named(installation_checks(), "package")
    assert package.state == "wrong" and "reader 3.26" in package.hint and "pipx" in package.hint


@pytest.mark.parametrize(
    ("file", "command"),
    [
        ("pipx_metadata.json", "pipx inject dossier-reader 'new<3,>=2' 'gone>=1'"),
        ("uv-receipt.toml", "uv pip install --python /where/python 'new<3,>=2' 'gone>=1'"),
    ],
)
def test_an_extra_is_added_by_what_has_installed_reader(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, file: str, command: str
) -> None:
    (tmp_path / file).write_text("")
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "executable", "/where/python")
    declared = ['new<3,>=2; extra == "pdf"', 'gone>=1; extra == "pdf"']
    monkeypatch.setattr(installation, "requires", lambda _: declared)
    (extra,) = extra_checks()
    assert (extra.state, extra.hint) == ("none", command)


def test_a_reader_that_nobody_installed_and_one_without_its_dossier(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    def missing() -> Path:
        raise CannotRead(Finding("the dossiers that come with Reader are missing", "reader", hint="reinstall Reader"))

    monkeypatch.setattr(installation, "requires", unknown)
    monkeypatch.setattr(folders, "default_dossier", missing)
    assert list(extra_checks()) == []
    (check,) = named(folder_checks(), "first dossier")
    assert (check.state, check.hint) == ("wrong", "reinstall Reader")


def test_another_encoding_than_utf_8_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "latin-1"))
    (check,) = named(terminal_checks({}), "encoding")
    assert (check.value, check.state) == ("latin1", "none")
    assert "LC_ALL=C.UTF-8" in check.hint
