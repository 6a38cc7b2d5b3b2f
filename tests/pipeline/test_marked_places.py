"""Bookmarks and notes where they stand in the texts now."""

from __future__ import annotations

from dataclasses import replace

from reader.memory.landmark import landmark_at
from reader.memory.remembered import Note, Remembered
from reader.model import Document, Dossier, Span
from reader.model.judgement import Judgement
from reader.model.place import Place
from reader.pipeline.marked_places import first_words, marked_places, words_at

TEXT = "The ferry sails at noon.\nNobody knew it, *not even* Rao, who keeps the time of all boats there.\n"
DOSSIER = Dossier("The ferry", (Document("story", TEXT, "The story", markdown=True), Document("log", "Noon.\n", "Log")))


def at(words: str, document: str = "story") -> Note:
    text = DOSSIER.document(document).text
    return Note(landmark_at(Place(document, text.index(words)), text), f"on {words}")


def found(dossier: Dossier, remembered: Remembered) -> list[tuple[str, str, str]]:
    texts = {document.id: document.text for document in dossier.documents}
    return [
        (each.document, each.letter or each.note, each.span.words_of(texts.get(each.document, "")))
        for each in marked_places(dossier, remembered)
    ]


def test_they_are_sorted_by_document_and_place_and_those_not_open_come_last() -> None:
    gone = replace(at("Noon", "log"), at=replace(at("Noon", "log").at, document="gone"))
    left = Remembered(notes=(gone, at("Noon", "log"), at("Nobody"))).bookmarked("b", at("sails").at)
    assert found(DOSSIER, left) == [
        ("story", "b", ""),
        ("story", "on Nobody", "Nobody knew it, *not"),
        ("log", "on Noon", "Noon."),
        ("gone", "on Noon", ""),
    ]


def test_a_note_on_selected_words_is_on_just_these() -> None:
    left = Remembered(notes=(replace(at("Rao"), length=len("Rao, who keeps")),))
    assert found(DOSSIER, left) == [("story", "on Rao", "Rao, who keeps")]


def test_they_go_with_their_words_when_a_text_is_edited() -> None:
    edited = replace(DOSSIER.documents[0], text="A new first line.\n" + TEXT)
    left = Remembered(notes=(at("Nobody"),)).bookmarked("b", at("sails").at)
    [bookmark, note] = marked_places(replace(DOSSIER, documents=(edited,)), left)
    assert edited.text[bookmark.span.start :].startswith("sails")
    assert edited.text[note.span.start :].startswith("Nobody")


def test_of_notes_kept_with_judgements_the_latest_on_the_same_words_counts() -> None:
    span = Span(TEXT.index("Nobody"), TEXT.index(" it,"))
    judgements = tuple(Judgement("story", (span,), note=note) for note in ("first", "second"))
    other = Judgement("story", (Span(0, 3),), note="")
    [noted] = marked_places(replace(DOSSIER, judgements=(*judgements, other)), Remembered())
    assert (noted.note, noted.span, noted.judgement) == ("second", span, judgements[1])


def test_words_tell_of_a_place_without_its_marks() -> None:
    document = DOSSIER.documents[0]
    assert words_at(document, Span(TEXT.index("*not"), TEXT.index("*not"))) == "not even Rao, who"
    assert words_at(document, Span(TEXT.index("Nobody"), len(TEXT))) == (
        "Nobody knew it, not even Rao, who keeps the time of all boa…"
    )


def test_first_words_end_with_their_line_and_are_something_at_the_end_too() -> None:
    assert first_words("one two\nthree", 4) == Span(4, 7)
    assert first_words("one", 3) == Span(3, 3)
    assert first_words("\n\none", 0) == Span(0, 1)
