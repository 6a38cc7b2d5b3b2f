"""A line's end amid a sentence is read as a space; any other stays."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.prose.view import edited, whole_view
from reader.prose.wraps import wrap_edits

STORY = """The ferry to Skerry Head has not sailed since the storm, and nobody on the quay can say when it will.

“We have bread for nine days,” said Mara Quill, who keeps the island’s only shop. “After that we shall see what the
council has to offer, and I do not expect that it will be more than words, since words are what we got last time.”

The council met on Tuesday. Its clerk, Osric Pell, told those who had come to listen that a second boat had been asked
for, that Harbour Master Ines Dray had agreed to lend it, and that only the crew was wanting. Three men of Lower Quoy
have offered to sail it. None of them has been paid since March.

In 1911, when the same thing happened, the islanders waited for 31 days. Their grandchildren, as Mrs. Quill says, are
no more patient than they were, only better at writing letters to the newspapers of the mainland and to
everyone else who might have a boat."""


def read(text: str, *, markdown: bool = False) -> str:
    return edited(whole_view(text), wrap_edits(text, markdown=markdown)).text


def unwrapped(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def wrapped(text: str, width: int, indent: str = "") -> str:
    """Wrap each paragraph of a text, as an editor does."""
    return "\n\n".join(
        textwrap.fill(
            paragraph,
            width,
            initial_indent=indent,
            subsequent_indent=indent,
            break_on_hyphens=False,
            break_long_words=False,
        )
        for paragraph in text.split("\n\n")
    )


@pytest.mark.parametrize("markdown", [False, True])
@pytest.mark.parametrize("width", [40, 55, 60, 66, 72, 80, 100, 110])
def test_a_story_wrapped_at_a_width_reads_as_it_does_unwrapped(width: int, markdown: bool) -> None:
    clean = unwrapped(STORY)
    assert read(wrapped(clean, width), markdown=markdown) == clean


def test_only_spaces_stand_for_line_ends_so_that_no_segment_is_made() -> None:
    text = wrapped(unwrapped(STORY), 72)
    view = edited(whole_view(text), wrap_edits(text))
    assert len(view.text) == len(text) and len(view.starts) == 1


def test_lines_that_are_set_in_or_end_with_spaces_run_on_with_one_space() -> None:
    clean = unwrapped(STORY)
    assert read(wrapped(clean, 72, "    ")).replace("    ", "") == clean
    assert read(wrapped(clean, 72).replace("\n", " \n").replace("\n \n", "\n\n")).replace(" \n", "\n") == clean


_WORDS = st.sampled_from(
    ("tide", "rope", "lamp", "harbour", "of", "the", "was", "a", "keeper", "Mara", "Quill", "letters", "told", "1911")
)


@st.composite
def stories(draw: st.DrawFn) -> str:
    """Draw paragraphs, each one line, of sentences of known words."""
    paragraphs = []
    for _ in range(draw(st.integers(1, 6))):
        sentences = []
        for _ in range(draw(st.integers(1, 5))):
            words = ["The", *draw(st.lists(_WORDS, min_size=4, max_size=30)), "ended"]
            sentences.append(" ".join(words) + draw(st.sampled_from([".", ".”", "?"])))
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)


@given(stories(), st.sampled_from([60, 66, 72, 80]))
def test_any_story_wrapped_is_read_without_its_line_ends(story: str, width: int) -> None:
    text = story + "\n\n" + unwrapped(STORY)
    assert read(wrapped(text, width)) == text


@given(stories(), st.sampled_from(["\n", "\n\n"]), st.booleans())
def test_a_text_with_one_line_a_paragraph_is_not_edited(story: str, between: str, markdown: bool) -> None:
    assert wrap_edits(story.replace("\n\n", between), markdown=markdown) == []


@pytest.mark.parametrize(
    "text",
    [
        "Harbour news\nBy Mara Quill\nThe ferry has not sailed since the storm of last Tuesday night.",
        "The harbour and its people since the storm\nby Mara Quill\n\nThe ferry has not sailed.",
        "Mara Quill\n12 Net Loft Lane\nSkerry Head\nSK1 4QX",
        "What we need before the winter comes:\n- bread for nine days and more\n- oil\n- a second boat and its crew",
        "1. The ferry that has not sailed since Tuesday\n2. the shop on the island, and what it still has\n3. the crew",
        "QUILL: We have bread for nine days and no more\nPELL: And after that, what will you do\nQUILL: We shall see",
        "Mara Quill: We have bread for nine days.\nOsric Pell: And after that?\nMara Quill: we shall see.",
        "[00:12] We have bread for nine days\n[00:15] and after that we shall see",
        "Place\tDays without a ferry this winter\nQuoy\tnine and a half",
        "| place | days without a ferry |\n| --- | --- |\n| quoy | nine |",
        "boat      days at sea     crew\nquoy      nine            three\nskerry    none            four",
        "The tide went out and never came again,\nThe boats lay on the sand like sleeping cows,\n"
        "Their ropes were green with weeds and old with rain,\nTheir names were all but gone from off their bows,\n"
        "And no one cared to read them where they lay,\nFor who would ask a boat what it was named?",
        "THE FERRY AND ITS PEOPLE AFTER THE STORM\nthe ferry has not sailed since Tuesday, says the council.",
        "The ferry after the long storm\n==============================\nit has not sailed.",
        "For more about the ferry write to the clerk\nosric.pell@quoy.example",
        ".ferry {\nheight: 275px;\n}\n.shop, .harbour, .council-and-its-clerk {\npadding-left: 80px;\n}",
    ],
    ids=lambda text: text[:24],
)
def test_headings_items_turns_tables_verse_addresses_and_bylines_are_never_joined(text: str) -> None:
    assert read(text) == text


def test_two_lines_run_on_where_the_first_ends_amid_a_sentence_and_the_next_begins_small() -> None:
    assert read("The ferry has not sailed since the\nstorm.") == "The ferry has not sailed since the storm."
    assert read("It was a short line\nand so it stays.") == "It was a short line\nand so it stays."
    assert read("It was a short line\nand so on.", markdown=True) == "It was a short line and so on."
    assert read("The ferry has been lent to the council by the\nHarbour Master.").endswith("by the Harbour Master.")
    assert read("Nobody in the village has heard of Mr.\nPell.").endswith("Mr. Pell.")


def test_paragraphs_told_only_by_their_first_line_set_in_stay_apart() -> None:
    paragraphs = unwrapped(STORY).split("\n\n")
    text = "\n".join(textwrap.fill(paragraph, 60, initial_indent="  ") for paragraph in paragraphs)
    assert [line.strip() for line in read(text).split("\n")] == paragraphs


def test_items_and_turns_that_are_wrapped_run_on_within_themselves() -> None:
    items = ["- " + paragraph for paragraph in unwrapped(STORY).split("\n\n")]
    text = "\n".join(textwrap.fill(item, 60, subsequent_indent="  ", break_on_hyphens=False) for item in items)
    assert read(text) == "\n".join(items)
    turns = [
        f"{name}: {words}" for name, words in zip(["QUILL", "PELL"] * 2, unwrapped(STORY).split("\n\n"), strict=True)
    ]
    assert read("\n".join(textwrap.fill(turn, 60, break_on_hyphens=False) for turn in turns)) == "\n".join(turns)


def test_a_dash_or_a_number_at_a_line_s_start_by_chance_does_not_end_the_sentence() -> None:
    text = wrapped(unwrapped(STORY), 72)
    chance = "The tide came in over the quay that evening and reached the old shops\n– nobody had thought it could."
    assert "shops – nobody" in read(f"{text}\n\n{chance}")
    chance = "The ferry came back for the very first time after the war, in the year\n1911. Then it left."
    assert "year 1911. Then" in read(f"{text}\n\n{chance}")


def test_one_address_longer_than_every_line_hides_no_width() -> None:
    address = "https://quoy.example/" + "ferry/" * 30
    text = f"The whole of it is told in the letter which the islanders have put here:\n{address}\nand there it is."
    clean = unwrapped(STORY)
    assert read(wrapped(clean, 72) + "\n\n" + text).startswith(clean)


def test_chinese_lines_are_joined_without_a_space_and_korean_ones_with_one() -> None:
    lines = ["海" * 40, "岛" * 40, "船" * 40, "风" * 40, "夜" * 9]
    assert read("\n".join(lines)) == "".join(lines)
    words = ["배가 오지 않는다 " * 4 + "배가" for _ in range(5)]
    assert read("\n".join(words)) == " ".join(words)


def test_a_divided_word_is_left_to_the_joining_of_words() -> None:
    text = wrapped(unwrapped(STORY), 72).replace("nobody", "no-\nbody")
    assert "no-\nbody" in read(text)


@given(st.text(alphabet="aA.-:1 \t\n#|>“”é海", max_size=200), st.booleans())
def test_noise_keeps_its_words_in_order(text: str, markdown: bool) -> None:
    view = read(text, markdown=markdown)
    assert "".join(view.split()) == "".join(text.split())


_PIECES = ("a\n", "a \n", " \n", "- a\n", "Aa Aa Aa\n", "a | \n", "|", "Aa ", "1:", "a-\n", "\n", "A" * 30 + "\n")


@pytest.mark.parametrize("piece", _PIECES)
def test_a_hostile_text_takes_time_in_proportion(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert len(read(text)) <= len(text)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("“We cannot pay twice for the boat,” said Ann", "Hale, who left on Monday."),
        ("The council heard on Monday from its clerk, Tom", "Reed, that the gate leaks."),
        ("Nobody in the town has heard of Mr. Tom", "Reed since the boat sank."),
    ],
)
def test_a_name_goes_on_in_the_next_line(line: str, following: str) -> None:
    assert read(f"{line}\n{following}") == f"{line} {following}"


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("I saw the white and shining towers of Rome", "And went to sea again with all my men"),
        ("The Harbour Office on the old quay of Dover", "Monday to Friday"),
        ("Notes on the gate and on the boat by Ann", "CHAPTER ONE"),
    ],
)
def test_a_line_that_ends_with_a_name_is_not_joined_to_what_is_no_name(line: str, following: str) -> None:
    assert read(f"{line}\n{following}") == f"{line}\n{following}"
