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
