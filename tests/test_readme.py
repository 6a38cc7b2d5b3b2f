"""What the README says is true now, and it stays short."""

from __future__ import annotations

import re
from pathlib import Path

from reader.cli.arguments import COMMANDS as CLI_COMMANDS
from reader.help import TOPICS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_it_is_a_page_and_a_half() -> None:
    assert len(README.splitlines()) <= 115


def test_every_command_of_the_command_line_has_its_line_and_no_other() -> None:
    rows = re.findall(r"^\| `reader ([a-z-]+)", README, re.MULTILINE)
    assert sorted(rows) == sorted(CLI_COMMANDS)


def test_it_links_every_topic_and_says_what_it_is_about() -> None:
    lines = [f"- [{topic.name}](reader/help/{topic.name}.md): {topic.about}" for topic in TOPICS]
    assert "\n".join(lines) in README


def test_the_picture_is_there_and_shows_the_first_dossier() -> None:
    assert "](.github/reader.svg)" in README
    assert "jeopardy" in (ROOT / ".github" / "reader.svg").read_text(encoding="utf-8")


def test_the_picture_of_the_comparison_is_there() -> None:
    picture = (ROOT / ".github" / "comparison.svg").read_text(encoding="utf-8")
    assert "](.github/comparison.svg)" in README
    assert "to&#160;look&#160;at" in picture and "added&#160;“not”" in picture


def test_the_picture_of_the_sheet_is_there() -> None:
    assert "](.github/sheet.png)" in README
    assert (ROOT / ".github" / "sheet.png").read_bytes().startswith(b"\x89PNG")


def test_its_figures_are_among_all_figures() -> None:
    figures = (ROOT / "reader" / "help" / "figures.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| .+ \| ([0-9.]+) \| `(\w+)` \|$", README, re.MULTILINE)
    assert rows
    for figure, benchmark in rows:
        assert re.search(rf"\| \**{re.escape(figure)}\** \|", figures), figure
        assert f"tests.benchmarks.{benchmark}" in figures
        assert (ROOT / "tests" / "benchmarks" / f"{benchmark}.py").exists()
