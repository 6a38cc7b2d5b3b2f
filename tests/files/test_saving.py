from __future__ import annotations

import errno
import json
import os
import resource
import signal
import stat
import time
from pathlib import Path

import pytest

from reader.files.errors import CannotSave, LockedByAnother
from reader.files.locking import locked
from reader.files.old_files import keep_old
from reader.files.saving import make_folder, save_text
from tests.processes import in_a_process

OLD = json.dumps({"old": "x" * 1000})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "memory.json"
    path.write_text(OLD)
    return path


def test_saves_and_leaves_nothing_else(file: Path) -> None:
    save_text(file, "“new”\n")
    assert file.read_text(encoding="utf-8") == "“new”\n"
    assert list(file.parent.iterdir()) == [file]


def test_permissions_stay(file: Path) -> None:
    file.chmod(0o640)
    save_text(file, "new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@pytest.mark.skipif(os.geteuid() != 0, reason="only the superuser may give files away")
def test_whoever_saves_it_a_file_stays_its_owners(file: Path) -> None:
    os.chown(file, 1234, 4321)
    file.chmod(0o640)
    save_text(file, "new")
    status = file.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (1234, 4321, 0o640)


def test_a_lone_surrogate_does_not_stop_it(file: Path) -> None:
    save_text(file, "a\ud800b")
    assert file.read_text() == "a?b"


def test_g1_killed_while_saving_100_times_it_always_parses(file: Path) -> None:
    def save_for_ever() -> None:
        for number in range(1_000_000):
            save_text(file, json.dumps({"number": number, "filling": "x" * 100_000}))

    for attempt in range(100):
        child = in_a_process(save_for_ever)
        time.sleep(0.002 + attempt * 0.0001)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        json.loads(file.read_text())


def test_g2_a_full_disk_leaves_the_old_file(file: Path) -> None:
    def save_too_much() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        try:
            save_text(file, "x" * 100_000)
        except CannotSave as error:
            assert "cannot be saved: file too large" in str(error)
            assert list(file.parent.iterdir()) == [file]
            return
        raise AssertionError("a file larger than the limit was written")

    assert os.waitpid(in_a_process(save_too_much), 0)[1] == 0
    assert file.read_text() == OLD


def test_g8_a_stale_temporary_is_swept_and_a_fresh_one_left(file: Path) -> None:
    stale, fresh = (file.with_name(f".memory.json.{name}.tmp") for name in ("stale", "fresh"))
    for left in (stale, fresh):
        left.write_text("half")
    now = time.time()
    os.utime(stale, (now - 7200, now - 7200))
    os.utime(fresh, (now - 1800, now - 1800))
    save_text(file, "new")
    assert not stale.exists()
    assert fresh.exists()


def test_g8_a_folder_with_a_name_of_its_own_is_not_swept(file: Path) -> None:
    ours, theirs = (file.with_name(f".memory.json.{name}.tmp") for name in ("0f1e2d3c4b5a", "letters"))
    for left in (ours, theirs):
        left.mkdir()
        os.utime(left, (0, 0))
    save_text(file, "new")
    assert not ours.exists()
    assert theirs.exists()


def test_g9_where_fsync_fails_the_old_file_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CannotSave, match="input/output error"):
        save_text(file, "new")
    assert file.read_text() == OLD
    assert list(file.parent.iterdir()) == [file]


