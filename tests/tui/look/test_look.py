"""Every role in every theme can be read, and is told apart, with colours and without."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.model import Document, Dossier, Quotation, Span, Speaker
from reader.tui.look.colour import RGB, contrast
from reader.tui.look.depth import Depth
from reader.tui.look.look import Look, look_in
from reader.tui.look.painter import painter_of
from reader.tui.look.palette import palette_in
from reader.tui.look.roles import LINES, ROLES, Role
from reader.tui.look.sheet import sheet_colours
from reader.tui.look.speakers import OWN_ON_DARK, OWN_ON_LIGHT, speaker_colours
from reader.tui.look.tones import OWN_TONES_ON_DARK, OWN_TONES_ON_LIGHT

COLOURED = [theme for theme in BUILTIN_THEMES.values() if not theme.ansi]
#: How far the colours of two speakers look apart at the least, by how many colours there are to choose from.
APART: dict[Depth, float] = {"truecolor": 6.0, "256": 4.0}
#: Some of the sixteen colours as xterm has them.
XTERM: dict[str, RGB] = {
    "red": (205, 0, 0),
    "yellow": (205, 205, 0),
    "blue": (0, 0, 238),
    "magenta": (205, 0, 205),
    "cyan": (0, 205, 205),
    "bright_red": (255, 0, 0),
    "bright_green": (0, 255, 0),
    "bright_yellow": (255, 255, 0),
    "bright_magenta": (255, 0, 255),
    "bright_cyan": (0, 255, 255),
}
OF_WORDS = tuple(role for role in ROLES if role not in LINES)
#: What may be below on the page and in lists, from the lowest; what is laid over it comes last.
STACKS: tuple[tuple[Role, ...], ...] = (
    *((role,) for role in OF_WORDS),
    *(("code", role) for role in OF_WORDS),
    *(("heading", "link", role) for role in OF_WORDS),
    *((role, "cursor-in-focus") for role in OF_WORDS),
    *(("current", "match", role) for role in OF_WORDS),
    ("code", "detected", "current", "cue", "passage", "current-match", "selection"),
)
#: Roles that step back: they may be as pale as 3.
STEPS_BACK = {role for role, means in ROLES.items() if Style.parse(means.attributes or "none").dim}

in_every_theme = pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
at_every_depth = pytest.mark.parametrize("depth", APART)


def laid(look: Look, stack: tuple[Role, ...], speaker: Style | None = None) -> Style:
    """Return the style of roles over one another, with a speaker's colour below them."""
    style = speaker or Style()
    for role in stack:
        style = look.lay(style, role)
    return style


def painted(look: Look, style: Style, ground: RGB) -> Style:
    """Return a style as it leaves for the terminal, on a ground where it has none."""
    (segment,) = painter_of(look).apply([Segment("words", Style(color=look.base.color) + style)], Color(*ground))
    assert segment.style is not None
    return segment.style


def contrast_painted(look: Look, style: Style, ground: RGB) -> float:
    """Return the contrast of a style as the terminal shows it."""
    shown = painted(look, style, ground)
    assert shown.color is not None
    text, below = shown.color.get_truecolor(), shown.bgcolor.get_truecolor() if shown.bgcolor else ground
    return contrast((text[0], text[1], text[2]), (below[0], below[1], below[2]))


def pages_of(look: Look) -> tuple[RGB, ...]:
    assert look.palette is not None
    return look.palette.page, look.palette.raised


@in_every_theme
@at_every_depth
def test_every_role_can_be_read_alone_and_over_others(theme: Theme, depth: Depth) -> None:
    look = look_in(theme, depth)
    pale = [
        (stack, round(found, 2))
        for stack in STACKS
        for ground in pages_of(look)
        if (found := contrast_painted(look, laid(look, stack), ground)) < (3.0 if STEPS_BACK & set(stack) else 4.5)
    ]
    assert pale == []


@in_every_theme
@at_every_depth
def test_every_speaker_can_be_read_under_whatever_lies_over_their_words(theme: Theme, depth: Depth) -> None:
    look = look_in(theme, depth)
    pale = [
        (str(speaker), stack, round(found, 2))
        for speaker in look.speakers
        for stack in STACKS
        for ground in pages_of(look)
        if not STEPS_BACK & set(stack) and (found := contrast_painted(look, laid(look, stack, speaker), ground)) < 4.5
    ]
    assert pale == []


@in_every_theme
def test_the_table_itself_gives_colours_that_need_no_mending(theme: Theme) -> None:
    look = look_in(theme, "truecolor")
    for stack in STACKS:
        style = look.base + laid(look, stack)
        if not style.dim:
            assert painted(look, style, pages_of(look)[0]) == style, stack


@in_every_theme
@at_every_depth
def test_the_colours_of_two_speakers_stay_apart(theme: Theme, depth: Depth) -> None:
    speakers = palette_in(theme, depth).speakers
    near = [(one, two) for one, two in combinations(speakers, 2) if difference(one, two) < APART[depth]]
    assert near == []


@in_every_theme
@at_every_depth
def test_what_is_wrong_what_is_doubtful_and_plain_text_have_each_another_colour(theme: Theme, depth: Depth) -> None:
    palette = palette_in(theme, depth)
    inks = (palette.text, palette.doubtful, palette.bad)
    near = [(one, two) for one, two in combinations(inks, 2) if difference(one, two) < APART[depth]]
    assert near == []


