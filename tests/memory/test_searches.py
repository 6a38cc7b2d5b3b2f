from __future__ import annotations

from pathlib import Path

from reader.memory.identity import Identity
from reader.memory.keeping import recall, remember
from reader.memory.record import read_record, write_record
from reader.memory.remembered import Remembered, merged
from reader.memory.searches import LINES, LONGEST, TOGETHER, merged_searches, with_search
from reader.pipeline import open_paths


def test_a_line_searched_for_again_is_the_latest() -> None:
    assert with_search(("ferry", "noon"), "ferry") == ("noon", "ferry")
    assert with_search(("ferry",), "  ") == with_search(("ferry",), "x" * (LONGEST + 1)) == ("ferry",)


def test_only_so_many_are_kept_and_not_too_much_together() -> None:
    searches: tuple[str, ...] = ()
    for number in range(2 * LINES):
        searches = with_search(searches, f"ferry {number}")
    assert len(searches) == LINES and searches[-1] == f"ferry {2 * LINES - 1}"
    for number in range(LINES):
        searches = with_search(searches, f"{number}".rjust(LONGEST, "x"))
    assert sum(map(len, searches)) <= TOGETHER


def test_two_readers_keep_what_either_searched_for() -> None:
    assert merged_searches(("old", "mine"), ("old", "theirs")) == ("theirs", "old", "mine")
    before = Remembered().searched("old")
    assert merged(before, before.searched("mine"), before.searched("theirs")).searches == ("theirs", "old", "mine")


def test_they_are_read_as_they_were_written_and_not_where_an_older_version_wrote() -> None:
    left = Remembered().searched("@rao ferry\u202e")
    text = write_record(((Identity("/a", "1"), left),))
    ((_, read),) = read_record(text)
    assert len(read.searches) == 1 and "\u202e" not in read.searches[0]
    ((_, old),) = read_record(text.replace('"searches"', '"others"'))
    assert old.searches == ()


def test_of_what_came_through_a_pipe_none_is_kept() -> None:
    left = Remembered().searched("ferry")
    ((_, read),) = read_record(write_record(((Identity("", "1"), left),)))
    assert read.searches == ()


def test_they_are_there_the_next_time(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The ferry.\n", encoding="utf-8")
    dossier = open_paths([str(tmp_path / "story.txt")])
    remember(recall(dossier, tmp_path / "state"), Remembered().searched("ferry"))
    assert recall(dossier, tmp_path / "state").remembered.searches == ("ferry",)
