"""How the running screen is painted: in its theme, in other depths of colour, and where the focus is."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.strip import Strip

from reader.model import Document, Dossier, Event, Link, Quotation, Span, Speaker
from reader.tui.look.colour import parse_hex, to_hex
from tests.tui.screens import Screen, running

TEXT = "The mayor says “we will build it” on Monday. Nobody asked.\n"
SOURCE = "We will build it, the plan says.\n"


def span(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


DOSSIER = Dossier(
    "The bridge",
    (Document("story", TEXT, "Story"), Document("plan", SOURCE, "Plan")),
    (Speaker("mayor", "Mayor"),),
    (Quotation("q1", "story", (span("we will build it"),), "direct", speaker="mayor", cue=span("says")),),
    (Event("e1", "2013-05-20", "It is built", "story", span("Monday")),),
    links=(Link("q1", 0, "plan", span("We will build it", SOURCE), "exact"),),
)


def ground(style: Style) -> str:
    assert style.bgcolor is not None and style.bgcolor.triplet is not None
    return to_hex(style.bgcolor.triplet)


def one(styles: set[Style]) -> Style:
    (style,) = styles
    return style


async def test_another_theme_paints_the_page_and_the_speakers_anew() -> None:
    async with running(DOSSIER) as screen:
        dark, spoken = one(screen.styles_of("Nobody")), one(screen.styles_of("we will", "says “we will"))
        screen.app.take_theme("solarized-light")
        await screen.settle()
        light, spoken_anew = one(screen.styles_of("Nobody")), one(screen.styles_of("we will", "says “we will"))
    assert (ground(dark), ground(light)) == ("#121212", "#fdf6e3")
    assert spoken.color != spoken_anew.color and spoken_anew.color != light.color


async def test_no_color_in_the_environment_is_for_whoever_starts_the_screen_to_obey(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(DOSSIER, depth="truecolor") as screen:
        assert ground(one(screen.styles_of("Nobody"))) == "#121212"


async def test_without_colours_there_is_none_on_the_screen() -> None:
    async with running(DOSSIER, depth="none", theme="textual-light") as screen:
        await screen.press("]", "/", "<asked>", "enter", "?")
        styles = [segment.style for strip in screen.app.screen._compositor.render_strips() for segment in strip]
        assert all(style is None or (style.color is None and style.bgcolor is None) for style in styles)


async def test_a_theme_taken_on_a_terminal_of_sixteen_colours_keeps_those() -> None:
    async with running(DOSSIER, depth="16") as screen:
        screen.app.take_theme("nord")
        await screen.settle()
        assert one(screen.styles_of("Nobody")) == Style(color="white", bgcolor="black")


async def test_the_list_that_has_the_focus_shows_it_by_its_name_and_its_row() -> None:
    async with running(DOSSIER) as screen:
        await screen.press("]")
        name, row = one(screen.styles_of("QUOTATIONS")), screen.styles_of("1 MA")
        await screen.press("o")
        name_in_focus, row_in_focus = one(screen.styles_of("QUOTATIONS")), screen.styles_of("1 MA")
        await screen.press("escape")
        assert one(screen.styles_of("QUOTATIONS")) == name and screen.styles_of("1 MA") == row
    assert name_in_focus == name + Style(underline=True)
    assert {ground(style) for style in row} == {"#121212"} != {ground(style) for style in row_in_focus}


async def test_the_bar_stands_beside_the_quotation_and_its_passage_in_the_speakers_colour() -> None:
    async with running(DOSSIER, size=(200, 20)) as screen:
        await screen.press("]")
        colour = one(screen.styles_of("we will", "says “we will")).color
        bars = [segment.style for strip in strips(screen) for segment in strip if segment.text == "▌"]
        assert len(bars) == 2 and all(style is not None and style.color == colour for style in bars)


async def test_the_bar_beside_an_event_has_no_speakers_colour() -> None:
    async with running(DOSSIER) as screen:
        await screen.press("T", "enter")
        bar = one(screen.styles_of("▌"))
        assert bar.color == one(screen.styles_of("Nobody")).color


async def test_a_notice_and_its_ground_are_those_of_dialogs() -> None:
    async with running(DOSSIER) as screen:
        screen.app.notify("The disk is full", severity="warning", markup=False)
        await screen.pilot.pause()
        notice = one(screen.styles_of("The disk is full"))
        assert screen.app.look.palette is not None
        assert parse_hex(ground(notice)) == screen.app.look.palette.raised


def strips(screen: Screen) -> list[Strip]:
    return list(screen.app.screen._compositor.render_strips())
