from dataclasses import replace

from reader.model import Document, Dossier, Speaker
from reader.search import Authors

LETTER = Document("letter", "We ask for the pier.", "Letter to the council", kind="letter", author="reyes")
STORY = Document("story", "The pier is old.", "The pier", kind="article", author="Kim Low and Ada Moss")
DOSSIER = Dossier(
    "Pier",
    (STORY, LETTER),
    (Speaker("reyes", "Carl Reyes"), Speaker("moss", "Ada Moss"), Speaker("says", "the letter", kind="document")),
)


def names(dossier: Dossier, document: Document) -> list[str]:
    return [each.name for each in Authors(dossier).of(document)]


def test_an_author_is_a_speaker_by_id_or_name_or_somebody_of_whom_only_the_name_is_known() -> None:
    assert names(DOSSIER, LETTER) == ["Carl Reyes"]
    assert names(DOSSIER, STORY) == ["Kim Low", "Ada Moss"]
    assert [each.id for each in Authors(DOSSIER).everyone] == ["reyes", "moss", "says", "kim-low"]
    assert names(replace(DOSSIER, documents=(replace(STORY, author=" "),)), STORY) == []


def test_a_body_with_and_in_its_name_is_one_author() -> None:
    body = Speaker("sons", "Reyes and Sons")
    assert names(Dossier("", (replace(LETTER, author="reyes AND sons"),), (body,)), LETTER) == ["Reyes and Sons"]


def test_what_a_document_reads_is_said_by_its_author() -> None:
    authors = Authors(DOSSIER)
    assert authors.voices_of(LETTER) == {"reyes", "says"}
    assert authors.with_documents(["reyes"]) == {"reyes", "says"}
    assert authors.with_documents(["moss"]) == {"moss"}


def test_the_letter_is_nobodys_where_there_are_two() -> None:
    other = replace(LETTER, id="other", title="Another", author="moss")
    assert Authors(replace(DOSSIER, documents=(LETTER, other))).with_documents(["reyes"]) == {"reyes"}
