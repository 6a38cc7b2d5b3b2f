"""What README and the topics show as lines to type can be typed: each is run as it stands, in a shell."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.files.settings import read_settings
from reader.help import TOPICS, topic_named
from tests.cli.conftest import Run
from tests.imports.made_files import pdf
from tests.terminal.terminal import ROOT, environment_in

README = (ROOT / "README.md").read_text(encoding="utf-8")
STORY = "The vote was on 21 May 2013. “We need more heavy weapons,” said Dan Layman.\n"
HEARING = "DAN LAYMAN: We need more heavy weapons, and soon.\n\nANN HALE: No.\n"
FILES = {
    "article.txt": STORY,
    "story.txt": STORY,
    "answer.md": STORY,
    "report.txt": HEARING,
    "hearing.txt": HEARING,
    "corpus.jsonl": '{"id": 1, "text": "“It rained,” said Ann Hale."}\n',
    "hypothesis.json": '{"total": 0, "rows": []}',
}
#: What cannot be tried here: what installs, asks the web, waits for a browser, is said of another machine, or needs an
#: extra; and what is no command.
ELSEWHERE = re.compile(r"pip|https?://|\bURL\b|reader serve|ssh|\buv\b|eval|source|pytest|~/|\.\.\.|…|parquet|>>>")


#: Lines that more than one program works on, or that write what one prints.
NEEDS_A_SHELL = re.compile("[|>]")


def recipes() -> list[str]:
    """Return the commands in blocks of code, each whole, though it may go over several lines."""
    blocks = (
        block
        for text in (README, *(topic.text for topic in TOPICS))
        for block in re.findall(r"(?:^    .*\n)+", text, re.MULTILINE)
    )
    lines = (line.strip() for block in blocks for line in re.sub(r"(\||\\)\n +", r"\1 ", block).splitlines())
    return sorted({line for line in lines if "reader " in line and not ELSEWHERE.search(line)})


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the recipes name, and a program called `reader`."""
    folder = tmp_path_factory.mktemp("desk")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name in ("report.pdf", "hearing.pdf"):
        (folder / name).write_bytes(pdf([[(72, 700, HEARING.partition("\n")[0])]]))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert main(["new", "my-story", "article.txt", "report.txt"]) == 0
    (folder / "mine.jsonld").write_text("[]", encoding="utf-8")
    program = folder / "bin" / "reader"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m reader "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Path:
    """A copy of that folder, to which a recipe may write."""
    return shutil.copytree(made, tmp_path / "desk")


@pytest.fixture
def environment(desk: Path) -> dict[str, str]:
    return {**environment_in(desk / "home"), "PATH": f"{desk / 'bin'}:{os.environ.get('PATH', os.defpath)}"}


def test_there_are_recipes() -> None:
    assert len(recipes()) > 10


@pytest.mark.parametrize("recipe", recipes())
def test_a_recipe_runs_as_it_stands(
    recipe: str, desk: Path, environment: dict[str, str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "reader new my-story" in recipe:
        shutil.rmtree(desk / "my-story")
    if NEEDS_A_SHELL.search(recipe):
        status, told = in_a_shell(recipe, desk, environment)
    else:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.chdir(desk)
        result = run(*shlex.split(recipe, comments=True)[1:])
        status, told = result.status, result.err
    assert status in (0, 1), told
    assert "usage" not in told and "Traceback" not in told


def in_a_shell(recipe: str, desk: Path, environment: dict[str, str]) -> tuple[int, str]:
    """Return the exit status of a line with pipes or redirections, and what it told."""
    if not shutil.which("bash") or not shutil.which("jq"):
        pytest.skip("bash or jq is not there")
    shell = ["bash", "-o", "pipefail", "-c", recipe]
    done = subprocess.run(shell, cwd=desk, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def block_of(topic: str, begins: str) -> str:
    """Return a block of YAML in a topic, by how it begins."""
    found = topic_named(topic)
    assert found is not None
    blocks: list[str] = re.findall(r"```yaml\n(.*?)```", found.text, re.DOTALL)
    return next(block for block in blocks if block.startswith(begins))


def test_the_dossier_that_the_topic_shows_is_a_dossier(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text(block_of("dossiers", "dossier: 1"), encoding="utf-8")
    article = 'Ann Lee, the chair of the committee, said: "We will wait." It met yesterday in the Old Mill.\n'
    (tmp_path / "article.md").write_text(article, encoding="utf-8")
    (tmp_path / "report.txt").write_text("The chair found that we will wait.\n", encoding="utf-8")
    result = run("check", tmp_path)
    assert result.err.startswith("reader: nothing wrong: 2 documents, 2 speakers, 1 quotation")
    assert (result.status, result.out) == (0, "")


def test_the_settings_that_the_topic_shows_are_settings(tmp_path: Path) -> None:
    (tmp_path / "settings.yaml").write_text(block_of("settings", "theme"), encoding="utf-8")
    settings = read_settings(tmp_path / "settings.yaml")
    assert settings.findings == ()
    assert (settings.width, settings.name, settings.keymap) == (72, "Ines Vale", {"next_quotation": ("w", "]")})
