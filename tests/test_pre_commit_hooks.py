"""The hooks that other repositories take from this one, run as pre-commit runs them: entry, args, then the files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import Run, run

__all__ = ["run"]

HOOKS: dict[str, dict[str, Any]] = {
    hook["id"]: hook
    for hook in yaml.safe_load((Path(__file__).parents[1] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
}


def started(run: Run, hook: dict[str, Any], args: list[Path | str], changed: list[Path]) -> int:
    """Return the exit status of a hook; one that no changed file starts passes."""
    files = [file for file in changed if re.search(hook.get("files", ""), str(file))]
    if not files:
        return 0
    program, *words = hook["entry"].split()
    assert program == "reader"
    return run(*words, *args, *(files if hook.get("pass_filenames", True) else ())).status


def test_every_hook_has_what_pre_commit_asks_for() -> None:
    assert HOOKS.keys() == {"reader-check", "reader-verify"}
    for hook in HOOKS.values():
        assert {"id", "name", "entry", "language"} <= hook.keys()
        assert hook["language"] == "python"  # installs the package, and with it the entry


@pytest.mark.parametrize(("words", "status"), [("The bridge is safe enough for all", 0), ("The bridge burns", 2)])
def test_a_changed_dossier_is_checked(run: Run, tmp_path: Path, words: str, status: int) -> None:
    (tmp_path / "article.txt").write_text("“The bridge is safe enough for all,” said Ann Lee.\n", encoding="utf-8")
    dossier = tmp_path / "dossier.yaml"
    dossier.write_text(
        "dossier: 1\ntitle: The bridge\ndocuments:\n  - {id: article, file: article.txt}\nspeakers:\n"
        "  - {id: lee, name: Ann Lee}\nquotations:\n  - {id: q1, document: article, speaker: lee, kind: direct, "
        f'content: {{exact: "{words}"}}}}\n',
        encoding="utf-8",
    )
    assert started(run, HOOKS["reader-check"], [], [tmp_path / "notes.txt", dossier]) == status


@pytest.mark.parametrize(("words", "status"), [("is safe enough", 0), ("is not safe enough", 1)])
def test_a_draft_is_held_against_its_sources(run: Run, tmp_path: Path, words: str, status: int) -> None:
    draft, report = tmp_path / "draft.md", tmp_path / "report.txt"
    draft.write_text(f"“The old bridge {words} for all of us,” said Ann Lee.\n", encoding="utf-8")
    report.write_text("Ann Lee: The old bridge is safe enough for all of us.\n", encoding="utf-8")
    assert started(run, HOOKS["reader-verify"], ["--fail-on", "any", draft, report], [draft]) == status
