"""The screen of all dossiers: what it lists, opening, forgetting, searching, and the way back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader.memory.keeping import recall
from reader.memory.landmark import Landmark
from reader.memory.library import FILE, change_library, read_library
from reader.memory.library_entry import Checked, LibraryEntry, Opening, with_read
from reader.pipeline import open_paths
from reader.reading.shelf import Shelf
from tests.library.shelf import entry_of, harbour, write
from tests.tui.screens import Screen, all_dossiers, running

WIDE = ("The harbour vote", "12 of 42 checked · 2 wrong", "3 May 2021", "harbour")
SPEECH = "“We keep the ferry,” said Asha Rao. “No dollar was lost of the harbour fund.”\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A library of two: the harbour vote, which was read last, and a speech."""
    shelf = Shelf(tmp_path / "state", tmp_path / "cache", tmp_path / "cache" / "finds")
    vote = harbour(tmp_path)
    speech = entry_of(write(tmp_path / "speech.txt", SPEECH), title="Budget speech")
    put(shelf, LibraryEntry(speech.opening, speech.title, Checked(18, 18), "2021-05-02T10:00:00Z"))
    put(shelf, LibraryEntry(vote.opening, vote.title, Checked(12, 42, 2), "2021-05-03T10:00:00Z"))
    return shelf


def put(shelf: Shelf, entry: LibraryEntry) -> None:
    change_library(lambda library: with_read(library, entry), shelf.folder)


def listed(screen: Screen) -> list[str]:
    """Return the rows of the list that are not empty."""
    rows = screen.rows()
    return [row for row in rows[2:-2] if row.strip()]


def told(screen: Screen) -> str:
    """Return what is told below the list."""
    return screen.rows()[-2].strip()


