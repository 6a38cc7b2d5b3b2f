"""The places of a kept text: written beside it, and left out where the text is not the one that they count."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.files.places import places_file, places_name, read_places
from reader.model import Locator

TEXT = "Page one.\n\nPage two — “café”.\n"
PLACES = (Locator(0, "page", "1/i"), Locator(11, "page", "2/ii"), Locator(11, "anchor", "gate"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/report.places.json").write_bytes(places_file(TEXT, PLACES, "0f"))
    return tmp_path


def test_places_are_read_as_they_were_written(folder: Path) -> None:
    assert places_name("texts/report.md") == "texts/report.places.json"
    assert read_places(folder, "texts/report.md", TEXT) == (PLACES, ())


def test_a_text_without_the_file_has_no_places(folder: Path) -> None:
    assert read_places(folder, "texts/letter.md", TEXT) == ((), ())


def test_an_edited_text_has_none_and_that_is_said(folder: Path) -> None:
    places, (finding,) = read_places(folder, "texts/report.md", f"New. {TEXT}")
    assert places == () and finding.severity == "warning" and "was edited" in finding.message


@pytest.mark.parametrize(
    "locators",
    [
        [[5, "page", "2"], [0, "page", "1"]],
        [[99, "page", "1"]],
        [[-1, "page", "1"]],
        [[True, "page", "1"]],
        [[0, "planet", "1"]],
        [[0, "page"]],
        "no list",
        None,
    ],
    ids=["order", "beyond", "before", "no number", "kind", "short", "words", "nothing"],
)
def test_what_is_no_list_of_places_is_left_out_and_that_is_said(folder: Path, locators: object) -> None:
    file = folder / "texts/report.places.json"
    file.write_text(json.dumps({**json.loads(file.read_text(encoding="utf-8")), "locators": locators}))
    places, (finding,) = read_places(folder, "texts/report.md", TEXT)
    assert places == () and finding.message == "cannot be read as places"


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff", b"[" * 100_000])
def test_what_is_no_file_of_places_is_left_out(folder: Path, data: bytes) -> None:
    (folder / "texts/report.places.json").write_bytes(data)
    places, (finding,) = read_places(folder, "texts/report.md", TEXT)
    assert places == () and finding.severity == "warning"
