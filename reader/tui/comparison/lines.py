"""The lines of the comparison: both sides beside or below each other, what differs, and what was decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from reader.export.change_words import marked
from reader.model.verdicts import GRADE_STEPS
from reader.tui.look.pieces import shortened_text
from reader.tui.look.roles import Ink

if TYPE_CHECKING:
    from reader.analysis.sources import Stretch
    from reader.reading.compared import Compared, ComparedPart, Side, Told

#: Returns the style of inks laid over one another.
StyleOf = Callable[..., Style]
#: Columns from which the sides stand beside each other, and those between them.
SIDE_BY_SIDE, BETWEEN = 90, 3
#: Columns of the names before the words, at most; and below which there is no room for them.
MOST_NAME, LEAST_WIDTH = 14, 44


def lines_of(compared: Compared, width: int, style_of: StyleOf) -> list[Content]:
    """Return the lines for so many columns.

    Args:
        compared: A quotation and a place of its words.
        width: Columns.
        style_of: Returns the style of inks laid over one another.
    """
    named = [*(side.document for part in compared.parts for side in (part.here, part.there)), "judged"]
    names = min(MOST_NAME, max(map(len, named))) + 2 if width >= LEAST_WIDTH else 0
    lines: list[Content] = []
    for number, part in enumerate(compared.parts):
        if number:
            lines.append(Content())
        if len(compared.parts) > 1 and part.step is not None:
            lines.append(Content.styled(f"{part.step.sign} {part.step.name}", style_of(part.step.tone, "strong")))
        lines += _beside(part, width, style_of) if width >= SIDE_BY_SIDE else _below(part, width, names, style_of)
        indent = 0 if width >= SIDE_BY_SIDE else names
        for told in part.differences:
            lines += _named("", Content.styled(told.words, style_of(told.tone)), width, indent, style_of)
    if compared.judged:
        judged = Content.styled(compared.judged, style_of(compared.tone))
        lines += _named("judged", judged, width, names, style_of)
    if compared.note:
        lines += _named("note", Content(compared.note), width, names, style_of)
    if compared.marks:
        marks = Content.styled("   ".join(compared.marks), style_of("dim"))
        lines += _named("marked", marks, width, names, style_of)
    return lines


def _below(part: ComparedPart, width: int, names: int, style_of: StyleOf) -> list[Content]:
    """Return both sides of a part, one below the other."""
    lines: list[Content] = []
    for side in (part.here, part.there):
        if side.stretches:
            lines += _named(side.document, _words(side, style_of), width, names, style_of)
        lines += _named("", _told(side.told, style_of), width, names, style_of)
    return lines


def _beside(part: ComparedPart, width: int, style_of: StyleOf) -> list[Content]:
    """Return both sides of a part, one beside the other."""
    column = (width - BETWEEN) // 2
    here, there = (_column(side, column, style_of) for side in (part.here, part.there))
    pairs = zip_longest(here, there, fillvalue=Content())
    return [
        Content.assemble(ours, " " * (column + BETWEEN - ours.cell_length), theirs).rstrip() for ours, theirs in pairs
    ]


def _column(side: Side, width: int, style_of: StyleOf) -> list[Content]:
    """Return a side under its document's name, and below it what is to be known of it."""
    name = Content.styled(shortened_text(side.document, width), style_of("strong"))
    pieces = (name, _words(side, style_of), _told(side.told, style_of))
    return [line for piece in pieces for line in _wrapped(piece, width)]


def _named(name: str, words: Content, width: int, names: int, style_of: StyleOf) -> list[Content]:
    """Return words wrapped beside a name; where there is no room for names, below it."""
    if not words.plain:
        return []
    lines = _wrapped(words, width - names)
    if not names:
        return [Content.styled(shortened_text(name, width), style_of("dim")), *lines] if name else lines
    shown = shortened_text(name, names - 2)
    first = Content.styled(shown + " " * (names - Content(shown).cell_length), style_of("dim"))
    return [Content.assemble(first if not number else " " * names, line) for number, line in enumerate(lines)]


def _wrapped(words: Content, width: int) -> list[Content]:
    return list(words.wrap(max(1, width))) if words.plain else []


def _told(told: Sequence[Told], style_of: StyleOf) -> Content:
    """Return what is to be known of a side, on one line."""
    pieces = [Content.styled(each.words, style_of(each.tone)) for each in told]
    return Content.styled(" · ", style_of("dim")).join(pieces) if pieces else Content()


def _words(side: Side, style_of: StyleOf) -> Content:
    """Return a side's words with signs around what differs, and dim what is around them."""
    before, after = (" ".join(words.split()) for words in (side.before, side.after))
    return Content.assemble(
        Content.styled(before + _space(side.before[-1:]), style_of("dim")) if before else "",
        *_pieces(side.stretches, style_of),
        Content.styled(_space(side.after[:1]) + after, style_of("dim")) if after else "",
    )


def _pieces(stretches: Iterable[Stretch], style_of: StyleOf) -> Iterable[Content]:
    for stretch in stretches:
        before, words, after = marked(stretch)
        yield Content(before)
        yield Content.styled(words, style_of(*_inks(stretch))) if stretch.changed else Content(words)
        yield Content(after)


def _inks(stretch: Stretch) -> tuple[Ink, ...]:
    """Return how changed words are set: what goes no farther than form, less conspicuous."""
    tone = GRADE_STEPS[stretch.grade].tone
    return ("small-difference" if tone == "good" else "difference", tone)


def _space(character: str) -> str:
    return " " if character.isspace() else ""
