"""Transcripts among the documents of a dossier: their kind, and what is held against what."""

from __future__ import annotations

from reader.model import Document, Dossier
from reader.pipeline.completion import completed

TALK = "IVO LUND: We lost the key (laughter) and the spare in one week.\n\nMARA QUILL: And who found them?\n"
STORY = "“We lost the key and the spare in one week,” said Ivo Lund. He had “nothing else to tell them at all”.\n"


def dossier(*documents: Document) -> Dossier:
    return completed(Dossier("Test", documents))


def test_a_text_that_is_seen_as_a_transcript_is_called_one() -> None:
    assert dossier(Document("talk", TALK, "Talk")).documents[0].kind == "transcript"


def test_what_somebody_calls_a_document_stays() -> None:
    assert dossier(Document("talk", TALK, "Talk", kind="report")).documents[0].kind == "report"


def test_a_document_called_a_transcript_has_turns_where_there_are_few() -> None:
    text = "They met.\n\nIt was late.\n\nQuill: Is it on?\n\nIt seems so.\n\nYes.\n\nLund: It is.\n\nGood.\n\nSo.\n"
    assert len(dossier(Document("talk", text, "Talk")).quotations) == 0
    assert len(dossier(Document("talk", text, "Talk", kind="transcript")).quotations) == 2


def test_a_story_is_held_against_what_is_said_and_turns_of_a_source_are_no_claims() -> None:
    found = dossier(Document("story", STORY, "Story"), Document("talk", TALK, "Talk"))
    verdicts = {link.quotation: link.verdict for link in found.links}
    assert verdicts == {"story-q1": "exact", "story-q2": "absent"}


def test_turns_of_the_first_document_are_not_missed_in_others() -> None:
    found = dossier(Document("talk", TALK, "Talk"), Document("story", STORY, "Story"))
    assert "absent" not in {link.verdict for link in found.links}
