"""E6, D14: what may not be read is told in one line with exit status 2, and the rest stays usable."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.rights import closed, needs_rights, open_folder

pytestmark = needs_rights

COMMANDS = [
    "",
    "show",
    "quotes",
    "speakers",
    "timeline",
    "search war",
    "check",
    "verify",
    "report",
    "new made",
    "annotate",
]


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with open_folder() as folder:
        monkeypatch.chdir(folder)
        for name in ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
            monkeypatch.setenv(name, str(folder))
        (folder / "talks").mkdir()
        (folder / "talks" / "a.txt").write_text("“We will go,” said Ann Lee.\n", encoding="utf-8")
        (folder / "b.txt").write_text("We will go to the talks.\n", encoding="utf-8")
        yield folder


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("mode", [0o000, 0o600, 0o644])
def test_e6_a_text_in_a_folder_that_may_not_be_entered(run: Run, folder: Path, command: str, mode: int) -> None:
    words = [*command.split(), "talks/a.txt", *(["talks/c.txt"] if command == "verify" else [])]
    with closed(folder / "talks", mode):
        result = run(*words)
    assert result.status == 2
    assert "talks/a.txt" in result.out + result.err
    assert "permission denied" in result.out + result.err or "permission denied" in result.err
    assert "fault" not in result.err


@pytest.mark.parametrize("command", COMMANDS)
def test_d14_a_text_that_may_not_be_read(run: Run, folder: Path, command: str) -> None:
    words = [*command.split(), "talks/a.txt", *(["talks/a.txt"] if command == "verify" else [])]
    with closed(folder / "talks" / "a.txt"):
        result = run(*words)
    assert result.status == 2
    assert "talks/a.txt" in result.out + result.err


def test_d14_the_other_texts_are_read_all_the_same(run: Run, folder: Path) -> None:
    with closed(folder / "talks", 0o600):
        result = run("show", "talks/a.txt", "b.txt")
    assert (result.status, result.out) == (0, "We will go to the talks.\n")
    assert "talks/a.txt" in result.err


def test_d14_a_dossier_opens_without_the_text_that_may_not_be_read(run: Run, folder: Path) -> None:
    (folder / "talks" / "c.txt").write_text("Nothing is lost.\n", encoding="utf-8")
    (folder / "talks" / "dossier.yaml").write_text(
        "dossier: 1\ntitle: T\ndocuments:\n  - {id: a, file: a.txt, title: A}\n  - {id: c, file: c.txt, title: C}\n",
        encoding="utf-8",
    )
    with closed(folder / "talks" / "a.txt"):
        result = run("show", "talks")
    assert result.status == 0
    assert "Nothing is lost." in result.out
    assert "a.txt: permission denied" in result.err


def test_e6_a_dossiers_folder_that_may_not_be_entered_is_not_called_empty(run: Run, folder: Path) -> None:
    with closed(folder / "talks", 0o600):
        result = run("show", "talks")
    assert result.status == 2
    assert "permission denied" in result.err


def test_e6_a_folder_in_which_nothing_may_be_made(run: Run, folder: Path) -> None:
    with closed(folder / "talks", 0o500):
        result = run("new", "talks/made", "b.txt")
    assert result.status == 74
    assert "permission denied" in result.err
