from __future__ import annotations

from pathlib import Path

import pytest

from reader.files import locating
from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import CannotRead
from reader.files.locating import default_dossier, dossiers_folder


def test_the_default_dossier_is_there() -> None:
    assert (default_dossier() / DOSSIER_FILE).is_file()


def package_at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    package = folder / "site" / "reader"
    (package / "files").mkdir(parents=True)
    monkeypatch.setattr(locating, "__file__", str(package / "files" / "locating.py"))
    return package


def test_a_wheel_has_the_dossiers_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = package_at(tmp_path, monkeypatch)
    for place in (package.parent / "docs_data", package / "docs_data"):  # what is inside comes first
        place.mkdir()
        assert dossiers_folder() == place


def test_their_absence_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package_at(tmp_path, monkeypatch)
    with pytest.raises(CannotRead, match="install it again"):
        dossiers_folder()
