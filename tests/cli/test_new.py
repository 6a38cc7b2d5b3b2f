import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from reader.files.locating import default_dossier
from tests.cli.conftest import Run


def test_a_dossier_is_made_of_files_and_opens_as_it_was_found(run: Run, article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    result = run("new", folder, article, "--published", "2013-05-22")
    (original,) = (folder / "originals").iterdir()
    files = [folder / "article.txt", original, folder / "dossier.yaml"]
    assert (result.status, result.out.splitlines()) == (0, [str(file) for file in files])
    assert original.read_bytes() == article.read_bytes()
    assert (folder / "article.txt").read_bytes() == article.read_bytes()
    value = yaml.load((folder / "dossier.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert value["quotations"][0]["content"] == {"exact": "We need many more weapons,"}
    assert run("check", folder).status == 0
    found, written = run("quotes", article).out, run("quotes", folder).out
    assert [line.split()[-5:] for line in written.splitlines()] == [line.split()[-5:] for line in found.splitlines()]


def test_h7_the_texts_of_a_new_dossier_are_cleaned(run: Run, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_bytes("“\x1b[2J[/foo]\\ \u202e,” said Ann Lee.\r\nMore.\n".encode())
    folder = tmp_path / "made"
    assert run("new", folder, hostile).status == 0
    text = (folder / "hostile.txt").read_text(encoding="utf-8")
    assert text == "“␛[2J[/foo]\\ \ufffc,” said Ann Lee.\nMore.\n"
    assert "\x1b" not in (folder / "dossier.yaml").read_text(encoding="utf-8")
    assert run("show", "--raw", folder).out == text


def test_j3_nothing_is_written_over_unless_forced(run: Run, article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    folder.mkdir()
    (folder / "dossier.yaml").write_text("mine", encoding="utf-8")
    result = run("new", folder, article)
    assert result.status == 2
    assert "--force" in result.err
    assert [path.name for path in folder.iterdir()] == ["dossier.yaml"]
    assert (folder / "dossier.yaml").read_text(encoding="utf-8") == "mine"
    assert run("new", "--force", folder, article).status == 0
    assert (folder / "dossier.yaml").read_text(encoding="utf-8").startswith("# A story")


def test_l2_what_a_person_wrote_is_kept_and_that_is_said(run: Run, article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    folder.mkdir()
    (folder / "article.txt").write_text("my own\n")
    assert f"{folder}/article.txt: already exists" in run("new", folder, article).err
    result = run("new", "--force", folder, article)
    assert result.status == 0
    assert f"{folder}/article.txt: the old file is kept as article.txt~" in result.err
    assert (folder / "article.txt~").read_text() == "my own\n"
    assert (folder / "article.txt").read_bytes() == article.read_bytes()


LATIN = "“Très bien,” said Zoé Lévy.\n".replace("“", '"').replace("”", '"').encode("latin-1")


def test_l2_a_text_is_never_written_over_by_the_dossier_made_of_it(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "story"
    folder.mkdir()
    text = folder / "latin.txt"
    text.write_bytes(LATIN)
    (tmp_path / "link.txt").symlink_to(text)
    (tmp_path / "latin.txt").hardlink_to(text)
    for given in (text, tmp_path / "latin.txt", folder / ".." / "story" / "latin.txt"):
        result = run("new", "--force", folder, given)
        assert result.status == 2
        assert "latin.txt: the dossier is made from it, so it is not overwritten; name another folder" in result.err
    assert [path.name for path in folder.iterdir()] == ["latin.txt"]
    assert text.read_bytes() == LATIN


def test_l2_a_text_on_standard_input_is_never_written_over(tmp_path: Path) -> None:
    text = tmp_path / "stdin.txt"
    text.write_bytes(LATIN)
    words = [sys.executable, "-m", "reader", "new", "--force", str(tmp_path), "-"]
    with text.open("rb") as stdin:
        result = subprocess.run(words, stdin=stdin, capture_output=True, timeout=60, check=False)
    assert result.returncode == 2
    assert b"stdin.txt: the dossier is made from it" in result.stderr
    assert text.read_bytes() == LATIN


def test_l2_a_clean_text_may_become_a_dossier_where_it_is(run: Run, article: Path) -> None:
    before = article.stat().st_ino, article.stat().st_mtime_ns
    assert run("new", "--force", article.parent, article).status == 0
    assert (article.stat().st_ino, article.stat().st_mtime_ns) == before
    assert sorted(path.name for path in article.parent.iterdir()) == ["article.txt", "dossier.yaml", "originals"]


def test_l2_a_dossier_is_never_written_over_by_what_is_made_of_it(run: Run, article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    run("new", folder, article)
    before = (folder / "dossier.yaml").read_bytes()
    for given in (folder, folder / "dossier.yaml"):
        result = run("new", "--force", folder, given)
        assert result.status == 2
        assert "dossier.yaml: the dossier is made from it" in result.err
    assert (folder / "dossier.yaml").read_bytes() == before


def test_house_2_the_dossier_that_comes_with_reader_is_never_written_over(run: Run, article: Path) -> None:
    before = sorted((path, path.stat().st_mtime_ns) for path in default_dossier().iterdir())
    result = run("new", "--force", default_dossier(), article)
    assert result.status == 2
    assert "comes with Reader and is never changed; name another folder" in result.err
    assert sorted((path, path.stat().st_mtime_ns) for path in default_dossier().iterdir()) == before


def test_house_2_a_copy_of_it_holds_what_it_holds(run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path / "copy", default_dossier()).status == 0
    for command in ("check", "quotes", "speakers", "timeline", "verify"):
        assert run(command, tmp_path / "copy").out == run(command, default_dossier()).out


def test_g2_a_save_that_fails_exits_with_74(run: Run, article: Path, tmp_path: Path) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    for folder in (tmp_path / "talks", tmp_path):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "fsync", fail)
            result = run("new", "--force", folder, article)
        assert result.status == 74
        assert result.err.endswith("no space left on device (free some space)\n")
        assert [path.name for path in tmp_path.iterdir()] == ["article.txt"]


def test_no_dossier_is_made_of_less_than_was_named(run: Run, article: Path, tmp_path: Path) -> None:
    result = run("new", tmp_path / "talks", article, tmp_path / "mistyped.txt")
    assert result.status == 2
    assert "mistyped.txt: there is no such file" in result.err
    assert "nothing was written: 1 of the 2 files could not be read" in result.err
    assert not (tmp_path / "talks").exists()


def test_j3_a_folder_that_is_a_file_is_refused(run: Run, article: Path) -> None:
    result = run("new", article, article)
    assert result.status == 2
    assert "is a file" in result.err


def test_a_folder_that_cannot_be_made_is_seventy_four(run: Run, article: Path) -> None:
    result = run("new", "/proc/nowhere", article)
    assert result.status == 74
    assert result.err.startswith("reader: /proc/nowhere")
    assert "cannot be" in result.err
