"""What was found in a dossier is there again when it is opened again, and never in another."""

from __future__ import annotations

import os
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from reader.memory import cache
from reader.model import Change, Document, Dossier, Event, Link, Quotation, Span, Speaker, TimeExpression
from reader.model.judgement import STANDS, Judgement
from reader.model.link import Cut, Nearest, Part, SaidBy
from reader.pipeline import completed, kept_finds, open_paths
from reader.pipeline.finds_text import DoesNotFitError, finds_text, with_finds
from reader.pipeline.kept_finds import keep_finds, recall_finds

STORY = (
    "The wall\n\nADA MARLOW said on 3 May 2021 that the wall was sound. “It will stand for years,” said Marlow. "
    "“It fell in two days,” Tom Hall, a mason, said last week.\n"
)
HEARING = "MS. MARLOW: It will not stand for years.\n\nMR. HALL: It fell in two days.\n\nMS. MARLOW: Thank you.\n"


def opened(folder: Path, story: str = STORY) -> Dossier:
    (folder / "story.txt").write_text(story, encoding="utf-8")
    (folder / "hearing.txt").write_text(HEARING, encoding="utf-8")
    return open_paths([str(folder / "story.txt"), str(folder / "hearing.txt")])


def keep(dossier: Dossier, folder: Path, **asked: bool) -> Dossier:
    found = completed(dossier)
    keep_finds(dossier, found, folder / "finds", **{"whatever_length": False, "doubtful": False, **asked})
    return found


def test_what_was_found_is_there_again_in_the_same_texts(tmp_path: Path) -> None:
    found = keep(opened(tmp_path), tmp_path)
    assert found.quotations and found.links and found.events and found.times
    assert recall_finds(opened(tmp_path), tmp_path / "finds") == found


def test_who_signed_a_letter_is_known_again(tmp_path: Path) -> None:
    letter = "Dear Members,\n\nThe wall will fall.\n\nYours sincerely,\n\nTom Hall\n"
    found = keep(opened(tmp_path, letter), tmp_path)
    author = found.speaker(found.document("story").author)
    assert author and author.name == "Tom Hall"
    assert recall_finds(opened(tmp_path, letter), tmp_path / "finds") == found


def test_an_edited_text_another_kind_and_another_question_have_none(tmp_path: Path) -> None:
    dossier = opened(tmp_path)
    keep(dossier, tmp_path)
    assert recall_finds(opened(tmp_path, STORY.replace("two", "ten")), tmp_path / "finds") is None
    other_kind = replace(dossier, documents=(replace(dossier.documents[0], kind="letter"), dossier.documents[1]))
    assert recall_finds(other_kind, tmp_path / "finds") is None
    assert recall_finds(dossier, tmp_path / "finds", doubtful=True) is None


def test_another_engine_finds_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier = opened(tmp_path)
    keep(dossier, tmp_path)
    monkeypatch.setattr(kept_finds, "engine_state", lambda: "another")
    assert recall_finds(dossier, tmp_path / "finds") is None


def test_judgements_change_nothing_of_it_and_stay(tmp_path: Path) -> None:
    dossier = opened(tmp_path)
    keep(dossier, tmp_path)
    judged = replace(dossier, judgements=(Judgement("story", (Span(0, 3),), STANDS),))
    found = recall_finds(judged, tmp_path / "finds")
    assert found is not None and found.judgements == judged.judgements


def test_what_came_through_a_pipe_or_from_the_web_is_not_kept(tmp_path: Path) -> None:
    dossier = opened(tmp_path)
    for file in ("", "https://example.org/story"):
        piped = replace(dossier, documents=(replace(dossier.documents[0], file=file), dossier.documents[1]))
        keep(piped, tmp_path)
        assert not (tmp_path / "finds").exists()


