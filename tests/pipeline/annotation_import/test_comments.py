"""What others wrote beside the same texts becomes notes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.model.judgement import STANDS, WRONG, Judgement
from reader.pipeline.judgements import keep_judgements
from tests.imports.annotations.exports import TEXT, URL, client_export, row, selectors
from tests.pipeline.annotation_import.importing import YAML, Desk, make_desk, parts_of_first


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


def at(words: str) -> int:
    return TEXT.index(words)


def test_a_comment_on_a_quotation_becomes_its_note_by_whoever_wrote_it(desk: Desk) -> None:
    plan = desk.take(client_export(row("Is that so?", "a single dollar of that fund")))
    judgement = desk.found.judgement_of("q1")
    assert judgement is not None
    assert (judgement.decision, judgement.note, judgement.by) == (None, "Is that so?", "ines")
    assert judgement.at == "2026-11-24T11:02:03Z"
    assert [(each.what, each.place.offset) for each in plan.taken] == [("note on q1", at("We did not"))]
    assert desk.yaml == YAML


def test_a_comment_elsewhere_becomes_a_note_on_its_place_and_no_quotation(desk: Desk) -> None:
    desk.take(client_export(row("Which hearing?", "told the hearing on Monday")))
    assert desk.notes() == [("story", at("told"), "ines: Which hearing?")]
    assert desk.yaml == YAML


def test_a_comment_is_about_the_quotation_that_it_overlaps_most(desk: Desk) -> None:
    desk.take(client_export(row("Both?", TEXT[at("latest") : at("dollar")])))
    assert desk.note_on("q1") == "Both?"
    assert desk.note_on("q2") == ""


def test_a_note_on_the_page_stands_at_its_beginning_and_a_highlight_at_its_words(desk: Desk) -> None:
    desk.take(client_export(row("A good piece."), row("", "Bea Oduya")))
    assert desk.notes() == [
        ("story", 0, "ines: A good piece."),
        ("story", at("Bea"), "ines: highlighted: “Bea Oduya”"),
    ]


def test_answers_stand_where_that_stands_which_they_answer(desk: Desk) -> None:
    question = row("Which hearing?", "told the hearing on Monday", id="one")
    answer = row("The first.", user="bo", id="two", references=["one"])
    thanks = row("Thank you.", id="three", references=["one", "two"])
    desk.take(client_export(thanks, answer, question))
    assert desk.notes() == [
        ("story", at("told"), "ines: Which hearing?"),
        ("story", at("told"), "bo: The first."),
        ("story", at("told"), "ines: Thank you."),
    ]


def test_several_comments_on_one_quotation_are_one_note(desk: Desk) -> None:
    desk.take(client_export(row("Is that so?", "a single dollar"), row("No.", "a promise", user="bo")))
    assert desk.note_on("q1") == "Is that so? · bo: No."


def test_tags_come_along_and_those_that_decide_decide(desk: Desk) -> None:
    desk.take(client_export(row("Heard it.", "single dollar", tags=("Stands", "audio"))))
    judgement = desk.found.judgement_of("q1")
    assert judgement is not None
    assert (judgement.decision, judgement.note, judgement.by) == (STANDS, "Heard it. #audio", "ines")


def test_a_comment_is_added_to_what_was_decided_here_and_changes_no_decision(desk: Desk) -> None:
    parts = parts_of_first(desk)
    before = Judgement("story", parts, WRONG, "Not so.", "Ada", "2026-11-25T09:30:00Z")
    keep_judgements(desk.listed, [before], desk.state)
    desk.take(client_export(row("Is that so?", "single dollar")))
    judgement = desk.found.judgement_of("q1")
    assert judgement is not None
    assert (judgement.decision, judgement.note, judgement.by) == (WRONG, "Not so. · ines: Is that so?", "Ada")


def test_a_tag_that_decides_otherwise_than_was_decided_here_since_is_told(desk: Desk) -> None:
    parts = parts_of_first(desk)
    before = Judgement("story", parts, WRONG, "", "Ada", "2026-11-25T09:30:00Z")
    keep_judgements(desk.listed, [before], desk.state)
    plan = desk.take(client_export(row("Heard it.", "single dollar", tags=("stands",))))
    judgement = desk.found.judgement_of("q1")
    assert judgement is not None
    assert (judgement.decision, judgement.note) == (WRONG, "ines: Heard it.")
    assert "decides something else" in str(plan.findings)


def test_who_wrote_what_stays_clear_where_another_one_decides(desk: Desk) -> None:
    desk.take(
        client_export(row("Is that so?", "a single dollar"), row("Yes.", "a promise", user="bo", tags=("stands",)))
    )
    judgement = desk.found.judgement_of("q1")
    assert judgement is not None
    assert (judgement.note, judgement.by) == ("ines: Is that so? · bo: Yes.", "bo")


def test_words_that_are_part_of_a_note_are_no_repetition_of_it(desk: Desk) -> None:
    desk.take(client_export(row("Nobody says so.", "a single dollar"), row("No", "a promise")))
    assert desk.note_on("q1") == "Nobody says so. · ines: No"


def test_nothing_comes_twice(desk: Desk) -> None:
    export = client_export(
        row("Is that so?", "single dollar", tags=("wrong",)),
        row("No.", "a promise", user="bo"),
        row("Which hearing?", "told the hearing on Monday"),
        row("A good piece."),
        row("", "Bea Oduya"),
    )
    desk.take(export)
    before = (desk.listed.judgements, desk.notes())
    plan = desk.take(export)
    assert (plan.taken, plan.there) == ((), 5)
    assert (desk.listed.judgements, desk.notes()) == before


@pytest.mark.parametrize(
    "uri",
    [
        URL,
        f"{URL}/",
        f"{URL}#comments",
        URL.replace("https", "http"),
        URL.replace("//", "//www."),
        f"{URL}?utm_source=mail&utm_medium=x&fbclid=1",
        f"https://via.hypothes.is/{URL}",
        "file:///home/ines/Downloads/story.txt",
        "file:///C:/Users/ines/story.txt",
    ],
)
def test_a_document_is_known_again_by_what_people_mean_by_its_address(desk: Desk, uri: str) -> None:
    plan = desk.take(client_export(row("x", "single dollar", uri=uri, document={})))
    assert plan.findings == ()


@pytest.mark.parametrize("uri", [f"{URL}?page=2", URL.replace("2021", "2022"), "urn:x-pdf:5f93937f8b85", "", "//"])
def test_another_address_is_another_document(desk: Desk, uri: str) -> None:
    plan = desk.take(client_export(row("x", "single dollar", uri=uri, document={})))
    (finding,) = plan.findings
    assert finding.message.startswith("annotation 1 (“x”): ")
    assert finding.hint == "--document ID says which document is meant"
    assert desk.take(client_export(row("x", "single dollar", uri=uri, document={})), meant="story").findings == ()


def test_a_document_is_known_again_by_its_title_and_that_of_its_site(desk: Desk) -> None:
    assert desk.take(client_export(row("x", "single dollar", uri="urn:x-pdf:1"))).findings == ()


def test_a_copy_of_the_page_under_its_final_address(tmp_path: Path) -> None:
    url = 'url: "https://example.org/x", final_url: "https://example.org/2021/harbour-vote/"'
    desk = make_desk(tmp_path, YAML.replace(f'url: "{URL}"', url))
    assert desk.take(client_export(row("x", "single dollar", document={}))).findings == ()


def test_words_that_are_not_here_are_told_by_number_and_first_words(desk: Desk) -> None:
    lost = row("Where is this?", "single dollar")
    lost["target"][0]["selector"] = selectors("We all agreed", "We all agreed to leave.")
    plan = desk.take(client_export(row("x", "a promise"), lost))
    assert [str(each) for each in plan.findings] == [
        "notes.json: annotation 2 (“Where is this?”): its words are not in story, or not where it says"
    ]
    assert desk.note_on("q1") == "x"


def quoted(**quote: str) -> bytes:
    selector = {"type": "TextQuoteSelector", **quote}
    target: dict[str, Any] = {"source": URL, "selector": selector}
    return json.dumps({"type": "Annotation", "bodyValue": "here", "target": target}).encode()


def test_repeated_words_are_told_apart_by_what_is_left_of_their_context(desk: Desk) -> None:
    desk.take(quoted(exact="the", prefix="MENU Home\nAnn Hale told ", suffix=" hearing, on Mon"))
    assert desk.notes() == [("story", at("the hearing"), "here")]


def test_repeated_words_whose_context_is_gone_are_not_guessed(desk: Desk) -> None:
    plan = desk.take(quoted(exact="the", prefix="somewhere ", suffix=" else"))
    assert len(plan.findings) == 1
    assert desk.notes() == []


def test_words_over_the_end_of_a_paragraph_are_found_whatever_space_the_page_had_there(desk: Desk) -> None:
    desk.take(quoted(exact='we never made."Bea Oduya said that'))
    assert desk.note_on("q1") == "here"


def test_a_position_alone_counts_only_in_the_very_same_text(desk: Desk) -> None:
    target: dict[str, Any] = {"source": URL, "selector": {"type": "TextPositionSelector", "start": 3, "end": 9}}
    one = json.dumps({"bodyValue": "here", "target": target}).encode()
    assert "position without words" in str(desk.take(one).findings)


def test_texts_that_are_no_dossier_of_ones_own_take_notes_and_refuse_the_rest(tmp_path: Path) -> None:
    from reader.imports.annotations.reading import read_annotations
    from reader.model import Document, Dossier
    from reader.pipeline.annotation_import.planning import planned

    file = read_annotations(make_desk(tmp_path).export(), "notes.json")
    loose = Dossier("t", (Document("story", TEXT, "t", url=URL),))
    *_, last = planned(loose, file, "notes.json", may_write=False)
    assert last.result.quotations == ()
    assert {each.hint for each in last.result.findings if "dossier of your own" in each.message} == {
        "make one: reader new FOLDER FILE…"
    }
