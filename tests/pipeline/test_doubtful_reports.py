"""Reports that may be none join a dossier when somebody asks for them, count nowhere, and leave it again."""

from __future__ import annotations

from dataclasses import replace

from reader.export.totals import speaker_totals
from reader.model import Document, Dossier
from reader.model.rejection import Rejection
from reader.pipeline import completed
from reader.pipeline.doubtful_reports import has_doubtful_reports, with_doubtful_reports, without_doubtful_reports

TEXT = (
    "Mayor Mara Quill said the bridge would stay shut until the spring.\n\n"
    "“We cannot wait,” she said. Masons believe that the piers were damaged in the storm, and Quill hopes that the "
    "county will pay.\n"
)


def searched() -> Dossier:
    return completed(Dossier("A story", (Document("story", TEXT, "A story"),)))


def words(dossier: Dossier) -> list[str]:
    return [each.words_of(TEXT) for each in dossier.quotations]


def test_they_stand_among_the_others_in_the_order_of_the_text() -> None:
    sure = searched()
    asked = with_doubtful_reports(sure, sure.documents[0])
    assert len(words(asked)) > len(words(sure)) and sorted(asked.quotations, key=lambda each: each.start) == list(
        asked.quotations
    )
    assert {each.kind_words for each in asked.quotations} == {"indirect", "direct", "indirect?"}
    assert asked.counted_quotations == sure.quotations


def test_they_count_nowhere() -> None:
    sure = searched()
    asked = with_doubtful_reports(sure, sure.documents[0])
    (mayor,) = (each for each in sure.speakers if each.name == "Mara Quill")
    assert speaker_totals(asked)[mayor.id] == speaker_totals(sure)[mayor.id]


def test_they_leave_no_trace() -> None:
    sure = searched()
    asked = with_doubtful_reports(sure, sure.documents[0])
    assert has_doubtful_reports(asked) and not has_doubtful_reports(sure)
    assert without_doubtful_reports(asked) == sure


def test_a_second_time_adds_nothing() -> None:
    sure = searched()
    asked = with_doubtful_reports(sure, sure.documents[0])
    assert with_doubtful_reports(asked, sure.documents[0]) == asked


def test_a_document_that_somebody_annotated_gets_none() -> None:
    sure = searched()
    curated = replace(sure, quotations=tuple(replace(each, origin="curated") for each in sure.quotations))
    assert with_doubtful_reports(curated, sure.documents[0]) is curated


def test_what_was_rejected_is_not_among_them() -> None:
    sure = searched()
    asked = with_doubtful_reports(sure, sure.documents[0])
    doubtful = [each for each in asked.quotations if each.doubtful]
    rejected = replace(sure, rejected=(Rejection("story", doubtful[0].parts[0]),))
    left = [each for each in with_doubtful_reports(rejected, sure.documents[0]).quotations if each.doubtful]
    assert [each.parts for each in left] == [each.parts for each in doubtful[1:]]
