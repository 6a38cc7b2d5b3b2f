"""A list makes only the rows that show."""

from __future__ import annotations

from reader.model import Document, Dossier, Quotation, Span
from reader.tui.panel.current import Current
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
