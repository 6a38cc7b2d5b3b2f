"""The shells really complete what is typed after reader, and expand nothing of what a dossier names."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.terminal import READER, Terminal

#: How each shell is started without anybody's own settings, and told of the completion.
SHELLS = {
    "bash": (("bash", "--norc", "--noprofile", "-i"), 'eval "$(reader completion bash)"'),
    "zsh": (("zsh", "-f", "-i"), 'autoload -U compinit; compinit -u -D; eval "$(reader completion zsh)"'),
    "fish": (("fish", "--no-config", "-i"), "reader completion fish | source"),
}
EVIL = "$(touch broken-in); `touch broken-in-too`"
DOSSIER = f"""\
dossier: 1
title: A story
documents:
  - {{id: article, file: article.md, title: What was said}}
speakers:
  - {{id: evil, name: "{EVIL}", aliases: [mallory]}}
  - {{id: hale, name: "Ann O'Hale"}}
"""


@pytest.fixture(
    params=[
        pytest.param(each, marks=pytest.mark.skipif(not shutil.which(each), reason="no such shell")) for each in SHELLS
    ]
)
def shell(request: pytest.FixtureRequest, start: Start, environment: dict[str, str], tmp_path: Path) -> Terminal:
    """A shell that has Reader's completion, beside a dossier in `my story`."""
    command, setup = SHELLS[request.param]
    program = tmp_path / "bin" / "reader"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {READER[0]} -m reader "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    story = tmp_path / "there" / "my story"
    story.mkdir(parents=True)
    (story / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
    (story / "article.md").write_text("“We will wait.”\n", encoding="utf-8")
    environment |= {"PATH": f"{program.parent}:{environment['PATH']}", "PS1": "ready> "}
    terminal = start(command=command, columns=100, folder=story.parent)
    terminal.press(f"{setup}; printf '%s\\n' all set\r")
    terminal.wait_for("\nall")
    return terminal


def test_commands_options_values_documents_and_speakers_are_completed(shell: Terminal, tmp_path: Path) -> None:
    for typed, shown in (
        ("reader veri\t", "reader verify"),
        ("reader timeline --dur\t", "reader timeline --during"),
        ("reader report --format=clai\t", "reader report --format=claimreview"),
        ("reader library forg\t", "reader library forget"),
        ("reader help figu\t", "reader help figures"),
        ("reader search @lay\t", "reader search @layman"),
        ("reader show my\\ story --document art\t", "reader show my\\ story --document article"),
        ("reader timeline my\\ story --speaker Ann\t", "reader timeline my\\ story --speaker Ann\\ O\\'Hale"),
    ):
        shell.press(typed)
        shell.wait_for(shown)
        shell.press("\x15")
    assert "broken" not in "".join(each.name for each in tmp_path.rglob("*"))


def test_a_hostile_name_is_quoted(shell: Terminal, tmp_path: Path) -> None:
    shell.press("reader timeline my\\ story --speaker \\$\t")
    shell.wait_for("too")
    shell.press("\r")
    shell.wait_for("nothing to put on a timeline")
    assert f"only {EVIL}" in shell.text
    assert "broken" not in "".join(each.name for each in tmp_path.rglob("*"))
