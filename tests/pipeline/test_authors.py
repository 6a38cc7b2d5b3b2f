from dataclasses import replace

import pytest

from reader.model import Document, Dossier, Quotation, Span, Speaker
from reader.pipeline import complete

LETTER = """Dear Members,

The steel is late.

Yours sincerely,

Carl Reyes
"""
STORY = '"The pier is old," said Hale.\n'


def completed(*documents: Document, speakers: tuple[Speaker, ...] = ()) -> Dossier:
    return [*complete(Dossier("", documents, speakers))][-1].result


def test_whoever_signed_a_letter_wrote_it_and_is_a_speaker() -> None:
    dossier = completed(Document("letter", LETTER, "Letter"))
    assert [(each.id, each.name, each.kind) for each in dossier.speakers] == [("carl-reyes", "Carl Reyes", "person")]
    assert dossier.document("letter").author == "carl-reyes"


def test_the_author_of_a_statement_is_whoever_a_story_calls_by_surname() -> None:
    statement = Document("statement", "The city pays.\n", "Statement", kind="statement", author="Ann Hale")
    dossier = completed(Document("story", STORY, "Story"), statement)
    assert [each.name for each in dossier.speakers] == ["Ann Hale"]
    assert dossier.document("statement").author == "Ann Hale", "as it is printed"


def test_an_author_is_the_curated_speaker_of_that_surname() -> None:
    statement = Document("statement", "The city pays.\n", "Statement", kind="statement", author="Mayor Ann Hale")
    dossier = completed(statement, speakers=(Speaker("hale", "Hale", kind="person"),))
    assert [each.id for each in dossier.speakers] == ["hale"]
    assert dossier.document("statement").author == "hale"


@pytest.mark.parametrize(("kind", "author"), [("article", "Ada Moss"), ("text", "Ada Moss"), ("statement", "A; B")])
def test_who_wrote_a_story_is_no_speaker_and_several_authors_are_no_single_one(kind: str, author: str) -> None:
    dossier = completed(Document("a", "The pier is old.\n", "A", kind=kind, author=author))
    assert (dossier.speakers, dossier.document("a").author) == ((), author)


def test_the_author_of_any_text_is_known_who_speaks_elsewhere() -> None:
    text = Document("text", "The city pays.\n", "Text", author="Ann Hale")
    assert [each.name for each in completed(Document("story", STORY, "Story"), text).speakers] == ["Ann Hale"]


def test_an_author_who_is_named_by_id_stays() -> None:
    document = Document("letter", LETTER, "Letter", kind="letter", author="reyes")
    speakers = (Speaker("reyes", "C. Reyes"),)
    dossier = completed(document, speakers=speakers)
    assert (dossier.speakers, dossier.document("letter")) == (speakers, replace(document))


def test_in_a_document_that_somebody_has_annotated_no_signature_is_looked_for() -> None:
    quotation = Quotation("q1", "letter", (Span(14, 32),), "direct")
    dossier = Dossier("", (Document("letter", LETTER, "Letter"),), (), (quotation,))
    assert [*complete(dossier)][-1].result.document("letter").author == ""
