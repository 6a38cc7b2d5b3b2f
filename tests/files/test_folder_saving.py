"""A folder is saved whole, and whatever stood there is kept."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from reader.files.dossiers import read_dossier
from reader.files.errors import CannotSave
from reader.files.folder_saving import differing_files, save_folder

NOT_REACHED, DONE, CANNOT_SAVE, OTHER = range(4)

OLD = {"article.txt": "The old article.\n", "letter.md": "The old letter.\n"}
NEW = {"article.txt": "The new article, longer.\n", "letter.md": "The new letter.\n", "plan.txt": "A new plan.\n"}


def described(texts: Mapping[str, str]) -> Callable[[Mapping[str, str]], str]:
    def describe(names: Mapping[str, str]) -> str:
        lines = [f"  - {{id: {name}, file: {names[name]}}}" for name in texts]
        kind = " ".join(texts["article.txt"].split()[:2])
        return "\n".join(["dossier: 1", f"title: {kind}", "documents:", *lines]) + "\n"

    return describe


def save(folder: Path, texts: Mapping[str, str], *, overwrite: bool = False) -> dict[str, str]:
    """Save the texts as a dossier; return what was there, and under which name it is kept."""
    saved = save_folder(folder, texts, described(texts), overwrite=overwrite)
    assert saved.files == tuple(folder / name for name in (*texts, "dossier.yaml"))
    return {path.name: kept.name for path, kept in saved.kept}


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir()}


def written(folder: Path) -> dict[str, tuple[int, int]]:
    """Return which file each name stands for, and when it was written."""
    return {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.iterdir()}


def shown(folder: Path) -> tuple[str, dict[str, str]]:
    """Return what a reader of the dossier sees: its title, and its texts."""
    dossier = read_dossier(folder)
    assert dossier.findings == ()
    return dossier.title, {document.id: document.text for document in dossier.documents}


def as_described(texts: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    return " ".join(texts["article.txt"].split()[:2]), dict(texts)


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that is killed loses nothing that was written, so nothing need reach the disk itself here."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save(tmp_path / "talks", OLD)
    return tmp_path / "talks"


def ended_at(number: int, how: Callable[[], None], work: Callable[[], object]) -> int:
    """Do something in a process of its own, whose number-th step on the disk ends in a way.

    Returns:
        What became of it: `NOT_REACHED`, `DONE`, `CANNOT_SAVE`, or less than 0 where it was killed.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    left, outcome = [number], OTHER

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        writes = event == "open" and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR))
        if writes or event in ("os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.chmod"):
            left[0] -= 1
            if left[0] == 0:
                how()

    try:
        sys.addaudithook(count)  # which hears of every step, and goes with this process
        work()
        outcome = DONE if left[0] <= 0 else NOT_REACHED
    except CannotSave as error:
        outcome = CANNOT_SAVE if "no space left on device" in str(error) else OTHER
    finally:
        os._exit(outcome)


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_new_folder_holds_the_texts_and_the_description(folder: Path) -> None:
    assert sorted(contents(folder)) == ["article.txt", "dossier.yaml", "letter.md"]
    assert shown(folder) == as_described(OLD)
    assert [path.name for path in folder.parent.iterdir()] == ["talks"]