@in_every_theme
def test_a_selection_and_the_cursor_show_on_the_page(theme: Theme) -> None:
    palette = palette_in(theme, "truecolor")
    assert difference(palette.selection, palette.page) > 10
    assert difference(palette.cursor, palette.page) > 4
    assert difference(palette.raised_cursor, palette.raised) > 4


def test_a_hundred_speakers_have_colours_and_the_first_eight_each_another() -> None:
    look = look_in(BUILTIN_THEMES["nord"], "truecolor")
    speakers = tuple(Speaker(f"s{number}", f"Speaker {number}") for number in range(100))
    quotations = tuple(
        Quotation(f"q{number}", "a", (Span(0, 200 - number),), "direct", speaker=f"s{number}") for number in range(100)
    )
    dossier = Dossier("Many", (Document("a", "x" * 200, "A"),), speakers, quotations)
    colours = speaker_colours(dossier)
    assert len(colours) == 100
    assert len({look.lay(Style(), colours[f"s{number}"]) for number in range(8)}) == 8
    assert look.lay(Style(), colours["s99"]).color is not None


def test_without_colour_no_style_has_one() -> None:
    look = look_in(BUILTIN_THEMES["nord"], "none")
    assert all(style.color is None and style.bgcolor is None for style in look.styles.values())
    assert look.speakers == () and look.base == Style()
    assert look.lay(Style(), speaker_colours(Dossier("D", (), (Speaker("s", "S"),)))["s"]) == Style()


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark", "ansi-light"])
@pytest.mark.parametrize("depth", ["16", "none"])
@pytest.mark.parametrize("below", ["plain", "current", "link", "code", "detected"])
def test_what_lies_over_the_text_is_told_apart_by_attributes_alone(theme: str, depth: Depth, below: Role) -> None:
    look = look_in(BUILTIN_THEMES[theme], depth)
    stacks: tuple[tuple[Role, ...], ...] = (
        (),
        ("match",),
        ("current-match",),
        ("selection",),
        ("match", "selection"),
    )
    told = {stack: attributes(laid(look, (below, *stack))) for stack in stacks}
    assert len(set(told.values())) == len(stacks), told


@pytest.mark.parametrize("theme", BUILTIN_THEMES)
@pytest.mark.parametrize("depth", ["truecolor", "256", "16", "none"])
def test_rows_and_words_are_told_apart_by_attributes_alone(theme: str, depth: Depth) -> None:
    """The other pairs of roles that may stand side by side; signs tell some of them apart too."""
    look = look_in(BUILTIN_THEMES[theme], depth)
    pairs: tuple[tuple[Role, Role], ...] = (
        ("plain", "current"),
        ("plain", "cue"),
        ("plain", "passage"),
        ("passage", "lit-passage"),
        ("plain", "lit"),
        ("plain", "cursor"),
        ("cursor", "cursor-in-focus"),
        ("tab", "tab-in-focus"),
        ("tab", "other-tab"),
        ("plain", "difference"),
        ("difference", "small-difference"),
        ("plain", "bad"),
        ("plain", "doubtful"),
    )
    alike = [pair for pair in pairs if look.styles[pair[0]] == look.styles[pair[1]]]
    assert alike == []


def attributes(style: Style) -> tuple[bool, bool, bool]:
    """Return those that every terminal shows."""
    return bool(style.reverse), bool(style.bold), bool(style.underline)


@pytest.mark.parametrize(
    ("names", "ground"),
    [
        ((*OWN_ON_DARK, *OWN_TONES_ON_DARK.values()), (0, 0, 0)),
        ((*OWN_ON_LIGHT, *OWN_TONES_ON_LIGHT.values()), (255, 255, 255)),
    ],
)
def test_the_terminals_own_colours_can_be_read_as_most_terminals_have_them(names: tuple[str, ...], ground: RGB) -> None:
    for name in names:
        assert contrast(XTERM[name], ground) >= 4.5, name


@pytest.mark.parametrize("theme", BUILTIN_THEMES)
def test_the_style_sheet_has_only_colours_that_textual_knows(theme: str) -> None:
    known = BUILTIN_THEMES[theme].to_color_system().generate()
    assert set(sheet_colours(look_in(BUILTIN_THEMES[theme], "truecolor"))) <= set(known)


def difference(one: RGB, other: RGB) -> float:
    """Return how far two colours look apart (Oklab, times 100): about 2 is the least that is seen side by side."""
    return 100 * dist(oklab(one), oklab(other))


def oklab(colour: RGB) -> tuple[float, float, float]:
    red, green, blue = ((part / 255) ** 2.2 for part in colour)
    long = (0.4122 * red + 0.5363 * green + 0.0514 * blue) ** (1 / 3)
    middle = (0.2119 * red + 0.6807 * green + 0.1074 * blue) ** (1 / 3)
    short = (0.0883 * red + 0.2817 * green + 0.63 * blue) ** (1 / 3)
    return (
        0.2105 * long + 0.7936 * middle - 0.0041 * short,
        1.978 * long - 2.4286 * middle + 0.4506 * short,
        0.0259 * long + 0.7828 * middle - 0.8087 * short,
    )