@pytest.mark.parametrize("spoilt", [b"", b"{}", b"x" * 200])
def test_a_spoilt_file_is_never_trusted(tmp_path: Path, spoilt: bytes) -> None:
    dossier = opened(tmp_path)
    keep(dossier, tmp_path)
    [file] = (tmp_path / "finds").iterdir()
    file.write_bytes(spoilt)
    assert recall_finds(dossier, tmp_path / "finds") is None
    file.write_bytes(file.read_bytes()[:-1])
    assert recall_finds(dossier, tmp_path / "finds") is None


def test_the_oldest_go_where_there_is_no_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "finds"
    monkeypatch.setattr(cache, "SIZE_LIMIT", 700)
    for number in range(4):
        assert cache.write_cached(folder, f"{number}.json", b"x" * 200)
        for kept in folder.iterdir():
            os.utime(kept, (int(kept.stem), int(kept.stem)))
    assert sorted(each.name for each in folder.iterdir()) == ["2.json", "3.json"]
    assert cache.read_cached(folder, "3.json") == b"x" * 200
    assert cache.read_cached(folder, "0.json") is None


def test_only_its_user_may_read_it(tmp_path: Path) -> None:
    keep(opened(tmp_path), tmp_path)
    assert all(each.stat().st_mode & 0o077 == 0 for each in (tmp_path / "finds", *(tmp_path / "finds").iterdir()))


# As JSON and back

DOCUMENTS = (Document("story", "x" * 99, "Story", kind="article"), Document("hearing", "y" * 99, "Hearing"))
CHANGE = Change("replaced", Span(0, 1), Span(2, 3), "a", "b", "material", "number")
SAID_BY = SaidBy("Hall", "hall")
LINK = Link(
    *("q1", 0, "hearing", Span(1, 5), "altered", (CHANGE,), "detected", True, "outside", True, SAID_BY, False, True),
    parts=(Part(Span(0, 2), Span(3, 4)),),
    cuts=(Cut("after", Span(5, 7), "if", grave=False),),
    absence="not_there",
    nearest=Nearest("story", Span(7, 9), 0.75, (CHANGE,), SAID_BY),
)
FULL = Dossier(
    "Story",
    (replace(DOCUMENTS[0], date="2021-05-03"), replace(DOCUMENTS[1], kind="transcript")),
    (Speaker("hall", "Tom Hall", "Mr.", "mason", "person", ("Hall", "the mason"), "detected"), Speaker("times", "T")),
    (
        Quotation(
            *("q1", "story", (Span(1, 9), Span(12, 20)), "mixed", "detected", "hall", Span(21, 25), Span(26, 30)),
            *(0.5, "cue", "q0", "2021-05-02", True, "times"),
        ),
    ),
    (Event("e1", "2021-05", "It fell", "story", Span(3, 9), "“May”", "detected", ("hall",)),),
    (("story", (TimeExpression(Span(3, 9), "DATE", "2021-05", "2021-05", "2021-05-01", "2021-05-31", "told"),)),),
    (LINK, replace(LINK, said_by=None, nearest=None)),
)


def test_every_field_of_what_is_found_comes_back() -> None:
    assert with_finds(replace(FULL, documents=DOCUMENTS), finds_text(FULL)) == FULL
    for value in (LINK, FULL.quotations[0], FULL.speakers[0], FULL.events[0], CHANGE, SAID_BY):
        unset = [each.name for each in fields(value) if getattr(value, each.name) in ("", None, ())]
        assert unset == [], f"give {unset} a value here, so that it is seen to come back"


@pytest.mark.parametrize(
    "other",
    [
        replace(FULL, documents=DOCUMENTS[::-1]),
        replace(FULL, documents=(replace(DOCUMENTS[0], text="short"), DOCUMENTS[1])),
    ],
)
def test_finds_of_other_texts_do_not_fit(other: Dossier) -> None:
    with pytest.raises(DoesNotFitError):
        with_finds(other, finds_text(FULL))


@pytest.mark.parametrize("changes", [{"speakers": ()}, {"quotations": ()}, {"links": (replace(LINK, part=7),)}])
def test_finds_that_do_not_fit_together_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(DoesNotFitError):
        with_finds(replace(FULL, documents=DOCUMENTS), finds_text(replace(FULL, **changes)))
