"""A dossier completed step by step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Document, Dossier
from reader.pipeline import complete, completion

STORY = '"We will wait," said Ann Lee, the mayor.\n'


def test_each_step_says_what_is_done_and_the_last_says_nothing() -> None:
    documents = (Document("one", STORY, "One"), Document("two", STORY, "Two"))
    steps = list(complete(Dossier("Two", documents)))
    assert [step.words for step in steps][:2] == ["finding quotations 1/2", "finding quotations 2/2"]
    assert [step.words for step in steps].index("") == len(steps) - 1, "a screen shows each step: one is the last"
    assert len(steps[-1].result.quotations) == 2
    assert {link.verdict for link in steps[-1].result.links} <= {"exact"}


def test_a_long_text_is_worked_on_only_when_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(completion, "LONG", 10)
    dossier = Dossier("One", (Document("one", STORY, "One"),))
    assert [*complete(dossier)][-1].result.quotations == ()
    assert len([*complete(dossier, whatever_length=True)][-1].result.quotations) == 1


def test_passages_that_another_document_quotes_are_not_searched_for_quotations() -> None:
    documents = (Document("one", STORY, "One"), Document("two", STORY, "Two", complete=False, quoted_from="one"))
    done = [*complete(Dossier("Two", documents))][-1].result
    assert {quotation.document for quotation in done.quotations} == {"one"}


def test_a_quotation_taken_out_of_what_reader_wrote_is_not_found_again() -> None:
    document = Document("one", STORY.replace("mayor.", "mayor, yesterday."), "One", date="2013-05-22")
    written = [*complete(Dossier("One", (document,)))][-1].result
    assert len(written.quotations) == 1 and len(written.events) == 1
    corrected = replace(written, quotations=(), times=())
    assert [*complete(corrected)][-1].result.quotations == ()
