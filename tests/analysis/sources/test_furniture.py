from __future__ import annotations

from reader.analysis.sources.furniture import note_figures, without_furniture

HEAD = "A Tale of Two Cities"
PAGES = f"It was the best\n\n{{0}}\n{{1}}{HEAD}\n\nof times, it was the worst\n\n{{2}}\n{{1}}{HEAD}\n\nof times."


def test_page_numbers_and_running_heads_at_form_feeds_go() -> None:
    readable = without_furniture(PAGES.format(1, "\f", 2))
    assert " ".join(readable.split()) == "It was the best of times, it was the worst of times."


def test_form_feed_as_a_cleaned_text_shows_it() -> None:
    readable = without_furniture(PAGES.format("- 1 -", "␌", "Page 2 of 9"))
    assert " ".join(readable.split()) == "It was the best of times, it was the worst of times."


def test_heads_beside_numbers_go_where_there_is_no_form_feed() -> None:
    text = "".join(
        f"the {word} part\n\n{number}\nThe Whole Book\n\n" for number, word in enumerate(("first", "next", "last"))
    )
    assert without_furniture(text).split() == ["the", "first", "part", "the", "next", "part", "the", "last", "part"]


def test_line_after_a_form_feed_that_comes_only_once_is_text() -> None:
    assert "A new chapter" in without_furniture("the end\n\fA new chapter\nbegins")


def test_offsets_stay() -> None:
    text = PAGES.format(1, "\f", 2)
    readable = without_furniture(text)
    assert len(readable) == len(text)
    assert readable.index("the worst") == text.index("the worst")


def test_note_marks_and_link_targets_go() -> None:
    readable = without_furniture("the [whale](https://example.org/white-whale) swam.[12] It sank")
    assert readable.split() == ["the", "[whale]", "swam.", "It", "sank"]


def test_number_alone_is_text() -> None:
    text = "How many?\n\n42\n\nThat is all."
    assert without_furniture(text) == text


def test_running_feet_go_too() -> None:
    text = "It was the best\n\nPrivate\n3\n\fof times, it was the worst\n\nPrivate\n4\n\fof times."
    assert " ".join(without_furniture(text).split()) == "It was the best of times, it was the worst of times."


def test_times_and_applause_go() -> None:
    text = "Now we part. (Applause.) [00:12:30] The end"
    assert without_furniture(text).split() == ["Now", "we", "part.", "The", "end"]


def test_figures_of_notes_stand_right_after_a_sentence_or_word() -> None:
    text = "We met at Gettysburg.12 The end,” he said,7 of 1.5 parts, p. 4"
    assert [text[place:].split()[0] for place in note_figures(text)] == ["12", "7"]
