"""A whole dossier as one document, held against the W3C's model."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.export.web_annotation.collection import collection_lines
from reader.export.web_annotation.kept import Kept
from reader.model import Document, Dossier, Link, Span
from reader.model.judgement import LATER, STANDS, Judgement
from reader.model.link import Nearest, SaidBy
from reader.pipeline import completed, open_paths
from tests.export.examples import ARTICLE, DOSSIER, PLAN, span
from tests.export.web_annotation.model import faults_of

Annotation = dict[str, Any]

JUDGED = Judgement(
    "article", DOSSIER.quotations[0].parts, STANDS, "Heard it myself.", "Ada Hall", "2026-11-25T09:30:00Z"
)


def exported(dossier: Dossier, *kept: Kept) -> Annotation:
    """Return the document, after it was held against the model."""
    document: Annotation = json.loads("\n".join(collection_lines(dossier, kept)))
    assert faults_of(document) == []
    return document


def of_kind(dossier: Dossier, what: str, *kept: Kept) -> list[Annotation]:
    return [each for each in exported(dossier, *kept)["first"]["items"] if each["reader:what"] == what]


def words_of(target: Annotation) -> str:
    return str(target["selector"][0]["exact"])


def test_a_quotation_is_its_words_and_who_says_them_of_what_kind() -> None:
    first, second, third = of_kind(DOSSIER, "quotation")
    assert [words_of(each) for each in first["target"]] == ["We will not wait,", "The bridge is closed."]
    assert [(body["purpose"], body.get("value")) for body in first["body"]] == [
        ("identifying", "Ann Lee"),
        ("classifying", "direct"),
        ("identifying", None),
        ("describing", None),
    ]
    mention, cue = first["body"][2:]
    assert (mention["reader:role"], words_of(mention)) == ("mention", "Mayor Ann Lee")
    assert (cue["reader:role"], words_of(cue)) == ("cue", "said")
    assert (first["reader:id"], first["reader:speaker"], first["reader:origin"]) == ("q1", "lee", "curated")
    assert second["creator"] == {"type": "Software", "name": "Reader"}
    assert third["reader:confidence"] == 0.512
    assert "creator" not in first


def test_a_position_counts_code_points() -> None:
    text = "𝒳👩‍🚀 Cafe\u0301: “We wait,” said Lee."
    quotation = replace(DOSSIER.quotations[0], document="d", parts=(span("We wait,", text),), mention=None, cue=None)
    dossier = Dossier("t", (Document("d", text, "t"),), DOSSIER.speakers, (quotation,))
    (annotation,) = of_kind(dossier, "quotation")
    position = annotation["target"]["selector"][1]
    assert text[position["start"] : position["end"]] == "We wait,"


def test_a_passage_is_linked_to_the_words_with_the_verdict() -> None:
    (passage,) = of_kind(DOSSIER, "passage")
    assert passage["motivation"] == ["linking", "assessing", "describing"]
    assert words_of(passage["target"]) == "a [sic] risk"
    linked, verdict, difference = passage["body"]
    assert words_of(linked) == "a risk"
    assert linked["source"] == exported(DOSSIER)["reader:documents"][1]["id"]
    assert verdict["value"].startswith("elided: ")
    assert difference["value"] == "inserted “[sic]”"
    assert (passage["reader:quotation"], passage["reader:verdict"]) == ("q3", "elided")


def test_words_that_no_source_has_are_assessed_without_a_link() -> None:
    nearest = Nearest("plan", span("a risk", PLAN), 0.5)
    absent = Link("q3", 0, "plan", Span(0, 0), "absent", absence="not_there", nearest=nearest)
    outside = Link("q3", 0, "plan", Span(0, 0), "exact", outside="a risk", said_by=SaidBy("Ann Lee"))
    first, second = of_kind(replace(DOSSIER, links=(absent, outside)), "passage")
    assert (first["motivation"], first["body"][0]["value"].split(":")[0]) == ("assessing", "absent")
    assert second["body"][0]["selector"] == {"type": "TextQuoteSelector", "exact": "a risk"}


def test_a_judgement_has_its_creator_and_the_time() -> None:
    (judgement,) = of_kind(replace(DOSSIER, judgements=(JUDGED,)), "judgement")
    assert judgement["motivation"] == ["assessing", "commenting"]
    assert [body["value"] for body in judgement["body"]] == ["stands", "Heard it myself."]
    assert (judgement["creator"], judgement["created"]) == (
        {"type": "Person", "name": "Ada Hall"},
        "2026-11-25T09:30:00Z",
    )
    assert judgement["target"] == of_kind(DOSSIER, "quotation")[0]["target"]


def test_a_judgement_of_a_day_has_no_time_that_nobody_told() -> None:
    (judgement,) = of_kind(replace(DOSSIER, judgements=(replace(JUDGED, at="2026-11-25"),)), "judgement")
    assert "created" not in judgement
    assert judgement["reader:at"] == "2026-11-25"


def test_of_two_judgements_the_one_that_counts_is_exported_and_once() -> None:
    later = replace(JUDGED, decision=LATER, note="", at="2026-11-26T09:30:00Z")
    (judgement,) = of_kind(replace(DOSSIER, judgements=(JUDGED, later)), "judgement")
    assert judgement["reader:decision"] == "later"


def test_an_event_is_what_happened_when_and_with_whom() -> None:
    undated, dated, _ = of_kind(DOSSIER, "event")
    assert [(body["purpose"], body["value"]) for body in dated["body"]] == [
        ("describing", "Ann Lee speaks"),
        ("classifying", "2013-05-21"),
        ("identifying", "Ann Lee"),
    ]
    assert words_of(dated["target"]) == "yesterday"
    assert dated["reader:basis"] == "“yesterday”"
    assert "reader:date" not in undated


def test_notes_and_bookmarks_stand_at_the_words_from_their_place_on() -> None:
    place = PLAN.index("It must")
    kept = (Kept("plan", place, note="Ask the council."), Kept("plan", 0, letter="a"))
    (note,), (bookmark,) = (of_kind(DOSSIER, what, *kept) for what in ("note", "bookmark"))
    assert (note["motivation"], note["body"]["value"]) == ("commenting", "Ask the council.")
    assert (words_of(note["target"]), note["target"]["selector"][1]["start"]) == ("It must close.", place)
    assert (bookmark["motivation"], bookmark["body"]["value"]) == ("bookmarking", "a")
    assert words_of(bookmark["target"]) == "The bridge is a risk."


def test_a_note_where_there_are_no_words_keeps_its_position() -> None:
    (note,) = of_kind(DOSSIER, "note", Kept("plan", len(PLAN), note="More is missing."))
    assert note["target"]["selector"] == {"type": "TextPositionSelector", "start": len(PLAN), "end": len(PLAN)}


def test_the_same_dossier_is_the_same_document_wherever_it_lies() -> None:
    here, there = (
        "\n".join(collection_lines(replace(DOSSIER, documents=(replace(first, file=file), second))))
        for first, second in (DOSSIER.documents,)
        for file in ("/home/ada/article.txt", "C/article.txt")
    )
    assert here == there
    assert "/home/ada" not in here


def test_an_id_stays_when_others_go() -> None:
    few = replace(DOSSIER, quotations=DOSSIER.quotations[1:], links=(), events=())
    assert of_kind(few, "quotation") == of_kind(DOSSIER, "quotation")[1:]


def test_what_a_terminal_would_obey_is_escaped() -> None:
    hostile = replace(DOSSIER.speakers[0], name="Ann\u202e\x9b Lee")
    text = "\n".join(collection_lines(replace(DOSSIER, speakers=(hostile, *DOSSIER.speakers[1:]))))
    assert "\u202e" not in text
    assert "\x9b" not in text
    assert "Ann\u202e\x9b Lee" in json.dumps(json.loads(text), ensure_ascii=False)


def test_an_empty_dossier_is_an_empty_collection() -> None:
    document = exported(Dossier("t", (Document("d", ARTICLE, "t"),)))
    assert (document["total"], document["first"]["items"]) == (0, [])


@pytest.mark.parametrize("paths", [(), ("tests/journeys/story/ferry",)])
def test_whole_dossiers_keep_the_model(paths: tuple[str, ...]) -> None:
    root = Path(__file__).parents[3]
    document = exported(completed(open_paths([str(root / path) for path in paths])))
    assert document["total"] == len(document["first"]["items"]) > 0
