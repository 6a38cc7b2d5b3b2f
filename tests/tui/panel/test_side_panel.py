"""The panel in a running application, read as rows of text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from reader.layout.timeline_keys import row_key
from reader.model import Document, Dossier
from reader.pipeline import completion
from reader.reading.filters import Filter, Listed
from reader.reading.list_choices import place_of
from reader.tui.panel.current import Current
from reader.tui.panel.side_panel import SidePanel
from reader.tui.panel.tabs import TABS
from tests.tui.panel.sample import COLOURS, DOSSIER, HEADINGS, PanelApp


async def rows_of(tab: Listed, size: tuple[int, int], dossier: Dossier = DOSSIER) -> list[str]:
    app = PanelApp(dossier)
    async with app.run_test(size=size) as pilot:
        app.panel.open(tab)
        await pilot.pause()
        return app.rows


async def settled(pilot: Pilot[None]) -> list[str]:
    await pilot.pause()
    assert isinstance(pilot.app, PanelApp)
    return pilot.app.rows


async def test_quotations_with_speaker_words_verdict_and_what_is_known_of_the_current_one() -> None:
    assert await rows_of("quotations", (44, 18)) == [
        " QUOTATIONS   speakers   timeline   contents",
        "",
        " 0 of 4 checked · x lists 2 to look at",
        "▸1 AB  “The bridge is safe, We looked twic…",
        " 2 AB  She said the river would fall",
        " 3 RE  “a sound structure”     reworded ± 2",
        " 4 RE  “a model for others”      absent ∅",
        " 5 CD? According to … repairs began yester…",
        " 6 —   “Nobody asked us,”",
        "",
        "",
        "",
        "",
        "",
        " Dr. Anna Berg, engineer of the county",
        " direct · cue “said” · mention “Anna Berg”",
        " curated",
        "",
    ]


async def test_a_wide_list_says_kind_and_verdict_in_words() -> None:
    rows = await rows_of("quotations", (70, 20))
    assert rows[3] == "▸1 AB  “The bridge is safe, We looked twice.”  direct"
    assert rows[5] == " 3 RE  “a sound structure”                     mixed     reworded ± 2"


async def test_speakers_with_their_share_and_who_does_not_speak_last() -> None:
    assert (await rows_of("speakers", (44, 18)))[2:6] == [
        "▸AB  Dr. Anna Berg  engineer of…   2 ██████",
        " RE  Report of 2012                2 ███▉",
        " CD  Carl Dahl                     1 █▋",
        " RB  River Board                   ·",
    ]


async def test_the_timeline_is_a_vertical_axis() -> None:
    rows = await rows_of("timeline", (70, 20))
    assert rows[2].split() == ["20", "May", "21", "22", "23"]
    assert [sign for sign in rows[3] if sign not in "─┬ "] == ["▂", "█"]
    assert rows[4:12] == [
        " 2013-05      │",
        "▸  21    Tue  ├╌ Repairs begin                              yesterday",
        "   22    Wed  ◆─ Berg speaks of the bridge                      today",
        "              ◆─ the article appears",
        "              ├“ Anna Berg · 2",
        "              ├“ Report of 2012 · 2",
        "              ├“ Carl Dahl · 1",
        " undated      ┆─ The river falls                           would fall",
    ]


async def test_a_wide_timeline_is_a_chart_with_documents_and_what_each_speaker_says() -> None:
    rows = await rows_of("timeline", (100, 24))
    assert [row for row in rows if "┼" in row or "┬" in row]
    assert [row for row in rows if "○" in row and "Repairs begin" in row and "21 May" in row]
    assert [row for row in rows if "◆" in row and "the article appears" in row]
    assert [row for row in rows if ("█" in row and "Dr. Anna Berg" in row) or "Anna Berg · " in row]


async def test_the_chart_steps_and_becomes_a_list_where_the_panel_gets_narrow() -> None:
    app = PanelApp()
    async with app.run_test(size=(100, 24)) as pilot:
        app.panel.open("timeline")
        app.panel.move("day", 1)
        assert app.panel.cursor_id == "today"
        await pilot.resize_terminal(50, 24)
        await pilot.pause()
        assert app.panel.cursor_id == "today"
        assert [row for row in app.rows if "◆─" in row]


async def test_contents_have_the_documents_as_roots_and_do_not_repeat_a_title() -> None:
    assert (await rows_of("contents", (44, 18)))[2:6] == [
        "▸1 The bridge will hold",
        " 2 Report of 2012  passages only",
        "   Findings",
        "     Of the [bridge]",
    ]


async def test_three_rows_of_twenty_columns_still_list() -> None:
    assert await rows_of("timeline", (20, 3)) == [" qu… sp… TIMELINE c…", " 2013-05", "▸21 ├╌ Repairs be…"]


@pytest.mark.parametrize("size", [(80, 40), (20, 12), (6, 4), (1, 1)])
async def test_no_row_runs_over_the_edge(size: tuple[int, int]) -> None:
    app = PanelApp()
    async with app.run_test(size=size) as pilot:
        for tab in TABS:
            app.panel.open(tab)
            assert max(len(row) for row in await settled(pilot)) <= size[0]


async def test_the_cursor_says_what_is_chosen_in_each_list() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        panel = app.panel
        panel.move("row", 2)
        assert (panel.tab, panel.cursor_id) == ("quotations", "q3")
        panel.open("timeline")
        assert (panel.tab, panel.cursor_id) == ("timeline", "repairs")
        panel.open("contents")
        panel.move("row", 2)
        assert panel.cursor_id is not None and place_of(panel.cursor_id) == ("report", 0)
        await pilot.pause()


async def test_choosing_a_speaker_lists_their_quotations_and_says_so() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.open("speakers")
        app.panel.move("row", 1)
        app.panel.filter(Filter(speaker=app.panel.cursor_id))
        app.panel.open("quotations")
        rows = await settled(pilot)
        assert rows[3:6] == [
            " only Report of 2012 · escape shows all",
            "▸3 RE  “a sound structure”     reworded ± 2",
            " 4 RE  “a model for others”      absent ∅",
        ]
        app.panel.filter(Filter())
        assert (await settled(pilot))[4].startswith(" 2 AB")


async def test_quotations_are_filtered_by_verdict() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.filter(Filter(checking="to look at"))
        rows = await settled(pilot)
        assert rows[2:4] == [" 0 of 4 checked", " only to look at · escape shows all"]
        assert [row[1:5] for row in rows[4:7]] == ["4 RE", "3 RE", ""]
        app.panel.filter(Filter())
        assert [row[1:5] for row in (await settled(pilot))[3:6]] == ["1 AB", "2 AB", "3 RE"]


async def test_the_time_of_the_row_under_the_cursor_is_lit_on_the_axis_above_the_list() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.open("timeline")
        lit = []
        for _ in range(2):
            await settled(pilot)
            (_, axis) = app.panel._timeline.head(44, app.panel.cursor_id)  # type: ignore[union-attr]
            lit.append([len(piece.text) for piece in axis.left[:2] if piece.ink in ("plain", "lit")])
            app.panel.move("day", 1)
    assert lit == [[10, 11], [21, 11]]


async def test_on_a_low_screen_the_list_has_the_room_of_the_axis() -> None:
    assert (await rows_of("timeline", (44, 14)))[2] == " 2013-05      │"


async def test_the_timeline_is_filtered_by_speaker() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.filter(Filter(speaker="dahl"))
        app.panel.open("timeline")
        rows = await settled(pilot)
    assert rows[2] == " only Carl Dahl · escape shows all"
    assert rows[5:9] == [
        " 2013-05      │",
        "▸  21    Tue  ├╌ Repairs begin",
        "   22    Wed  ◆─ the article appears",
        "              ├“ Carl Dahl · 1",
    ]


async def test_typing_finds_a_speaker_by_any_name_and_is_taken_back() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.open("speakers")
        app.panel.filter(Filter().typing("speakers", "coun"))
        assert (await settled(pilot))[2:5] == [
            " /coun            1 of 4 · escape shows all",
            "▸AB  Dr. Anna Berg  engineer of…   2 ██████",
            "",
        ]
        app.panel.filter(Filter().typing("speakers", "counz"))
        assert "Nothing here has “counz”. escape shows all." in " ".join(" ".join(await settled(pilot)).split())
        app.panel.filter(Filter())
        assert (await settled(pilot))[5] == " RB  River Board                   ·"


async def test_letters_in_other_lists_are_left_to_the_application() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.focus_list()
        await pilot.press("j", "x")
        assert (await settled(pilot))[3].startswith("▸1")


async def test_the_panel_follows_the_text_without_focus_and_without_a_word() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        app.set_focus(None)
        before = len(app.said)
        app.panel.set_current(Current("q5", None, "article", DOSSIER.quotations[4].start))
        rows = await settled(pilot)
        assert rows[7].startswith("▸5 CD?")
        assert [row for row in rows if row.startswith(" detected · likely (80%) · cue")]
        assert app.focused is None and len(app.said) == before
        app.panel.set_current(Current(None, None, "article", DOSSIER.quotations[2].start + 3))
        assert (await settled(pilot))[5].startswith("·3 RE")


@pytest.mark.parametrize(
    ("tab", "marked"),
    [("speakers", "▸CD  Carl Dahl"), ("timeline", "▸  21    Tue  ├╌ Repairs begin"), ("contents", "▸1 The bridge")],
)
async def test_every_list_follows_the_text(tab: Listed, marked: str) -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.open(tab)
        app.panel.move("row", 2)
        app.set_focus(None)
        app.panel.set_current(Current(None, None, "article", DOSSIER.quotations[4].end))
        rows = await settled(pilot)
    assert [row[: len(marked)] for row in rows if row.startswith("▸")] == [marked]


async def test_a_list_longer_than_the_one_before_it_opens_with_its_cursor_in_view() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 6)) as pilot:
        app.panel.open("contents")
        await settled(pilot)
        app.panel.set_current(Current("q6", None, "article", DOSSIER.quotations[5].start))
        app.panel.open("quotations")
        rows = await settled(pilot)
    assert rows[-1].startswith("▸6")


async def test_the_cursor_stops_at_the_ends() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.move("row", 99)
        await pilot.pause()
        assert app.panel.cursor_id == "q6"
        assert " Speaker unknown" in app.rows
        app.panel.move("row", 1)
        assert app.panel.cursor_id == "q6"


async def test_the_timeline_steps_by_day_and_skips_what_is_no_event() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.open("timeline")
        app.panel.move("day", 1)
        assert app.panel.cursor_id == "today"
        app.panel.move("paragraph", 1)
        assert app.panel.cursor_id == "fall"
        app.panel.move("row", -1)
        assert app.panel.cursor_id == row_key("quotation", "q5")
        app.panel.move("row", 1)
        assert app.panel.cursor_id == "fall"
        await pilot.pause()


async def test_a_click_on_a_name_opens_its_list_and_a_click_on_a_row_chooses_it() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        await pilot.click(offset=(25, 0))
        assert app.panel.tab == "timeline"
        await pilot.click(offset=(20, 6))
        assert [(chosen.tab, chosen.key) for chosen in app.said] == [("timeline", "today")]
        await pilot.click(offset=(20, 4))
        assert len(app.said) == 1


async def test_links_that_come_in_later_change_neither_cursor_nor_filter() -> None:
    app = PanelApp(replace(DOSSIER, links=()))
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.filter(Filter(speaker="report"))
        app.panel.move("row", 1)
        app.panel.show(DOSSIER, COLOURS, HEADINGS)
        rows = await settled(pilot)
    assert rows[3].startswith(" only Report of 2012")
    assert rows[5] == "▸4 RE  “a model for others”      absent ∅"


async def test_each_list_keeps_its_own_cursor() -> None:
    app = PanelApp()
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.move("row", 3)
        app.panel.open("contents")
        app.panel.open("quotations")
        assert app.panel.cursor_id == "q4"
        await pilot.pause()


async def test_a_resize_keeps_the_cursor_on_the_screen_and_sets_the_axis_anew() -> None:
    app = PanelApp()
    async with app.run_test(size=(70, 24)) as pilot:
        app.panel.open("timeline")
        app.panel.move("row", 9)
        await pilot.resize_terminal(24, 4)
        rows = await settled(pilot)
    assert rows[-1] == "▸   ┆─ The river falls"


@pytest.mark.parametrize(
    ("tab", "says"),
    [
        ("quotations", "No quotations found, direct or reported."),
        ("speakers", "No speakers found."),
        ("timeline", "No dates found. A publication date"),
    ],
)
async def test_an_empty_list_says_what_would_fill_it_and_which_key_does_that(tab: Listed, says: str) -> None:
    rows = await rows_of(tab, (60, 20), Dossier("Nothing", DOSSIER.documents[1:]))
    said = " ".join(" ".join(rows).split())
    assert says in said
    assert "e opens the file, r reloads it." in said


async def test_a_filter_that_leaves_nothing_says_how_to_come_back() -> None:
    app = PanelApp()
    async with app.run_test(size=(60, 20)) as pilot:
        app.panel.filter(Filter(speaker="river-board"))
        assert "No quotation passes the filter. escape shows all." in " ".join(await settled(pilot))
        app.panel.move("row", 1)
        assert app.panel.cursor_id is None


async def test_hints_name_the_keys_of_a_users_keymap() -> None:
    panel = SidePanel(keys={"escape": ("escape",), "edit": ("E",), "reload": ("f5",)})
    app = PanelApp(Dossier("Nothing", DOSSIER.documents[1:]))
    async with app.run_test(size=(60, 20)) as pilot:
        await app.panel.remove()
        await app.mount(panel)
        panel.show(app.dossier, {}, {})
        assert "E opens the file, f5 reloads it." in " ".join(" ".join(await settled(pilot)).split())


async def test_where_it_is_narrow_the_filter_is_said_and_cut_with_a_sign() -> None:
    app = PanelApp()
    async with app.run_test(size=(20, 12)) as pilot:
        app.panel.filter(Filter(speaker="report", checking="to look at"))
        assert (await settled(pilot))[2:4] == [" 0 of 4 checked", " only Report of 20…"]


async def test_details_are_to_be_had_whole_where_there_is_no_room_for_them() -> None:
    app = PanelApp()
    async with app.run_test(size=(20, 3)) as pilot:
        app.panel.move("row", 2)
        await pilot.pause()
        assert app.panel.details.splitlines() == [
            "Report of 2012",
            "± reworded in 2 Report of 2012: “sound” for “sturdy”",
            "mixed · cue “calls” · mention “The report”",
            "curated",
        ]


async def test_a_text_too_long_to_be_looked_through_unasked_is_not_said_to_hold_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(completion, "LONG", 100)
    dossier = Dossier("Long", (Document("long", "word " * 50, "Long"),))
    said = " ".join(" ".join(await rows_of("quotations", (60, 20), dossier)).split())
    assert "This text is too long to be searched automatically. D finds its quotations, speakers and dates." in said