def test_g9_a_file_system_without_fsync_is_written_all_the_same(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", fail)
    save_text(file, "new")
    assert file.read_text() == "new"


def test_g2_what_would_be_too_large_to_read_again_is_not_written(file: Path) -> None:
    with pytest.raises(CannotSave, match="larger than 1 MB, the most that can be read back"):
        save_text(file, "é" * (1 << 19) + "x", limit=1 << 20)
    save_text(file, "x" * (1 << 20), limit=1 << 20)
    assert file.stat().st_size == 1 << 20


def test_l6_a_hard_link_that_keeps_the_old_text_is_told_once(file: Path) -> None:
    os.link(file, file.with_name("other"))
    assert "hard link" in str(save_text(file, "new")[0])
    assert (file.read_text(), file.with_name("other").read_text()) == ("new", OLD)
    assert save_text(file, "newer") == ()


def test_w6_what_is_private_is_nobody_elses_to_read_at_any_time(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def watch(descriptor: int) -> None:
        seen.append(stat.S_IMODE(os.fstat(descriptor).st_mode))

    monkeypatch.setattr(os, "fsync", watch)
    save_text(file, "secret", private=True)
    save_text(file.with_name("new.json"), "secret", private=True)
    assert seen[0] == seen[2] == 0o600  # 1 and 3 are the folder's
    assert {stat.S_IMODE(path.stat().st_mode) for path in file.parent.iterdir()} == {0o600}


class TestOldFiles:
    def test_l2_what_is_replaced_is_kept_under_a_name_of_its_own(self, file: Path) -> None:
        for text, kept in (("one", "memory.json~"), ("two", "memory.json~2"), ("three", "memory.json~3")):
            file.write_text(text)
            assert keep_old(file) == file.with_name(kept)
            save_text(file, "new")
            assert file.with_name(kept).read_text() == text

    def test_l2_what_is_kept_already_is_not_kept_twice(self, file: Path) -> None:
        keep_old(file)
        save_text(file, "new")
        save_text(file, OLD)
        assert keep_old(file) == file.with_name("memory.json~")
        assert sorted(path.name for path in file.parent.iterdir()) == ["memory.json", "memory.json~"]

    def test_l2_where_there_are_no_hard_links_it_is_copied(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object) -> None:
            raise OSError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr(os, "link", refuse)
        file.chmod(0o640)
        kept = keep_old(file)
        assert kept.read_text() == OLD
        assert not kept.samefile(file)
        assert stat.S_IMODE(kept.stat().st_mode) == 0o640

    def test_l2_what_cannot_be_kept_is_said(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object) -> None:
            raise OSError(errno.EROFS, "Read-only file system")

        monkeypatch.setattr(os, "link", refuse)
        monkeypatch.setattr(os, "open", refuse)
        with pytest.raises(CannotSave, match="read-only file system"):
            keep_old(file)


@pytest.mark.parametrize("kind", ["pipe", "link", "folder"])
def test_g10_what_is_no_regular_file_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "memory.json"
    (tmp_path / "target").write_text("target")
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "link":
        path.symlink_to("target")
    else:
        path.mkdir()
    with pytest.raises(CannotSave, match="not a regular file"):
        save_text(path, "new")
    assert (tmp_path / "target").read_text() == "target"


def test_a_folder_that_is_not_there_or_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(CannotSave, match="no such file"):
        save_text(tmp_path / "none" / "memory.json", "new")
    make_folder(tmp_path / "deep" / "deeper")
    assert (tmp_path / "deep" / "deeper").is_dir()
    with pytest.raises(CannotSave, match="not a directory"):
        make_folder(Path("/dev/null/folder"))


class TestLock:
    def test_keeps_another_out_until_it_is_released(self, tmp_path: Path) -> None:
        with locked(tmp_path), pytest.raises(LockedByAnother, match="another reader"), locked(tmp_path, patience=0.03):
            pytest.fail("two hold the lock")
        with locked(tmp_path, patience=0):
            pass
        assert list(tmp_path.iterdir()) == []

    def test_w7_without_patience_it_is_tried_once(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("waited"))
        with locked(tmp_path), pytest.raises(LockedByAnother), locked(tmp_path, patience=0):
            pytest.fail("two hold the lock")

    def test_g8_a_killed_holder_locks_nothing(self, tmp_path: Path) -> None:
        def hold() -> None:
            with locked(tmp_path):
                (tmp_path / "held").touch()
                time.sleep(60)

        child = in_a_process(hold)
        while not (tmp_path / "held").exists():
            time.sleep(0.001)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with locked(tmp_path, patience=0):
            pass

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(CannotSave, match="no such file"), locked(tmp_path / "none"):
            pass
