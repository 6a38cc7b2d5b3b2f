"""Markup in a dossier's words is words (group B of the faults)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.layout.headings import Heading
from reader.model import Document, Dossier, Event, Quotation, Span, Speaker
from reader.reading.filters import Filter, Listed
from tests.tui.panel.sample import PanelApp

MARKUP = {
    "B1": "[/foo]",
    "B2": "[sic]",
    "B3": "[The envoy]",
    "B4": "[@click=app.quit]quit[/]",
    "B5": "[link=https://example.org]x[/link]",
    "B6": "ends in \\",
    "B7": "[$x] [100%]",
    "B8": "[bold red",
}


@pytest.mark.parametrize("code", MARKUP)
async def test_markup_shows_as_it_is_written(code: str) -> None:
    words = MARKUP[code]
    dossier = Dossier(
        words,
        (Document("a", words, words, publisher=words, note=words),),
        (Speaker("s", words, role=words, aliases=(words,)),),
        (
            Quotation("q", "a", (Span(0, len(words)),), "direct", "detected", "s", reason=words),
            replace(Quotation("r", "a", (Span(0, len(words)),), "indirect", cue=Span(0, len(words)))),
        ),
        (Event("e", "2013-05-22", words, "a", Span(0, len(words)), words, speakers=("s",)),),
    )
    app = PanelApp(dossier)
    async with app.run_test(size=(80, 24)) as pilot:
        app.panel.show(dossier, {}, {"a": [Heading(1, f"In {words}", Span(0, 1))]})
        tabs: tuple[Listed, ...] = ("quotations", "speakers", "timeline", "contents")
        for tab in tabs:
            app.panel.open(tab)
            app.panel.filter(Filter(speaker="s"))
            await pilot.pause()
            held = [row for row in app.rows if words in row]
            assert len(held) >= 2, (tab, app.rows)
        await pilot.click(offset=(5, 3))
    assert app.return_code in (None, 0)


async def test_line_breaks_in_a_name_do_not_break_a_row() -> None:
    dossier = Dossier("t", (Document("a", "Yes\n\nno", "t"),), (Speaker("s", "Anna\nBerg", role="a\tb"),))
    app = PanelApp(dossier)
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.open("speakers")
        await pilot.pause()
        assert app.rows[2].startswith("▸AB  Anna Berg  a b")
