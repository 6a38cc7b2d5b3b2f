"""Reading the first dossier: what each key does, at several sizes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Finding
from reader.pipeline import open_paths
from reader.reading.filters import Filter
from tests.tui.screens import Screen, running


async def test_it_opens_at_the_headline_with_quotations_beside_it() -> None:
    async with running() as screen:
        text = screen.text()
        assert "Peace talks in jeopardy: Rebels demand heavy weapons as" in text
        assert "QUOTATIONS" in text
        assert "“strategic military balance”" in text
        assert "Foreign Policy (The Cable)" in text


async def test_next_and_previous_quotation_step_and_stop_at_the_ends() -> None:
    async with running() as screen:
        await screen.press("]", "]", ".")
        assert screen.status.startswith("quotation 3 of 14 · Salim Idris · says")
        await screen.press(",", "[")
        assert screen.status.startswith("quotation 1 of 14")
        await screen.press("[")
        assert screen.status == "This is the first quotation"


async def test_a_count_repeats_a_step() -> None:
    async with running() as screen:
        await screen.press("]", "4", "]")
        assert screen.status.startswith("quotation 5 of 14 · Dan Layman")


async def test_the_same_speakers_quotations_are_stepped_through() -> None:
    async with running() as screen:
        await screen.press("]", "3", "]", ")", ")")
        assert screen.status.startswith("quotation 9 of 14 · Dan Layman · agreed")
        await screen.press("<")
        assert screen.status.startswith("quotation 5 of 14 · Dan Layman · said")


async def test_enter_goes_to_the_passage_in_the_letter_and_backspace_comes_back() -> None:
    async with running() as screen:
        await screen.press("]", "2", "]", "enter")
        assert screen.state.document == "letter"
        assert "[2 letter" in screen.rows()[0]
        assert "→ as quoted" in screen.status
        await screen.press("backspace")
        assert screen.state.document == "article"
        await screen.press("F")
        assert screen.state.document == "letter"


async def test_enter_on_a_quotation_without_source_says_why() -> None:
    async with running() as screen:
        await screen.press("]", "4", "]", "enter")
        assert "No other document of this dossier" in screen.status
        assert screen.state.document == "article"


async def test_enter_in_the_letter_leads_to_the_quotation_that_takes_it_up() -> None:
    async with running() as screen:
        await screen.press("J", "enter")
        assert screen.state.document == "article"
        assert screen.state.quotation is not None


@pytest.mark.parametrize(("width", "side_by_side"), [(80, False), (120, False), (160, False), (182, True), (200, True)])
async def test_two_documents_stand_side_by_side_from_182_columns(width: int, side_by_side: bool) -> None:
    async with running(size=(width, 40)) as screen:
        text = screen.text()
        assert ("For the negotiations to be of any" in text and "Letter ToKerry Geneva 1" in text) is side_by_side


@pytest.mark.parametrize(("width", "shown"), [(80, False), (107, False), (108, True)])
async def test_below_108_columns_the_panel_lies_over_the_text_when_called(width: int, shown: bool) -> None:
    async with running(size=(width, 30)) as screen:
        assert screen.desk.arrangement.panel_is_shown is shown
        await screen.press("o")
        assert "QUOTATIONS" in screen.text()
        await screen.press("down", "enter")
        assert screen.desk.arrangement.panel_is_shown is shown
        assert screen.status.startswith("quotation 2 of 14")


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (2, 3), (40, 10), (300, 80)])
async def test_every_size_works(size: tuple[int, int]) -> None:
    async with running(size=size) as screen:
        await screen.press("]", "]", "o", "escape", "T", "escape", "/", "escape", "enter")
        assert len(screen.rows()) == size[1]


async def test_a_resize_keeps_the_first_visible_character() -> None:
    async with running(size=(120, 20)) as screen:
        await screen.press("7", "j")
        top = screen.desk.view.top
        for size in [(80, 20), (200, 30), (60, 8), (120, 20)]:
            await screen.pilot.resize_terminal(*size)
            await screen.settle()
        assert screen.desk.view.top == top


async def test_wider_and_narrower_keep_the_first_visible_character() -> None:
    async with running(size=(120, 20)) as screen:
        await screen.press("7", "j")
        top = screen.desk.view.top
        await screen.press("-", "-", "-")
        assert screen.desk.documents.measure == 56
        await screen.press("+", "=")
        assert screen.desk.documents.measure == 80
        assert screen.desk.view.top == top


async def test_search_finds_wraps_and_says_so() -> None:
    async with running() as screen:
        await screen.press("/", "<geneva>", "enter")
        total = len(screen.state.search.matches)  # type: ignore[union-attr]
        assert screen.status == f"/geneva 1/{total}"
        await screen.press("N")
        assert screen.status == f"Continued from the end: {total}/{total}"
        await screen.press("n")
        assert screen.status == f"Continued from the top: 1/{total}"


async def test_search_finds_a_phrase_that_runs_over_a_row_and_curly_marks_for_straight() -> None:
    async with running(size=(80, 24)) as screen:
        await screen.press("/", "<there's no sign this will happen>", "enter")
        assert screen.status.endswith("1/1")


async def test_search_by_speaker_finds_only_what_they_said() -> None:
    async with running() as screen:
        await screen.press("/", "<@layman weapons>", "enter")
        search = screen.state.search
        assert search is not None and len(search.matches) == 1
        words = search.matches[0].words_of(screen.desk.view.document.text)
        assert words == "weapons"


async def test_an_unknown_speaker_is_told_with_the_nearest() -> None:
    async with running() as screen:
        await screen.press("/", "<@leyman talks>", "enter")
        assert "Layman" in screen.status


async def test_not_found_is_said() -> None:
    async with running() as screen:
        await screen.press("/", "<zebra>", "enter")
        assert screen.status == "Not found: zebra"


async def test_a_pattern_is_searched_for_behind_the_toggle() -> None:
    async with running() as screen:
        await screen.press("/", "ctrl+r", "<Gen[a-z]+a>", "enter")
        search = screen.state.search
        assert search is not None and search.pattern and len(search.matches) >= 3


async def test_searching_all_documents_lists_results_that_jump() -> None:
    async with running() as screen:
        await screen.press("S", "<strategic military balance>", "enter")
        assert "2 in all documents" not in screen.text()
        assert "in all documents" in screen.text()
        await screen.press("G", "enter")
        assert screen.state.document == "letter"


async def test_speakers_are_filtered_by_typing_and_entering_one_filters_quotations() -> None:
    async with running() as screen:
        await screen.press("s", "/", "<kerry>")
        assert "Dan Layman" not in "\n".join(row[70:] for row in screen.rows()[3:8])
        await screen.press("enter", "enter")
        assert screen.state.filter.speaker in ("kerry", "letter")
        await screen.press("escape")
        assert screen.state.filter.speaker is None


async def test_the_timeline_leads_to_the_words_that_carry_a_date() -> None:
    async with running() as screen:
        await screen.press("T", "g", "down", "enter")
        lit = screen.state.lit
        assert lit is not None
        assert lit[1].words_of(screen.desk.view.document.text) == "over the weekend"


async def test_escape_never_quits_and_q_closes_before_it_quits() -> None:
    async with running(size=(80, 24)) as screen:
        await screen.press("escape", "escape", "o", "q")
        assert screen.app.is_running and not screen.desk.arrangement.panel_is_shown
        await screen.press("q")
        assert screen.app.return_code == 0


async def test_help_lists_the_keys_as_they_are_now() -> None:
    async with running(keymap={"next_quotation": ["w"]}, size=(120, 60)) as screen:
        await screen.press("?")
        assert "w                   To the next quotation" in screen.text()
        await screen.press("q", "w")
        assert screen.status.startswith("quotation 1 of 14")


async def test_an_unknown_theme_and_key_are_told_and_the_program_starts_all_the_same() -> None:
    async with running(theme="nrod", keymap={"serach": ["x"]}) as screen:
        said = [str(finding) for finding in screen.app.findings]
        assert any("nord" in each for each in said) and any("search" in each for each in said)


async def test_what_is_wrong_with_the_dossier_is_told_when_it_opens() -> None:
    wrong = Finding("quotation q9: lost", "dossier.yaml", 7, "quotations[8].content", "the text has “agrees”")
    dossier = open_paths([])
    async with running(replace(dossier, findings=(*dossier.findings, wrong))) as screen:
        text = " ".join(screen.text().split())
        assert "dossier.yaml:7" in text and "q9" in text and "“agrees”" in text


async def test_the_footer_names_the_keys_of_the_list_as_soon_as_one_has_the_focus() -> None:
    async with running() as screen:
        assert "] next " in screen.rows()[-1]
        await screen.press("s")
        assert "enter their quotations   w all their words   C change   escape close" in screen.rows()[-1]
        await screen.press("/", "o")  # a letter, not the list of quotations
        assert "/o" in screen.text() and "enter keep the filter   escape show all" in screen.rows()[-1]
        await screen.press("enter", "o")
        assert "enter go there   escape close" in screen.rows()[-1]
        await screen.press("tab")
        assert "] next " in screen.rows()[-1]


async def test_the_next_quotation_after_a_search_is_the_next_from_the_match() -> None:
    async with running() as screen:
        await screen.press("/", "<@layman weapons>", "enter", "[")
        assert "quotation 5 of 14 · Dan Layman" in screen.status
        await screen.press("g", "/", "<small arms>", "enter", "]")
        assert "quotation 6 of 14" in screen.status


async def test_details_of_an_event_say_on_what_its_date_rests() -> None:
    async with running() as screen:
        await screen.press("T", "g", "]", "]", "]", "i")
        assert "basis" in screen.text()
        assert "found        by a person (curated)" in screen.text()


async def test_details_say_on_what_an_attribution_rests() -> None:
    async with running() as screen:
        await screen.press("]", "3", "]", "i")
        text = screen.text()
        assert "Dan Layman, media relations director" in text
        assert "by a person (curated)" in text


async def test_copying_a_quotation_gives_it_with_its_attribution() -> None:
    async with running() as screen:
        await screen.press("]", "9", "]", "y")
        assert screen.app.clipboard.startswith("“That’s my impression too.”\n— Dan Layman")
        await screen.press("Y")
        assert screen.app.clipboard.startswith("“Peace talks in jeopardy: Rebels demand")


async def test_selecting_by_keys_copies_words_without_the_breaks_of_rows() -> None:
    async with running(size=(80, 24)) as screen:
        await screen.press("3", "j", "v", "j", "j", "y")
        assert screen.app.clipboard.startswith("Secretary of State John Kerry")
        assert "\n" not in screen.app.clipboard.strip()


async def test_the_command_line_goes_to_a_line_a_percentage_and_a_command() -> None:
    async with running(size=(80, 12)) as screen:
        await screen.press(":", "<50%>", "enter")
        assert 0.3 < screen.desk.view.fraction < 0.7
        await screen.press(":", "<1>", "enter")
        assert screen.desk.view.top < 10
        await screen.press(":", "<next quotation>", "enter")
        assert screen.status.startswith("quotation 1")
        await screen.press(":", "<nonsense>", "enter")
        assert "No command named" in screen.status


async def test_text_alone_hides_the_panel_and_comes_back() -> None:
    async with running() as screen:
        await screen.press("z")
        assert not screen.desk.arrangement.panel_is_shown
        await screen.press("z", "T", "z")
        assert "Secretary of State" not in screen.rows()[5]
        assert "2013-05" in screen.text()


async def test_the_panel_leaves_no_sliver_of_the_text_on_a_small_screen() -> None:
    async with running(size=(60, 15)) as screen:
        await screen.press("o")
        assert screen.rows()[1].lstrip().startswith("QUOTATIONS")
        assert "Foreign Policy" not in screen.text()


async def test_the_timeline_s_cursor_stays_on_the_event_that_was_gone_to() -> None:
    async with running() as screen:
        await screen.press("T", "g", "down", "down", "down")
        chosen = screen.desk.panel.cursor_id
        await screen.press("enter")
        assert screen.desk.panel.cursor_id == chosen


async def test_the_timeline_lights_what_is_read() -> None:
    async with running() as screen:
        await screen.press("T", "tab")
        lit = []
        for _ in range(3):
            await screen.press("]")
            key = screen.desk.panel.cursor_id or ""
            said = screen.state.dossier.quotation(key.rpartition(":")[2])
            lit.append(said is not None and said.speaker == screen.state.current_quotation.speaker)  # type: ignore[union-attr]
        assert lit == [True] * 3


async def test_house_7_the_list_and_the_step_pass_through_the_same_filter() -> None:
    async with running() as screen:
        await screen.press("s", "up", "up", "enter")
        listed = screen.desk.panel.cursor_id
        assert screen.state.filter == Filter(speaker="layman")
        assert screen.state.quotation == listed
        await screen.press("tab", "]")
        assert screen.state.current_quotation in screen.state.quotations_here()
        assert "only Dan Layman" in screen.text() and "to look at" not in screen.text()


async def test_house_7_escape_takes_every_filter_from_list_and_step() -> None:
    async with running() as screen:
        for keys in (("Z", "escape"), ("Z", "o", "escape"), ("s", "enter", "escape"), ("s", "enter", "tab", "escape")):
            await screen.press(*keys)
            assert screen.state.filter == Filter()
            assert "shows all" not in screen.text()
            await screen.press("escape")


async def test_a_filter_on_what_is_checked_is_taken_back_by_its_own_key() -> None:
    async with running() as screen:
        await screen.press("Z", "Z")
        assert "only checked" in screen.text()
        await screen.press("Z")
        assert "only checked" not in screen.text()
        assert screen.status == "All quotations again"


@pytest.mark.parametrize(("size", "widest"), [((80, 24), 72), ((100, 30), 92), ((120, 40), 68)])
async def test_a_text_claims_no_width_that_its_window_does_not_give(size: tuple[int, int], widest: int) -> None:
    async with running(size=size) as screen:
        await screen.press(*["+"] * 5)
        assert screen.status.startswith(f"Text {widest} columns wide: ")
        await screen.press("-")
        assert screen.status == f"Text {widest - 4} columns wide"
        assert max(len(row.rstrip()) for row in shown_rows(screen)) <= widest - 4


async def test_what_the_panel_takes_of_the_width_is_told_with_the_key_that_hides_it() -> None:
    async with running(size=(120, 40)) as screen:
        await screen.press("+")
        assert screen.status == "Text 68 columns wide: all that the panel leaves, p hides it"
        await screen.press("p", "=", "+")
        assert screen.status == "Text 84 columns wide"


def shown_rows(screen: Screen) -> list[str]:
    """Return the rows of the text on the screen, without the margin."""
    view = screen.desk.view
    return [view.render_line(y).text[view._columns.left :] for y in range(view.size.height)]
