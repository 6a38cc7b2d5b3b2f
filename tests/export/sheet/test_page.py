"""The sheet as a page: what is wrong first, differences for eyes and ears, nothing that runs, every value escaped."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from reader.export.sheet.page import is_unchanged_page, sheet_page
from reader.export.sheet.sheet import Sheet
from reader.model import Document, Dossier, Link, Quotation, Span, Speaker
from reader.model import judgement as decisions
from reader.model.judgement import Judgement
from reader.pipeline.completion import completed
from reader.pipeline.fact_sheet import fact_sheet
from tests.export.sheet.harbour import DOCUMENTS, DOSSIER, judged, sheet, unjudged
from tests.export.sheet.page_reader import Element, read_page


def page(of: Sheet) -> str:
    return "".join(f"{line}\n" for line in sheet_page(of))


def read(of: Sheet) -> Element:
    return read_page(page(of))


def test_documents_come_first_then_the_total_and_whose_word_it_is() -> None:
    header = read(sheet()).all("header")[0].text
    assert header.startswith("Fact-check sheet The harbour vote story The harbour vote article · Clara Renn · The Quay")
    told = "5 quotations: 3 stand, 1 differs in a way that matters, 1 could not be checked. 3 of them were judged by"
    assert header.index("hearing Hearing") < header.index(told)


def test_a_document_has_what_is_known_of_where_its_text_comes_from() -> None:
    story, hearing = read(sheet()).all("header")[0].all("li")
    assert "9 May 2021" in story.text and re.search("sha256 of its text [0-9a-f]{12}$", story.text)
    told = "hearing.pdf · received 10 May 2021 · sha256 65899043c647 · text made of a PDF by Reader 0.1.0"
    assert told in hearing.text


def test_sections_are_in_the_order_in_which_they_matter_then_all_in_a_table() -> None:
    titles = [each.text for each in read(sheet()).all("h2")]
    assert titles == ["Wrong 1", "Judged to stand, though the words differ 1", "All quotations 5"]
    assert [each.text for each in read(unjudged()).all("h2")] == ["Wrong 3", "All quotations 5"]
    later = sheet(judged(decisions.LATER, "The works"))
    assert "To be looked at 1" in [each.text for each in read(later).all("h2")]


def test_a_block_has_both_sides_with_place_and_speaker_what_differs_and_the_judgement() -> None:
    block = read(sheet()).all("article")[0]
    assert [each.text for each in block.all("dt")] == [
        "story, line 1 · Ann Hale",
        "hearing, line 3, turn 2 · Hale",
    ]
    told = [each.text for each in block.all("li")]
    assert told[:2] == ["≠ added “not” (negation)", "± dropped “more than”"]
    assert told[2] == "✗ does not stand. She said the contrary. Cy Doe, 25 November 2026"
    assert block.all("h3")[0].text == "≠ changed no. 1"


def test_differences_have_signs_and_words_for_those_who_hear_them() -> None:
    here, there = read(sheet()).all("article")[0].all("dd")
    assert here.all("ins", "bad")[0].text == "+(added: not)+"
    assert there.all("del", "odd")[0].text == "−(dropped: more than)−"


def test_of_absent_words_the_nearest_passage_is_shown() -> None:
    story = "“We have never made such a promise to anybody of that council,” said Cal Reed.\n"
    hearing = "Mr. Reed was there. We have made no such promise to the council. It was late.\n"
    documents = (
        Document("story", story, "Story", kind="article"),
        Document("hearing", hearing, "Hearing", kind="report"),
    )
    span = Span(1, story.index(",”"))
    quotation = Quotation("q1", "story", (span,), "direct", speaker="reed")
    found = completed(Dossier("Reed", documents, (Speaker("reed", "Cal Reed"),), (quotation,)))
    block = read(fact_sheet(found)).all("article")[0]
    assert block.all("dt")[1].text.startswith("nearest: hearing, line 1")
    assert "no such promise" in block.all("dd")[1].text.replace("−(dropped: no)−", "no")


def test_the_table_has_a_row_a_quotation_and_leads_to_the_blocks() -> None:
    table = read(sheet()).all("table")[0]
    assert [each.attributes.get("scope") for each in table.all("th")] == ["col"] * 5 + ["row"] * 5
    rows = table.all("tbody")[0].all("tr")
    assert rows[0].all("a")[0].attributes == {"href": "#b1"} and not rows[1].all("a")
    cells = [each.text for each in rows[1].all("td")]
    assert cells == [
        "= exact",
        "“The works will be finished by the first of June,” story, line 3 · Ann Hale",
        "the same words hearing, line 5, turn 3 · Hale",
        "Ask for the minutes. Cy Doe, 25 November 2026",
    ]
    assert "not judged" in rows[2].text
    assert [len(each.all("p")) for each in rows[2].all("td")] == [0, 2, 2, 0]  # a cue splits it


def test_what_is_said_of_all_parts_of_a_quotation_is_said_once() -> None:
    alone = fact_sheet(completed(Dossier("Alone", DOCUMENTS[:1])))
    split = read(alone).all("tbody")[0].all("tr")[2].all("td")
    assert len(split[1].all("p")) == 2 and split[2].text.count("none of these documents") == 1


def test_nothing_runs_and_nothing_is_fetched() -> None:
    shown = read(sheet())
    assert {each.attributes.get("type") for each in shown.all("script")} == {"application/ld+json"}
    assert not [each for name in ("link", "img", "iframe", "object") for each in shown.all(name)]
    policy = next(each for each in shown.all("meta") if each.attributes.get("http-equiv"))
    assert policy.attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert "url(" not in page(sheet()) and "@import" not in page(sheet())
    assert not read(unjudged()).all("script")


def test_it_says_its_encoding_and_language_and_that_of_a_document() -> None:
    shown = read(sheet())
    assert shown.all("html")[0].attributes == {"lang": "en"}
    assert shown.all("meta")[0].attributes == {"charset": "utf-8"}
    german = "„Wir haben den Hafen nicht gebaut und das Geld ist auch nicht da“, sagte Anna Hall.\n"
    found = Dossier(
        "Hafen", (Document("bericht", german, "Der Hafen"),), (), (Quotation("q", "bericht", (Span(1, 20),), "direct"),)
    )
    assert read(fact_sheet(found)).all("tbody")[0].all("td")[1].attributes == {"lang": "de"}


HOSTILE = "\"><script>alert(1)</script><img src=x onerror='x'>&amp;\x1b[2J\u202e</style>-->"


def test_every_value_is_shown_as_it_stands() -> None:
    text = f"“We will {HOSTILE} build the bridge,” said Ann.\n"
    start = text.index("We")
    quotation = Quotation(HOSTILE, "story", (Span(start, text.index(",”")),), "direct", speaker="ann", via="ann")
    document = Document(
        "story",
        text,
        HOSTILE,
        kind=HOSTILE,
        file=HOSTILE,
        author=HOSTILE,
        publisher=HOSTILE,
        date="",
        url="javascript:alert(1)",
        note=HOSTILE,
        made_from=HOSTILE,
    )
    source = replace(document, id=HOSTILE, text=text.replace("will", "shall"), kind="report")
    found = Dossier(
        HOSTILE,
        (document, source),
        (Speaker("ann", HOSTILE),),
        (quotation,),
        links=(Link(HOSTILE, 0, HOSTILE, Span(start, start + 9), "altered"),),
        judgements=(Judgement("story", quotation.parts, decisions.WRONG, HOSTILE, HOSTILE, HOSTILE),),
    )
    whole = page(fact_sheet(found, day="2026-11-27"))
    assert "\x1b" not in whole and "\u202e" not in whole and whole.count("<!--") == 1
    shown = read_page(whole)
    assert not shown.all("img") and len(shown.all("script")) == 1 and len(shown.all("style")) == 1
    assert shown.all("h1")[0].text.startswith("\"><script>alert(1)</script><img src=x onerror='x'>&amp;␛[2J")
    assert not shown.all("a") or all((each.attributes["href"] or "").startswith("#") for each in shown.all("a"))
    graph = json.loads("".join(map(str, shown.all("script")[0].children)))["@graph"]
    assert HOSTILE[:20] in json.dumps(graph[1]["claimReviewed"]).replace('\\"', '"')


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://user:secret@example.org/", False),
        ('https://example.org/"onclick="x', False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_pages_of_the_web_are_links(url: str, followed: bool) -> None:
    documents = (replace(DOCUMENTS[0], url=url), DOCUMENTS[1])
    links = read(sheet(dossier=replace(DOSSIER, documents=documents))).all("header")[0].all("a")
    assert bool(links) is followed
    assert all(each.attributes["rel"] == "noreferrer" for each in links)


def test_the_same_sheet_gives_the_same_page_and_names_a_day_only_if_asked() -> None:
    assert page(sheet()) == page(sheet())
    assert "27 November 2026" not in page(sheet())
    assert "Fact-check sheet · 27 November 2026" in read(sheet(day="2026-11-27")).text


def test_it_is_told_whether_somebody_changed_the_page() -> None:
    made = page(sheet()).encode()
    assert is_unchanged_page(made)
    assert not is_unchanged_page(made.replace(b"does not stand", b"stands"))
    assert not is_unchanged_page(made + b"<p>more</p>\n")
    assert not is_unchanged_page(b"") and not is_unchanged_page(b"<!DOCTYPE html>")


def test_42_quotations_take_about_40_kilobytes() -> None:
    words = "the harbour works of the council will cost the town a good deal more than anybody told the county in"
    turns = [f"MS. HALE: In year {number} {words} {1900 + number}." for number in range(42)]
    quoted = [f"“In year {number} {words} {1900 + number},” said Ann Hale.\n" for number in range(42)]
    for number in range(0, 42, 6):
        quoted[number] = quoted[number].replace(" will ", " will not ")
    documents = (
        Document("story", "\n".join(quoted), "Story", kind="article"),
        Document("hearing", "\n\n".join(turns), "Hearing", kind="transcript"),
    )
    made = fact_sheet(completed(Dossier("The harbour", documents)))
    assert len(made.entries) == 42
    assert 20_000 < len(page(made).encode()) < 45_000


def test_a_sheet_without_quotations_says_so() -> None:
    shown = read(fact_sheet(Dossier("Empty", (Document("story", "It rained.\n", "Rain"),))))
    assert "There are no quotations." in shown.text and not shown.all("table")
