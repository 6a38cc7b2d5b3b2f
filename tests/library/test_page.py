"""What the screen of all dossiers shows, as a value."""

from __future__ import annotations

from pathlib import Path

from reader.library.conditions import GONE
from reader.library.page import Found, LibraryPage, named
from tests.library.shelf import entry_of, fresh, harbour, write

VOTE, SPEECH = entry_of(Path("/stories/vote"), title="The Harbour Vote"), entry_of(Path("/talks/speech"))


def test_a_query_names_the_dossiers_whose_title_or_place_has_all_its_words() -> None:
    assert named((VOTE, SPEECH), "vote harb") == (VOTE,)
    assert named((VOTE, SPEECH), "talks") == (SPEECH,)
    assert named((VOTE, SPEECH), "zeppelin") == named((VOTE, SPEECH), "@vote") == named((VOTE, SPEECH), " ") == ()


def test_what_was_found_for_another_query_is_dropped() -> None:
    page = LibraryPage((VOTE, SPEECH)).asked("vote")
    assert page.now_found(Found("speech", is_whole=True)) is page
    found = page.now_found(Found("vote", is_whole=True)).found
    assert found == Found("vote", (VOTE,), is_whole=True)
    assert page.without_search().now_found(Found("vote")).found is None


def test_what_was_found_is_counted_in_places_and_dossiers(tmp_path: Path) -> None:
    letter = entry_of(write(tmp_path / "letter.txt", "The harbour fund is empty.\n"))
    hits = tuple(fresh([harbour(tmp_path), letter], None).search("harbour fund"))
    assert Found("x").words == "searching"
    assert Found("x", is_whole=True).words == "not found in any dossier"
    assert Found("x", refusal="no name after @").words == "no name after @"
    assert Found("x", hits=hits).words == "3 places in 2 dossiers, searching"
    assert Found("x", (VOTE,), hits[:1], is_whole=True).words == "1 place in 1 dossier, 1 dossier by name"
    assert Found("x", (VOTE, SPEECH), is_whole=True).words == "2 dossiers by name"
    assert Found("x", hits=hits, more=True).words == "3+ places in 2 dossiers"


def test_why_a_dossier_cannot_be_read_shows_in_its_row_until_it_can() -> None:
    page = LibraryPage((VOTE, SPEECH)).with_conditions({SPEECH.key: GONE})
    broken = page.with_problem(VOTE.key, "dossier.yaml, line 2: …").with_problem(SPEECH.key, "there is no such folder")
    assert broken.conditions[VOTE.key].words == "cannot be read"
    assert broken.conditions[SPEECH.key] is GONE
    assert broken.with_problem(VOTE.key, "").conditions[VOTE.key].words == ""


def test_what_is_forgotten_can_be_told_where_it_was() -> None:
    page = LibraryPage((VOTE, SPEECH)).without_entry(VOTE, 1)
    assert page.entries == (SPEECH,)
    assert [(each.entry, each.index) for each in page.forgotten] == [(VOTE, 1)]
