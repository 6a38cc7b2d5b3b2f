from dataclasses import replace

from reader.export.records import event_records, match_record, quotation_records, span_record, speaker_records
from reader.model import Change, Document, Link, Span
from reader.model.judgement import WRONG, Judgement
from reader.model.link import SaidBy
from tests.export.examples import ARTICLE, DOSSIER, PLAN, span


def test_a_split_quotation_has_one_row_a_part_and_one_group() -> None:
    first, second, *_ = quotation_records(DOSSIER)
    assert first == {
        "id": "q1.1",
        "document": "article",
        "start": 1,
        "end": 18,
        "text": "We will not wait,",
        "kind": "direct",
        "origin": "curated",
        "doubtful": False,
        "confidence": 1.0,
        "reason": "",
        "date": None,
        "group": "q1",
        "speaker": {"id": "lee", "name": "Ann Lee"},
        "via": None,
        "mention": {"start": 20, "end": 33, "text": "Mayor Ann Lee"},
        "cue": {"start": 34, "end": 38, "text": "said"},
        "source": None,
        "judgement": None,
    }
    assert (second["id"], second["group"], second["text"]) == ("q1.2", "q1", "The bridge is closed.")


def test_what_somebody_decided_stands_beside_what_the_sources_say() -> None:
    judgement = Judgement("article", DOSSIER.quotations[0].parts, WRONG, by="Ines Vale", at="2026-11-25T09:30:00Z")
    row = next(iter(quotation_records(replace(DOSSIER, judgements=(judgement,)))))
    assert row["judgement"] == {"verdict": "wrong", "note": None, "by": "Ines Vale", "at": "2026-11-25T09:30:00Z"}


def test_a_confidence_has_three_places() -> None:
    quotations = tuple(replace(quotation, confidence=0.87654) for quotation in DOSSIER.quotations)
    assert {row["confidence"] for row in quotation_records(replace(DOSSIER, quotations=quotations))} == {0.877}


def test_whoever_tells_what_another_says_is_named_beside_that_one() -> None:
    told = replace(DOSSIER.quotations[0], via="council")
    row = next(iter(quotation_records(replace(DOSSIER, quotations=(told,)))))
    assert (row["speaker"]["id"], row["via"]) == ("lee", {"id": "council", "name": "City Council"})


def test_a_quotation_without_speaker_mention_and_cue_says_null() -> None:
    row = list(quotation_records(DOSSIER))[-1]
    assert (row["id"], row["speaker"], row["mention"], row["cue"]) == ("q3", None, None, None)


def test_a_linked_quotation_names_its_source_and_the_verdict() -> None:
    source = list(quotation_records(DOSSIER))[-1]["source"]
    assert (source["document"], source["text"], source["verdict"]) == ("plan", "a risk", "elided")
    assert PLAN[source["start"] : source["end"]] == "a risk"


def test_words_that_no_source_has_name_none() -> None:
    dossier = replace(DOSSIER, links=(Link("q3", 0, "plan", Span(0, 0), "absent"),))
    source = list(quotation_records(dossier))[-1]["source"]
    assert (source["document"], source["start"], source["verdict"]) == (None, None, "absent")


def test_a_source_says_how_far_the_words_differ_what_that_proves_and_who_says_them_there() -> None:
    change = Change("replaced", Span(0, 1), Span(0, 1), "a", "the", "minor", "small word")
    link = Link("q3", 0, "plan", Span(0, 1), "altered", (change,))
    link = replace(link, weak=True, said_by=SaidBy("Ann Lee", "lee"), same_speaker=True, second_hand=True)
    source = list(quotation_records(replace(DOSSIER, links=(link,))))[-1]["source"]
    said = ("grade", "weak", "said_by", "same_speaker", "second_hand")
    assert [source[key] for key in said] == ["minor", True, {"id": "lee", "name": "Ann Lee"}, True, True]
    nowhere = list(quotation_records(replace(DOSSIER, links=(Link("q3", 0, "plan", Span(0, 0), "absent"),))))[-1]
    assert [nowhere["source"][key] for key in said] == [None, False, None, None, False]


def test_every_offset_finds_its_text_again() -> None:
    for row in quotation_records(DOSSIER):
        for place in (row, row["mention"], row["cue"]):
            assert place is None or ARTICLE[place["start"] : place["end"]] == place["text"]


def test_events_stand_by_date_with_the_days_they_may_mean() -> None:
    events = list(event_records(DOSSIER))
    assert [(event["id"], event["date"], event["earliest"], event["latest"]) for event in events] == [
        ("e3", "2011/..", "2011-01-01", None),
        ("e2", "2013-05-21", "2013-05-21", "2013-05-21"),
        ("e1", None, None, None),
    ]
    assert events[1]["text"] == "yesterday"
    assert set(events[0]) == {
        *("id", "date", "earliest", "latest", "headline", "basis", "origin", "document", "start", "end", "text"),
        "speakers",
    }
    assert events[1]["speakers"] == ["lee"]


def test_speakers_count_quotations_and_words_once() -> None:
    assert next(speaker_records(DOSSIER)) == {
        "id": "lee",
        "name": "Ann Lee",
        "title": "Mayor",
        "role": "",
        "aliases": ["Lee", "she"],
        "quotations": 2,
        "words": 12,
    }
    assert [(record["quotations"], record["words"]) for record in speaker_records(DOSSIER)][1:] == [(0, 0), (0, 0)]


def test_words_that_two_quotations_share_count_once() -> None:
    inner = replace(DOSSIER.quotations[1], id="q9", parts=(span("the bridge"),))
    dossier = replace(DOSSIER, quotations=(*DOSSIER.quotations, inner))
    assert next(speaker_records(dossier))["words"] == 12


def test_a_match_stands_between_its_words() -> None:
    assert match_record(Document("plan", PLAN, ""), span("risk", PLAN), ("a ", "."), None) == {
        "document": "plan",
        "start": 16,
        "end": 20,
        "text": "risk",
        "before": "a ",
        "after": ".",
        "speaker": None,
    }


def test_the_text_of_a_record_is_what_is_read_and_its_source_text_what_stands_there() -> None:
    marked = "He said “we **will not**\nwait” &amp; left."
    document = Document("a", marked, "", markdown=True)
    record = span_record(Span(marked.index("we"), marked.index("”")), document)
    assert record["text"] == "we will not wait"
    assert record["source_text"] == marked[record["start"] : record["end"]] == "we **will not**\nwait"
    assert "source_text" not in span_record(Span(0, 7), document)
