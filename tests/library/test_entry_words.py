"""What is said of a dossier in a list of all."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from reader.files.locating import default_dossier
from reader.library.conditions import GONE
from reader.library.entry_words import place_words, read_words, short_state_words, state_words
from reader.library.first_dossier import TITLE, all_entries, has_own, is_first
from reader.memory.library_entry import Checked, LibraryEntry, Opening
from reader.pipeline import open_paths

NOW = datetime(2021, 5, 4, 9, 30, tzinfo=timezone(timedelta(hours=2)))
FIRST = LibraryEntry(Opening((str(default_dossier().resolve()),)), TITLE)


def entry(*paths: str, checked: Checked | None = None, read: str = "2021-05-04T06:02:00Z") -> LibraryEntry:
    return LibraryEntry(Opening(paths or ("/home/me/stories/harbour",)), "The harbour vote", checked, read)


@pytest.mark.parametrize(
    ("checked", "words", "short"),
    [
        (Checked(12, 42, 2), "12 of 42 checked · 2 wrong", "12/42 checked · 2 wrong"),
        (Checked(18, 18), "all 18 checked", "18/18 checked"),
        (Checked(0, 3, 1), "0 of 3 checked · 1 wrong", "0/3 checked · 1 wrong"),
        (Checked(0, 0), "nothing to check", "nothing to check"),
        (None, "not looked through", "not looked through"),
    ],
)
def test_how_much_is_checked(checked: Checked | None, words: str, short: str) -> None:
    assert state_words(entry(checked=checked)) == words
    assert short_state_words(entry(checked=checked)) == short


def test_what_is_gone_or_was_never_opened_says_so() -> None:
    assert state_words(entry(checked=Checked(1, 2)), GONE) == short_state_words(entry(), GONE) == "gone"
    assert state_words(entry(read="")) == "not opened yet"
    assert state_words(FIRST) == "the first dossier"


@pytest.mark.parametrize(
    ("read", "words"),
    [
        ("2021-05-04T06:02:00Z", "today 08:02"),
        ("2021-05-03T22:30:00Z", "today 00:30"),
        ("2021-05-03T21:59:00Z", "yesterday"),
        ("2021-05-02T12:00:00Z", "2 May"),
        ("2020-12-31T12:00:00Z", "31 Dec 2020"),
        ("2031-05-04T06:02:00Z", "4 May 2031"),
        ("0001-01-01T00:00:00Z", "1 Jan 1"),
        ("", ""),
        ("soon", ""),
    ],
)
def test_when_it_was_last_read(read: str, words: str) -> None:
    assert read_words(entry(read=read), NOW) == words


@pytest.mark.parametrize(
    ("paths", "words"),
    [
        (("/home/me/stories/harbour",), "~/stories/harbour"),
        (("/home/me",), "~"),
        (("/home/meg/stories",), "/home/meg/stories"),
        (("/home/me/a.txt", "/home/me/texts/b.txt"), "~ (2 texts)"),
        (("/home/me/a.txt", "https://example.org/page"), "~/a.txt (1 page)"),
        (("https://example.org/page",), "https://example.org/page"),
        (("/srv/two\nlines\x1b[31m",), "/srv/two␊lines␛[31m"),
    ],
)
def test_where_it_is(paths: tuple[str, ...], words: str) -> None:
    assert place_words(entry(*paths), "/home/me") == words


def test_the_first_dossier_is_always_among_them_and_known_wherever_it_was_installed() -> None:
    elsewhere = entry("/opt/reader/docs_data/peace-talks-2013", checked=Checked(1, 7))
    assert place_words(elsewhere) == "comes with Reader"
    own = entry()
    assert all_entries(()) == (FIRST,)
    assert all_entries((own,)) == (own, FIRST)
    assert [each.checked for each in all_entries((elsewhere, own))] == [None, Checked(1, 7)]
    assert all_entries((own, elsewhere))[0].opening == FIRST.opening
    assert is_first(elsewhere) and not has_own((elsewhere,)) and has_own((elsewhere, own)) and not has_own(())


def test_its_title_is_that_of_the_first_dossier() -> None:
    assert open_paths([]).title == TITLE
