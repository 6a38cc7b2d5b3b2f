"""What a key repaints is what it changed: rows of the screen and rows painted anew are counted, no clock is read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from textual._compositor import Compositor
from textual.screen import Screen as TextualScreen

from reader.model import Document, Dossier, Quotation, Span, Speaker
from reader.tui.document_view import painting
from reader.tui.panel.row_list import RowList
from tests.tui.screens import Screen, running

#: The first column right of the rule between text and panel, at 120 columns.
PANEL = 77
STATUS, KEYS = 38, 39


@dataclass
class Repainted:
    """What was repainted while it was counted.

    Attributes:
        text: Rows of the screen that were sent again left of the panel.
        panel: Those that were sent again in the panel.
        layouts: How often all was laid out.
        rows: Rows of the document that were painted anew.
        listed: Rows of lists that were made anew.
    """

    text: set[int] = field(default_factory=set)
    panel: set[int] = field(default_factory=set)
    layouts: int = 0
    rows: int = 0
    listed: int = 0


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Repainted]:
    """Count what is repainted."""
    count = Repainted()
    update, layout, paint, row = (
        Compositor.render_update,
        TextualScreen._refresh_layout,
        painting.paint,
        RowList._row,
    )

    def updating(compositor: Compositor, *arguments: Any, **options: Any) -> Any:
        for region in compositor._dirty_regions:
            (count.panel if region.x >= PANEL else count.text).update(region.line_range)
        return update(compositor, *arguments, **options)

    def laying_out(screen: TextualScreen[Any], *arguments: Any, **options: Any) -> None:
        count.layouts += 1
        layout(screen, *arguments, **options)

    def painting_row(*arguments: Any, **options: Any) -> Any:
        count.rows += 1
        return paint(*arguments, **options)

    def making_row(*arguments: Any) -> Any:
        count.listed += 1
        return row(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(Compositor, "render_update", updating)
        patch.setattr(TextualScreen, "_refresh_layout", laying_out)
        patch.setattr(painting, "paint", painting_row)
        patch.setattr(RowList, "_row", making_row)
        yield count


async def pressed(screen: Screen, monkeypatch: pytest.MonkeyPatch, key: str) -> Repainted:
    """Press a key, and return what that repaints."""
    await screen.settle_and_follow()
    with counted(monkeypatch) as count:
        await screen.press(key)
        await screen.settle_and_follow()
    return count


def long_dossier(count: int = 400) -> Dossier:
    """Return a dossier of one text: in each of its paragraphs of three rows one quotation and one word `river`."""
    said = "“The water rose again last night,” she said. "
    paragraph = said + "Nobody at the river had seen it so high before, and nobody had asked about it either. " * 2
    text = "\n\n".join([paragraph.strip()] * count)
    starts = [number * (len(paragraph.strip()) + 2) for number in range(count)]
    quotations = tuple(
        Quotation(f"q{number}", "a", (Span(start + 1, start + 33),), "direct", speaker="s")
        for number, start in enumerate(starts)
    )
    return Dossier("Long", (Document("a", text, "Long"),), (Speaker("s", "Ann Lee"),), quotations)


async def test_a_line_down_paints_one_row_and_leaves_the_panel(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(long_dossier()) as screen:
        await screen.press("j")
        count = await pressed(screen, monkeypatch, "j")
        assert (count.rows, count.listed, count.layouts) == (1, 0, 0)
        assert not count.panel


async def test_the_next_quotation_in_view_repaints_its_rows_and_two_of_the_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with running(long_dossier()) as screen:
        await screen.press("]", "]")
        count = await pressed(screen, monkeypatch, "]")
        assert count.layouts == 0
        assert count.rows == 2  # the one that was current, and the one that is
        assert len(count.text - {STATUS, KEYS}) == 2
        assert count.listed <= 2
        in_list = {row for row in count.panel if row < screen.app.screen.query_one(RowList).region.bottom}
        assert len(in_list) == 2


async def test_a_list_that_scrolls_makes_only_the_rows_that_come_into_view(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(long_dossier()) as screen:
        await screen.press("4", "0", "]")
        count = await pressed(screen, monkeypatch, "]")
        assert count.listed == 2
        assert count.layouts == 0


@pytest.mark.parametrize("paragraphs", [12, 3_000])
async def test_the_next_match_in_view_repaints_two_rows_however_many_there_are(
    monkeypatch: pytest.MonkeyPatch, paragraphs: int
) -> None:
    async with running(long_dossier(paragraphs)) as screen:
        await screen.press("/", "<river>", "enter", "n")
        count = await pressed(screen, monkeypatch, "n")
        assert count.layouts == 0
        assert count.rows == 2
        assert len(count.text - {STATUS, KEYS}) == 2


async def test_a_key_that_changes_nothing_repaints_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(long_dossier()) as screen:
        await screen.press("g")
        await screen.press("k")
        count = await pressed(screen, monkeypatch, "k")
        assert count == Repainted()
