"""Searching all dossiers: what is found, where, who says it, and that the files have the last word."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event

import pytest

from reader.library.all_dossiers import AllDossiers
from reader.library.index_file import FILE
from reader.prose import reading
from reader.search import BadQueryError
from tests.library.shelf import HEARING, STORY, entry_of, found, fresh, harbour, told, write

LETTER = "Dear all,\n\nThe harbour fund is empty.\n\nYours\nBea Oduya\n"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture(params=["by the index", "plainly"])
def where(request: pytest.FixtureRequest, cache: Path) -> Path | None:
    """Where the index is; none where all dossiers are read."""
    return cache if request.param == "by the index" else None


def test_every_place_is_told_with_dossier_document_and_speaker_in_the_order_of_the_dossiers(
    tmp_path: Path, where: Path | None
) -> None:
    letter = entry_of(write(tmp_path / "letter.txt", LETTER))
    dossiers = fresh([harbour(tmp_path), letter], where)
    assert found(dossiers, "HARBOUR fund") == []
    assert found(dossiers, "harbour fund") == [
        "The harbour vote | story | - | harbour fund",
        "The harbour vote | hearing | - | harbour fund",
        "Letter | letter | - | harbour fund",
    ]
    assert found(dossiers, "promise we") == ["The harbour vote | story | Ann Hale | promise we"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("eavy weap", "eavy weap"),
        ("heavy weapons now", "heavy weapons\nnow"),
        ('"not now"', "“not now”"),
        ("state-of-the-art", "state–of–the–art"),
        ("cafe", "Café"),
        ("example", "exam-\nple"),
        ("ex", "ex"),
        ("“", "“"),
        ("bold words", "bold words"),
    ],
)
def test_a_query_finds_what_the_search_of_a_dossier_finds(
    tmp_path: Path, where: Path | None, query: str, words: str
) -> None:
    text = "The Café had heavy weapons\nnow, “not now”, state–of–the–art.\n\nAn exam-\nple of **bold** words.\n"
    dossiers = fresh([entry_of(write(tmp_path / "text.md", text))], where)
    first = next(iter(dossiers.search(query)))
    assert first.words in (words, words.replace("\n", " "), words.replace("-\n", "-"), words.replace("-\n", ""))


def test_a_speaker_is_asked_for_by_name_in_all_dossiers(tmp_path: Path, where: Path | None) -> None:
    loose = entry_of(
        write(tmp_path / "loose.txt", "“No dollar was lost,” Ann Hale told the council. “None at all,” she said.\n")
    )
    other = entry_of(write(tmp_path / "other.txt", "“No dollar was lost,” said Tom Berg. Hale was not there.\n"))
    dossiers = fresh([loose, other, harbour(tmp_path)], where)
    assert found(dossiers, "@hale dollar") == [
        "Loose | loose | Ann Hale | dollar",
        "The harbour vote | hearing | Ann Hale | dollar",
    ]
    assert found(dossiers, "@berg") == ["Other | other | Tom Berg | No dollar was lost,"]


def test_whoever_wrote_a_document_speaks_its_words(tmp_path: Path, where: Path | None) -> None:
    entry = harbour(tmp_path)
    folder = Path(entry.opening.paths[0])
    yaml = (
        (folder / "dossier.yaml")
        .read_text()
        .replace("kind: transcript, author: Clerk of the Council", "kind: letter, author: Bea Oduya")
    )
    write(folder / "dossier.yaml", yaml)
    write(folder / "hearing.txt", "The city did receive more than a single dollar.\n\nThe fund is empty.\n")
    assert found(fresh([entry], where), "@oduya empty") == ["The harbour vote | hearing | Bea Oduya | empty"]


def test_nobody_of_that_name_anywhere_is_said(tmp_path: Path, where: Path | None) -> None:
    dossiers = fresh([harbour(tmp_path)], where)
    assert found(dossiers, "@hale zeppelin") == []
    with pytest.raises(BadQueryError, match="nobody in any dossier is called zeppelin"):
        found(dossiers, "@zeppelin")
    with pytest.raises(BadQueryError, match="nothing to search for"):
        found(dossiers, "   ")
    with pytest.raises(BadQueryError, match="no name after @"):
        found(dossiers, "@ dollar")


def test_who_says_it_is_looked_for_only_where_that_is_asked_for_and_is_known_from_then_on(
    tmp_path: Path, cache: Path
) -> None:
    loose = entry_of(write(tmp_path / "loose.txt", "“No dollar was lost,” said Tom Berg.\n"))
    dossiers = fresh([loose], cache)
    assert found(dossiers, "dollar") == ["Loose | loose | - | dollar"]
    assert found(dossiers, "dollar", speakers=True) == ["Loose | loose | Tom Berg | dollar"]
    assert found(dossiers, "dollar") == ["Loose | loose | Tom Berg | dollar"]


def test_words_that_are_no_longer_there_are_not_found_whatever_the_index_says(tmp_path: Path, cache: Path) -> None:
    entry = harbour(tmp_path)
    dossiers = fresh([entry], cache)
    story = Path(entry.opening.paths[0]) / "story.txt"
    write(story, STORY.replace("promise", "mistake"))  # of the same size, at the same time
    assert found(dossiers, "a promise") == []
    assert found(dossiers, "a mistake we") == ["The harbour vote | story | - | a mistake we"]


def test_a_file_that_is_gone_is_not_found(tmp_path: Path, cache: Path) -> None:
    text = write(tmp_path / "loose.txt", "No dollar was lost.\n")
    dossiers = fresh([entry_of(text)], cache)
    text.unlink()
    assert found(dossiers, "dollar") == []


def test_of_a_dossier_only_what_has_changed_is_read_again(tmp_path: Path, cache: Path) -> None:
    entry = harbour(tmp_path)
    dossiers = fresh([entry], cache)
    write(Path(entry.opening.paths[0]) / "hearing.txt", HEARING.replace("city", "town"))
    assert found(dossiers, "harbour fund") == [
        "The harbour vote | story | - | harbour fund",
        "The harbour vote | hearing | - | harbour fund",
    ]


def test_a_long_text_is_searched_itself_and_told_last(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("reader.library.index", "reader.library.looks", "reader.library.reading_now"):
        monkeypatch.setattr(f"{module}.LONG", 100)
    monkeypatch.setattr(reading, "LONG", 100)
    long = entry_of(write(tmp_path / "long.txt", "A harbour fund. " * 20))
    dossiers = fresh([long, harbour(tmp_path)], cache)
    assert [each.split(" | ")[0] for each in found(dossiers, "harbour fund")] == ["The harbour vote"] * 2 + [
        "Long"
    ] * 20
    assert b"harbour fund" not in (cache / FILE).read_bytes()


def test_a_search_stops_when_it_is_told_to(tmp_path: Path, where: Path | None) -> None:
    dossiers = fresh([harbour(tmp_path)], where)
    stop = Event()
    hits = dossiers.search("harbour fund", stopped=stop.is_set)
    assert next(hits).document.id == "story"
    stop.set()
    assert list(hits) == []


def test_many_documents_of_one_dossier_are_searched_in_their_order(tmp_path: Path, cache: Path) -> None:
    paths = [write(tmp_path / f"text{number:03}.txt", f"The zeppelin {number} rose.\n") for number in range(40)]
    dossiers = fresh([entry_of(*paths, title="All")], cache)
    assert [told(hit).split(" | ")[1] for hit in dossiers.search("zeppelin")] == [path.stem for path in paths]


def test_a_name_with_control_characters_hides_no_words(tmp_path: Path, cache: Path) -> None:
    strange = tmp_path / "two\nlines\x1b[31m"
    strange.mkdir()
    text = write(strange / "new\nline.txt", "No dollar was lost.\n")
    dossiers = fresh([entry_of(text, title="Strange")], cache)
    assert len(found(dossiers, "dollar")) == 1
    write(text, "No dollar was left.\n")
    assert (
        len(found(dossiers, "dollar was left")) == 0
    )  # another size or not: its time is the same, and so is its index
    assert found(dossiers, "dollar was lost") == []
    assert len(found(dossiers, "dollar was left")) == 1


def test_a_file_written_just_now_is_read_again_rather_than_trusted(tmp_path: Path, cache: Path) -> None:
    text = tmp_path / "loose.txt"
    text.write_text("No dollar was lost.\n")
    dossiers = fresh([entry_of(text)], cache)
    status = text.stat()
    text.write_text("No dollar was left.\n")
    os.utime(text, ns=(status.st_mtime_ns, status.st_mtime_ns))
    dossiers.close()
    assert found(fresh([entry_of(text)], cache), "was left") == ["Loose | loose | - | was left"]


def test_without_dossiers_nothing_is_found(cache: Path) -> None:
    assert found(AllDossiers([], cache), "dollar") == []
