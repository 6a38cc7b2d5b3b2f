"""What is drawn again when something changes, and what is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.memory.keeping import recall
from reader.memory.landmark import landmark_at
from reader.memory.remembered import Remembered
from reader.model.place import Place
from reader.pipeline import open_paths
from reader.tui.document_view.marks import PaintedMark
from reader.tui.document_view.view import DocumentView
from tests.tui.screens import Screen, running


class Drawn:
    """Counts the marks that are drawn, by layer."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.marks: dict[str, int] = {}
        set_marks = DocumentView.set_marks

        def counted(view: DocumentView, layer: str, marks: Iterable[PaintedMark]) -> None:
            listed = list(marks)
            self.marks[layer] = self.marks.get(layer, 0) + len(listed)
            set_marks(view, layer, listed)

        monkeypatch.setattr(DocumentView, "set_marks", counted)


def story(tmp_path: Path, matches: int) -> str:
    file = tmp_path / f"{matches}.txt"
    file.write_text("“We will wait,” said Ann Lee.\n\n" + "needle in hay\n" * matches)
    return str(file)


async def matches_in(screen: Screen) -> None:
    await screen.press("/", "<needle>", "enter")


@pytest.mark.parametrize("matches", [3, 3000])
async def test_house_25_the_next_match_draws_as_much_among_thousands_as_among_three(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, matches: int
) -> None:
    async with running(paths=[story(tmp_path, matches)]) as screen:
        await matches_in(screen)
        drawn = Drawn(monkeypatch)
        await screen.press("n", "N", "n")
        assert drawn.marks == {"match": 3}


async def test_moving_and_saying_something_draw_no_marks_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(paths=[story(tmp_path, 30)]) as screen:
        await matches_in(screen)
        drawn = Drawn(monkeypatch)
        await screen.press("j", "k", "d", "u", "o", "q", "5", "escape")
        # The list makes a quotation current, and escape takes the matches away.
        assert set(drawn.marks) <= {"current", "search", "match"}


async def test_the_match_that_was_gone_to_is_set_off_and_the_others_are_lit(tmp_path: Path) -> None:
    async with running(paths=[story(tmp_path, 3)]) as screen:
        await matches_in(screen)
        await screen.press("n")
        layers = screen.desk.view._layers
        first = screen.state.text.index("needle")
        assert [mark.span.start for mark in layers["search"]._marks] == [first, first + 14, first + 28]
        assert [(mark.span.start, mark.ink) for mark in layers["match"]._marks] == [(first + 14, "current-match")]
        await screen.press("escape")
        assert not len(layers["search"]) and not len(layers["match"])


async def test_everything_is_drawn_again_in_a_text_that_was_edited(tmp_path: Path) -> None:
    file = Path(story(tmp_path, 3))
    async with running(paths=[str(file)]) as screen:
        await screen.press("]")
        file.write_text("A line before.\n\n" + file.read_text())
        await screen.press("r", "]")
        text, layers = screen.state.text, screen.desk.view._layers
        drawn = {name: [mark.span.words_of(text) for mark in layers[name]._marks] for name in layers}
        assert {*drawn["quotations"]} == {"We will wait,"}
        assert "We will wait," in drawn["current"]


async def test_two_documents_stand_in_the_order_of_the_dossier_whichever_was_read_first(tmp_path: Path) -> None:
    dossier = open_paths([])
    left = Remembered().at(landmark_at(Place("letter", 0), dossier.document("letter").text))
    recalled = replace(recall(dossier, tmp_path), remembered=left)
    async with running(dossier, recalled=recalled, size=(200, 40)) as screen:
        assert screen.state.document == "letter"
        views = {view.document.id: view for view in screen.desk.documents.query(DocumentView)}
        assert views["article"].region.x < views["letter"].region.x
        await screen.press("K")
        assert views["article"].region.x < views["letter"].region.x
