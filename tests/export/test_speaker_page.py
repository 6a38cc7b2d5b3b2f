from dataclasses import replace

from reader.export.speaker_page import SpeakerPage
from reader.export.speaker_records import page_record
from reader.model import Document
from reader.model.judgement import WRONG, Judgement
from tests.export.examples import DOSSIER, PLAN

LEE, PLAN_SPEAKER, COUNCIL = DOSSIER.speakers
WRITTEN = replace(
    DOSSIER,
    documents=(
        DOSSIER.documents[0],
        Document("plan", PLAN, "The plan", kind="report", author="council", date="2013-05"),
    ),
)


def test_the_head_says_who_somebody_is_and_how_much_they_say() -> None:
    page = SpeakerPage(DOSSIER, LEE)
    assert page.name == "Mayor Ann Lee"
    assert list(page.head()) == ["person · also Lee, she", "2 quotations, 12 words or 100% of all quoted words"]
    assert list(SpeakerPage(WRITTEN, COUNCIL).head()) == ["owner of the bridge", "body", "wrote 8 words in plan"]
    assert list(SpeakerPage(DOSSIER, COUNCIL).head())[-1] == "named, not quoted"


def test_words_stand_between_marks_where_they_do_there() -> None:
    page = SpeakerPage(WRITTEN, LEE)
    assert [(page.how(each), page.words(each)) for each in page.sayings] == [
        ("", "“We will not wait,” — “The bridge is closed.”"),
        ("reported", "the bridge is closed"),
    ]
    assert [(page.how(each), page.date(each)) for each in SpeakerPage(WRITTEN, COUNCIL).sayings] == [
        ("wrote", "May 2013"),
        ("wrote", "May 2013"),
    ]


def test_a_report_that_may_be_none_is_marked_and_what_a_document_reads_is_said_to_be_its() -> None:
    q1, q2, q3 = DOSSIER.quotations
    dossier = replace(WRITTEN, quotations=(q1, replace(q2, doubtful=True), replace(q3, speaker="plan")))
    page = SpeakerPage(dossier, LEE)
    assert page.how(page.sayings[1]) == "reported?"
    council = SpeakerPage(dossier, COUNCIL)
    assert council.how(council.sayings[0]) == "said by the plan"


def test_only_the_documents_that_are_asked_for() -> None:
    assert SpeakerPage(DOSSIER, LEE, ("plan",)).sayings == ()


def test_the_record_has_verdict_and_judgement() -> None:
    q3 = replace(DOSSIER.quotations[2], speaker="lee")
    judged = Judgement("article", q3.parts, WRONG, "no", "Kim", "2013-05-23")
    dossier = replace(DOSSIER, quotations=(*DOSSIER.quotations[:2], q3), judgements=(judged,))
    record = page_record(SpeakerPage(dossier, LEE))
    assert (record["id"], record["kind"], record["aliases"], record["role"]) == ("lee", "person", ["Lee", "she"], None)
    first, _, last = record["said"]
    assert [part["text"] for part in first["parts"]] == ["We will not wait,", "The bridge is closed."]
    assert (first["how"], first["verdict"], first["judgement"]) == ("quoted", None, None)
    assert (last["quotation"], last["verdict"]) == ("q3", "elided")
    assert last["judgement"] == {"verdict": "wrong", "note": "no", "by": "Kim", "at": "2013-05-23"}
