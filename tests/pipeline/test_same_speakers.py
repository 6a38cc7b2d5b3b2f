"""Whoever several documents of a dossier name is one speaker of it."""

from __future__ import annotations

from reader.model import Document, Dossier, Speaker
from reader.pipeline import completed
from reader.pipeline.same_speakers import merged_speakers


def speakers_of(*texts: str) -> list[str]:
    """The speaker of each quotation of a dossier of several documents, by name."""
    dossier = completed(Dossier("Wall", tuple(Document(f"d{at}", text, "Wall") for at, text in enumerate(texts))))
    return [speaker.name if (speaker := dossier.speaker(each.speaker)) else "-" for each in dossier.quotations]


def test_the_same_full_name_in_two_documents_is_one_speaker() -> None:
    known = (Speaker("ann-lee", "Ann Lee", aliases=("Lee",), origin="detected"),)
    speakers, ids = merged_speakers(known, [Speaker("s1", "Ann Lee", aliases=("the mayor",), origin="detected")])
    assert ids == {"s1": "ann-lee"}
    assert speakers[0].aliases == ("Lee", "the mayor")


def test_house_22_a_name_is_the_same_however_it_is_written() -> None:
    known = (Speaker("pat-o-neil", "Pat O’Neil", origin="detected"),)
    assert merged_speakers(known, [Speaker("s1", "Pat O'Neil", origin="detected")])[1] == {"s1": "pat-o-neil"}


def test_a_surname_that_two_bear_makes_nobody_the_same() -> None:
    known = (Speaker("ann-lee", "Ann Lee", aliases=("Lee",)), Speaker("bob-lee", "Bob Lee", aliases=("Lee",)))
    speakers, ids = merged_speakers(known, [Speaker("s1", "Lee", origin="detected")])
    assert ids == {"s1": "lee"}
    assert len(speakers) == 3


def test_a_surname_alone_is_the_one_person_of_the_documents_before_who_bears_it() -> None:
    known = (Speaker("tom-hall", "Tom Hall", kind="person", origin="detected"),)

    def of(name: str, title: str = "", kind: str = "person") -> str:
        return merged_speakers(known, [Speaker("s1", name, title=title, kind=kind, origin="detected")])[1]["s1"]

    assert of("Hall") == "tom-hall"
    assert of("Hall", "Mr.") == "tom-hall"
    assert of("Hall", "Mrs.") == "hall"
    assert of("Hall", kind="body") == "hall"
    assert of("Ida Hall") == "ida-hall"


def test_a_curated_person_bears_a_surname_too() -> None:
    known = (Speaker("th", "Tom Hall", kind="person", origin="curated"),)
    assert merged_speakers(known, [Speaker("s1", "Hall", kind="person", origin="detected")])[1] == {"s1": "th"}


def test_a_surname_alone_is_the_one_person_of_a_later_document_who_bears_it() -> None:
    assert (
        speakers_of("“It holds,” Zorn said.\n", "“It will,” said Ada Zorn. “It did,” Zorn said.\n") == ["Ada Zorn"] * 3
    )


def test_whoever_gets_a_full_name_keeps_the_short_one_and_has_a_title() -> None:
    known = (Speaker("hall", "Hall", kind="person", aliases=("the mayor",), origin="detected"),)
    speakers, ids = merged_speakers(
        known, [Speaker("s1", "Tom Hall", "Mr.", "a miller", "person", ("Tom",), "detected")]
    )
    assert ids == {"s1": "hall"}
    assert speakers == (
        Speaker("hall", "Tom Hall", "Mr.", "a miller", "person", ("Hall", "the mayor", "Tom"), "detected"),
    )


def test_a_surname_alone_stays_alone_where_several_later_ones_bear_it_or_it_is_no_persons() -> None:
    tom = Speaker("s1", "Tom Hall", kind="person", origin="detected")
    ida = Speaker("s2", "Ida Hall", kind="person", origin="detected")

    def ids(known: Speaker, *found: Speaker) -> dict[str, str]:
        return merged_speakers((known,), found)[1]

    hall = Speaker("hall", "Hall", kind="person", origin="detected")
    assert ids(hall, tom, ida) == {"s1": "tom-hall", "s2": "ida-hall"}
    assert ids(Speaker("hall", "Hall", "Mrs.", "", "person", (), "detected"), tom, ida) == {
        "s1": "tom-hall",
        "s2": "hall",
    }
    assert ids(Speaker("hall", "Hall", kind="body", origin="detected"), tom) == {"s1": "tom-hall"}


def test_a_curated_surname_stays_as_it_is_written() -> None:
    known = (Speaker("h", "Hall", kind="person", origin="curated"),)
    speakers, ids = merged_speakers(known, [Speaker("s1", "Tom Hall", kind="person", origin="detected")])
    assert (speakers, ids) == (known, {"s1": "h"})


def test_a_spokesman_of_one_document_is_not_one_of_another() -> None:
    assert speakers_of("“It holds,” a spokesman said.\n", "“It fell,” a spokesman said.\n") == ["a spokesman"] * 2
    known = (Speaker("a-spokesman", "a spokesman", kind="person", origin="detected"),)
    found = Speaker("s1", "a spokesman", kind="person", origin="detected")
    assert merged_speakers(known, [found])[1] == {"s1": "a-spokesman-2"}


def test_a_spokesman_who_speaks_in_a_document_already_may_say_more_there() -> None:
    known = (Speaker("a-spokesman", "a spokesman", kind="person", origin="detected"),)
    found = Speaker("s1", "A spokesman", kind="person", origin="detected")
    assert merged_speakers(known, [found], {"a-spokesman"})[1] == {"s1": "a-spokesman"}
