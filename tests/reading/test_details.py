"""What is known about a quotation."""

from __future__ import annotations

from dataclasses import replace

from reader.reading.details import document_details, quotation_details
from tests.tui.panel.sample import DOSSIER, QUOTATIONS


def test_whoever_tells_what_another_says_stands_below_the_speaker() -> None:
    facts = [fact for fact in quotation_details(DOSSIER, replace(QUOTATIONS[4], via="berg")).facts if fact[1]]
    assert facts[1] == ("via", "Anna Berg")


def test_where_nobody_else_tells_it_nothing_is_said() -> None:
    assert dict(quotation_details(DOSSIER, QUOTATIONS[4]).facts)["via"] == ""


def test_the_author_and_the_addressee_of_a_document_are_named() -> None:
    first, *others = DOSSIER.documents
    letter = replace(first, author="berg", recipient="dahl")
    facts = dict(document_details(replace(DOSSIER, documents=(letter, *others)), first.id).facts)
    assert (facts["author"], facts["recipient"]) == ("Anna Berg", "Carl Dahl")
    unknown = replace(first, author="Kim Low; Ada Moss", recipient="the council")
    facts = dict(document_details(replace(DOSSIER, documents=(unknown, *others)), first.id).facts)
    assert (facts["author"], facts["recipient"]) == ("Kim Low, Ada Moss", "the council")
