"""What the README says is true now."""

from __future__ import annotations

import re
from pathlib import Path

from reader.cli.arguments import COMMANDS as CLI_COMMANDS
from tests.readme_keys import keys_as_markdown

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def test_the_table_of_keys_is_the_declaration() -> None:
    between = re.search(r"<!-- keys:.*?-->\n(.*?)\n<!-- end of keys -->", README, re.DOTALL)
    assert between is not None
    assert between[1].strip() == keys_as_markdown(), "run: python -m tests.readme_keys"


def test_every_command_of_the_command_line_is_described() -> None:
    described = set(re.findall(r"`reader ([a-z-]+)[` ]", README))
    assert set(CLI_COMMANDS) <= described


def test_the_picture_is_there_and_shows_the_first_dossier() -> None:
    picture = (Path(__file__).parent.parent / ".github" / "reader.svg").read_text(encoding="utf-8")
    assert "jeopardy" in picture


def test_the_picture_of_the_comparison_is_there() -> None:
    picture = (Path(__file__).parent.parent / ".github" / "comparison.svg").read_text(encoding="utf-8")
    assert "](.github/comparison.svg)" in README
    assert "to&#160;look&#160;at" in picture and "added&#160;“not”" in picture


def test_the_picture_of_the_sheet_is_there() -> None:
    assert "](.github/sheet.png)" in README
    assert (Path(__file__).parent.parent / ".github" / "sheet.png").read_bytes().startswith(b"\x89PNG")
