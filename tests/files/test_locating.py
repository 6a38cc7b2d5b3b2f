from __future__ import annotations

from pathlib import Path

import pytest

from reader.files import locating
from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import CannotRead
from reader.files.locating import default_dossier, dossiers_folder, is_bundled


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
    with pytest.raises(CannotRead, match="reinstall Reader"):
        dossiers_folder()


def test_house_2_what_comes_with_reader_is_known_by_whatever_path_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to(default_dossier())
    monkeypatch.chdir(default_dossier())
    for named in (
        default_dossier(),
        tmp_path / "link",
        Path(),
        Path("../peace-talks-2013"),
        default_dossier() / "more",
    ):
        assert is_bundled(named)
    assert not is_bundled(tmp_path)
    assert not is_bundled(Path("/nowhere"))


@pytest.mark.parametrize("place", ["reader/docs_data", "docs_data"], ids=["in a wheel", "in a clone"])
def test_house_2_a_wheel_and_a_clone_have_it_at_different_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    folder = package_at(tmp_path, monkeypatch).parent / place / "peace-talks-2013"
    folder.mkdir(parents=True)
    assert is_bundled(folder)
    assert not is_bundled(tmp_path / "peace-talks-2013")
