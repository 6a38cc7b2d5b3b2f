"""Values go to JSON exactly as the command line gives them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import reader
from reader.cli.main import main

ARTICLE = (
    "“We will not need many more weapons,” said Dan Layman on Tuesday. “It is… over.”\nThe union called for a strike.\n"
)
LETTER = "Dear all,\n\nwe will need many **more** weapons. It is now over.\n\nDan Layman\n"

Printed = Callable[..., str]


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    """Runs a command, and gives what it prints, without the last line end."""

    def run(*words: object) -> str:
        main([str(word) for word in words])
        return capsys.readouterr().out.removesuffix("\n")

    return run


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """An article and a letter."""
    article, letter = tmp_path / "article.txt", tmp_path / "letter.md"
    article.write_text(ARTICLE, encoding="utf-8")
    letter.write_text(LETTER, encoding="utf-8")
    return article, letter


@pytest.mark.parametrize("doubtful", [False, True])
def test_annotations(printed: Printed, tmp_path: Path, doubtful: bool) -> None:
    texts = [reader.Text(text, number, "2013-05-22") for number, text in enumerate((ARTICLE, LETTER, "“\x1b[2J”"))]
    lines = tmp_path / "lines.jsonl"
    records = [{"id": each.id, "text": each.text, "published": each.published} for each in texts]
    lines.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    expected = printed("annotate", lines, *(["--all"] if doubtful else [])).splitlines()
    assert [each.to_json() for each in reader.annotate_many(texts, doubtful=doubtful)] == expected
    one = texts[0]
    assert reader.annotate(one.text, one.published, id=one.id, doubtful=doubtful).to_json() == expected[0]
    given = lines.read_bytes().splitlines()
    assert [reader.annotate_json_line(each, doubtful=doubtful) for each in given] == expected


def test_a_bad_line(printed: Printed, tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_bytes(b'{"id": 1, "text": "It rained."}\n{"id": 2}\n\xff\n')
    given = lines.read_bytes().splitlines()
    ours = [reader.annotate_json_line(line, number) for number, line in enumerate(given, 1)]
    assert ours == printed("annotate", lines).splitlines()


def test_verdicts(printed: Printed, files: tuple[Path, Path]) -> None:
    article, letter = files
    verified = reader.verify(article, letter)
    assert verified.to_json() == printed("verify", "--json", article, letter)
    assert [each.step for each in verified.quotations] == ["changed", "elided"]
    assert verified.to_dict() == json.loads(verified.to_json())
    given = [reader.Text(ARTICLE, "article"), reader.Text(LETTER, "letter")]
    assert reader.verify(given[0], given[1:]) == verified


@pytest.mark.parametrize("command", ["show", "quotes", "speakers", "timeline"])
def test_dossiers(printed: Printed, files: tuple[Path, Path], command: str) -> None:
    assert reader.open_dossier().to_json(command) == printed(command, "--json")  # type: ignore[arg-type]
    loose = reader.open_dossier(files[0], sources=files[1], published="2013-05-22", doubtful=command == "quotes")
    more = ["--all"] if command == "quotes" else []
    options = ("--source", files[1], "--published", "2013-05-22")
    assert loose.to_json(command) == printed(command, "--json", *more, *options, files[0])  # type: ignore[arg-type]


def test_a_dossier_is_written_as_reader_new_writes_it(
    printed: Printed, files: tuple[Path, Path], tmp_path: Path
) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    written = reader.write_dossier(ours, files, published="2013-05-22")
    printed("new", theirs, *files, "--published", "2013-05-22")
    assert [path.relative_to(ours).as_posix() for path in written][-1] == "dossier.yaml"
    for path in written:
        there = (theirs / path.relative_to(ours)).read_text(encoding="utf-8")
        assert _without_times(path.read_text(encoding="utf-8")) == _without_times(there)
    with pytest.raises(reader.CannotSave, match=r"already exists; overwrite=True replaces it and keeps it as article"):
        reader.write_dossier(ours, files)
    reader.write_dossier(ours, files, overwrite=True)


def _without_times(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if "accessed:" not in line)
