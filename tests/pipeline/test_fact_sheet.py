"""Which quotations are on the sheet, with which passage, and where both stand; its cost grows with their number."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Document, Dossier, Link, Locator, Quotation, Span, Speaker, verdicts
from reader.pipeline.completion import completed
from reader.pipeline.fact_sheet import fact_sheet
from reader.pipeline.place_words import PlaceWords
from tests.costs import calls_of
from tests.export.sheet.harbour import DOSSIER, STORY


def test_the_quotations_of_stories_are_on_it_in_their_order() -> None:
    entries = fact_sheet(DOSSIER).entries
    assert [entry.number for entry in entries] == [1, 2, 3, 4, 5]
    assert {entry.quotation.document for entry in entries} == {"story"}  # the hearing's turns are no claims
    assert [entry.words.split()[0] for entry in entries] == ["did", "The", "It's", "We", "A"]


def test_each_part_has_its_words_and_its_passage() -> None:
    _, _, split, absent, other = fact_sheet(DOSSIER).entries
    first, second = split.parts
    assert first.there is not None and second.there is not None
    assert (first.here.words, first.there.words) == (
        "It's the third time that the pier has been put off,",
        "It is the third time that the pier has been put off",
    )
    assert (second.there.document, second.there.place, second.there.who) == ("hearing", "line 7, turn 4", "Oduya")
    assert absent.parts[0].there is None and absent.step is verdicts.ABSENT
    assert other.parts[0].there is not None and other.parts[0].there.who == "Reed"


def test_without_a_source_nothing_could_be_checked() -> None:
    alone = fact_sheet(completed(Dossier("Alone", (Document("story", STORY, "Story"),))))
    assert alone.total == "5 quotations: 5 could not be checked."
    assert {entry.step for entry in alone.entries} == {verdicts.NO_SOURCE}
    assert all(entry.parts[0].here.words and entry.parts[0].there is None for entry in alone.entries)


def test_a_passage_of_the_document_that_decides_comes_before_others() -> None:
    text = "“We will go,” said Ann. “We will stay.”\n"
    parts = (Span(1, 12), Span(25, 37))
    documents = tuple(
        Document(name, text, name, kind=kind) for name, kind in (("s", "article"), ("a", "letter"), ("b", "letter"))
    )
    links = (
        Link("q", 0, "b", Span(1, 12), "altered"),
        Link("q", 0, "a", Span(1, 12), "exact"),
        Link("q", 1, "a", Span(25, 37), "exact"),
    )
    found = Dossier("T", documents, (Speaker("ann", "Ann"),), (Quotation("q", "s", parts, "direct"),), links=links)
    (entry,) = fact_sheet(found).entries
    assert [part.there.document for part in entry.parts if part.there] == ["a", "a"]


def test_places_are_named_as_people_name_them() -> None:
    pages = (Locator(0, "page", "1"), Locator(20, "page", "2/ii"))
    plain = Document("plain", "One.\nTwo.\n\nFour.", "P")
    places = PlaceWords(
        Dossier("T", (plain, replace(plain, id="paged", text="x" * 40, locators=pages), *DOSSIER.documents))
    )
    assert [places("plain", offset) for offset in (0, 5, 11)] == ["line 1", "line 2", "line 4"]
    assert places("paged", 21) == "p. ii (2nd page)"
    hearing = DOSSIER.document("hearing").text
    assert places("hearing", hearing.index("The city")) == "line 3, turn 2"
    assert places("hearing", len(hearing) - 1).startswith("line 9")


def test_a_sheet_of_four_times_as_many_quotations_takes_four_times_the_steps() -> None:
    def story(number: int) -> Dossier:
        lines = [f"“The ferry number {each} of {number} was late again,” said Ann Hale.\n" for each in range(number)]
        said = [f"MS. HALE: The ferry number {each} of {number} was late again.\n" for each in range(number)]
        documents = (
            Document("story", "\n".join(lines), "Story", kind="article"),
            Document("hearing", "\n".join(said), "Hearing", kind="transcript"),
        )
        return completed(Dossier("T", documents))

    few, many = story(40), story(160)
    for each in (few, many):
        fact_sheet(each)  # what is read of the documents is kept
    assert calls_of(lambda: fact_sheet(many)) < 5 * calls_of(lambda: fact_sheet(few))
