"""`reader library`: the dossiers that were opened or put there, and searching all of them."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from reader.library.first_dossier import TITLE
from reader.memory.library import FILE, change_library, read_library
from reader.memory.library_entry import Checked, LibraryEntry, Opening, with_read
from tests.cli.conftest import Run
from tests.library.shelf import entry_of, harbour, write

FIRST_ROW = [TITLE, "the first dossier", "-", "comes with Reader"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, in which the library and its index are kept."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("STATE", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    return home


def put(*entries: LibraryEntry) -> None:
    for entry in entries:
        change_library(lambda library, entry=entry: with_read(library, entry))  # type: ignore[misc]


def rows(out: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in out.splitlines()]


def said(run: Run, *words: object) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run("library", *words, "--json").out)
    assert answer["schema"] == 1
    return answer


@pytest.mark.parametrize("words", [(), ("list",)])
def test_it_lists_the_last_read_first_with_what_is_checked_and_where_it_is(
    run: Run, home: Path, words: tuple[str, ...]
) -> None:
    vote = harbour(home)
    put(
        LibraryEntry(vote.opening, "The harbour vote", Checked(12, 42, 2), "2021-05-03T10:00:00Z"),
        LibraryEntry(Opening((str(home / "gone"),)), "Budget speech", Checked(18, 18), "2022-05-03T10:00:00Z"),
    )
    result = run("library", *words)
    assert (result.status, result.err) == (0, "")
    assert rows(result.out) == [
        ["title", "state", "last read", "place"],
        ["Budget speech", "gone", "3 May 2022", "~/gone"],
        ["The harbour vote", "12 of 42 checked · 2 wrong", "3 May 2021", "~/harbour"],
        FIRST_ROW,
    ]


def test_json_has_all_that_is_known(run: Run, home: Path) -> None:
    vote = harbour(home)
    put(LibraryEntry(vote.opening, "The harbour vote", Checked(12, 42, 2), "2021-05-03T10:00:00Z"))
    first, second = said(run)["dossiers"]
    assert first == {
        "title": "The harbour vote",
        "paths": [str(home / "harbour")],
        "sources": [],
        "checked": 12,
        "total": 42,
        "wrong": 2,
        "read": "2021-05-03T10:00:00Z",
        "problem": None,
        "comes_with_reader": False,
    }
    assert second["comes_with_reader"] and second["checked"] is None


def test_what_is_added_is_listed_and_found_without_having_been_opened(run: Run, home: Path) -> None:
    harbour(home)
    letter = write(home / "letter.txt", "Dear all,\n\nThe harbour fund is empty.\n")
    result = run("library", "add", home, letter)
    assert rows(result.out)[1:] == [
        ["The harbour vote", "not opened yet", "-", "~/harbour"],
        ["Dear all,", "not opened yet", "-", "~/letter.txt"],
    ]
    assert rows(run("library").out)[1:] == [*rows(result.out)[1:], FIRST_ROW]
    found = run("library", "search", "harbour fund")
    assert found.status == 0
    assert found.out.splitlines()[-1] == "Dear all, · letter:3: Dear all,  The harbour fund is empty."
    assert len(found.out.splitlines()) == 3


def test_adding_again_changes_nothing(run: Run, home: Path) -> None:
    harbour(home)
    run("library", "add", home / "harbour")
    again = run("library", "add", home / "harbour" / "dossier.yaml")
    assert (again.status, again.out) == (0, "")
    assert again.err == "reader: 1 was there already\n"


def test_what_cannot_be_added_is_told_each_in_a_line(run: Run, home: Path) -> None:
    harbour(home)
    (home / "empty").mkdir()
    result = run(
        "library", "add", home / "nothing.txt", "-", "https://example.org/page", home / "empty", home / "harbour"
    )
    assert result.status == 2
    assert result.err.splitlines() == [
        f"reader: {home}/nothing.txt: there is no such file (check the name)",
        "reader: -: standard input cannot be opened again",
        "reader: https://example.org/page: a page is kept with reader get https://example.org/page FOLDER",
        f"reader: {home}/empty: has no dossier.yaml, nor has a folder in it",
    ]
    assert len(rows(result.out)) == 2


def test_what_is_forgotten_is_gone_from_the_list_and_its_files_stay(run: Run, home: Path) -> None:
    harbour(home)
    one, other = write(home / "a.txt", "A zeppelin.\n"), write(home / "b.txt", "A zeppelin.\n")
    put(entry_of(one, other, title="Two texts"), entry_of(home / "harbour"))
    result = run("library", "forget", other, home / "harbour", home / "unknown")
    assert result.status == 1
    assert result.err == f"reader: {home}/unknown: is not in the library; reader library lists what is\n"
    assert [row[0] for row in rows(result.out)[1:]] == ["Two texts", "Harbour"]
    assert read_library()[0] == ()
    assert other.exists() and (home / "harbour" / "story.txt").exists()
    assert run("library", "search", "zeppelin").status == 1


def test_the_first_dossier_stays(run: Run) -> None:
    path = said(run)["dossiers"][0]["paths"][0]
    result = run("library", "forget", path)
    assert result.err == f"reader: {TITLE}: comes with Reader and stays in the library\n"


def test_search_tells_dossier_document_line_speaker_and_words(run: Run, home: Path) -> None:
    put(harbour(home))
    assert run("library", "search", "@hale", "promise").out.splitlines() == [
        "The harbour vote · story:1: Ann Hale: “That was a promise we never made,” said Ann Hale of the …"
    ]
    (match,) = said(run, "search", "@hale dollar")["matches"]
    assert match["dossier"] == {"title": "The harbour vote", "paths": [str(home / "harbour")]}
    assert (match["document"], match["text"], match["speaker"]["name"]) == ("hearing", "dollar", "Ann Hale")
    assert run("library", "search", "zeppelin").status == 1
    nobody = run("library", "search", "@")
    assert (nobody.status, nobody.out) == (2, "")
    assert "no name after @" in nobody.err


def test_dossiers_that_cannot_be_read_are_told_in_a_line_each_and_the_others_are_searched(run: Run, home: Path) -> None:
    for name in ("one", "two", "three", "four", "five"):
        (home / name).mkdir()
        write(home / name / "dossier.yaml", "dossier: 1\ntitle: [\n")
        put(entry_of(home / name))
    put(harbour(home))
    result = run("library", "search", "harbour fund")
    assert (result.status, len(result.out.splitlines())) == (0, 2)
    told = result.err.splitlines()
    assert len(told) == 4
    assert told[0].startswith("reader: not searched: ") and "dossier.yaml" in told[0]
    assert told[3] == "reader: and 2 more were not searched: reader library lists them"


def test_without_a_cache_it_is_read_all_the_same(run: Run, home: Path, tmp_path: Path) -> None:
    settings = tmp_path / "CONFIG" / "dossier-reader"
    settings.mkdir(parents=True)
    (settings / "settings.yaml").write_text("cache: no\n")
    put(harbour(home))
    result = run("library", "search", "harbour fund")
    assert (len(result.out.splitlines()), result.err) == (2, "")
    assert not (tmp_path / "CACHE").exists()


def test_a_cache_that_cannot_be_used_is_told(run: Run, home: Path, tmp_path: Path) -> None:
    (tmp_path / "CACHE").write_text("")
    put(harbour(home))
    result = run("library", "search", "harbour fund")
    assert len(result.out.splitlines()) == 2
    assert result.err.endswith("; all dossiers are read to be searched\n")


def test_hostile_titles_and_paths_stay_on_their_lines(run: Run, home: Path) -> None:
    strange = home / "two\nlines\x1b[31m"
    strange.mkdir()
    put(LibraryEntry(Opening((str(strange),)), "Title\x1b]0;pwned\x07\nnext", Checked(1, 2), "2021-05-03T10:00:00Z"))
    result = run("library")
    assert len(result.out.splitlines()) == 3
    assert "\x1b" not in result.out
    assert os.fsdecode(os.fsencode(said(run)["dossiers"][0]["paths"][0])) == str(strange)


def test_a_corrupt_library_is_told_and_the_first_dossier_listed(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "STATE" / "dossier-reader"
    folder.mkdir(parents=True)
    (folder / FILE).write_text("{")
    result = run("library")
    assert rows(result.out)[1:] == [FIRST_ROW]
    assert "set aside as library.json.corrupt" in result.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("serch", "x"), "reader library has no 'serch': did you mean search?"),
        (("zzz",), "reader library has no 'zzz': it takes list, search, add, forget"),
        (("search",), "reader library search: name what to find"),
        (("add",), "reader library add: name a path"),
        (("list", "x"), "reader library list takes no arguments"),
    ],
)
def test_wrong_usage_is_told(run: Run, words: tuple[str, ...], message: str) -> None:
    result = run("library", *words)
    assert (result.status, result.err) == (2, f"reader: {message}\n")