async def test_all_dossiers_are_listed_the_last_read_first_and_the_first_dossier_among_them(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        first, second, third = listed(screen)
        assert all(words in first for words in ("▸", *WIDE))
        assert all(words in second for words in ("Budget speech", "all 18 checked", "2 May 2021", "speech.txt"))
        assert all(words in third for words in ("Peace talks in jeopardy", "the first dossier", "comes with Reader"))
        assert told(screen).startswith("1 of 3: The harbour vote · 12 of 42 checked · 2 wrong · 3 May 2021 · ")
        assert screen.rows()[-1].split("   ")[:3] == [" / search all 3", "enter open", "n new from files"]


@pytest.mark.parametrize("width", [80, 120, 200])
async def test_its_columns_stand_below_one_another(shelf: Shelf, width: int) -> None:
    async with all_dossiers(shelf, size=(width, 20)) as screen:
        rows = listed(screen)
        assert rows[0].index("12") == rows[1].index("18" if width == 80 else "all") == rows[2].index("the first")
        assert rows[0].index("3 May") == rows[1].index("2 May")
        assert max(map(len, rows)) <= width


async def test_enter_opens_the_dossier_where_it_was_left_and_it_is_then_the_last_read(
    shelf: Shelf, tmp_path: Path
) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("j", "enter")
        assert screen.state.dossier.title == screen.state.dossier.documents[0].title
        assert screen.state.text == SPEECH
        await screen.press("q")
    assert read_library(shelf.folder)[0][-1].opening.paths == (str(tmp_path / "speech.txt"),)


async def test_the_place_where_one_was_is_kept_between_two_dossiers(shelf: Shelf, tmp_path: Path) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("enter", "J")
        assert screen.state.document == "hearing"
        await screen.press("H", "j", "enter")
        assert screen.state.text == SPEECH
        await screen.press("H")
        assert "Budget speech" not in listed(screen)[0]  # it has the title of its text by now
        await screen.press("j", "enter")
        assert (screen.state.dossier.title, screen.state.document) == ("The harbour vote", "hearing")


async def test_h_goes_there_and_back_to_the_same_reading(shelf: Shelf) -> None:
    dossier = open_paths([])
    async with running(dossier, recalled=recall(dossier, shelf.folder), shelf=shelf) as screen:
        await screen.press("/", "<weapons>", "enter", "n")
        session, search = screen.session, screen.state.search
        await screen.press("H")
        assert listed(screen)[0].startswith("▸ Peace talks in jeopardy")
        assert "H back to Peace talks" in screen.rows()[-1]
        await screen.press("H")
        assert screen.session is session and screen.state.search is search
        await screen.press("H", "enter")
        assert screen.session is session and screen.state.search is search
        await screen.press("H", "escape", "H", "backspace")
        assert screen.app.screen is screen.reading


async def test_h_saves_as_leaving_does(shelf: Shelf) -> None:
    dossier = open_paths([])
    async with running(dossier, recalled=recall(dossier, shelf.folder), shelf=shelf) as screen:
        await screen.press("J", "m", "a", "H")
        left = recall(dossier, shelf.folder).remembered
        assert left.document == "letter" and [letter for letter, _ in left.bookmarks] == ["a"]


async def test_where_no_library_is_kept_h_says_so() -> None:
    async with running() as screen:
        await screen.press("H")
        assert screen.status == "No list of dossiers is kept here"


async def test_q_quits_with_places_saved_from_the_list_too(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("enter", "J", "H", "q")
        assert screen.app.return_code == 0
    places = recall(open_paths([read_library(shelf.folder)[0][-1].opening.paths[0]]), shelf.folder).remembered.places
    assert Landmark("hearing", 0).document in {place.document for place in places}


async def test_escape_without_a_reading_beneath_says_how_to_go_on(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("escape")
        assert told(screen) == "No dossier is open yet: enter opens one, q quits"
        await screen.press("j")
        assert told(screen).startswith("2 of 3: Budget speech")


async def test_f_forgets_a_dossier_asking_nothing_and_u_brings_it_back(shelf: Shelf, tmp_path: Path) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("f")
        assert len(listed(screen)) == 2 and listed(screen)[0].startswith("▸ Budget speech")
        assert told(screen) == "Forgot The harbour vote: its files, bookmarks and notes stay; U brings it back"
        assert [entry.title for entry in read_library(shelf.folder)[0]] == ["Budget speech"]
        await screen.press("U")
        assert [entry.title for entry in read_library(shelf.folder)[0]] == ["Budget speech", "The harbour vote"]
        assert "The harbour vote" in listed(screen)[0]
        await screen.press("U")
        assert told(screen) == "Nothing was forgotten here"
        await screen.press("G", "x")
        assert told(screen) == "Peace talks in jeopardy comes with Reader and stays"
    assert (tmp_path / "harbour" / "story.txt").exists()


async def test_a_library_that_cannot_be_written_says_so_and_keeps_all(shelf: Shelf) -> None:
    async with all_dossiers(shelf, size=(250, 20)) as screen:
        (shelf.folder / FILE).write_text('{"library": 2}')
        await screen.press("f")
        assert "was written by a newer version of Reader" in told(screen)
        assert len(listed(screen)) == 3


async def test_what_is_gone_or_broken_says_so_and_the_others_open(shelf: Shelf, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "harbour")
    broken = tmp_path / "broken"
    broken.mkdir()
    write(broken / "dossier.yaml", "dossier: 1\ntitle: [\n")
    put(shelf, LibraryEntry(Opening((str(broken),)), "Broken \x1b[31m", None, "2021-05-04T10:00:00Z"))
    async with all_dossiers(shelf, size=(250, 20)) as screen:
        first, second, *_ = listed(screen)
        assert "Broken ␛[31m" in first and "cannot be read" in first
        assert "The harbour vote" in second and " gone " in second
        assert "dossier.yaml" in told(screen)
        await screen.press("enter")
        assert "dossier.yaml" in told(screen) and screen.app.readings.reading is None
        await screen.press("j", "enter")
        assert "there is no such" in told(screen)
        await screen.press("j", "enter")
        assert screen.state.text == SPEECH


async def test_search_finds_while_it_is_typed_and_opens_where_the_words_are_with_all_finds_lit(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("/", "<harbour fund>")
        assert "3 places in 2 dossiers" in screen.rows()[2]
        rows = listed(screen)[1:]
        assert [("story" in row, "hearing" in row, "speech" in row) for row in rows] == [
            (True, False, False),
            (False, True, False),
            (False, False, True),
        ]
        await screen.press("enter", "j")
        assert told(screen).startswith("2 of 3: The harbour vote · Hearing · ")
        await screen.press("enter")
        assert screen.state.document == "hearing"
        search = screen.state.search
        assert search is not None and search.words == "harbour fund"
        assert screen.state.current_match is not None
        assert screen.state.current_match.words_of(screen.state.text) == "harbour fund"


async def test_a_search_by_speaker_goes_to_what_was_said(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("/", "<@rao ferry>", "enter", "enter")
        assert screen.state.text == SPEECH
        assert screen.state.current_match is not None
        assert screen.state.current_match.words_of(SPEECH) == "ferry"


async def test_speakers_that_nobody_looked_for_yet_are_told_once_they_are_found(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("/", "<ferry>", "enter")
        assert "Asha Rao" in listed(screen)[1]


async def test_a_find_in_the_dossier_that_is_open_is_gone_to_in_that_reading(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("enter")
        session = screen.session
        await screen.press("H", "/", "<single dollar>", "enter", "enter")
        assert screen.session is session
        assert screen.state.document == "hearing"
        assert screen.state.current_match is not None
        await screen.press("backspace")
        assert screen.state.document == "story"


async def test_a_text_that_changed_meanwhile_is_searched_anew(shelf: Shelf, tmp_path: Path) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("/", "<no dollar>", "enter")
        write(tmp_path / "speech.txt", f"Something before it. {SPEECH}")
        await screen.press("enter")
        assert screen.state.current_match is not None
        assert screen.state.current_match.words_of(screen.state.text) == "No dollar"


async def test_a_dossier_is_found_by_its_title_too(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("/", "<budget speech>", "enter")
        assert listed(screen)[1].split() == ["▸", "Budget", "speech", "a", "dossier"]
        await screen.press("enter")
        assert screen.state.text == SPEECH


async def test_escape_leaves_a_search_at_once(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("j", "/", "<dollar>", "escape")
        assert len(listed(screen)) == 3 and listed(screen)[1].startswith("▸ Budget")
        await screen.press("/", "<dollar>", "enter", "escape")
        assert len(listed(screen)) == 3 and listed(screen)[1].startswith("▸ Budget")


@pytest.mark.parametrize(
    ("query", "words"),
    [("zeppelin", "not found in any dossier"), ("@zeppelin", "nobody in any dossier is called zeppelin")],
)
async def test_what_is_not_found_is_said(shelf: Shelf, query: str, words: str) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("/", f"<{query}>", "enter")
        assert words in screen.text()
        await screen.press("f")
        assert told(screen) == "escape shows the dossiers again, where one can be forgotten"


async def test_keys_typed_at_once_go_where_they_belong(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.type_at_once("/", "<single dollar>", "enter", "enter", "K")
        assert screen.state.dossier.title == "The harbour vote"
        assert screen.state.document == "story"  # K went back from the hearing
        await screen.type_at_once("H", "j", "enter", "H", "H")
        assert screen.state.text == SPEECH


async def test_all_of_it_by_mouse(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.pilot.click(offset=(3, 19))  # / search all 3
        await screen.settle()
        await screen.press("<single dollar>")
        await screen.pilot.click(offset=(3, 19))  # enter search
        await screen.settle()
        await screen.pilot.click(offset=(10, 4))
        await screen.settle()
        assert screen.state.document == "hearing"
        await screen.press("H")
        await screen.pilot.click(offset=(10, 3))
        await screen.settle()
        assert screen.state.text == SPEECH


async def test_help_lists_its_keys_and_closes(shelf: Shelf) -> None:
    async with all_dossiers(shelf, size=(100, 40)) as screen:
        await screen.press("?")
        assert "Forgets a dossier; its files, bookmarks and notes stay." in " ".join(screen.text().split())
        await screen.press("q")
        assert "The harbour vote" in listed(screen)[0]


async def test_other_keys_of_the_keymap_are_told_and_work(shelf: Shelf) -> None:
    async with all_dossiers(shelf, keymap={"forget_dossier": ["w"], "library": ["ctrl+l"]}) as screen:
        assert "w forget" in screen.rows()[-1]
        await screen.press("w")
        assert len(listed(screen)) == 2
        await screen.press("enter", "ctrl+l")
        assert "^l back to" in screen.rows()[-1]


async def test_without_colour_signs_carry_all(shelf: Shelf) -> None:
    async with all_dossiers(shelf, depth="none") as screen:
        styles = screen.styles_of("The harbour vote")
        assert listed(screen)[0].startswith("▸") and all(
            style.color is None or style.color.is_default for style in styles
        )


async def test_the_wheel_and_paste_do_no_harm(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        screen.app.screen.take_paste("fff")  # type: ignore[attr-defined]
        await screen.settle()
        assert len(listed(screen)) == 3
        await screen.press("/")
        screen.app.screen.take_paste("single dollar\nmore")  # type: ignore[attr-defined]
        await screen.settle()
        assert "1 place in 1 dossier" in screen.text()


async def test_n_makes_a_dossier_of_files_whose_names_are_completed(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    async with all_dossiers(shelf) as screen:
        await screen.press("n", "<~/spe>")
        assert listed(screen)[1].split() == ["▸", "speech.txt"]
        await screen.press("tab", "<~/harbour/hea>", "tab", "enter")
        assert "keep changes in a dossier? folder:" in screen.text()
        await screen.press("ctrl+u", f"<{tmp_path}/made>", "enter")
        assert screen.state.dossier.folder == tmp_path / "made"
        assert [document.id for document in screen.state.dossier.documents] == ["speech", "hearing"]
        await screen.press("H")
        assert "made" in listed(screen)[0]
    assert (tmp_path / "made" / "dossier.yaml").exists()


async def test_files_that_are_not_there_are_told_and_escape_drops_it(shelf: Shelf) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.press("n", "enter")
        assert told(screen) == "Nothing was named"
        await screen.press("<nothing.txt>", "enter")
        assert told(screen) == "nothing.txt: there is no such file"
        await screen.press("escape")
        assert len(listed(screen)) == 3


@pytest.mark.parametrize("width", [1, 3, 9, 20])
async def test_a_window_with_room_for_no_column_shows_none_and_goes_on(shelf: Shelf, width: int) -> None:
    async with all_dossiers(shelf) as screen:
        await screen.pilot.resize_terminal(width, 5)
        await screen.pilot.resize_terminal(100, 20)
        assert "The harbour vote" in screen.text()
