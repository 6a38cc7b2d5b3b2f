"""Each command on a small invented dossier."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader.files.cleaning import clean_line
from reader.model import Dossier, Event, Span
from tests.cli.conftest import Run
from tests.export.examples import ARTICLE, DOSSIER, PLAN

Use = Callable[[Dossier], None]


def test_show_prints_each_text_under_its_title(run: Run, dossier: Use) -> None:
    result = run("show")
    assert result.out == f"==> article: Bridge closed\n\n{ARTICLE}\n\n==> plan: The plan\n\n{PLAN}\n"


def test_show_plain_prints_what_is_read(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "story.md"
    file.write_text("# The *ferry*\n\nIt [sails](https://example.org) at&nbsp;noon.\n", encoding="utf-8")
    assert run("show", "--plain", str(file)).out == "The ferry\n\nIt sails at noon.\n"


def test_show_raw_prints_exactly_the_text_that_offsets_count_in(run: Run, dossier: Use) -> None:
    raw = run("show", "--raw", "plan").out
    assert raw == PLAN
    for row in json.loads(run("quotes", "--json").out)["quotations"]:
        assert ARTICLE[row["start"] : row["end"]] == row["text"]


def test_show_sets_a_text_in_the_columns_asked_for(run: Run, dossier: Use) -> None:
    assert run("show", "plan", "--width", "10").out == "The bridge\nis a risk.\nIt must\nclose.\n"


def test_a_document_is_named_by_its_id_or_by_an_option(run: Run, dossier: Use) -> None:
    assert run("show", "--raw", "--document", "plan").out == run("show", "--raw", "plan").out == PLAN


def test_quotes_lists_who_says_what(run: Run, dossier: Use) -> None:
    assert run("quotes").out.splitlines() == [
        "id  place      speaker  kind      origin    verdict  words",
        "q1  article:1  Ann Lee  direct    curated   -        We will not wait, — The bridge is closed.",
        "q2  article:1  Ann Lee  indirect  detected  -        the bridge is closed",
        "q3  article:1  -        mixed     detected  elided   a [sic] risk",
    ]


def test_quotes_never_calls_a_passage_verified_that_the_article_itself_gave(run: Run, dossier: Use) -> None:
    link = replace(DOSSIER.links[0], verdict="exact", as_quoted=True, changes=())
    dossier(replace(DOSSIER, links=(link,)))
    result = run("quotes").out
    assert "as quoted" in result
    assert "exact" not in result


def test_quotes_as_json_follows_the_schema(run: Run, dossier: Use) -> None:
    document = json.loads(run("quotes", "--json").out)
    assert (document["schema"], document["title"], len(document["quotations"])) == (1, "The bridge", 4)
    assert set(document["quotations"][0]) == {
        *("id", "document", "start", "end", "text", "kind", "origin", "group", "speaker", "via"),
        *("mention", "cue", "source", "judgement"),
        *("confidence", "doubtful", "reason", "date", "also_quoted"),
    }


def test_timeline_of_an_undated_text_lists_what_hangs_and_says_what_would_date_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wall.txt").write_text("The council met yesterday. In June 2011 a storm broke the wall.\n")
    result = run("timeline", str(tmp_path / "wall.txt"))
    assert "Jun 2011" in result.out
    assert "undated" in result.out and "“yesterday”" in result.out
    assert "--published" in result.err
    dated = run("timeline", "--published", "2013-05-22", str(tmp_path / "wall.txt"))
    assert "undated" not in dated.out + dated.err
    assert "the text appears" in dated.out


def test_quotes_names_the_other_document_that_quotes_the_same_words(run: Run, tmp_path: Path) -> None:
    for name, speaker in (("first", "Ann Lee"), ("second", "Bob Stone")):
        (tmp_path / f"{name}.txt").write_text(f'"The wall will not stand another winter," said {speaker}.\n')
    paths = [str(tmp_path / "first.txt"), str(tmp_path / "second.txt")]
    assert "also quoted here, as second-q1" in run("quotes", *paths).out
    first = json.loads(run("quotes", "--json", *paths).out)["quotations"][0]
    (also,) = first["also_quoted"]
    assert (also["id"], also["document"], also["speaker"]["name"]) == ("second-q1", "second", "Bob Stone")


def test_quotes_marks_doubtful_reports_and_lists_them_only_when_asked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wall.txt").write_text(
        "Ada Marlow said the old wall had held all winter. The union called for a strike.\n"
    )
    path = str(tmp_path / "wall.txt")
    assert "a strike" not in run("quotes", path).out
    assert [line.split()[4] for line in run("quotes", "--all", path).out.splitlines()[1:]] == ["indirect", "indirect?"]


def test_speakers_puts_those_first_who_say_most(run: Run, dossier: Use) -> None:
    assert run("speakers").out.splitlines() == [
        "id       name          quotations  words  share  title and role",
        "lee      Ann Lee       2           12     100%   Mayor",
        "plan     the plan      0           0      0%     -",
        "council  City Council  0           0      0%     owner of the bridge",
    ]
    assert json.loads(run("speakers", "--json").out)["speakers"][0]["aliases"] == ["Lee", "she"]


def test_timeline_is_an_axis_of_events_with_what_has_no_date_below(run: Run, dossier: Use) -> None:
    folded, *rows = run("timeline").out.splitlines()
    assert folded.strip() == "29 months"
    assert rows[0].startswith("20")
    assert set(rows[1].strip()) <= set("─┄┬┼")
    assert [row for row in rows if row.startswith("21 May 2013") and "●" in row and "Ann Lee speaks" in row]
    assert [row for row in rows if "━" in row and "The plan is in force" in row]
    assert "undated: 1 event and 3 quotations" in rows[-2]


def test_timeline_as_a_page_a_drawing_and_for_timelinejs(run: Run, dossier: Use) -> None:
    page = run("timeline", "--format", "html").out
    assert page.startswith("<!DOCTYPE html>")
    assert "Ann Lee speaks" in page and "http" not in page.replace("http-equiv", "")
    drawing = ElementTree.fromstring(run("timeline", "--format", "svg").out)
    assert "Ann Lee speaks" in "".join(drawing.itertext())
    slides = run("timeline", "--format", "timelinejs")
    assert [slide["unique_id"] for slide in json.loads(slides.out)["events"]] == ["e3", "e2"]
    assert slides.err == "reader: left out 1 event without a date\n"


def test_timeline_of_a_speaker_shows_what_names_them_and_says_so(run: Run, dossier: Use) -> None:
    result = run("timeline", "--speaker", "lee")
    assert "Ann Lee speaks" in result.out and "The plan is in force" not in result.out
    assert "The bridge opens again" not in result.out
    assert result.err == "reader: only Ann Lee: 1 of 3 events\n"
    assert [each["id"] for each in json.loads(run("timeline", "--json", "--speaker", "Ann").out)["events"]] == ["e2"]


def test_a_timeline_with_nothing_on_it_says_so_in_a_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wall.txt").write_text("A wall stands by a road.\n")
    result = run("timeline", str(tmp_path / "wall.txt"))
    assert (result.status, result.out) == (1, "")
    assert result.err.splitlines() == [
        "reader: nothing to put on a timeline: no dates and no quotations were found",
    ]


def test_a_day_told_by_the_hour_has_an_axis_of_hours(run: Run, tmp_path: Path) -> None:
    (tmp_path / "fire.txt").write_text("The alarm rang at 4:40 a.m. on 18 March 2021. The fire was out by 6:10 a.m.\n")
    rows = run("timeline", str(tmp_path / "fire.txt"), "--width", "100").out.splitlines()
    assert "05:00" in rows[0] and "12:00" not in rows[0]
    assert rows[0].startswith("18 Mar 2021 ")
    assert rows[2].startswith("04:40 ")
    assert any(row.startswith("06:10 ") for row in rows)
    piped = run("timeline", str(tmp_path / "fire.txt")).out.splitlines()
    assert piped[2].startswith("18 Mar 2021 04:40 ")


def test_timeline_of_a_document_leaves_the_others_days_out(run: Run, dossier: Use) -> None:
    article, plan = DOSSIER.documents
    dossier(replace(DOSSIER, documents=(replace(article, date="2013-05-22"), replace(plan, date="2013-05-20"))))
    assert "20 May 2013" in run("timeline").out
    result = run("timeline", "--document", "article")
    assert "22 May 2013" in result.out and "20 May 2013" not in result.out
    assert result.err == "reader: only Bridge closed: 2 of 3 events\n"


@pytest.mark.parametrize("name", ["html", "svg", "timelinejs"])
def test_the_title_of_a_timeline_says_what_was_chosen(run: Run, dossier: Use, name: str) -> None:
    assert "The bridge: only Ann Lee" in run("timeline", "--format", name, "--speaker", "Lee").out
    assert "only" not in run("timeline", "--format", name).out


def test_a_calendar_of_a_speaker_has_the_same_events_as_the_whole_one(run: Run, dossier: Use) -> None:
    def uids(*words: str) -> set[str]:
        return {line for line in run("timeline", "--ics", *words).out.splitlines() if line.startswith("UID")}

    assert len(uids("--speaker", "lee")) == 1
    assert uids("--speaker", "lee") < uids()


def test_timeline_of_nobody_known_is_refused_with_the_nearest(run: Run, dossier: Use) -> None:
    result = run("timeline", "--speaker", "Leee")
    assert (result.status, result.out) == (2, "")
    assert "did you mean Ann Lee?" in result.err


@pytest.mark.parametrize("name", ["json", "csv", "ics"])
def test_timeline_knows_its_formats_by_option_and_by_name(run: Run, dossier: Use, name: str) -> None:
    assert run("timeline", "--format", name).out == run("timeline", f"--{name}").out


def test_timeline_as_json_gives_the_basis_of_each_date(run: Run, dossier: Use) -> None:
    document = json.loads(run("timeline", "--json").out)
    assert [event["id"] for event in document["events"]] == ["e3", "e2", "e1"]
    assert document["events"][1]["basis"] == "“yesterday”"


def test_speakers_prints_all_that_one_of_them_says(run: Run, dossier: Use) -> None:
    assert run("speakers", "lee").out.splitlines() == [
        "Mayor Ann Lee",
        "person · also Lee, she",
        "2 quotations, 12 words or 100% of all quoted words",
        "",
        "place      how       date  verdict  judgement  words",
        "article:1  quoted    -     -        -          “We will not wait,” — “The bridge is closed.”",
        "article:1  reported  -     -        -          the bridge is closed",
    ]
    assert run("speakers", "@ann lee", "--csv").out.count("\n") == 3
    assert [each["how"] for each in json.loads(run("speakers", "--json", "@lee").out)["speakers"][0]["said"]] == [
        "quoted",
        "reported",
    ]


def test_a_name_of_speakers_is_a_document_first(run: Run, dossier: Use) -> None:
    assert run("speakers", "plan").out.startswith("id ")
    result = run("speakers", "@plan", "@council")
    assert result.out.splitlines()[0] == "the plan" and "\nCity Council\n" in result.out
    assert run("speakers", "@council").status == 1, "nothing is said"
    assert run("speakers", "plan", "lee").status == 1, "not in the plan"


def test_speakers_says_that_nobody_is_called_so(run: Run, dossier: Use) -> None:
    told = "neither a file nor a document, nor a speaker; did you mean Ann Lee?; documents: article, plan"
    assert run("speakers", "leo").err == f"reader: leo: {told}\n"
    assert "no speaker is called 'leo'" in run("speakers", "@leo").err
    assert run("speakers", "@e").err == "reader: e may be any of 2 speakers: all are printed\n"


def test_search_prints_one_line_a_match(run: Run, dossier: Use) -> None:
    assert run("search", "BRIDGE").status == 1
    assert run("search", "bridge is", "--document", "plan").out == "plan:1: The bridge is a risk. It must close.\n"
    assert "article:1: Ann Lee: … " in run("search", "@lee closed").out


def test_search_finds_what_a_person_wrote(run: Run) -> None:
    found = json.loads(run("search", "@idris", "--json").out)["matches"]
    letters = [each for each in found if each["document"] == "letter"]
    assert [each["text"].split()[0] for each in letters] == ["For", "Such"]
    assert {each["speaker"]["id"] for each in letters} == {"idris"}
    assert "letter" in {each["speaker"]["id"] for each in found}, "what the article quotes of his letter"


def test_search_leaves_speakers_out(run: Run, dossier: Use) -> None:
    assert "Ann Lee:" in run("search", "closed").out
    assert run("search", "-@lee closed").status == 1
    assert "Ann Lee" not in run("search", "-@lee").out


def test_search_says_whom_a_name_may_mean(run: Run) -> None:
    result = run("search", "@syrian")
    assert "reader: @syrian may be Syrian rebels, " in result.err and result.err.count("\n") == 1


def test_search_as_json(run: Run, dossier: Use) -> None:
    matches = json.loads(run("search", "must  CLOSE".lower(), "--json").out)["matches"]
    assert [(match["document"], match["start"], match["text"]) for match in matches] == [("plan", 25, "must close")]
    assert json.loads(run("search", "nowhere", "--json").out) == {"schema": 1, "matches": []}


def test_search_for_a_regular_expression(run: Run, dossier: Use) -> None:
    assert run("search", "--regex", r"b\w+ge", "plan").out.startswith("plan:1: The bridge is")
    assert run("search", r"b\w+ge", "plan").status == 1


def test_search_says_that_nobody_is_called_so(run: Run, dossier: Use) -> None:
    result = run("search", "@leo closed")
    assert (result.status, result.out) == (2, "")
    assert "no speaker is called 'leo'; did you mean Ann Lee?" in result.err


def test_keys_lists_every_command_of_the_screen(run: Run) -> None:
    from reader.keys import ALL_COMMANDS

    rows = run("keys").out.splitlines()
    assert len(rows) == len(ALL_COMMANDS) + 1
    assert any(row.startswith("j down") and "line_down" in row for row in rows)


@pytest.mark.parametrize("command", ["quotes", "speakers", "timeline"])
def test_h4_nothing_found_is_one(run: Run, dossier: Use, command: str) -> None:
    dossier(Dossier("Empty", DOSSIER.documents))
    assert run(command).status == 1
    assert run(command, "--json").status == 1
    assert run(command).out == ""


def test_keys_are_those_of_the_users_keymap(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.cli import keys
    from reader.files.settings import Settings

    monkeypatch.setattr(keys, "read_settings", lambda: Settings(keymap={"line_down": ("x",), "lime_up": ("y",)}))
    result = run("keys")
    assert any(row.split()[:2] == ["x", "line_down"] for row in result.out.splitlines())
    assert "lime_up" in result.err


@pytest.mark.parametrize("command", ["quotes", "speakers", "timeline"])
def test_j4_as_csv(run: Run, dossier: Use, command: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run(command, "--csv").out)))
    assert rows[0]["id"] in ("q1.1", "lee", "e3")


def test_j4_a_calendar_holds_what_has_a_date_and_says_what_has_none(run: Run, dossier: Use) -> None:
    result = run("timeline", "--ics")
    assert result.out.startswith("BEGIN:VCALENDAR\r\n")
    assert result.out.count("BEGIN:VEVENT\r\n") == 2
    assert result.err == "reader: left out 1 event without a date\n"


def test_j4_a_calendars_line_that_is_folded_at_a_space_keeps_it(run: Run, dossier: Use) -> None:
    headlines = ["x" * length + " one two" for length in range(60, 70)]
    dossier(replace(DOSSIER, events=tuple(Event(f"e{each}", "2013", each, "plan", Span(0, 3)) for each in headlines)))
    unfolded = run("timeline", "--ics").out.replace("\r\n ", "")
    assert all(f"SUMMARY:{each}\r\n" in unfolded for each in headlines)


@pytest.mark.parametrize("odd", [" ", "\x01", "\u200d", "\u202e", "🙂\u200d🙂"])
def test_j4_a_calendar_is_cleaned_before_it_is_folded(run: Run, dossier: Use, odd: str) -> None:
    headline = "".join(f"{number:02}{odd}" for number in range(99))
    dossier(replace(DOSSIER, events=(Event("e", "2013", headline, "plan", Span(0, 3)),)))
    out = run("timeline", "--ics").out
    assert all(len(line.encode()) <= 75 for line in out.split("\r\n"))
    assert f"SUMMARY:{clean_line(headline)}\r\n" in out.replace("\r\n ", "")


@pytest.mark.parametrize("command", ["", "show", "quotes", "speakers", "timeline", "search x", "check", "annotate"])
def test_a_binary_file_is_refused_by_every_command_with_one_line(run: Run, tmp_path: Path, command: str) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    result = run(*command.split(), path)
    (line,) = (result.err + result.out).splitlines()
    assert result.status == 2
    assert "is a PNG image" in line
    assert "tesseract" in line
