"""Annotating on the screen: one line at the foot, the text showing live what it would be, and where it is kept."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reader.files.locating import default_dossier
from reader.pipeline import open_paths
from reader.tui.dialogs.foot_line import FootLineDialog
from reader.tui.dialogs.live_words import LiveWordsDialog
from tests.tui.screens import Screen, running

STORY = '"We will wait," said Ann Lee.\n\nBob Stone, a lawyer, watched on 3 May 2021. "Never," he said.\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "dossier"
    shutil.copytree(default_dossier(), copy)
    return copy


@pytest.fixture
def text(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY)
    return tmp_path / "story.txt"


def foot(screen: Screen) -> str:
    """Return the line at the foot, above the line of keys."""
    assert isinstance(screen.app.screen, FootLineDialog | LiveWordsDialog)
    return screen.rows()[-2]


def notices(screen: Screen) -> str:
    return " ".join(notice.message for notice in screen.app._notifications)


async def test_another_speaker_is_saved_with_comments_and_order_kept(folder: Path) -> None:
    before = (folder / "dossier.yaml").read_text()
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "C", "<john k>", "enter")
        assert screen.status.startswith("Speaker of “") and screen.status.endswith("now John Kerry · U takes it back")
    after = (folder / "dossier.yaml").read_text()
    changed = [line for line in after.splitlines() if line not in before.splitlines()]
    assert len(after.splitlines()) == len(before.splitlines()) and len(changed) <= 1
    assert "# Those who are named and do not speak." in after


async def test_the_line_shows_what_it_is_about_and_what_is_offered_and_the_text_stays_in_view(folder: Path) -> None:
    async with running(paths=[str(folder)], size=(80, 24)) as screen:
        await screen.press("]", "C")
        line = foot(screen)
        assert "said by:" in line and "▸" in line and line.lstrip().startswith("“")
        assert any("Peace talks in jeopardy" in row for row in screen.rows()[:6])
        await screen.press("<Ann L>")
        assert "Ann L" in foot(screen) and "▸ + new speaker “Ann L”" in foot(screen)
        assert "enter keep" in screen.rows()[-1] and "escape drop" in screen.rows()[-1]


async def test_the_arrows_choose_among_what_is_offered(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "C", "down", "down", "up", "enter")
        assert "now" in screen.status and len(screen.state.edits.done) == 1


async def test_enter_in_the_details_changes_who_speaks(folder: Path) -> None:
    before = (folder / "dossier.yaml").read_text()
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "i", "enter", "<kerry>", "enter")
        assert screen.status.startswith("Speaker of “")
    assert (folder / "dossier.yaml").read_text() != before


async def test_a_name_that_nobody_bears_becomes_a_speaker(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "C", "<Maren Holt>", "enter")
        assert "now Maren Holt" in screen.status and "Maren Holt" in screen.text()
    assert "name: Maren Holt" in (folder / "dossier.yaml").read_text()


async def test_a_speaker_is_changed_from_the_list_of_speakers_and_from_the_speakers_page(folder: Path) -> None:
    async with running(paths=[str(folder)], size=(120, 40)) as screen:
        await screen.press("s")
        assert "C change" in screen.rows()[-1]
        await screen.press("C", "enter", "ctrl+u", "<Jo Doe>", "enter")
        assert screen.status == "Name of Dan Layman · now Jo Doe · U takes it back"
        await screen.press("w", "C", "<alias>", "enter", "<The Jo>", "enter")
        assert screen.status == "Alias of Jo Doe · U takes it back"
        await screen.press("U", "U")
        assert "Dan Layman" in [each.name for each in screen.state.dossier.speakers]


async def test_the_line_that_is_left_changes_nothing(folder: Path) -> None:
    before = (folder / "dossier.yaml").read_bytes()
    async with running(paths=[str(folder)]) as screen:
        for leaving in (("<x>", "escape"), ("backspace",), ("<x>", "backspace", "backspace")):
            await screen.press("]", "C", *leaving)
            assert screen.app.screen is screen.reading
    assert (folder / "dossier.yaml").read_bytes() == before


async def test_what_is_no_quotation_goes_and_is_not_there_the_next_time(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "X")
        assert screen.status.startswith("Rejected “") and len(screen.state.dossier.quotations) == 13
    async with running(paths=[str(folder)]) as screen:
        assert len(screen.state.dossier.quotations) == 13


async def test_house_2_the_dossier_that_comes_with_reader_is_not_changed_and_says_what_to_do() -> None:
    before = (default_dossier() / "dossier.yaml").read_bytes()
    async with running(size=(200, 40)) as screen:
        await screen.press("]", "X")
        assert "comes with Reader and is never changed" in screen.text() and "reader new FOLDER /" in screen.text()
        assert len(screen.state.dossier.quotations) == 14
    assert (default_dossier() / "dossier.yaml").read_bytes() == before


async def test_the_ends_of_the_words_move_with_letters_and_arrows_and_the_text_shows_it_live(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "V")
        before = screen.state.current_quotation
        assert before is not None and "words of “" in foot(screen)
        plain = screen.styles_of(before.words_of(screen.state.text).split()[0])
        await screen.press("h", "left", "L", "shift+right")
        adjusting = screen.state.adjusting
        assert adjusting is not None and len(adjusting.parts[0]) < len(before.parts[0])
        assert adjusting.parts[0].words_of(screen.state.text) in foot(screen)
        assert screen.styles_of(before.words_of(screen.state.text).split()[0]) != plain  # no longer among them
        await screen.press("enter")
        now = screen.state.current_quotation
        assert now is not None and now.parts == adjusting.parts and screen.state.adjusting is None
        await screen.press("U")
        assert screen.state.current_quotation == before


@pytest.mark.parametrize("key", ["escape", "q", "backspace"])
async def test_words_that_are_dropped_are_as_before(folder: Path, key: str) -> None:
    before = (folder / "dossier.yaml").read_bytes()
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "V", "l", "l", key)
        assert screen.state.adjusting is None and screen.app.screen is screen.reading
    assert (folder / "dossier.yaml").read_bytes() == before


async def test_words_selected_with_the_mouse_become_a_quotation(text: Path) -> None:
    async with running(paths=[str(text)]) as screen:
        x, y = screen.desk.view.cell_of(STORY.index("watched")) or (0, 0)
        await screen.pilot.mouse_down(screen.desk.view, offset=(x, y))
        await screen.pilot.hover(screen.desk.view, offset=(x + 6, y))
        await screen.pilot.mouse_up(screen.desk.view, offset=(x + 6, y))
        assert '" quotation by' in screen.rows()[-1]
        await screen.press('"', "<bob>", "enter", "escape")
        assert "watched" in [each.words_of(STORY) for each in screen.state.dossier.quotations]
        assert screen.desk.selected_span() is None


async def test_of_plain_files_one_question_makes_a_dossier_and_reading_goes_on_there(text: Path) -> None:
    async with running(paths=[str(text)]) as screen:
        await screen.press("I", "I")
        assert "keep changes in a dossier? folder:" in foot(screen)
        await screen.press("ctrl+u", f"<{text.parent / 'talks'}>", "enter")
        assert screen.status.startswith("Accepted “We will wait,”")
        await screen.press("I", "r")
        assert [each.origin for each in screen.state.dossier.quotations] == ["curated", "curated"]
    assert len(open_paths([str(text.parent / "talks")]).quotations) == 2


async def test_declined_it_lasts_until_leaving_also_when_read_again_and_that_is_said(text: Path) -> None:
    async with running(paths=[str(text)]) as screen:
        await screen.press("]", "C", "<Maren Holt>", "enter", "escape")
        assert "until you leave" in screen.status
        text.write_text("A line before.\n\n" + STORY)
        await screen.press("r")
        first, second = screen.state.dossier.quotations
        speaker = screen.state.dossier.speaker(first.speaker)
        assert speaker is not None and speaker.name == "Maren Holt" and second.speaker != first.speaker
        await screen.press("]", "X")
        assert "until you leave" in screen.status and screen.app.screen is screen.reading  # asked once
    assert sorted(path.name for path in text.parent.iterdir()) == ["story.txt"]


async def test_l6_a_hard_link_that_still_holds_what_was_there_is_told(folder: Path) -> None:
    (folder / "other.yaml").hardlink_to(folder / "dossier.yaml")
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "X")
        assert screen.status.startswith("Rejected “") and "hard link" in notices(screen)


async def test_l1_a_change_that_would_cost_a_letter_is_not_made_and_says_where_it_is(folder: Path) -> None:
    before = (folder / "dossier.yaml").read_bytes() + b"# caf\xe9\n"
    (folder / "dossier.yaml").write_bytes(before)
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "X")
        assert screen.status.startswith("Not changed: dossier.yaml is not UTF-8 throughout")
        assert "is not UTF-8 throughout" in notices(screen) and len(screen.state.dossier.quotations) == 14
    assert (folder / "dossier.yaml").read_bytes() == before


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
@pytest.mark.parametrize("key", ["C", "V"])
async def test_a_line_at_the_foot_is_left_by_a_click_and_the_quitting_key_quits(
    folder: Path, key: str, size: tuple[int, int]
) -> None:
    async with running(paths=[str(folder)], size=size) as screen:
        await screen.press("]", key)
        await screen.click("drop")
        assert screen.app.screen is screen.reading
        await screen.press(key)
        await screen.pilot.click(offset=(10, 5))
        assert screen.app.screen is screen.reading
        await screen.press(key, "ctrl+q")
        assert screen.app.return_code == 0


async def test_house_1_the_answer_is_about_the_quotation_that_was_asked_about(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        before = {each.id: each.speaker for each in screen.state.dossier.quotations}
        await screen.press("]")
        asked = screen.state.quotation
        await screen.press("C")
        screen.session.change(quotation=screen.state.dossier.quotations[5].id)  # as a click on it does
        await screen.press("<Maren Holt>", "enter")
        after = {each.id: each.speaker for each in screen.state.dossier.quotations}
    assert {key for key in after if after[key] != before[key]} == {asked}
    again = {each.id: each.speaker for each in open_paths([str(folder)]).quotations}
    assert {key for key in again if again[key] != before[key]} == {asked}


async def test_house_1_an_answer_about_a_quotation_that_went_meanwhile_changes_nothing(folder: Path) -> None:
    before = (folder / "dossier.yaml").read_bytes()
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "C")
        dossier = screen.state.dossier
        screen.session.adopt(replace(dossier, quotations=dossier.quotations[1:]))
        await screen.press("<Maren Holt>", "enter")
        assert screen.status == "That quotation is no longer there"
    assert (folder / "dossier.yaml").read_bytes() == before
