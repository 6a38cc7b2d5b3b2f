"""What is left of a dossier's timeline when only some speakers are looked at."""

from reader.layout.meant_dates import window_of
from reader.layout.timeline_choice import chosen, during, of_speakers
from tests.export.examples import DOSSIER


def test_only_what_they_say_and_what_names_them_is_left() -> None:
    left = of_speakers(DOSSIER, ["lee"])
    assert [event.id for event in left.events] == ["e2"]
    assert [quotation.id for quotation in left.quotations] == ["q1", "q2"]
    assert left.documents == DOSSIER.documents


def test_of_one_who_says_nothing_nothing_is_left() -> None:
    left = of_speakers(DOSSIER, ["council"])
    assert (left.events, left.quotations) == ((), ())


def test_of_a_document_only_what_stands_in_it_is_left() -> None:
    left = chosen(DOSSIER, document="plan")
    assert [document.id for document in left.documents] == ["plan"]
    assert {event.document for event in left.events} <= {"plan"}
    assert {quotation.document for quotation in left.quotations} <= {"plan"}
    assert chosen(DOSSIER) is DOSSIER


def test_of_a_time_what_lies_in_it_at_least_in_part_is_left() -> None:
    left = during(DOSSIER, window_of("2013-05-21"))
    assert [event.id for event in left.events] == ["e2", "e3"]
    assert during(DOSSIER, window_of("2009")).events == ()
