from pathlib import Path

from reader.export.web_annotation.kept import Kept
from reader.memory.keeping import recall, remember
from reader.memory.landmark import landmark_at
from reader.memory.remembered import Note
from reader.model import Document, Dossier
from reader.model.place import Place
from reader.pipeline.kept_places import kept_places

TEXT = "It will rain.\nIt never stops.\n"
DOSSIER = Dossier("The talk", (Document("talk", TEXT, "The talk", file="talk.txt"),))


def test_notes_and_bookmarks_stand_where_their_words_stand_now(tmp_path: Path) -> None:
    recalled = recall(DOSSIER, tmp_path)
    place = Place("talk", TEXT.index("It never"))
    left = recalled.remembered.noted(Note(landmark_at(place, TEXT), "Really?"))
    left = left.bookmarked("a", landmark_at(Place("talk", 0), TEXT)).bookmarked("b", landmark_at(Place("gone", 0), ""))
    remember(recalled, left)
    edited = Dossier("The talk", (Document("talk", f"Monday.\n{TEXT}", "The talk", file="talk.txt"),))
    assert kept_places(edited, tmp_path) == (
        Kept("talk", len("Monday.\n"), letter="a"),
        Kept("talk", place.offset + len("Monday.\n"), note="Really?"),
    )


def test_looking_for_notes_leaves_nothing_behind(tmp_path: Path) -> None:
    assert kept_places(DOSSIER, tmp_path / "none") == ()
    assert not (tmp_path / "none").exists()
