"""The bytes of each format, read by a reader of the format where the modules beside this one do not."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import icalendar
import pytest

from reader.export.interchange.formats import ENDINGS, FORMATS, WITH_NOTES, interchange_bytes
from tests.export.interchange.annotated import HOSTILE, JUDGED, KEPT


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_dossier_gives_the_same_bytes_and_none_that_a_terminal_obeys(name: str) -> None:
    data = interchange_bytes(name, HOSTILE)
    assert data == interchange_bytes(name, HOSTILE)
    if name != "brat":
        text = data.decode("utf-8")
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)


def test_an_ending_names_a_format() -> None:
    assert set(ENDINGS.values()) == set(FORMATS) - {"timelinejs"}


def test_the_calendar_is_read_by_a_calendar() -> None:
    calendar: Any = icalendar.Calendar.from_ical(interchange_bytes("ics", HOSTILE))
    spring, lines = calendar.walk("VEVENT")
    assert not calendar.errors and not spring.errors
    assert (str(spring["SUMMARY"]), str(lines["SUMMARY"])) == ("=Spring", "More\nlines")
    assert (lines["DTSTART"].dt.isoformat(), lines["DTEND"].dt.isoformat()) == ("2021-05-03", "2021-07-01")
    assert spring["UID"] != lines["UID"]


def test_the_timeline_is_what_timelinejs_documents() -> None:
    told = json.loads(interchange_bytes("timelinejs", HOSTILE))
    assert told["title"]["text"]["headline"] == "A &lt;title&gt; &amp; &quot;more&quot;"
    ids = [event["unique_id"] for event in told["events"]]
    assert sorted(ids) == ["e1", "e2"]  # undated ones have no place there
    for event in told["events"]:
        assert set(event) <= {"unique_id", "group", "start_date", "end_date", "display_date", "text"}
        assert set(event["start_date"]) <= {"year", "month", "day", "hour", "minute"}
        assert set(event["text"]) == {"headline", "text"}


def test_brat_files_are_a_zip_archive() -> None:
    with zipfile.ZipFile(io.BytesIO(interchange_bytes("brat", JUDGED))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            *("annotation.conf", "visual.conf", "article.txt", "article.ann", "plan.txt", "plan.ann"),
        ]
        assert archive.read("plan.txt").decode() == JUDGED.documents[1].text


@pytest.mark.parametrize("name", FORMATS)
def test_notes_are_where_the_format_holds_them(name: str) -> None:
    text = interchange_bytes(name, JUDGED, KEPT).decode("utf-8", "replace")
    assert ("Ask the" in text) == (name in WITH_NOTES)
