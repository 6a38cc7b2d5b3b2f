from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.story_folder import write_bare_dossier
from tests.terminal.terminal import environment_in


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which everything that Reader keeps lands in the test's own folder."""
    return environment_in(tmp_path / "home")


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """The folder of a dossier."""
    folder = tmp_path / "ferry"
    write_bare_dossier(folder)
    return folder
