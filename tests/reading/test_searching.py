"""Searching one document or all of them, and stepping through what was found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader import search as engine
from reader.model import Document, Dossier, Span
from reader.reading import searching
from reader.reading.searching import Search, find, find_everywhere, search_at
from reader.search import SearchTimeoutError, parse_query

DOSSIER = Dossier(
    "Three",
    (Document("one", "a beta, a Beta", "1"), Document("two", "no such word", "2"), Document("six", "beta", "6")),
)
BETA = parse_query("beta", ())


def test_house_8_a_search_knows_its_document_and_has_gone_nowhere_yet() -> None:
    search, failure = find(DOSSIER, BETA, "one")
    assert search == Search("one", "beta", False, (Span(2, 6), Span(10, 14)))
    assert (search.current_match, failure) == (None, "")
    assert find(DOSSIER, BETA, "two")[0].matches == ()


def test_it_begins_at_the_first_match_from_a_place_on_or_from_the_top_again() -> None:
    search, _ = find(DOSSIER, BETA, "one")
    assert [(search.begun_at(offset)[0].current, search.begun_at(offset)[1]) for offset in (0, 2, 3, 11)] == [
        (0, False),
        (0, False),
        (1, False),
        (0, True),
    ]


def test_it_steps_on_and_back_and_says_when_it_begins_again_at_the_other_end() -> None:
    search = find(DOSSIER, BETA, "one")[0].begun_at(0)[0]
    steps = {count: search.stepped(count) for count in (1, 2, -1, 5)}
    assert {count: (step.current, wrapped) for count, (step, wrapped) in steps.items()} == {
        1: (1, False),
        2: (0, True),
        -1: (1, True),
        5: (1, True),
    }


def test_all_documents_are_searched_and_a_match_leads_to_its_document_with_the_others_there() -> None:
    found = find_everywhere(DOSSIER, BETA)
    assert [match.document for match in found.matches] == ["one", "one", "six"]
    assert search_at(BETA, found, 1) == Search("one", "beta", False, (Span(2, 6), Span(10, 14)), 1)
    assert search_at(BETA, found, 2).matches == (Span(0, 4),)


def test_more_matches_than_are_kept_are_said_to_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MAX_MATCHES", 1)
    monkeypatch.setattr(searching, "MAX_RESULTS", 2)
    assert (len(find(DOSSIER, BETA, "one")[0].matches), find(DOSSIER, BETA, "one")[0].more) == (1, True)
    found = find_everywhere(DOSSIER, BETA)
    assert (len(found.matches), found.more) == (2, True)
    assert search_at(BETA, found, 0).more


def test_what_was_found_before_the_time_was_up_is_kept_and_the_reason_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [*engine.find_matches(DOSSIER, BETA)]

    def until_late(*_: object, **__: object) -> Iterator[engine.Match]:
        yield whole[0]
        raise SearchTimeoutError("late")

    monkeypatch.setattr(engine, "find_matches", until_late)
    search, failure = find(DOSSIER, BETA, "one")
    assert search.matches == (Span(2, 6),)
    assert failure == "Stopped after 5 seconds: this pattern takes too long"
    assert find_everywhere(DOSSIER, BETA).failure == failure
