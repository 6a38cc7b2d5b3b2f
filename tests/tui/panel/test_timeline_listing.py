"""What is painted how in the listed timeline."""

from __future__ import annotations

from reader.tui.panel.facts import Facts
from reader.tui.panel.timeline_listing import TimelineListing
from tests.tui.panel.sample import COLOURS, DOSSIER


def test_what_a_speaker_said_on_a_day_has_the_speakers_colour_and_a_sign() -> None:
    listing = TimelineListing(Facts(DOSSIER, COLOURS), None, 44, "")
    (number,) = (number for number, row in enumerate(listing.rows) if row.speaker == "dahl")
    row = listing.row(number, 44)
    assert (row.left[-1].text, row.left[-1].ink) == ("├“ ", COLOURS["dahl"])
    assert row.body[0].ink == COLOURS["dahl"]


def test_the_cursor_does_not_stop_on_documents_and_speakers() -> None:
    listing = TimelineListing(Facts(DOSSIER, COLOURS), None, 44, "")
    beside = [number for number, row in enumerate(listing.rows) if row.speaker or (row.sign == "◆─" and not row.event)]
    assert beside
    assert {listing.key(number) for number in beside} == {None}
