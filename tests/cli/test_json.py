"""Every command that lists facts gives them as JSON too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.cli.main import main
from reader.keys import ALL_COMMANDS


def said(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    main(words)
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert answer["schema"] == 1
    return answer


def test_show_gives_documents_with_their_text(capsys: pytest.CaptureFixture[str]) -> None:
    article, letter = said(capsys, "show", "--json")["documents"]
    assert article["date"] == "2013-05-22" and article["complete"] is True
    assert letter["quoted_from"] == "article" and "[…]" in letter["text"]


def test_check_gives_findings_with_file_line_key_and_mend(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "dossier.yaml").write_text(
        "dossier: 1\ntitle: T\ndocuments:\n  - {id: a, file: a.txt, title: A}\n"
        "quotations:\n  - {id: q1, document: a, kind: direct, content: {exact: Other}}\n"
    )
    (finding,) = said(capsys, "check", "--json", str(tmp_path))["findings"]
    assert finding["line"] == 6 and "content" in finding["key"] and finding["message"]


def test_check_gives_no_findings_for_a_dossier_that_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "check", "--json")["findings"] == []


def test_keys_gives_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    commands = said(capsys, "keys", "--json")["commands"]
    assert {each["id"] for each in commands} == {command.id for command in ALL_COMMANDS}
