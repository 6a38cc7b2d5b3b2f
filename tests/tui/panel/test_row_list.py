"""A list makes only the rows that show."""

from __future__ import annotations

from reader.model import Document, Dossier, Quotation, Span
from reader.tui.panel.current import Current
from reader.tui.panel.row_list import RowList
from tests.tui.panel.sample import PanelApp


async def test_thirty_thousand_quotations_make_only_the_rows_on_the_screen() -> None:
    words = "So it is. "
    count = 30_000
    quotations = tuple(
        Quotation(f"q{number}", "a", (Span(number * len(words), number * len(words) + 8),), "direct")
        for number in range(count)
    )
    app = PanelApp(Dossier("Long", (Document("a", words * count, "Long"),), (), quotations))
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.move("row", count)
        await pilot.pause()
        assert any(row.startswith("▸30000 —   “So it is”") for row in app.rows)
        app.panel.set_current(Current(None, None, "a", 20_000 * len(words)))
        await pilot.pause()
        assert any(row.startswith("·20001") for row in app.rows)
        assert not any(row.startswith(" 30000") for row in app.rows)


async def test_the_scroll_bar_is_as_if_painted_anew_wherever_the_cursor_goes() -> None:
    words = "So it is. "
    quotations = tuple(
        Quotation(f"q{number}", "a", (Span(number * len(words), number * len(words) + 8),), "direct")
        for number in range(90)
    )
    app = PanelApp(Dossier("Long", (Document("a", words * 90, "Long"),), (), quotations))
    async with app.run_test(size=(44, 24)) as pilot:
        for step in (20, 1, 1, 1, 7, 30, -3, -60, 99):
            app.panel.move("row", step)
            await pilot.pause()
            bar = app.screen.query_one(RowList).vertical_scrollbar
            shown = bar.render_lines(bar.size.region)
            bar.refresh()
            assert shown == bar.render_lines(bar.size.region)
