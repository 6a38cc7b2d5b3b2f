"""Looking into all dossiers beside the screen."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from reader.library import librarian
from reader.library.all_dossiers import AllDossiers
from reader.library.librarian import Librarian, Looked, News, Notice, Working
from reader.library.page import Found
from reader.memory.library_entry import LibraryEntry
from tests.library.shelf import entry_of, harbour, write


@pytest.fixture
def entries(tmp_path: Path) -> list[LibraryEntry]:
    speech = write(tmp_path / "speech.txt", "“The harbour fund is empty,” said Asha Rao.\n")
    return [harbour(tmp_path), entry_of(speech), entry_of(tmp_path / "gone")]


def look(found_by: Librarian, entries: list[LibraryEntry], query: str = "", *, again: bool = False) -> list[News]:
    return list(found_by.look(entries, query, Event(), again=again))


def test_first_it_tells_what_is_there_then_what_is_new(tmp_path: Path, entries: list[LibraryEntry]) -> None:
    looked, working = look(Librarian(tmp_path / "cache"), entries)
    assert isinstance(looked, Looked) and [each.words for each in looked.conditions.values()] == ["", "", "gone"]
    assert isinstance(working, Working) and working.words == "" and working.was_read
    assert [bool(problem) for problem in working.problems.values()] == [False, False, True]


def test_what_was_told_is_not_told_again(tmp_path: Path, entries: list[LibraryEntry]) -> None:
    found_by = Librarian(tmp_path / "cache")
    look(found_by, entries)
    assert look(found_by, entries) == []
    assert [type(news) for news in look(found_by, entries, again=True)] == [Working]


def test_a_search_is_answered_by_what_is_known_and_again_with_what_is_new_and_who_says_it(
    tmp_path: Path, entries: list[LibraryEntry]
) -> None:
    news = [each for each in look(Librarian(tmp_path / "cache"), entries, "harbour fund") if isinstance(each, Found)]
    assert [(len(each.hits), each.is_whole) for each in news] == [(0, False), (3, True), (3, True)]
    speakers = [[hit.match.speaker and hit.match.speaker.name for hit in each.hits] for each in news]
    assert (speakers[1][2], speakers[2][2]) == (None, "Asha Rao")


def test_a_query_that_asks_for_nobody_known_says_so(tmp_path: Path, entries: list[LibraryEntry]) -> None:
    *_, last = look(Librarian(tmp_path / "cache"), entries, "@zeppelin")
    assert isinstance(last, Found) and last.refusal == "nobody in any dossier is called zeppelin"


def test_of_many_finds_the_first_are_told_at_once_and_only_so_many_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(librarian, "MOST_HITS", 50)
    entry = entry_of(write(tmp_path / "many.txt", "A zeppelin rose. " * 60))
    found_by = Librarian(None)
    look(found_by, [entry])
    news = [each for each in look(found_by, [entry], "zeppelin") if isinstance(each, Found)]
    assert [(len(each.hits), each.more) for each in news] == [(40, False), (50, True), (50, True)]


def test_a_later_request_stops_an_earlier_one(tmp_path: Path, entries: list[LibraryEntry]) -> None:
    found_by, stop = Librarian(tmp_path / "cache"), Event()
    news = found_by.look(entries, "harbour fund", stop)
    assert isinstance(next(news), Looked)
    stop.set()
    assert not [each for each in news if isinstance(each, Found) and each.is_whole]
    assert list(found_by.look(entries, "", stop)) == []
    found_by.close()


def test_why_there_is_no_index_is_told_once(tmp_path: Path, entries: list[LibraryEntry]) -> None:
    (tmp_path / "cache").write_text("")
    found_by = Librarian(tmp_path / "cache")
    notices = [each for each in look(found_by, entries, "harbour fund") if isinstance(each, Notice)]
    assert len(notices) == 1 and notices[0].words.endswith("all dossiers are read to be searched")
    assert not [each for each in look(found_by, entries, "harbour") if isinstance(each, Notice)]
    assert AllDossiers(entries, None).notice == ""