def test_a_folder_that_is_there_keeps_what_is_none_of_the_dossiers(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    assert save(tmp_path, OLD) == {}
    assert contents(tmp_path)["notes.txt"] == "mine"
    assert shown(tmp_path) == as_described(OLD)


def test_j3_nothing_is_replaced_unless_that_is_asked_for(folder: Path) -> None:
    before = contents(folder)
    with pytest.raises(CannotSave, match="already exists"):
        save(folder, NEW)
    assert contents(folder) == before


def test_l2_what_is_replaced_is_kept_each_time(folder: Path) -> None:
    description = (folder / "dossier.yaml").read_text()
    kept = save(folder, NEW, overwrite=True)
    assert kept == {name: f"{name}~" for name in ("article.txt", "letter.md", "dossier.yaml")}
    left = contents(folder)
    assert {name: left[f"{name}~"] for name in OLD} == OLD
    assert left["dossier.yaml~"] == description
    assert sorted(left) == sorted([*NEW, "dossier.yaml", *kept.values()])
    assert shown(folder) == as_described(NEW)
    assert save(folder, {**NEW, "letter.md": "Newer.\n"}, overwrite=True) == {"letter.md": "letter.md~2"}
    assert contents(folder)["letter.md~"] == OLD["letter.md"]
    assert contents(folder)["letter.md~2"] == NEW["letter.md"]


def test_l2_what_stays_the_same_is_neither_written_nor_kept(folder: Path) -> None:
    before = written(folder)
    assert save(folder, OLD, overwrite=True) == {}
    assert written(folder) == before
    assert differing_files(folder, {**NEW, "letter.md": OLD["letter.md"]}) == [folder / "article.txt"]


def interrupted(tmp_path: Path, how: Callable[[], None], new: Mapping[str, str]) -> Iterator[tuple[int, Path]]:
    """Save another dossier over an old one, interrupted at each step; yield what became of it, and the folder."""
    for number in count(1):
        folder = tmp_path / f"talks-{number}"
        save(folder, OLD)
        outcome = ended_at(number, how, lambda folder=folder: save(folder, new, overwrite=True))  # type: ignore[misc]
        if outcome == NOT_REACHED:
            assert shown(folder) == as_described(new)
            return
        yield outcome, folder


def test_l3_killed_at_any_step_the_folder_holds_the_old_dossier_or_the_new_one(tmp_path: Path) -> None:
    seen = [shown(folder) for _, folder in interrupted(tmp_path, kill, NEW)]
    assert [each for each in seen if each not in (as_described(OLD), as_described(NEW))] == []
    assert {title for title, _ in seen} == {"The old", "The new"}


def test_l3_killed_at_any_step_texts_under_one_description_are_all_old_or_all_new(tmp_path: Path) -> None:
    new = {name: f"{text}One line more.\n" for name, text in OLD.items()}
    seen = [shown(folder)[1] for _, folder in interrupted(tmp_path, kill, new)]
    assert [each for each in seen if each not in (OLD, new)] == []
    assert OLD in seen
    assert new in seen


def test_l3_after_any_kill_the_next_save_makes_the_new_dossier(tmp_path: Path) -> None:
    for _, folder in interrupted(tmp_path, kill, NEW):
        save(folder, NEW, overwrite=True)
        assert shown(folder) == as_described(NEW)
        left = {name: text for name, text in contents(folder).items() if not name.startswith(".")}
        assert {name: text for name, text in left.items() if "~" not in name and name != "dossier.yaml"} == NEW


def test_l3_killed_while_it_is_made_a_folder_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    number = 1
    while ended_at(number, kill, lambda: save(tmp_path / "talks", OLD)) != NOT_REACHED:
        assert not (tmp_path / "talks").exists()
        number += 1
    assert number > 5
    assert shown(tmp_path / "talks") == as_described(OLD)


def test_l3_what_somebody_calls_new_stays(folder: Path) -> None:
    for name in ("article-new.txt", "article-new-1.txt", "article-new-0123456789ab.md"):
        (folder / name).write_text("mine")
    save(folder, NEW, overwrite=True)
    assert [text for text in contents(folder).values() if text == "mine"] == ["mine"] * 3


def test_l3_failing_at_any_step_the_folder_holds_the_old_dossier_or_the_new_one(tmp_path: Path) -> None:
    save(tmp_path / "before", OLD)
    before, outcomes = contents(tmp_path / "before"), set()
    for outcome, folder in interrupted(tmp_path, fail, NEW):
        assert shown(folder) in (as_described(OLD), as_described(NEW))
        if shown(folder) == as_described(OLD):
            assert {name: text for name, text in contents(folder).items() if not name.endswith("~")} == before
        outcomes.add((outcome, shown(folder)[0]))
    assert outcomes == {(CANNOT_SAVE, "The old"), (CANNOT_SAVE, "The new"), (DONE, "The new")}


def test_l3_what_was_left_behind_long_ago_is_swept_away(tmp_path: Path) -> None:
    old, new = (tmp_path / f".talks.{name}.tmp" for name in ("0123456789ab", "ba9876543210"))
    for left in (old, new):
        left.mkdir()
        (left / "article.txt").write_text("half")
    os.utime(old, (0, 0))
    save(tmp_path / "talks", OLD)
    assert sorted(path.name for path in tmp_path.iterdir()) == [new.name, "talks"]


@pytest.mark.parametrize("kind", ["pipe", "link", "folder"])
def test_g10_what_is_no_file_is_left_alone(folder: Path, kind: str) -> None:
    (folder / "article.txt").unlink()
    if kind == "pipe":
        os.mkfifo(folder / "article.txt")
    elif kind == "link":
        (folder / "article.txt").symlink_to("letter.md")
    else:
        (folder / "article.txt").mkdir()
    before = sorted(folder.iterdir())
    with pytest.raises(CannotSave, match="not a regular file"):
        save(folder, NEW, overwrite=True)
    assert sorted(folder.iterdir()) == before
    assert (folder / "letter.md").read_text() == OLD["letter.md"]


def test_c1_a_description_that_could_not_be_read_again_is_not_written(folder: Path) -> None:
    before = contents(folder)
    with pytest.raises(CannotSave, match="could not be read back: it is larger than 8 MB"):
        save_folder(folder, NEW, lambda _: "# " + "é" * (5 << 20), overwrite=True)
    with pytest.raises(CannotSave, match="could not be read back: it is not valid YAML"):
        save_folder(folder.with_name("other"), NEW, lambda _: "a: [", overwrite=True)
    assert contents(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["talks"]
