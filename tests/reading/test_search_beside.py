"""Searching beside the reading: what is found belongs to the search and the text that it was asked of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Dossier, Span, Speaker
from reader.model.place import Place
from reader.reading import search_beside
from reader.reading.commands.dispatch import run_command
from reader.reading.history import Stop
from reader.reading.search_beside import search_again, search_document, search_everywhere
from reader.reading.searching import Found, find_everywhere
from reader.reading.session import Session
from reader.search import SearchTimeoutError
from tests.reading.paper_desk import DOSSIER, MINUTES, STORY, PaperDesk, reading

TOP = Place("story", 0)


def searched(words: str, origin: Place = TOP) -> tuple[Session, PaperDesk]:
    session, desk = reading()
    search_document(session, words, origin)
    desk.work()
    return session, desk


def places_of(words: str, text: str = STORY) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(words, at)]


def test_the_first_match_is_the_next_one_from_where_the_search_began() -> None:
    session, _ = searched("said", Place("story", places_of("said")[0] + 1))
    assert session.state.search is not None
    assert session.state.search.current_match == Span(places_of("said")[1], places_of("said")[1] + 4)
    assert session.state.message == ""


def test_behind_the_last_match_it_goes_on_from_the_top_and_says_so() -> None:
    session, _ = searched("said", Place("story", len(STORY)))
    assert session.state.search is not None and session.state.search.current == 0
    assert session.state.message == f"Continued from the top: 1/{len(places_of('said'))}"


def test_going_to_a_match_is_a_jump_from_where_the_search_began() -> None:
    session, _ = searched("said", Place("story", 40))
    assert session.state.history.before[-1].place == Place("story", 40)


def test_words_that_are_nowhere_are_said_to_be_nowhere() -> None:
    session, _ = searched("bridge")
    assert session.state.message == "Not found: bridge"
    run_command(session, "next_match")
    assert session.state.message == "Not found: bridge"


def test_empty_words_search_for_the_last_ones_again() -> None:
    session, desk = searched("said")
    search_document(session, "", TOP)
    desk.work()
    assert session.state.search is not None and session.state.search.words == "said"


def test_nothing_at_all_is_not_searched_for() -> None:
    session, desk = reading()
    search_document(session, "", TOP)
    assert desk.said == ["Nothing to search for"] and not desk.waiting


def test_a_pattern_that_cannot_be_read_says_why() -> None:
    session, desk = reading()
    run_command(session, "regex")
    search_document(session, "(", TOP)
    assert not desk.waiting and desk.said[-1].startswith("not a regular expression: ")


def test_house_8_a_search_of_a_document_that_was_left_lights_nothing() -> None:
    session, desk = reading()
    search_document(session, "said", TOP)
    session.read("minutes")
    desk.work()
    assert session.state.search is None and session.state.document == "minutes"


def test_house_9_of_two_searches_the_later_one_stays_whichever_ends_first() -> None:
    session, desk = reading()
    search_document(session, "said", TOP)
    search_document(session, "penny", TOP)
    desk.work(1)
    desk.work(0)
    assert session.state.search is not None and session.state.search.words == "penny"


def test_a_search_that_was_taken_back_is_taken_back_for_good() -> None:
    session, desk = reading()
    search_document(session, "said", TOP)
    run_command(session, "escape")
    desk.work()
    assert session.state.search is None and not session.state.is_searching


def test_house_11_a_search_of_a_text_that_was_edited_meanwhile_is_dropped() -> None:
    session, desk = reading()
    search_document(session, "said", TOP)
    edited = replace(DOSSIER.documents[0], text="New. " + STORY)
    session.adopt(replace(DOSSIER, documents=(edited, *DOSSIER.documents[1:]), quotations=(), links=()))
    desk.work()
    assert session.state.search is None and not session.state.is_searching


@pytest.mark.parametrize("everywhere", [False, True])
def test_house_10_a_fault_in_a_search_is_told_and_nothing_waits_for_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object, everywhere: bool
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(search_beside, "find_everywhere" if everywhere else "find", lambda *_: 1 / 0)
    session, desk = reading()
    search_everywhere(session, "said") if everywhere else search_document(session, "said", TOP)
    desk.work()
    assert "ZeroDivisionError" in desk.told[-1]
    assert not session.state.is_searching


def test_steps_asked_for_before_the_matches_are_there_are_gone_when_they_are() -> None:
    session, desk = reading()
    search_document(session, "said", TOP)
    run_command(session, "next_match", 2)
    run_command(session, "previous_match")
    assert session.state.message == "Still searching"
    desk.work()
    assert session.state.search is not None and session.state.search.current == 1
    assert session.state.message == ""


def test_a_step_past_the_last_match_goes_to_the_first_and_says_so() -> None:
    session, _ = searched("said")
    run_command(session, "previous_match")
    assert session.state.message == f"Continued from the end: {len(places_of('said'))}/{len(places_of('said'))}"
    run_command(session, "next_match")
    assert session.state.message == f"Continued from the top: 1/{len(places_of('said'))}"


def test_a_quotation_that_a_match_leads_away_from_is_current_no_more() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[0])
    search_document(session, "Ochs", TOP)
    desk.work()
    assert session.state.quotation is None


def test_a_quotation_that_stays_in_view_stays_current() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[0])
    search_document(session, "Rao", TOP)
    desk.work()
    assert session.state.quotation == "q1"


def test_a_text_that_was_edited_is_searched_for_the_same_words_and_nothing_moves() -> None:
    session, desk = searched("said")
    search = session.state.search
    assert search is not None
    desk.tops["story"] = 45
    session.change(search=None)
    search_again(session, search)
    desk.work()
    assert session.state.search is not None and session.state.search.matches == search.matches
    assert desk.tops["story"] == 45 and session.state.search.current == 1


def test_all_documents_are_listed_and_one_is_gone_to_with_the_others_of_its_text_lit() -> None:
    session, desk = reading()
    search_everywhere(session, "keep")
    desk.work()
    assert desk.choice.title == "keep: 2 in all documents"
    assert [row.left[0][0].strip() for row in desk.choice.rows] == ["story", "minutes"]
    desk.choice.take("1")
    assert session.state.document == "minutes"
    assert session.state.search is not None
    assert session.state.search.matches == (Span(MINUTES.index("keep"), MINUTES.index("keep") + 4),)
    assert session.state.history.before == (Stop(TOP),)


def test_words_that_no_document_has_are_said_to_be_nowhere() -> None:
    session, desk = reading()
    search_everywhere(session, "bridge")
    desk.work()
    assert desk.said[-1] == "Not found in any document: bridge" and not desk.shown


def test_what_was_found_until_the_time_was_up_is_listed_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(dossier: Dossier, query: object) -> Found:
        return replace(find_everywhere(dossier, query), failure="Stopped after 5 seconds")  # type: ignore[arg-type]

    monkeypatch.setattr(search_beside, "find_everywhere", late)
    session, desk = reading()
    search_everywhere(session, "keep")
    desk.work()
    assert len(desk.choice.rows) == 2 and desk.said[-1] == "Stopped after 5 seconds"


def test_a_pattern_that_takes_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object, **__: object) -> object:
        raise SearchTimeoutError("late")
        yield

    monkeypatch.setattr("reader.search.find_matches", late)
    session, desk = searched("said")
    assert session.state.message == "Stopped after 5 seconds: this pattern takes too long"
    search_everywhere(session, "said")
    desk.work()
    assert session.state.message == "Stopped after 5 seconds: this pattern takes too long"


def test_keys_wait_for_the_answer_of_a_search_and_not_for_ever() -> None:
    session, desk = reading()
    search_document(session, "said", TOP)
    assert 0 < desk.waiting[0].holds_keys_s < 1


def test_the_results_of_all_documents_are_listed_again_where_the_cursor_was() -> None:
    session, desk = reading()
    search_everywhere(session, "it")
    desk.work()
    assert desk.choice.left_at is not None
    desk.choice.left_at("2")
    search_everywhere(session, "")
    assert (desk.choice.title, desk.choice.at) == ("it: 4 in all documents", "2") and not desk.waiting


def test_results_of_another_dossier_are_looked_for_again() -> None:
    session, desk = reading()
    search_everywhere(session, "it")
    desk.work()
    assert desk.choice.left_at is not None
    desk.choice.left_at("2")
    first = replace(DOSSIER.documents[0], text="It said so. " + STORY)
    session.adopt(replace(DOSSIER, documents=(first, *DOSSIER.documents[1:]), quotations=(), links=()))
    search_everywhere(session, "")
    desk.work()
    assert desk.choice.title == "it: 5 in all documents"
    assert desk.choice.at == "2", "its place is another one now, its number stays"


def test_without_results_there_are_none_to_list() -> None:
    session, desk = reading()
    search_everywhere(session, "")
    assert desk.said == ["Nothing to search for"] and not desk.shown


def test_whom_a_name_may_mean_is_said() -> None:
    session, desk = reading(replace(DOSSIER, speakers=(*DOSSIER.speakers, Speaker("rao-2", "Tom Rao"))))
    search_document(session, "@ra", TOP)
    desk.work()
    assert session.state.message == "@ra may be Asha Rao or Tom Rao: both are meant"


def test_who_is_unknown_is_said_with_the_key_that_lists_the_others() -> None:
    session, desk = reading()
    search_document(session, "@xyz", TOP)
    search_document(session, "@roa", TOP)
    assert desk.said == [
        "No speaker is called 'xyz': s lists them",
        "no speaker is called 'roa'; did you mean Asha Rao?",
    ]


def test_what_the_author_of_a_story_wrote_is_found_by_name() -> None:
    session, desk = reading(replace(DOSSIER, documents=(replace(DOSSIER.documents[0], author="Ada Low"),)))
    search_document(session, "@low noon", TOP)
    desk.work()
    assert session.state.search is not None and len(session.state.search.matches) == 1
