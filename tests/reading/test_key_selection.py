"""Selecting by keys: from where, by how much, and that it can be seen."""

from __future__ import annotations

from reader.reading.commands.dispatch import run_command
from tests.reading.paper_desk import DOSSIER, ROW, STORY, WORDS, reading, span_of


def test_it_begins_at_the_current_quotation_where_that_is_visible() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[1])
    run_command(session, "select")
    assert session.state.selection is not None
    start = span_of(WORDS[1]).start
    assert (session.state.selection.start, session.state.selection.end) == (start, start + ROW)
    assert desk.said[-1].startswith("Selecting: j k ")


def test_elsewhere_it_begins_at_the_first_word_of_the_view() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[0])
    desk.tops["story"] = STORY.index(" Nobody")
    run_command(session, "select")
    assert session.state.selection is not None and session.state.selection.start == STORY.index("Nobody")


def test_rows_and_paragraphs_move_its_end_and_the_text_stays() -> None:
    session, desk = reading()
    run_command(session, "select")
    run_command(session, "line_down", 3)
    assert session.state.selection is not None and session.state.selection.end == 4 * ROW
    run_command(session, "line_up", 2)
    assert session.state.selection.end == 2 * ROW
    run_command(session, "paragraph_on")
    assert session.state.selection.end == len(STORY)
    run_command(session, "paragraph_back")
    assert session.state.selection.end == 0
    assert desk.moved == []


def test_the_end_is_kept_in_view() -> None:
    session, desk = reading()
    run_command(session, "select")
    run_command(session, "line_down", 12)
    assert desk.visible_span().start > 0


def test_the_same_key_or_escape_ends_it() -> None:
    for key in ("select", "escape"):
        session, _ = reading()
        run_command(session, "select")
        run_command(session, key)
        assert session.state.selection is None


def test_without_a_selection_the_keys_move_the_text() -> None:
    session, desk = reading()
    run_command(session, "line_down", 3)
    run_command(session, "paragraph_back")
    assert desk.moved == [("row", 3), ("paragraph", -1)]


def test_its_ends_move_by_words_and_one_word_is_selected_at_least() -> None:
    session, _ = reading()
    run_command(session, "select")
    for command, words in (
        ("selection_end_on", "“We keep the"),
        ("selection_start_on", "We keep the"),
        ("selection_start_on", "keep the"),
        ("selection_end_back", "keep"),
        ("selection_end_back", "keep"),
        ("selection_start_back", "We keep"),
        ("selection_start_on", "keep"),
        ("selection_start_on", "the"),
    ):
        run_command(session, command)
        selection = session.state.selection
        assert selection is not None and selection.span.words_of(STORY) == words


def test_its_start_moves_by_lines_too() -> None:
    session, _ = reading()
    run_command(session, "select")
    run_command(session, "selection_start_down", 3)
    assert session.state.selection is not None and session.state.selection.start >= 3 * ROW
    run_command(session, "selection_start_up", 9)
    assert session.state.selection.start == 0


def test_nothing_moves_where_nothing_is_selected() -> None:
    session, desk = reading()
    for command in ("selection_end_on", "selection_start_back", "selection_start_up"):
        run_command(session, command)
        assert desk.said[-1] == "Nothing is being selected: v begins" and session.state.selection is None
