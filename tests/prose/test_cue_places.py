"""The times of subtitles as places of their words."""

from __future__ import annotations

import pytest

from reader.files.texts import read_bytes
from reader.model import Document
from reader.prose.cues import cue_places
from reader.prose.reading import reading_of

SRT = "1\n00:00:01,000 --> 00:00:04,000\nWe go.\n\n2\n01:02:05,900 --> 01:02:08,000\nWe stay.\n"
VTT = "WEBVTT - A talk\n\nNOTE x\n\nfirst\n00:01.000 --> 00:04.000\n<v Mara>We go.\n\n12:05.000 --> 12:06.000\nNo.\n"
STAMPS = "0:00\nWe go.\n0:07\nAnd we stay.\n1:02:09\nSo it was.\n"


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (SRT, ["00:00:01", "01:02:05"]),
        (VTT, ["00:00:01", "00:12:05"]),
        (STAMPS, ["00:00:00", "00:00:07", "01:02:09"]),
    ],
    ids=["SubRip", "WebVTT", "lines"],
)
def test_each_cue_has_its_time(text: str, times: list[str]) -> None:
    places = cue_places(text)
    assert [place.value for place in places] == times
    assert [place.offset for place in places] == sorted({place.offset for place in places})
    assert all(text[place.offset :].split("\n", 1)[0] in ("1", "2", "first", *text.split("\n")) for place in places)


@pytest.mark.parametrize(
    "text",
    [
        "The council met at 10:00 and rose at 12:30.\n",
        "<!-- 00:00:01 --> not a cue\n",
        "09:00\nDoors open\n10:30\nSpeeches\n12:00\nLunch\n",
        "prose\n" * 3_000 + SRT,
        "",
    ],
    ids=["clock", "comment", "timetable", "far down", "nothing"],
)
def test_other_texts_have_no_times(text: str) -> None:
    assert cue_places(text) == ()


def test_subtitles_are_called_by_their_file() -> None:
    read = read_bytes(SRT.encode(), document_id="talk", file="talk.srt").document
    assert (read.title, [place.words for place in read.locators]) == ("talk.srt", ["at 00:00:01", "at 01:02:05"])


def words_read(text: str) -> str:
    return reading_of(Document("talk", text, "A talk")).view.text


def cues(*words: str) -> str:
    return "WEBVTT\n\n" + "\n\n".join(
        f"00:{number:02}.000 --> 00:{number + 1:02}.000\n{each}" for number, each in enumerate(words)
    )


def test_captions_that_roll_are_read_once() -> None:
    rolling = cues(
        "MARA: we will not wait",
        "MARA: we will not wait\nfor the ferry to sail",
        "for the ferry to sail",
        "for the ferry to sail\nagain this &amp; every <c>spring</c>,",
        "again this &amp; every <c>spring</c>,\n{\\an8}since it sinks.",
    )
    assert (
        words_read(rolling) == "MARA: we will not wait for the ferry to sail again this & every spring, since it sinks."
    )


def test_what_is_said_twice_is_read_twice() -> None:
    assert words_read(cues("No.", "No.", "I said no.", "Never,\nnever.", "Never.")).count("No.") == 2
    assert (
        words_read(cues("We go.\nWe go.", "We go.\nAnd back.", "They said:", "it sinks.", "So.", "Yes.")).count("We")
        == 3
    )


def test_a_dash_at_a_line_is_another_speaker() -> None:
    assert words_read(cues("- Who goes?\n- Nobody does.", "Well.")).startswith("- Who goes?\n- Nobody does.")
