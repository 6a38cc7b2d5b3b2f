"""What is known about a quotation."""

from __future__ import annotations

from dataclasses import replace

from reader.reading.details import quotation_details
from tests.tui.panel.sample import DOSSIER, QUOTATIONS


def test_whoever_tells_what_another_says_stands_below_the_speaker() -> None:
    facts = [fact for fact in quotation_details(DOSSIER, replace(QUOTATIONS[4], via="berg")).facts if fact[1]]
    assert facts[1] == ("via", "Anna Berg")


def test_where_nobody_else_tells_it_nothing_is_said() -> None:
    assert dict(quotation_details(DOSSIER, QUOTATIONS[4]).facts)["via"] == ""
