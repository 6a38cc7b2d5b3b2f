"""A long text read piece by piece is what it is when read in one go, and its bytes are never held beside it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.files import contents, long_texts
from reader.files.long_texts import read_long_text
from reader.files.texts import read_document
from tests.processes import without_coverage

TEXTS = {
    "line ends": "One\r\ntwo\rthree\n\r\nfour\n\rfive\r",
    "signs of several bytes": "“Ja” – naïve café, 日本語の本, 🙂👩\u200d🚀.\n" * 9,
    "a mark": "\ufeffTitle\n\nThe text\ufeff goes on.\n",
    "controls": "It \x1b[31mshone\x07 there,\x00\n\x85and \u202ethere.\n",
    "joiners": "a\u200d\n\u200d\nक्\u200dष\n",
    "bytes taken for Latin": "caf\xc3\x83\xc2\xa9 \xe2\x80\x9cwe go\xe2\x80\x9d\n",
    "one line": "a “b” " * 99,
    "Markdown": "---\ntitle: T\n---\n# Head\n\nText.\n",
}


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_texts, "LONG_ENOUGH", 1)


@pytest.mark.parametrize("step", [1, 2, 7, 64])
@pytest.mark.parametrize("name", TEXTS)
def test_it_is_the_text_that_it_is_in_one_go(
    name: str, step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(TEXTS[name].encode())
    monkeypatch.setattr(contents, "_STEP", step)
    assert read_long_text(path, document_id="d") == read_document(path, document_id="d")


@pytest.mark.parametrize(
    "data",
    [b"", b"caf\xe9 and more\n", "Text\n".encode("utf-16"), "Text and more.\n".encode("utf-16-le"), b"half \xc3"],
)
def test_other_encodings_are_left_to_whoever_reads_in_one_go(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(data)
    assert read_long_text(path, document_id="d") is None


def test_a_short_text_is_left_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_texts, "LONG_ENOUGH", 100)
    path = tmp_path / "text.txt"
    path.write_bytes(b"Text.\n")
    assert read_long_text(path, document_id="d") is None


#: Prints the length of a long text, and the most memory that was held while it was read.
MEASURED = """
import pathlib, sys, tracemalloc
from reader.files.long_texts import read_long_text
path = pathlib.Path(sys.argv[1])
read_long_text(path, document_id="d")  # what is imported and compiled for it is there then
tracemalloc.start()
read = read_long_text(path, document_id="d")
print(len(read.document.text), tracemalloc.get_traced_memory()[1])
"""


def test_no_more_is_held_than_the_text_and_some_pieces(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("It was the end of the day.\n" * 300_000, encoding="utf-8")
    measured = [sys.executable, "-c", MEASURED, str(path)]
    length, most = map(int, subprocess.check_output(measured, text=True, env=without_coverage()).split())
    assert length == path.stat().st_size
    assert most < length + 5 * contents._STEP
