"""Keys typed faster than what they open comes: each goes, in its turn, to what the one before it opened."""

from __future__ import annotations

import pytest
from textual.events import Paste

from reader.tui.dialogs.choice import ListDialog
from reader.tui.dialogs.help import HelpDialog
from tests.tui.screens import running


@pytest.mark.parametrize(
    "keys",
    ["?q", "Bq", "]iq", "]cq", "]Cq", "Sq", "?q?q?q", "s~s~", "/~/~", "Tzzoq", "mq", "BqBq]Cq"],
)
async def test_e2_a_key_that_closes_closes_what_was_opened_just_before_and_nothing_else(keys: str) -> None:
    async with running() as screen:
        await screen.type_at_once(*("escape" if key == "~" else key for key in keys))
        assert screen.app.is_running
        assert screen.app.return_code is None


@pytest.mark.parametrize("keys", ["qa", "q/", "Qa", "Q/", "qS", "qJ", "qB", "QJ", "Q?", "qC", "Q:"])
async def test_e2_keys_after_leaving_are_dropped(keys: str) -> None:
    async with running() as screen:
        await screen.type_at_once(*keys)
        assert screen.app.return_code == 0


async def test_a_dialog_gets_the_keys_typed_while_it_opens() -> None:
    async with running(size=(120, 16)) as screen:
        await screen.type_at_once("?", "G")
        help_dialog = screen.app.screen
        assert isinstance(help_dialog, HelpDialog)
        assert help_dialog.query_one("VerticalScroll").scroll_y > 20
        await screen.type_at_once("q", "]", "2", "]", "i", "c")
        assert screen.state.comparing is not None and screen.desk.comparison.display


async def test_what_a_list_is_asked_for_is_done_before_the_next_key() -> None:
    async with running() as screen:
        await screen.type_at_once("o", "g", "j", "j", "enter", "i")
        assert "quotation 3 of 14" in screen.status
        assert "Salim Idris" in screen.text()


async def test_letters_typed_while_the_speakers_open_filter_them() -> None:
    async with running() as screen:
        await screen.type_at_once("s", "/", "<layman>", "enter", "enter")
        assert screen.state.filter.speaker == "layman"


async def test_a_prompt_gets_its_words_in_order_and_what_comes_after_goes_to_the_text() -> None:
    async with running() as screen:
        await screen.type_at_once("a", "<first note>", "enter", "]", "a", "<second>", "enter", "/", "escape", "]")
        assert [note.text for note in screen.state.kept.remembered.notes] == ["first note"]
        assert [judged.note for judged in screen.state.dossier.judgements] == ["second"]
        assert screen.status.startswith("quotation 2 of 14")


async def test_a_page_key_in_a_document_just_opened_moves_by_its_page() -> None:
    async with running(size=(90, 12)) as screen:
        await screen.press("J", "space")
        slowly = screen.desk.view.top
        await screen.press("g", "K", "g")
    async with running(size=(90, 12)) as screen:
        await screen.type_at_once("J", "space")
        assert screen.desk.view.top == slowly > 0


async def test_the_panel_is_shown_and_hidden_as_often_as_asked() -> None:
    async with running(size=(80, 24)) as screen:
        for times in (2, 3, 4):
            await screen.type_at_once(*"p" * times)
            await screen.type_at_once(*"p" * times)
            assert not screen.desk.arrangement.panel_is_shown, times


async def test_the_palette_gets_what_is_typed_while_it_opens() -> None:
    async with running() as screen:
        await screen.type_at_once("ctrl+p", "<next quotation>", "enter", "]")
        assert screen.status.startswith("quotation 2 of 14")
        await screen.type_at_once("ctrl+p", "q")
        assert isinstance(screen.app.screen, ListDialog)


async def test_a_paste_waits_its_turn_and_writes_no_commands() -> None:
    async with running() as screen:
        screen.app.post_message(Paste("QQQ"))
        await screen.settle()
        assert screen.app.return_code is None
        await screen.type_at_once("/")
        screen.app.post_message(Paste("geneva\nQ"))
        await screen.type_at_once("enter")
        assert screen.status.startswith("/geneva 1/")
