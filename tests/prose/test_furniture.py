"""Cues of subtitles, numbers of lines, and what stands between two pages are not read."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.prose.cues import cue_edits
from reader.prose.furniture import without_furniture
from reader.prose.lines import without_lines
from reader.prose.numbered_lines import number_edits
from reader.prose.pages import page_edits
from reader.prose.view import whole_view
from tests.prose.test_wraps import STORY, unwrapped, wrapped


def read(text: str) -> str:
    """Read a plain text without furniture and line ends."""
    return without_lines(whole_view(text)).text


SUBTITLES = """1
00:00:01,000 --> 00:00:03,500
We rowed out to the light
at four in the morning

2
00:00:03,600 --> 00:00:05,000
and Mara
had the lamp. Nobody spoke.

3
00:00:05,100 --> 00:00:06,000
- Who was that?
- My brother.

4
00:00:09,000 --> 00:00:11,000
He is well-
known on the island.
"""


def test_a_sentence_runs_on_from_cue_to_cue_and_a_speaker_or_a_pause_begins_a_line() -> None:
    assert read(SUBTITLES).split("\n") == [
        "We rowed out to the light at four in the morning and Mara had the lamp. Nobody spoke.",
        "- Who was that?",
        "- My brother.",
        "He is well-known on the island.",
    ]


def test_web_captions_lose_their_head_notes_and_tags_and_name_who_speaks() -> None:
    text = (
        "WEBVTT\nKind: captions\n\nNOTE by the council\n\nopening\n00:01.000 --> 00:02.000 align:start\n"
        "<v Mara Quill>We rowed <00:01.500><c.loud>out</c>\n\n00:02.000 --> 00:03.000\n<v Osric Pell>At night?</v>\n"
    )
    assert read(text) == "Mara Quill: We rowed out\nOsric Pell: At night?"


def test_times_of_a_recording_go_and_those_of_a_timetable_stay() -> None:
    assert read("0:00\nwe rowed out to the\n0:03\nlight that night\n0:07\nMara came too") == (
        "we rowed out to the light that night\nMara came too"
    )
    table = "8:00\nthe ferry\n9:30\nthe mail boat\n11:00\nthe ferry"
    assert cue_edits(table) == []


def test_a_word_of_a_cue_maps_to_its_place() -> None:
    view = without_furniture(whole_view(SUBTITLES))
    start = view.text.index("morning and")
    there = view.to_document(Span(start, start + 11)).words_of(SUBTITLES)
    assert there.startswith("morning\n\n2\n") and there.endswith("\nand")


def test_numbered_lines_lose_their_numbers_and_run_on() -> None:
    lines = wrapped(unwrapped(STORY), 66).split("\n")
    text = "\n".join(f"{index % 25 + 1:>2}  {line}".rstrip() for index, line in enumerate(lines))
    assert read(text) == unwrapped(STORY)
    assert read("7 nobody shall take a boat from\n8 the quay in the winter months\n9 of the year.") == (
        "nobody shall take a boat from the quay in the winter months of the year."
    )


@pytest.mark.parametrize(
    "text",
    [
        "1. The ferry that has gone to sea\n2. the boat that has not gone yet\n3. the crew of the ferry",
        "1 cup of oats\n2 cups of milk\n3 spoons of honey",
        "1 Quoy\n2 Skerry Head\n3 Lower Quoy\n4 Ness\n5 Voe\n6 Wick\n7 Holm\n8 Garth\n9 Burra\n10 Yell",
        "1911 was a bad year for the islanders and\n1912 was a worse one, as the letters say, and\n1914 was.",
    ],
    ids=lambda text: text[:12],
)
def test_lists_and_tables_keep_their_numbers(text: str) -> None:
    assert number_edits(text) == []


@pytest.mark.parametrize(
    "between",
    [
        "\n\f\n", "\n\n\f", "\n\u240c\n", "\n\n            - 17 -\n\n", "\nPage 17 of 40\n", "\n\n[Pg 17]\n\n",
        "\n\n17\n\n", "\n\n17\n\n\fTHE SKERRY LETTERS\n\n", "\n\n- 17 -\n\nTHE SKERRY LETTERS\n\n",
        "\nTHE SKERRY LETTERS   17\n",
    ],
)  # fmt: skip
def test_a_sentence_runs_on_from_page_to_page(between: str) -> None:
    text = f"The second boat was to be asked for at the{between}council’s own cost. Nobody spoke."
    assert read(text) == "The second boat was to be asked for at the council’s own cost. Nobody spoke."


def test_a_word_divided_between_two_pages_is_one() -> None:
    assert "the garden of" in read("They met that afternoon in the gar-\n\n- 17 -\n\nden of the council.")


def long_story() -> str:
    """Return paragraphs of the story's words in other orders, so that no line is there twice."""
    words = [word.strip(",.“”").lower() for word in STORY.split()]
    chance = Random(4)
    return "\n\n".join(" ".join(["Then", *chance.sample(words, 60), "ended."]) for _ in range(12))


