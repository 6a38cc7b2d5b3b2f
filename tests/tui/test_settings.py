"""Settings changed while reading are kept."""

from __future__ import annotations

from pathlib import Path

from reader.files.settings import read_settings
from tests.tui.screens import running


async def test_width_and_theme_are_kept_in_the_settings_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.yaml"
    file.write_text("# mine\npanel: timeline\n")
    async with running(settings_file=file) as screen:
        screen.app.take_theme("nord")
        await screen.press("-", "q")
    settings = read_settings(file)
    assert (settings.theme, settings.width, settings.panel) == ("nord", 64, "timeline")
    assert file.read_text().startswith("# mine")


async def test_a_line_sets_width_and_theme_completed_by_tab(tmp_path: Path) -> None:
    file = tmp_path / "settings.yaml"
    async with running(settings_file=file, size=(120, 36)) as screen:
        await screen.press(":", "<set wi>", "tab", "<60>", "enter")
        assert screen.desk.view.columns.text == 60
        await screen.press(":", "<set theme=gruv>")
        assert "gruvbox" in screen.rows()[-1]
        await screen.press("tab", "enter")
        assert screen.app.theme == "gruvbox"
    settings = read_settings(file)
    assert (settings.width, settings.theme) == (60, "gruvbox")


async def test_quitting_by_name_quits_from_a_list_too() -> None:
    for name in ("<q>", "<q!>", "<wq>"):
        async with running() as screen:
            await screen.press("o", ":", name, "enter")
            assert screen.app.return_code == 0
