"""Correcting an attribution, and where the correction goes."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reader.files.locating import default_dossier
from reader.pipeline import open_paths
from tests.tui.screens import running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "dossier"
    shutil.copytree(default_dossier(), copy)
    return copy


async def test_another_speaker_is_saved_with_comments_and_order_kept(folder: Path) -> None:
    before = (folder / "dossier.yaml").read_text()
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "C", "j", "enter")
        assert screen.status == "Corrected, and saved to dossier.yaml"
    after = (folder / "dossier.yaml").read_text()
    changed = [line for line in after.splitlines() if line not in before.splitlines()]
    assert len(after.splitlines()) == len(before.splitlines()) and len(changed) <= 1
    assert "# Those who are named and do not speak." in after


async def test_enter_in_the_details_corrects_and_the_answer_is_saved(folder: Path) -> None:
    before = (folder / "dossier.yaml").read_text()
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "i", "enter", "j", "enter")
        assert screen.status == "Corrected, and saved to dossier.yaml"
    assert (folder / "dossier.yaml").read_text() != before


async def test_a_name_that_nobody_bears_becomes_a_speaker(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "C", "G", "k", "k", "enter", "<Ann Lee>", "enter")
        assert screen.status == "Corrected, and saved to dossier.yaml"
        assert "Ann Lee" in screen.text()
    assert 'name: "Ann Lee"' in (folder / "dossier.yaml").read_text()


async def test_what_is_no_quotation_goes(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "C", "G", "enter")
        assert "13 quotations" in screen.status or "Corrected" in screen.status
        assert len(screen.state.dossier.quotations) == 13
    async with running(paths=[str(folder)]) as screen:
        assert len(screen.state.dossier.quotations) == 13


async def test_house_2_a_correction_to_the_dossier_that_comes_with_reader_says_how_to_keep_it() -> None:
    before = (default_dossier() / "dossier.yaml").read_bytes()
    async with running(size=(200, 40)) as screen:
        await screen.press("]", "C", "G", "enter")
        assert screen.status == "Corrected until you leave; not saved"
        assert len(screen.state.dossier.quotations) == 13
        assert "reader new FOLDER" in " ".join(notice.message for notice in screen.app._notifications)
    assert (default_dossier() / "dossier.yaml").read_bytes() == before


async def test_in_a_loose_text_a_correction_holds_until_the_reader_leaves(tmp_path: Path) -> None:
    text = tmp_path / "story.txt"
    text.write_text('"We will wait," said Ann Lee.\n\nBob Stone, a lawyer, watched. "Never," he said.\n')
    async with running(paths=[str(text)]) as screen:
        await screen.press("]", "C", "G", "k", "enter")
        assert "reader new" in screen.status
        assert screen.state.dossier.quotations[0].speaker is None


async def test_house_1_the_name_typed_corrects_the_quotation_that_was_asked_about(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        before = {each.id: each.speaker for each in screen.state.dossier.quotations}
        await screen.press("]")
        asked = screen.state.quotation
        await screen.press("C", "G", "k", "k", "enter")
        other = screen.state.dossier.quotations[5]
        screen.session.change(quotation=other.id)  # as a click on it does
        await screen.press("<Ann Lee>", "enter")
        after = {each.id: each.speaker for each in screen.state.dossier.quotations}
    assert {key for key in after if after[key] != before[key]} == {asked}
    again = {each.id: each.speaker for each in open_paths([str(folder)]).quotations}
    assert {key for key in again if again[key] != before[key]} == {asked}


async def test_house_1_an_answer_about_a_quotation_that_went_meanwhile_changes_nothing(folder: Path) -> None:
    before = (folder / "dossier.yaml").read_bytes()
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "C", "G", "k", "k", "enter")
        dossier = screen.state.dossier
        screen.session.adopt(replace(dossier, quotations=dossier.quotations[1:]))
        await screen.press("<Ann Lee>", "enter")
        assert screen.status == "Not corrected: that quotation is no longer there"
    assert (folder / "dossier.yaml").read_bytes() == before


async def test_l6_a_hard_link_that_still_holds_what_was_there_is_told(folder: Path) -> None:
    (folder / "other.yaml").hardlink_to(folder / "dossier.yaml")
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "C", "j", "enter")
        assert screen.status == "Corrected, and saved to dossier.yaml"
        assert "hard link" in " ".join(notice.message for notice in screen.app._notifications)


async def test_l1_a_correction_that_would_cost_a_letter_says_where_it_is(folder: Path) -> None:
    before = (folder / "dossier.yaml").read_bytes() + b"# caf\xe9\n"
    (folder / "dossier.yaml").write_bytes(before)
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]", "C", "j", "enter")
        assert screen.status == "Corrected until you leave; not saved"
        assert "is not UTF-8 throughout" in " ".join(notice.message for notice in screen.app._notifications)
    assert (folder / "dossier.yaml").read_bytes() == before


async def test_a_correction_that_no_file_keeps_outlasts_reading_again(tmp_path: Path) -> None:
    text = tmp_path / "story.txt"
    story = '"We will wait," said Ann Lee.\n\nBob Stone, a lawyer, watched. "Never," he said.\n'
    text.write_text(story)
    async with running(paths=[str(text)]) as screen:
        await screen.press("]", "C", "G", "k", "k", "enter", "<Maren Holt>", "enter")
        text.write_text("A line before.\n\n" + story)
        await screen.press("r")
        first, second = screen.state.dossier.quotations
        speaker = screen.state.dossier.speaker(first.speaker)
        assert speaker is not None and speaker.name == "Maren Holt"
        assert second.speaker != first.speaker
