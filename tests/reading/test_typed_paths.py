"""Paths as they are typed: several in a line, quoted, completed from the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.reading.typed_paths import Name, missing, names_for, paths_in, with_name


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with some files, which is also the folder that Reader runs in."""
    for name in ("story.md", "my story.txt", "it's.txt", ".hidden", "new\nline.txt"):
        (tmp_path / name).write_text("Words.")
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "vote.txt").write_text("Words.")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(line: str) -> list[str]:
    return [name.shown for name in names_for(line)]


@pytest.mark.parametrize(
    ("line", "paths"),
    [
        ("a.txt b.txt", ["a.txt", "b.txt"]),
        ("'my story.txt' it\\'s.txt", ["my story.txt", "it's.txt"]),
        ("'my sto", ["my sto"]),
        ("a\\", ["a\\"]),
        ("https://example.org/~a", ["https://example.org/~a"]),
        ("  ", []),
    ],
)
def test_a_line_is_read_as_in_a_shell(line: str, paths: list[str]) -> None:
    assert paths_in(line) == paths


def test_the_home_is_meant_by_its_sign(home: Path) -> None:
    assert paths_in("~/story.md") == [str(home / "story.md")]


def test_the_last_path_is_completed_folders_first(home: Path) -> None:
    assert shown("") == ["stories/", "it's.txt", "my story.txt", "story.md"]
    assert shown("story.md st") == ["stories/", "story.md"]
    assert shown("~/sto") == ["stories/", "story.md"]
    assert shown("~/stories/") == ["vote.txt"]
    assert shown("'my s") == ["my story.txt"]
    assert shown(".h") == [".hidden"]
    assert shown("nothing/") == shown("a\0b") == []


@pytest.mark.parametrize(
    ("line", "name", "completed"),
    [
        ("sto", Name("story.md", False), "story.md "),
        ("story.md sto", Name("stories", True), "story.md stories/"),
        ("~/sto", Name("~/story.md", False), "~/story.md "),
        ("'my s", Name("my story.txt", False), "'my story.txt' "),
        ("my\\ s", Name("my story.txt", False), "'my story.txt' "),
        ("my", Name("my stories", True), "'my stories/"),
        ("it", Name("it's.txt", False), "'it'\"'\"'s.txt' "),
    ],
)
def test_a_name_replaces_what_was_typed_of_it(line: str, name: Name, completed: str) -> None:
    assert with_name(line, name) == completed
    assert paths_in(completed)[-1].rstrip("/") == paths_in(with_name("", name))[-1].rstrip("/")


def test_what_is_not_there_is_told(home: Path) -> None:
    assert missing(["story.md", "nothing.txt", "https://example.org", "story.md:3"]) == ["nothing.txt"]
