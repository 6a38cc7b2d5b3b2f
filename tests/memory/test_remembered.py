from __future__ import annotations

from reader.memory.landmark import Landmark
from reader.memory.remembered import Note, Remembered, merged

HERE, THERE, ELSEWHERE = (Landmark("talk", offset, "", "words") for offset in (10, 20, 30))
REPORT = Landmark("report", 5)


def test_one_place_a_document_and_the_last_one_read() -> None:
    left = Remembered().at(HERE).at(REPORT).at(THERE)
    assert left.place_in("talk") == THERE
    assert left.place_in("report") == REPORT
    assert left.place_in("letter") is None
    assert left.document == "talk"


def test_bookmarks_by_letter() -> None:
    left = Remembered().bookmarked("b", HERE).bookmarked("a", THERE).bookmarked("b", ELSEWHERE)
    assert left.bookmarks == (("a", THERE), ("b", ELSEWHERE))
    assert left.without_bookmark("b").bookmarks == (("a", THERE),)


def test_notes_in_the_order_of_writing() -> None:
    first, second = Note(THERE, "check this"), Note(HERE, "and this", quotation="q1")
    left = Remembered().noted(first).noted(second)
    assert left.notes == (first, second)
    assert left.with_note(first, None).notes == (second,)


class TestMerging:
    BEFORE = Remembered().at(HERE).bookmarked("a", HERE).bookmarked("b", HERE).noted(Note(HERE, "old"))

    def test_g7_what_either_added_is_there(self) -> None:
        mine = self.BEFORE.bookmarked("c", THERE).noted(Note(HERE, "mine"))
        theirs = self.BEFORE.bookmarked("d", ELSEWHERE).noted(Note(HERE, "theirs"))
        both = merged(self.BEFORE, mine, theirs)
        assert [letter for letter, _ in both.bookmarks] == ["a", "b", "c", "d"]
        assert [note.text for note in both.notes] == ["old", "theirs", "mine"]

    def test_what_either_removed_is_gone(self) -> None:
        mine = self.BEFORE.without_bookmark("a").with_note(Note(HERE, "old"), None)
        theirs = self.BEFORE.without_bookmark("b")
        both = merged(self.BEFORE, mine, theirs)
        assert both.bookmarks == ()
        assert both.notes == ()

    def test_of_two_bookmarks_under_one_letter_the_last_one_kept_counts(self) -> None:
        both = merged(self.BEFORE, self.BEFORE.bookmarked("c", THERE), self.BEFORE.bookmarked("c", ELSEWHERE))
        assert dict(both.bookmarks)["c"] == THERE

    def test_what_this_reader_left_alone_is_the_others_to_say(self) -> None:
        theirs = Remembered(panel="timeline").at(ELSEWHERE).at(REPORT)
        both = merged(self.BEFORE, self.BEFORE, theirs)
        assert both.panel == "timeline"
        assert set(both.places) == {ELSEWHERE, REPORT}

    def test_a_document_that_only_this_reader_went_on_in(self) -> None:
        assert merged(self.BEFORE, self.BEFORE.at(THERE), self.BEFORE.at(REPORT)).places == (THERE, REPORT)

    def test_what_both_left_is_there_once_and_the_last_to_save_says_where_it_was_read(self) -> None:
        mine = self.BEFORE.noted(Note(THERE, "same")).at(REPORT)
        both = merged(self.BEFORE, mine, self.BEFORE.noted(Note(THERE, "same")))
        assert [note.text for note in both.notes] == ["old", "same"]
        assert both.document == "report"
