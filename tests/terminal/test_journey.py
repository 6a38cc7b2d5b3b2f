"""The real program, as somebody reads with it: what they press, and what is on the screen then."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.terminal import READER, ROOT


def test_reads_jumps_follows_comes_back_searches_resizes_and_quits(start: Start) -> None:
    terminal = start(columns=120, rows=36)
    terminal.wait_for("Peace talks in jeopardy", "negotiating table", "QUOTATIONS", "SI→")
    terminal.press("]")
    terminal.wait_for("quotation 1 of 14")
    terminal.press("2]")
    terminal.wait_for("quotation 3 of 14", "“strategic military balance”")
    terminal.press("\r")
    terminal.wait_for("[2 letter", "Letter ToKerry")
    terminal.press("\x7f")
    terminal.wait_for("The letter does not detail specifics")
    terminal.press("/manpads\r")
    terminal.wait_for("1/2")
    terminal.press("n")
    terminal.wait_for("2/2")
    terminal.press("\x1b")
    terminal.wait_until(lambda: "2/2" not in terminal.text)
    terminal.press("/weaponry\r")  # typed faster than the prompt opens
    terminal.wait_for("/weaponry 1/3")
    terminal.resize(190, 40)
    terminal.wait_for("Letter ToKerry", "game-changing weapons")
    terminal.resize(60, 12)
    terminal.wait_until(lambda: "QUOTATIONS" not in terminal.text)
    terminal.press("Q")
    assert terminal.wait_for_end() == 0
    assert terminal.out_of_order() == []


def test_the_place_is_kept_when_quitting_and_when_ended(start: Start) -> None:
    first = start(columns=120)
    first.wait_for("negotiating table", "article 0 %", "SI→")
    first.press("20j")
    first.wait_until(lambda: "article 0 %" not in first.text)
    place = re.search(r"article \d+ %", first.text)
    assert place
    first.press("q")
    assert first.wait_for_end() == 0
    second = start(columns=120)
    second.wait_for(place[0])
    second.press("G")
    second.wait_for("article 100 %")
    second.process.terminate()
    assert second.wait_for_end() == 143
    start(columns=120).wait_for("article 100 %")


@pytest.mark.parametrize("arguments", [(), ("show",), ("quotes",), ("timeline",)])
def test_without_a_terminal_on_standard_output_text_comes_out(
    start: Start, environment: dict[str, str], arguments: tuple[str, ...]
) -> None:
    answer = subprocess.run(
        [*READER, *arguments], env=environment, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=True
    )
    assert b"weapons" in answer.stdout
    assert b"\x1b" not in answer.stdout


def test_e6_keys_work_on_a_line_of_a_megabyte(start: Start, tmp_path: Path) -> None:
    text = tmp_path / "line.txt"
    text.write_text(" ".join(f"word{number}" for number in range(100_000)), encoding="utf-8")
    terminal = start(str(text), columns=100)
    terminal.wait_for("word1 word2")
    terminal.press("5j")
    terminal.wait_until(lambda: "word0" not in terminal.text)
    terminal.press("G")
    terminal.wait_for("word99999")
    terminal.press("Q")
    assert terminal.wait_for_end() == 0


def test_e8_a_hundred_thousand_lines_open_and_end_at_the_last(start: Start, tmp_path: Path) -> None:
    text = tmp_path / "lines.txt"
    text.write_text("\n".join(f"line {number}" for number in range(1, 100_001)), encoding="utf-8")
    terminal = start(str(text))
    terminal.wait_for("line 1\n")
    terminal.press("G")
    terminal.wait_for("line 100000")
    terminal.press("50000g")
    terminal.wait_for("line 50000")
    terminal.press("Q")
    assert terminal.wait_for_end() == 0


def test_e9_e10_e11_marks_wide_letters_and_right_to_left_leave_the_screen_whole(start: Start, tmp_path: Path) -> None:
    text = tmp_path / "letters.txt"
    lines = [
        "e" + "\u0301" * 50 + " combining",
        "漢字かな交じり文 wide",
        "👩‍👩‍👧 🇸🇾 family",
        "שלום עולם right",
        "a\tb tab",
        "the end",
    ]
    text.write_text("\n".join(lines), encoding="utf-8")
    terminal = start(str(text))
    terminal.wait_for("combining", "wide", "family", "right", "tab", "the end")
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.out_of_order() == []
