"""What is kept of a reading, and what would be lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.files.errors import CannotSave, LockedByAnother
from reader.files.locking import locked
from reader.memory.keeping import recall
from reader.memory.landmark import Landmark
from reader.memory.remembered import Note, Remembered
from reader.model import Document, Dossier
from reader.reading import keeping
from reader.reading.keeping import Kept, kept_from, save, unsaved_words

DOSSIER = Dossier("Talk", (Document("talk", "Words that are read.", "Talk", file="talk.txt"),))
HERE, THERE = Landmark("talk", 0, "", "Words"), Landmark("talk", 6, "Words ", "that")
A_BOOKMARK, A_NOTE = Remembered().bookmarked("a", HERE), Remembered().noted(Note(HERE, "why?"))


def unsaved(now: Remembered, before: Remembered | None = None) -> str:
    """Return what would be lost of a reading that is kept on a disk."""
    recalled = recall(DOSSIER, Path("/nonexistent"))
    object.__setattr__(recalled, "keeps", True)
    return unsaved_words(Kept(now, before or Remembered(), recalled))


def test_what_was_saved_is_there_the_next_time_and_nothing_is_unsaved(tmp_path: Path) -> None:
    kept = kept_from(recall(DOSSIER, tmp_path)).now(A_BOOKMARK.at(THERE))
    assert unsaved_words(kept) == "your place and 1 bookmark"
    kept, findings = save(kept, patience=0)
    assert (unsaved_words(kept), findings) == ("", ())
    assert recall(DOSSIER, tmp_path).remembered == A_BOOKMARK.at(THERE)


def test_what_has_not_changed_is_not_saved_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, _ = save(kept_from(recall(DOSSIER, tmp_path)).now(A_BOOKMARK), patience=0)
    monkeypatch.setattr(keeping, "remember", lambda *_, **__: pytest.fail("saved again"))
    assert save(kept, patience=0) == (kept, ())


def test_l4_what_another_reader_keeps_from_being_saved_is_unsaved_still(tmp_path: Path) -> None:
    kept = kept_from(recall(DOSSIER, tmp_path)).now(A_BOOKMARK)
    with locked(tmp_path), pytest.raises(LockedByAnother):
        save(kept, patience=0)
    assert unsaved_words(kept) == "1 bookmark"
    assert unsaved_words(save(kept, patience=0)[0]) == ""


def test_a_file_set_aside_while_reading_is_told(tmp_path: Path) -> None:
    kept = kept_from(recall(DOSSIER, tmp_path)).now(A_BOOKMARK)
    (tmp_path / "memory.json").write_text("{")
    _, findings = save(kept, patience=0)
    assert ["set aside" in finding.message for finding in findings] == [True]


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (Remembered(), Remembered(), ""),
        (Remembered().at(THERE), Remembered(), "your place"),
        (A_BOOKMARK, Remembered(), "1 bookmark"),
        (A_BOOKMARK.bookmarked("a", THERE), A_BOOKMARK, "1 bookmark"),
        (Remembered(), A_BOOKMARK, "1 bookmark"),
        (A_NOTE.noted(Note(THERE, "who?")), Remembered(), "2 notes"),
        (
            A_NOTE.bookmarked("a", HERE).bookmarked("b", HERE).at(HERE),
            Remembered(),
            "your place, 2 bookmarks and 1 note",
        ),
    ],
)
def test_what_would_be_lost_is_told_in_words(now: Remembered, before: Remembered, words: str) -> None:
    assert unsaved(now, before) == words


def test_where_nothing_is_kept_bookmarks_and_notes_last_until_the_end_and_the_place_is_no_loss(tmp_path: Path) -> None:
    file = tmp_path / "memory.json"
    file.mkdir()  # so that nothing can be kept here, and the reader was told so
    kept = kept_from(recall(DOSSIER, tmp_path)).now(A_BOOKMARK.at(THERE))
    assert kept.until_leaving
    assert save(kept, patience=0) == (kept, ())
    assert unsaved_words(kept) == "1 bookmark"
    assert unsaved_words(kept_from(None).now(A_NOTE)) == "1 note"


def test_a_full_disk_raises_and_leaves_everything_unsaved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "state"
    kept = kept_from(recall(DOSSIER, folder)).now(A_BOOKMARK)
    folder.rmdir()
    folder.write_text("no folder any more")
    with pytest.raises(CannotSave):
        save(kept, patience=0)
    assert unsaved_words(kept) == "1 bookmark"
