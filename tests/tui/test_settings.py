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
