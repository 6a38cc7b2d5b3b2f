"""Differing words in HTML: marked by sign, weight and line, by colour besides, and in words for those who hear them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final, Literal

from reader.export.change_words import signs_around

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.analysis.sources import Stretch
    from reader.model.link import ChangeKind

#: How a difference is told to those who hear the page.
_HEARD: Final[dict[ChangeKind, str]] = {
    "elided": "left out",
    "inserted": "put in",
    "replaced": "changed",
    "dropped": "dropped",
    "added": "added",
    "moved": "moved",
}
#: The class of a difference by how far it goes.
_CLASSES: Final = {"material": "bad", "minor": "odd", "trivial": "form"}


def in_html(words: str) -> str:
    """Return words on one line, escaped for HTML between tags and in attributes."""
    return escape(" ".join(words.split()))


def marked_in_html(stretches: Iterable[Stretch], element: Literal["ins", "del"]) -> str:
    """Return words on one line with their differences as elements of HTML; every value is escaped.

    Args:
        stretches: The words of one side.
        element: What differing words are: `ins` in the story, `del` in the source, whose words they take the place of.
    """
    return "".join(_stretch(each, element) for each in stretches).strip()


def _stretch(stretch: Stretch, element: str) -> str:
    words = in_html(stretch.text)
    if not words:
        return " " if stretch.text else ""
    before = " " if stretch.text[0].isspace() else ""
    after = " " if stretch.text[-1].isspace() else ""
    if stretch.kind is None or not stretch.grade:  # the same, or marked by the writer
        return f"{before}{words}{after}"
    opening, closing = (f"<i>{in_html(sign)}</i>" for sign in signs_around(stretch))
    heard = f'<b class="v">({_HEARD[stretch.kind]}: </b>'
    kind = _CLASSES[stretch.grade]
    return f'{before}<{element} class="{kind}">{opening}{heard}{words}<b class="v">)</b>{closing}</{element}>{after}'
