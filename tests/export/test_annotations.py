from reader.export.annotations import annotation_record
from reader.model import Document, TimeExpression
from tests.export.examples import ARTICLE, DOSSIER, span


def test_quotations_name_their_speaker_and_times_their_days() -> None:
    time = TimeExpression(
        span("yesterday"), "DATE", "2013-05-21", "2013-05-21", "2013-05-21", "2013-05-21", "“yesterday”"
    )
    record = annotation_record(7, Document("", ARTICLE, ""), DOSSIER.quotations, DOSSIER.speakers, [time])
    assert record["id"] == 7
    assert [row["group"] for row in record["quotations"]] == ["q1", "q1", "q2", "q3"]
    assert record["quotations"][0] == {
        "start": 1,
        "end": 18,
        "kind": "direct",
        "group": "q1",
        "speaker": "Ann Lee",
        "via": None,
        "mention": {"start": 20, "end": 33, "text": "Mayor Ann Lee"},
        "cue": {"start": 34, "end": 38, "text": "said"},
        "doubtful": False,
        "confidence": 1.0,
    }
    assert (record["quotations"][3]["speaker"], record["quotations"][3]["confidence"]) == (None, 0.512)
    assert [speaker["name"] for speaker in record["speakers"]] == ["Ann Lee", "the plan", "City Council"]
    assert record["times"][0]["text"] == "yesterday"
    assert set(record["times"][0]) == {"start", "end", "text", "type", "value", "edtf", "earliest", "latest", "basis"}