@pytest.mark.parametrize(
    "form", ["\n{}   The Skerry Letters\n", "The Skerry Letters {}", "\n{}\n", "THE SKERRY LETTERS"]
)
def test_a_running_head_goes_wherever_it_stands_once_it_has_cut_sentences(form: str) -> None:
    lines = wrapped(long_story(), 60).split("\n")
    text = lines[:25]
    for start in range(25, len(lines), 25):
        text += [form.format(start // 25 + 11), *lines[start : start + 25]]
    assert read("\n".join(text)) == long_story()


def test_a_line_that_is_there_twice_is_no_running_head() -> None:
    line = "Nobody on the quay can say when the ferry to Skerry Head will"
    text = f"They said that on the day of the storm in March the\n{line}\nsail again.\n\n"
    assert read(text * 3) == f"They said that on the day of the storm in March the {line} sail again.\n\n" * 3
    assert line in read(f"{text}It was as they had said in the letter to the council:\n\f\n{line}\nsail again.")


@pytest.mark.parametrize(
    "text",
    [
        "1\n\nThe ferry came.\n\n2\n\nThe ferry went.\n\n3\n\nNobody spoke.",
        "THE FERRY\n\nIt came.\n\nTHE FERRY\n\nIt went.",
        "Chapter 1\n\nThe ferry came.\n\nChapter 2\n\nThe ferry went.",
        "the boats lay on the sand\nRoll on, Ness\nthe ropes were green with weeds\nRoll on, Ness\nthe lamp was out",
        "Mara Quill\nwe rowed out\nOsric Pell\nat night\nMara Quill\nat four\nOsric Pell\nand then",
        "25% of those who were asked had\n\n17 boats, and the rest had\n\nnone at all.",
    ],
    ids=lambda text: text[:20],
)
def test_numbered_parts_headings_refrains_and_speakers_are_no_furniture(text: str) -> None:
    assert page_edits(text) == [] and cue_edits(text) == [] and number_edits(text) == []


def test_a_heading_after_a_page_s_end_stays() -> None:
    assert (
        read("The ferry came.\n\f\nTHE SECOND WINTER\n\nIt went.") == "The ferry came.\n\nTHE SECOND WINTER\n\nIt went."
    )


@given(st.integers(60, 80), st.booleans())
def test_a_story_without_furniture_keeps_all_of_its_lines(width: int, is_wrapped: bool) -> None:
    text = wrapped(unwrapped(STORY), width) if is_wrapped else unwrapped(STORY)
    assert page_edits(text) == [] and cue_edits(text) == [] and number_edits(text) == []


_PIECES = [
    "\n",
    "\n\n",
    "\f",
    "1",
    "2 ",
    "- 3 -",
    "a",
    "aA ",
    "THE POST 4",
    "00:01.000 --> 00:02.000",
    "0:00",
    "<v Ann>",
    "-",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=40), st.sampled_from(["", "WEBVTT\n\n"]))
def test_edits_of_noise_are_in_order_and_apart(pieces: list[str], head: str) -> None:
    text = head + "".join(pieces)
    for edits_of in (cue_edits, number_edits, page_edits):
        edits = edits_of(text)
        assert all(edit.start < edit.end <= len(text) for edit in edits)
        assert all(before.end <= after.start for before, after in pairwise(edits))
    read(text)


@pytest.mark.parametrize("piece", ["1\n", "\f", "0:00\na\n", "00:01.000 --> 00:02.000\n", "<v ", "x\nTHE POST 1\ny\n"])
def test_a_hostile_text_takes_time_in_proportion(piece: str) -> None:
    read(piece * (100_000 // len(piece)))


def test_a_sign_for_numbers_that_the_text_has_itself_is_no_number() -> None:
    text = "\n".join(["# Minutes of the board", "The dam holds, she said, and it was", "dry.", ""] * 3)
    assert read(text).count("Minutes of the board") == 3
