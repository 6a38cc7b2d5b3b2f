"""`reader help` on a terminal: what is longer than the window goes through the pager."""

from __future__ import annotations

import pytest

from tests.terminal.conftest import Start

#: A pager that shouts, so that one sees what went through it.
SHOUTING = "tr a-z A-Z"


@pytest.mark.parametrize(
    ("rows", "pager", "words"),
    [
        (24, SHOUTING, b"USAGE: READER VERIFY"),
        (200, SHOUTING, b"usage: reader verify"),
        (24, "no-such-pager", b"usage: reader verify"),
        (24, "tr 'a", b"usage: reader verify"),
    ],
    ids=["longer than the window", "shorter", "a pager that is not there", "a pager that cannot be read"],
)
def test_a_page_longer_than_the_window_goes_through_the_pager(
    start: Start, environment: dict[str, str], rows: int, pager: str, words: bytes
) -> None:
    environment["PAGER"] = pager
    terminal = start("help", "verify", rows=rows)
    assert terminal.wait_for_end() == 0
    assert words in terminal.raw


@pytest.mark.parametrize(("options", "given"), [("", "FRX"), ("-i -M", "-i -M -R"), ("iRS", "iRS")])
def test_less_shows_bold_words_whatever_its_user_wants_of_it(
    start: Start, environment: dict[str, str], options: str, given: str
) -> None:
    environment |= {"PAGER": "sh -c 'echo [$LESS]; cat >/dev/null'", "LESS": options}
    terminal = start("help", "keys")
    assert terminal.wait_for_end() == 0
    assert f"[{given}]" in terminal.raw.decode()


def test_ctrl_c_is_the_pagers(start: Start, environment: dict[str, str]) -> None:
    environment["PAGER"] = "sh -c 'trap \"echo interrupted\" INT; echo reading; read key </dev/tty; cat >/dev/null'"
    terminal = start("help", "keys")
    terminal.wait_for("reading")
    terminal.press("\x03")
    terminal.wait_for("interrupted")
    terminal.press("\r")
    assert terminal.wait_for_end() == 0
