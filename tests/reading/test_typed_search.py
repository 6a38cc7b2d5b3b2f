"""What is known of a search while it is typed; nothing of it belongs to another line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Document, Speaker
from reader.reading import typed_search
from reader.reading.commands.dispatch import run_command
from reader.reading.typed_search import Counted, TypedSearch
from tests.reading.paper_desk import DOSSIER, PaperDesk, reading


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typed_search, "PAUSE_S", 0)


def typing(document: str = "story") -> tuple[TypedSearch, PaperDesk, list[str]]:
    session, desk = reading()
    told: list[str] = []
    search = TypedSearch(
        session, lambda: told.append(search.counted.words() if search.counted else ""), document=document
    )
    return search, desk, told


def count(line: str, document: str = "story") -> list[str]:
    search, desk, told = typing(document)
    search.count(line)
    while desk.waiting:
        desk.work()
    return told


def test_matches_are_counted_here_first_and_then_in_all_documents() -> None:
    assert count("said") == ["3 in this document", "3 in this document, 3 in all"]
    assert count("runs") == ["1 in this document", "1 in this document, 2 in all"]
    assert count("every") == ["none in this document", "none in this document, 1 in all"]
    assert count("zebra")[-1] == "not found"


def test_a_search_of_all_documents_counts_in_all() -> None:
    assert count("runs", document="") == ["2 in all documents"]
    assert count("zebra", document="") == ["not found"]


def test_what_a_speaker_says_is_counted_too() -> None:
    assert count("@rao")[-1] == "2 in this document, 2 in all"
    assert count("-@rao it")[-1] == "2 in this document, 3 in all"


@pytest.mark.parametrize(
    ("line", "told"),
    [("@", "no name after @"), ("@xyz", "nobody is called xyz"), ("@raq it", "nobody is called raq; Asha Rao?")],
)
def test_a_line_that_makes_no_sense_yet_says_why_in_short(line: str, told: str) -> None:
    assert count(line)[-1] == told


def test_nothing_is_counted_of_nothing() -> None:
    assert count("  ") == []


def test_a_line_that_was_typed_on_is_not_counted() -> None:
    search, desk, told = typing()
    search.count("sai")
    search.count("said")
    desk.work()
    assert told == [] and search.counted is None
    desk.work()
    assert told[-1] == "3 in this document, 3 in all"
    search.end()
    assert search.counted is None


def test_an_answer_that_was_on_its_way_when_a_letter_was_typed_is_dropped() -> None:
    search, desk, told = typing()
    search.count("said")
    late = desk.waiting.pop(0)
    parts = iter(late.parts())
    first = next(parts)
    search.count("said it")
    late.take(first)
    assert told == [] and [*parts] == []


def test_a_pattern_is_counted_as_one() -> None:
    session, desk = reading()
    run_command(session, "regex")
    search = TypedSearch(session, lambda: None, document="story")
    search.count("s[ai]+d")
    desk.work()
    assert search.counted is not None and search.counted.words() == "3 in this document, 3 in all"
    search.count("(")
    desk.work()
    assert search.counted is not None and search.counted.words() == "not a regular expression"


def test_so_many_matches_are_not_counted_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typed_search, "MOST", 2)
    assert count("said")[-1] == "2+ in this document, 2+ in all"


def test_a_document_alone_says_nothing_of_others() -> None:
    assert Counted(3, 3, alone=True).words() == "3 in this document"
    assert Counted(0, 0, alone=True).words() == "not found"
    assert Counted(3, 9).words(short=True) == "3 here, 9 in all"


def test_names_are_offered_by_how_much_each_says_once_that_is_known() -> None:
    dossier = replace(
        DOSSIER,
        documents=(replace(DOSSIER.documents[0], author="Ada Low"), *DOSSIER.documents[1:], Document("a", "", "")),
        speakers=(Speaker("ochs", "Jan Ochs"), Speaker("rao", "Asha Rao")),
    )
    session, desk = reading(dossier)
    told: list[bool] = []
    search = TypedSearch(session, lambda: told.append(True))
    assert [each.id for each in search.fitting("")] == ["ochs", "rao", "ada-low"]
    desk.work()
    assert told == [True] and search.said["rao"] == 2
    assert [each.id for each in search.fitting("")] == ["rao", "ochs", "ada-low"], "who wrote the story speaks last"
    session.adopt(replace(dossier, speakers=()))
    assert [each.id for each in search.fitting("")] == ["ada-low"]
