"""E8, A16: the log of a fault is written safely, or not at all."""

from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

import pytest

from reader.files import crash_log
from reader.files.crash_log import write_crash


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the log stands, in a folder of the test's own."""
    import platformdirs

    def folder(_: str, *, ensure_exists: bool) -> Path:
        return tmp_path

    monkeypatch.setattr(platformdirs, "user_log_path", folder)
    return tmp_path / "crash.log"


def crash(message: str = "no such thing") -> str:
    try:
        raise RuntimeError(message)
    except RuntimeError as error:
        return write_crash(error)


def test_the_log_has_the_traceback_and_the_line_says_where_it_is(log: Path) -> None:
    line = crash()
    assert str(log) in line
    written = log.read_text(encoding="utf-8")
    assert "Traceback" in written and "RuntimeError: no such thing" in written
    assert stat.S_IMODE(log.stat().st_mode) == 0o600 or os.name != "posix"


def test_a16_no_control_character_stands_in_the_log_or_in_the_line(log: Path) -> None:
    line = crash("one\x1b]52;c;bm8=\x07 \x9b2J\u202e two")
    for text in (line, log.read_text(encoding="utf-8")):
        assert not set("\x1b\x07\x9b\u202e") & set(text)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("is_read", [False, True])
def test_e8_a_pipe_in_the_place_of_the_log_is_not_waited_for(log: Path, is_read: bool) -> None:
    os.mkfifo(log)
    reading = os.open(log, os.O_RDONLY | os.O_NONBLOCK) if is_read else -1
    assert "could not be written to a log" in crash()
    if is_read:
        assert os.read(reading, 100) == b""
        os.close(reading)


@pytest.mark.skipif(os.name != "posix", reason="this system has other files")
@pytest.mark.parametrize("kind", ["folder", "link", "socket", "full"])
def test_e8_what_is_no_file_of_ours_is_left_alone(log: Path, kind: str) -> None:
    elsewhere = log.parent / "elsewhere"
    elsewhere.write_text("kept", encoding="utf-8")
    if kind == "folder":
        log.mkdir()
    elif kind == "link":
        log.symlink_to(elsewhere)
    elif kind == "full":
        log.symlink_to("/dev/full")
    else:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(log)) if len(str(log)) < 100 else log.mkdir()
    assert "could not be written to a log" in crash()
    assert elsewhere.read_text(encoding="utf-8") == "kept"


def test_a_log_that_is_too_long_is_begun_anew(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash_log, "LENGTH_LIMIT", 10)
    crash("the first")
    crash("the second")
    written = log.read_text(encoding="utf-8")
    assert "the second" in written and "the first" not in written
