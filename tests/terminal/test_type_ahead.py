"""Keys that arrive together, as fast hands, macros and screen readers send them, at the real program."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

SHOWN = ("negotiating table", "SI→")
ESCAPES = b"\x1b\x1b\x1b\x1b\x1b\x1b"
#: What a terminal sends for pastes, clicks, wheels and keys with names.
SEQUENCES = [
    *(
        b"\x1b[200~pasted \xe2\x80\x9cx\xe2\x80\x9d [bold]\nQ\x1b[201~",
        b"\x1b[<0;20;10M\x1b[<0;20;10m",
        b"\x1b[<64;20;10M",
    ),
    *(b"\x1b[<0;110;12M\x1b[<0;110;12m", b"\x1b[<65;110;10M", b"\x1b[A", b"\x1b[B", b"\x1b[5~", b"\x1b[6~", b"\x1b[H"),
    *(b"\x1b[F", b"\x1bOP", b"\x1bOQ", b"\x1b[Z", b"\x1b", b"\r", b"\t", b"\x7f", b"\x10", b"\x12", b"\x0f", b"\x04"),
]


@pytest.fixture
def reader(start: Start, tmp_path: Path) -> Terminal:
    terminal = start(columns=120, rows=40, folder=tmp_path)  # whatever keys write lands there
    terminal.wait_for(*SHOWN)
    terminal.wait_until_ready()
    return terminal


def leave(terminal: Terminal) -> None:
    """Leave from wherever it is; all must be well."""
    for _ in range(6):
        terminal.press(b"\x1b")
        terminal.wait_for_silence(0.15)
    terminal.press("Q")
    assert terminal.wait_for_end() == 0
    assert terminal.out_of_order() == []
    assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("keys", ["?q", "]iq", "]cq", "Bq", "]Cq", "\x10q", "\x10\x1b[6~", "?q?q?q", "Tzzo", "x\rx"])
def test_e2_a_key_that_closes_never_ends_the_program(reader: Terminal, keys: str) -> None:
    reader.press(keys)
    reader.wait_for_silence(0.5)
    assert reader.process.poll() is None
    leave(reader)


@pytest.mark.parametrize("keys", ["qa", "q/", "Qa", "Q/", "qS", "qJ", "qB", "QJ"])
def test_e2_keys_after_quitting_do_nothing(reader: Terminal, keys: str) -> None:
    reader.press(keys)
    assert reader.wait_for_end() == 0
    assert reader.out_of_order() == []


@pytest.mark.parametrize("seed", range(3))
def test_e2_anything_typed_pasted_clicked_and_resized_leaves_it_well(reader: Terminal, seed: int) -> None:
    chance = random.Random(seed)
    letters = [bytes([code]) for code in range(0x20, 0x7F) if chr(code) not in "Qqe"]
    for _ in range(60):
        reader.press(
            b"".join(chance.choice(chance.choice((letters, SEQUENCES))) for _ in range(chance.choice((1, 2, 6))))
        )
        reader.read(0.004)
        if chance.random() < 0.06:
            reader.resize(chance.choice((1, 20, 80, 120, 200)), chance.choice((1, 3, 10, 24, 50)))
    reader.resize(120, 40)
    reader.wait_for_silence(0.5)
    assert reader.process.poll() is None or reader.process.poll() == 0
    if reader.process.poll() is None:
        leave(reader)
