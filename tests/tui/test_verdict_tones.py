"""The tone of a verdict wherever it stands on the screen: in colour where there is any, bold where there is none."""

from __future__ import annotations

from typing import Literal

import pytest
from rich.style import Style

from reader.model import Document, Dossier, Quotation, Span, Speaker
from reader.model.link import Grade
from reader.tui.look.colour import RGB
from tests.tui.screens import Screen, running

#: What the story quotes, and what the plan says, by how far that goes.
SAID: dict[Grade, tuple[str, str]] = {
    "material": ("we will never build the long bridge", "We will always build the long bridge"),
    "minor": ("we ask the folks who live beside the long bridge", "We ask the people who live beside the long bridge"),
    "trivial": (
        "it's a gift to all who live beside the long bridge",
        "It is a gift to all who live beside the long bridge",
    ),
}


def story(grade: Grade) -> Dossier:
    """A dossier of one quotation with one change of a grade."""
    said, source = SAID[grade]
    text = f"A quiet day.\n\nThe mayor says “{said}” on Monday.\n"
    span = Span(text.index(said), text.index(said) + len(said))
    return Dossier(
        "The bridge",
        (Document("story", text, "Story"), Document("plan", f"{source}, the plan says.\n", "Plan")),
        (Speaker("mayor", "Mayor"),),
        (Quotation("q1", "story", (span,), "direct", speaker="mayor"),),
    )


def verdicts_on(screen: Screen, sign: str, word: str) -> dict[str, set[Style]]:
    """The styles of a verdict's sign in the margin, in the list, in its details and in the status line."""
    return {
        "margin": screen.styles_of(sign, f"MA{sign}"),
        "list": screen.styles_of(sign, f"{sign} 2"),
        "details": screen.styles_of(word, f"{sign} {word} in 2"),
        "status line": screen.styles_of(word, f"· {sign} {word}"),
    }


def colour_of(styles: set[Style]) -> RGB:
    (style,) = styles
    assert style.color is not None and style.color.triplet is not None
    return (style.color.triplet[0], style.color.triplet[1], style.color.triplet[2])


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "nord", "solarized-light"])
@pytest.mark.parametrize(
    ("grade", "sign", "word", "tone"), [("material", "≠", "changed", "bad"), ("minor", "±", "reworded", "doubtful")]
)
async def test_a_verdict_has_its_tones_colour_wherever_it_stands(
    theme: str, grade: Grade, sign: str, word: str, tone: Literal["bad", "doubtful"]
) -> None:
    async with running(story(grade), theme=theme, size=(120, 30)) as screen:
        await screen.press("]")
        assert screen.app.look.palette is not None
        wanted = getattr(screen.app.look.palette, tone)
        found = verdicts_on(screen, sign, word)
        assert {where: colour_of(styles) for where, styles in found.items()} == dict.fromkeys(found, wanted)


@pytest.mark.parametrize(("grade", "sign", "word"), [("material", "≠", "changed"), ("minor", "±", "reworded")])
async def test_without_colour_it_is_bold(grade: Grade, sign: str, word: str) -> None:
    async with running(story(grade), depth="none", size=(120, 30)) as screen:
        await screen.press("]")
        for where, styles in verdicts_on(screen, sign, word).items():
            assert all(style.bold and style.color is None for style in styles), where


async def test_what_stands_is_as_plain_as_the_text() -> None:
    async with running(story("trivial"), size=(120, 30)) as screen:
        await screen.press("]")
        assert screen.app.look.palette is not None
        (style,) = screen.styles_of("~", "MA~")
        assert not style.bold and colour_of({style}) == screen.app.look.palette.text


async def test_the_comparison_shows_how_far_each_change_goes_by_sign_and_word_and_colour() -> None:
    async with running(story("material"), size=(120, 30)) as screen:
        await screen.press("]", "c")
        assert screen.app.look.palette is not None
        for words in ("≠never≠", "≠always≠", "≠ “never” in place of “always”"):
            assert colour_of(screen.styles_of(words)) == screen.app.look.palette.bad
    async with running(story("trivial"), size=(120, 30), depth="none") as screen:
        await screen.press("]", "c")
        (style,) = screen.styles_of("~it's~")
        assert style.underline and not style.bold
