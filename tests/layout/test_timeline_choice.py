"""What is left of a dossier's timeline when only some speakers are looked at."""

from reader.layout.timeline_choice import of_speakers
from tests.export.examples import DOSSIER


def test_only_what_they_say_and_what_names_them_is_left() -> None:
    chosen = of_speakers(DOSSIER, ["lee"])
    assert [event.id for event in chosen.events] == ["e2"]
    assert [quotation.id for quotation in chosen.quotations] == ["q1", "q2"]
    assert chosen.documents == DOSSIER.documents


def test_of_one_who_says_nothing_nothing_is_left() -> None:
    chosen = of_speakers(DOSSIER, ["council"])
    assert (chosen.events, chosen.quotations) == ((), ())
