"""The differences between a quotation and its source, in words, and marked where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model.verdicts import GRADE_STEPS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.analysis.sources import Stretch
    from reader.model import Change
    from reader.model.link import ChangeKind, Cut

#: Signs around changed words, so that they stand out even without colour and bold. Replaced words have the sign of
#: how far the change goes.
_SIGNS: Final[dict[ChangeKind, tuple[str, str]]] = {
    "elided": ("…", "…"),
    "inserted": ("[", "]"),
    "dropped": ("−", "−"),
    "added": ("+", "+"),
    "moved": ("↔", "↔"),
}


def tell_change(change: Change) -> str:
    """Return `“many” in place of “few” (quantity)`, the quotation's words first; `dropped “few”`; `added “many”`.

    Words that only moved are told once.
    """
    sides = [f"“{' '.join(words.split())}”" for words in (change.quotation_words, change.source_words) if words.strip()]
    kind = f" ({change.why})" if change.why and change.why != change.kind else ""
    if change.kind == "moved":
        return f"moved {sides[0]}{kind}"
    if len(sides) > 1:
        return f"{' in place of '.join(sides)}{kind}"
    return f"{change.kind} {''.join(sides)}{kind}"


def tell_graded(change: Change) -> str:
    """Return a change after the sign of how far it goes: `≠ added “never” (negation)`."""
    return f"{GRADE_STEPS[change.grade].sign} {tell_change(change)}"


def tell_cut(cut: Cut) -> str:
    """Return `cut before: “if the price stays the same”`, or `begins after: “not”`."""
    return f"{'cut before' if cut.side == 'before' else 'begins after'}: “{' '.join(cut.words.split())}”"


def marked(stretch: Stretch) -> tuple[str, str, str]:
    """Return the space before a stretch, its words on one line, with signs around changed ones, and the space after."""
    words = " ".join(stretch.text.split())
    if not words:
        return (" " if stretch.text else "", "", "")
    before, after = signs_around(stretch)
    return (
        " " if stretch.text[0].isspace() else "",
        f"{before}{words}{after}",
        " " if stretch.text[-1].isspace() else "",
    )


def legend(changes: Iterable[Change]) -> list[str]:
    """Return what the signs around changes mean, each between its signs, those of replaced words first."""
    changes = list(changes)
    replaced = {change.grade for change in changes if change.kind == "replaced"}
    others = {change.kind for change in changes}
    steps = [step for grade, step in GRADE_STEPS.items() if grade in replaced]
    return [
        *(f"{step.sign}{step.name}{step.sign}" for step in steps),
        *(f"{before}{kind}{after}" for kind, (before, after) in _SIGNS.items() if kind in others),
    ]


def signs_around(stretch: Stretch) -> tuple[str, str]:
    """Return the signs before and after a stretch; none around words that are the same, or that the writer marked."""
    if stretch.kind is None or has_its_mark(stretch):
        return ("", "")
    sign = GRADE_STEPS[stretch.grade].sign
    return (sign, sign) if stretch.kind == "replaced" else _SIGNS[stretch.kind]


def has_its_mark(stretch: Stretch) -> bool:
    """Say whether a change is already marked, by the writer's own … or [brackets]."""
    words = stretch.text.strip()
    return (stretch.kind == "elided" and set(words) <= set("….[]() ")) or (stretch.kind == "inserted" and "[" in words)
