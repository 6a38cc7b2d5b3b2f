"""What is told of the quotation, speaker, event or heading under the cursor."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Dossier, Link, Span
from reader.tui.panel.details import DetailLine, event_details, heading_details, quotation_details, speaker_details
from reader.tui.panel.facts import Facts
from tests.tui.panel.sample import CHANGED, DOSSIER, EVENTS, QUOTATIONS, SPEAKERS


def told(lines: list[DetailLine]) -> list[str]:
    return ["".join(piece.text for piece in line) for line in lines]


def facts(dossier: Dossier = DOSSIER) -> Facts:
    return Facts(dossier, {})


def test_a_detected_quotation_says_how_sure_it_is_and_why() -> None:
    assert told(quotation_details(facts(), QUOTATIONS[4])) == [
        "Carl Dahl",
        "indirect · cue “According to”",
        "detected · likely (80%) · cue 'according to' right before",
    ]


def test_whoever_tells_what_another_says_is_named_after_that_one() -> None:
    told_by_berg = replace(QUOTATIONS[4], via="berg")
    assert told(quotation_details(facts(), told_by_berg))[0] == "Carl Dahl, via Anna Berg"


def test_a_quotation_that_nobody_can_be_named_for_says_so() -> None:
    assert told(quotation_details(facts(), QUOTATIONS[5])) == ["Speaker unknown", "direct", "curated"]


def test_a_quotation_says_which_it_takes_up_and_when_it_was_said() -> None:
    echo = replace(QUOTATIONS[5], echoes="q3", date="2013-05-22")
    assert told(quotation_details(facts(), echo))[-2:] == [
        "said 2013-05-22",
        "echoes quotation 3, “a sound structure”",
    ]


def test_every_document_that_holds_the_words_is_named_and_no_other() -> None:
    links = (
        Link("q6", 0, "report", Span(0, 4), "elided"),
        Link("q6", 0, "article", Span(0, 4), "absent"),
    )
    assert (
        told(quotation_details(facts(replace(DOSSIER, links=links)), QUOTATIONS[5]))[1]
        == "≈ elided in 2 Report of 2012"
    )


def test_words_that_stand_nowhere_are_told_as_absent() -> None:
    assert told(quotation_details(facts(), QUOTATIONS[3]))[1] == "∅ absent from the other documents"


def test_the_same_words_quoted_by_another_document_are_told() -> None:
    other = replace(QUOTATIONS[5], id="q7", document="report", parts=(Span(0, 4),), speaker=SPEAKERS[0].id)
    links = (Link("q6", 0, "report", Span(0, 4), "exact"),)
    dossier = replace(DOSSIER, quotations=(*DOSSIER.quotations, other), links=links)
    lines = told(quotation_details(facts(dossier), QUOTATIONS[5]))
    assert lines[2] == f"also quoted in 2 as quotation {len(dossier.quotations)}, by {SPEAKERS[0].name}"


def test_a_passage_taken_from_the_article_verifies_nothing() -> None:
    links = (Link("q6", 0, "report", Span(0, 4), "exact", as_quoted=True),)
    verdict = told(quotation_details(facts(replace(DOSSIER, links=links)), QUOTATIONS[5]))[1]
    assert verdict == "→ as the article quotes it, in 2 Report of 2012"


def test_more_differences_than_have_room_are_counted() -> None:
    links = (Link("q6", 0, "report", Span(0, 4), "altered", (CHANGED,) * 5),)
    verdict = told(quotation_details(facts(replace(DOSSIER, links=links)), QUOTATIONS[5]))[1]
    assert verdict == "± reworded in 2 Report of 2012: “sound” for “sturdy”; “sound” for “sturdy” and 3 more"


def test_a_speaker_has_role_share_and_other_names() -> None:
    assert told(speaker_details(facts(), SPEAKERS[1])) == [
        "Dr. Anna Berg",
        "engineer of the county",
        "person · 2 quotations, 11 words or 52% of all quoted words · curated",
        "also Berg, she",
    ]


def test_who_does_not_speak_is_told_so() -> None:
    assert told(speaker_details(facts(), SPEAKERS[0])) == ["River Board", "body · named, not quoted · curated"]


def test_who_wrote_a_document_is_told_so() -> None:
    first, *others = DOSSIER.documents
    written = replace(DOSSIER, documents=(replace(first, author=SPEAKERS[0].id), *others))
    assert told(speaker_details(facts(written), SPEAKERS[0])) == [
        "River Board",
        "body · curated",
        f"wrote “{first.title}”",
    ]


def test_an_event_says_on_what_its_date_rests() -> None:
    assert told(event_details(facts(), EVENTS[1])) == [
        "Repairs begin",
        "2013-05-21 · “yesterday” · detected",
        "“yesterday”, from the publication date 2013-05-22",
        "names Carl Dahl",
    ]


def test_a_heading_says_what_must_be_known_of_its_document() -> None:
    assert told(heading_details(DOSSIER.documents[1], "Findings")) == [
        "Findings",
        "in Report of 2012",
        "text · passages only",
        "Only two pages survive.",
    ]
