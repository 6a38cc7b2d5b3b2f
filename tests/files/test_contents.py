from __future__ import annotations

import io
import os
import socket
import sys
from pathlib import Path

import pytest

from reader.files.contents import is_stdin, read_given, read_inside, read_stdin
from reader.files.errors import CannotRead


def refused(read: object, *arguments: object, **options: object) -> str:
    with pytest.raises(CannotRead) as raised:
        read(*arguments, **options)  # type: ignore[operator]
    line = str(raised.value)
    assert "\n" not in line
    assert line.isprintable()
    return line


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "outside.txt").write_text("secret")
    (tmp_path / "dossier" / "inside.txt").write_text("words")
    return tmp_path / "dossier"


def test_a_file_inside_is_read(folder: Path) -> None:
    (folder / "texts").mkdir()
    (folder / "texts" / "deep.txt").write_text("deep")
    assert read_inside(folder, "inside.txt") == b"words"
    assert read_inside(folder, "./texts/deep.txt") == b"deep"


def test_d1_a_name_that_leads_out_is_refused(folder: Path) -> None:
    for name in ("../outside.txt", "texts/../../outside.txt", ".."):
        assert "leads out" in refused(read_inside, folder, name)


def test_d2_an_absolute_name_is_refused(folder: Path) -> None:
    assert "absolute" in refused(read_inside, folder, str(folder / "inside.txt"))


def test_d3_a_symlinked_file_is_refused_inside_and_followed_when_given(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "inside.txt")
    assert "symbolic link" in refused(read_inside, folder, "link.txt")
    assert read_given(folder / "link.txt") == b"words"


def test_d4_a_symlinked_folder_on_the_way_is_refused(folder: Path) -> None:
    (folder / "texts").symlink_to(folder.parent)
    assert "symbolic link" in refused(read_inside, folder, "texts/outside.txt")


def test_d5_a_loop_is_refused(folder: Path) -> None:
    (folder / "loop").symlink_to(folder / "loop")
    assert "symbolic link" in refused(read_inside, folder, "loop")
    assert refused(read_given, folder / "loop")


def test_d6_a_pipe_is_refused_without_waiting_for_a_writer(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert "is a pipe" in refused(read_inside, folder, "pipe")
    assert "with -" in refused(read_given, folder / "pipe")


def test_d7_a_device_is_refused() -> None:
    assert "is a device" in refused(read_given, Path("/dev/zero"))


def test_d8_a_socket_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)  # a socket's path may have only some hundred characters
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        assert "is a socket" in refused(read_given, folder / "socket")
        assert "is a socket" in refused(read_inside, folder, "socket")


def test_d9_a_folder_is_refused(folder: Path) -> None:
    (folder / "texts").mkdir()
    assert "is a folder" in refused(read_given, folder)
    assert "is a folder" in refused(read_inside, folder, "texts")


def test_d10_a_sparse_terabyte_is_refused(folder: Path) -> None:
    with (folder / "large.txt").open("wb") as file:
        file.truncate(1 << 40)
    assert "larger than 1024 MB" in refused(read_given, folder / "large.txt")


def test_d11_a_name_of_nul_of_nothing_or_of_300_characters_is_refused(folder: Path) -> None:
    for name in ("a\0b", "a␀b", "", "  ", "x" * 300):
        assert refused(read_inside, folder, name)
    assert refused(read_given, Path("a\0b"))
    assert refused(read_given, folder / ("x" * 300))


def test_d12_windows_names_are_refused_or_not_there(folder: Path) -> None:
    assert "backslash" in refused(read_inside, folder, "..\\outside.txt")
    assert "absolute" in refused(read_inside, folder, "C:\\outside.txt")
    assert refused(read_inside, folder, "CON")


def test_d13_a_file_that_is_gone_or_cut_after_it_was_listed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "inside.txt"
    opening = os.open

    def open_then_cut(*arguments: object, **options: object) -> int:
        descriptor = opening(*arguments, **options)  # type: ignore[arg-type]
        path.write_text("")
        return descriptor

    monkeypatch.setattr(os, "open", open_then_cut)
    assert read_given(path) == b""
    monkeypatch.undo()
    path.unlink()
    assert "no such file" in refused(read_inside, folder, "inside.txt")


def test_d13_a_file_that_grows_while_it_is_read_is_read_up_to_the_limit(tmp_path: Path) -> None:
    if not Path("/proc/self/status").exists():
        pytest.skip("needs /proc, whose files give no size")
    assert b"Pid:" in read_given(Path("/proc/self/status"))
    assert "larger than" in refused(read_given, Path("/proc/self/status"), limit=10)


def test_d14_no_permission(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*arguments: object, **options: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", deny)  # root, who runs tests in containers, may read everything
    assert "permission denied" in refused(read_inside, folder, "inside.txt")


def test_a_file_name_is_cleaned_in_what_is_said(folder: Path) -> None:
    assert "␛[31m" in refused(read_given, folder / "\x1b[31mred")


class TestStdin:
    @pytest.mark.parametrize("name", ["-", "/dev/stdin"])
    def test_names(self, name: str) -> None:
        assert is_stdin(name)
        assert is_stdin(Path(name))

    def test_is_read_to_its_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"words")))
        assert read_stdin() == b"words"

    def test_longer_than_the_limit(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"words " * 10)))
        assert "larger than 4 bytes" in refused(read_stdin, 4)

    def test_there_is_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        assert "no standard input" in refused(read_stdin)
