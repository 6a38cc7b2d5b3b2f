"""What the words of the command line open."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.files.errors import CannotRead
from reader.pipeline import open_paths
from reader.pipeline.paths import open_beginning


def test_nothing_named_opens_the_dossier_that_comes_with_reader() -> None:
    assert [document.id for document in open_paths([]).documents] == ["article", "letter"]


def test_a_folder_and_its_dossier_file_open_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "dossier.yaml").write_text("dossier: 1\ntitle: T\ndocuments:\n  - {id: a, file: a.txt, title: A}\n")
    assert open_paths([str(tmp_path)]) == open_paths([str(tmp_path / "dossier.yaml")])


def test_loose_texts_of_one_name_get_ids_of_their_own(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "story.txt").write_text(folder)
    dossier = open_paths([str(tmp_path / "one" / "story.txt"), str(tmp_path / "two" / "story.txt")])
    assert [document.id for document in dossier.documents] == ["story", "story-2"]


def test_of_several_texts_the_one_that_cannot_be_read_is_told_and_the_rest_opens(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Words.")
    dossier = open_paths([str(tmp_path / "good.txt"), str(tmp_path / "gone.txt")])
    assert [document.id for document in dossier.documents] == ["good"]
    assert "gone.txt" in str(dossier.findings[0])


def test_a_single_text_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"gone\.txt"):
        open_paths([str(tmp_path / "gone.txt")])


def test_a_folder_is_opened_alone(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="cannot be opened together with a folder"):
        open_paths([str(tmp_path), "b.txt"])


def test_the_publication_date_given_is_for_undated_texts_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    assert open_paths([str(tmp_path / "a.txt")], published="2013-05-22").documents[0].date == "2013-05-22"
    assert open_paths([], published="1999-01-01").documents[0].date == "2013-05-22"
    with pytest.raises(CannotRead, match="2013-02-30"):
        open_paths([str(tmp_path / "a.txt")], published="2013-02-30")


def test_a_long_text_s_beginning_is_what_the_whole_begins_with(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("# A long story\n\n" + "Words of it. " * 400_000)
    beginning = open_beginning([str(story)])
    assert beginning is not None
    dossier, times_as_long = beginning
    whole = open_paths([str(story)])
    assert whole.documents[0].text.startswith(dossier.documents[0].text)
    assert (dossier.title, dossier.documents[0].markdown) == (whole.title, whole.documents[0].markdown)
    assert times_as_long == pytest.approx(5.2, 0.01)


def test_of_what_is_short_missing_or_a_dossier_no_beginning_is_read(tmp_path: Path) -> None:
    (tmp_path / "short.txt").write_text("Words.")
    for paths in ([], [str(tmp_path / "short.txt")], [str(tmp_path / "gone.txt")], [str(tmp_path)], ["-"]):
        assert open_beginning(paths) is None
