"""A speaker's page leads from whoever is in question to every place where they say something, and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Document, Span
from reader.model.judgement import WRONG, Judgement
from reader.reading import speaker_page
from reader.reading.commands.dispatch import run_command
from reader.reading.desk import ListShown
from reader.reading.dialogs import Choice
from reader.reading.session import Session
from tests.reading.paper_desk import DOSSIER, STORY, WORDS, PaperDesk, reading, span_of

WRITTEN = replace(
    DOSSIER,
    documents=(
        *DOSSIER.documents,
        Document("letter", "It leaks.\n\nIt sinks.\n", "Letter", kind="letter", author="ochs"),
    ),
    judgements=(Judgement("story", (span_of(WORDS[1]),), WRONG),),
)


def paged(session: Session, desk: PaperDesk) -> Choice:
    run_command(session, "speaker_page")
    desk.work()
    return desk.choice


def test_the_speaker_of_the_current_quotation_with_the_cursor_on_it() -> None:
    session, desk = reading(
        WRITTEN,
    )
    session.change(quotation="q2")
    page = paged(session, desk)
    assert (page.title, page.at, page.head[-1]) == ("Asha Rao", "1", "2 quotations, 8 words or 67% of all quoted words")
    assert [row.below for row in page.rows] == ["“We keep the ferry,”", "“It runs on Sundays,”"]
    assert page.rows[0].body[0] == ("story, line 1", "strong")
    assert [words.strip() for words, _ in page.rows[1].right] == ["✗ does not stand", "± reworded"]


def test_whoever_is_under_the_cursor_of_the_list_of_speakers() -> None:
    session, desk = reading(WRITTEN)
    desk.listed = ListShown("speakers", True, "ochs")
    page = paged(session, desk)
    assert page.title == "Jan Ochs"
    assert [row.body[1][0] for row in page.rows] == ["", " · wrote", " · wrote"]


def test_whoever_says_the_quotation_under_a_lists_cursor() -> None:
    session, desk = reading(WRITTEN)
    desk.listed = ListShown("quotations", True, "q3")
    assert paged(session, desk).title == "Jan Ochs"


def test_the_author_of_what_is_read_where_no_quotation_is_current() -> None:
    session, desk = reading(WRITTEN)
    session.read("letter")
    page = paged(session, desk)
    assert (page.title, page.at) == ("Jan Ochs", "1"), "at what is read"


def test_where_nobody_is_in_question_it_says_why() -> None:
    session, desk = reading()
    run_command(session, "speaker_page")
    session.adopt(replace(DOSSIER, quotations=(replace(DOSSIER.quotations[0], speaker=None),)), quotation="q1")
    run_command(session, "speaker_page")
    assert desk.said == [
        "No current quotation: ] goes to the next one, s lists the speakers",
        "Nobody is known to say this: s lists the speakers",
    ]
    assert not desk.waiting


def test_choosing_leads_to_the_quotation_and_back() -> None:
    session, desk = reading(WRITTEN)
    session.change(quotation="q1")
    paged(session, desk).take("1")
    assert session.state.quotation == "q2"
    run_command(session, "back")
    assert session.place.offset == 0


def test_choosing_what_was_written_lights_all_of_it_there() -> None:
    session, desk = reading(WRITTEN)
    session.change(quotation="q3")
    paged(session, desk).take("2")
    search = session.state.search
    assert session.state.document == "letter" and search is not None
    assert (search.words, search.current, search.matches) == ("@ochs", 1, (Span(0, 9), Span(11, 20)))
    run_command(session, "previous_match")
    assert session.state.search is not None and session.state.search.current == 0


def test_in_a_text_that_has_changed_nothing_is_gone_to() -> None:
    session, desk = reading(WRITTEN)
    session.change(quotation="q1")
    page = paged(session, desk)
    session.adopt(
        replace(DOSSIER, documents=(replace(DOSSIER.documents[0], text="No. " + STORY), DOSSIER.documents[1]))
    )
    page.take("0")
    assert desk.said[-1] == "The text has changed since: look again"
    page.take("1")
    assert not session.state.history.before


def test_a_very_long_page_says_how_much_of_it_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speaker_page, "MOST_SAYINGS", 1)
    monkeypatch.setattr(speaker_page, "LONGEST", 8)
    session, desk = reading(WRITTEN)
    session.change(quotation="q1")
    page = paged(session, desk)
    assert page.head[-1] == "the first 1 of 2" and [row.below for row in page.rows] == ["“We keep…"]
