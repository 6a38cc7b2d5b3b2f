"""The table of stretches, read back by the csv module; offsets are held against the text in both ways of counting."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from reader.export.csv_text import plain
from reader.export.interchange.stretch_table import stretch_rows
from reader.export.interchange.utf16 import Utf16Offsets
from reader.model import Dossier
from tests.export.interchange.annotated import HOSTILE, JUDGED, KEPT


def rows(dossier: Dossier = JUDGED) -> list[dict[str, str]]:
    lines = "\r\n".join(stretch_rows(dossier, KEPT if dossier is JUDGED else ()))
    return list(csv.DictReader(io.StringIO(lines, newline="")))


def test_each_stretch_is_a_row_in_the_order_of_the_texts() -> None:
    assert [(row["what"], row["id"]) for row in rows()] == [
        *(("quotation", "q1.1"), ("event", "e1"), ("mention", "q1-mention"), ("cue", "q1-cue"), ("event", "e2")),
        *(("quotation", "q1.2"), ("quotation", "q2"), ("quotation", "q3"), ("passage", "q3-passage"), ("event", "e3")),
        *(("note", "n1"), ("bookmark", "n2")),
    ]


def test_a_quotation_says_who_how_sure_what_verdict_and_what_was_judged() -> None:
    first, judged = (row for row in rows() if row["id"] in ("q1.1", "q3"))
    assert (first["quotation"], first["speaker.id"], first["speaker.name"]) == ("q1", "lee", "Ann Lee")
    assert (judged["kind"], judged["origin"], judged["confidence"]) == ("mixed", "detected", "0.512")
    assert (judged["verdict"], judged["judgement.verdict"], judged["judgement.by"]) == ("elided", "wrong", "Ines Vale")


def test_events_and_notes_have_what_is_theirs() -> None:
    told = {row["id"]: row for row in rows()}
    assert (told["e2"]["date"], told["e2"]["headline"], told["e2"]["speakers"]) == (
        "2013-05-21",
        "Ann Lee speaks",
        "lee",
    )
    assert (told["n1"]["note"], told["n1"]["text"]) == ("Ask the <council>.", "The bridge is a risk.")


def test_offsets_lead_to_the_words_in_code_points_and_in_utf16() -> None:
    texts = {document.id: document.text for document in HOSTILE.documents}
    spans = {each.id: each.parts[0] for each in HOSTILE.quotations}
    for row in rows(HOSTILE):
        text = texts[plain(row["document"])]
        start, end = int(row["start"]), int(row["end"])
        if row["what"] == "quotation":
            assert (start, end) == (spans[row["id"]].start, spans[row["id"]].end)
        units = text.encode("utf-16-le")
        found = units[2 * int(row["start_utf16"]) : 2 * int(row["end_utf16"])].decode("utf-16-le")
        assert found == text[start:end]


def test_no_cell_is_a_formula() -> None:
    cells = [cell for row in rows(HOSTILE) for cell in row.values()]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    assert any(plain(cell).startswith("=We stay") for cell in cells)


@given(st.text(st.sampled_from("aé€😀𝕏\n")), st.integers(0, 30))
def test_utf16_counts_as_the_codec_does(text: str, offset: int) -> None:
    at = min(offset, len(text))
    assert Utf16Offsets(text).of(at) == len(text[:at].encode("utf-16-le")) // 2
