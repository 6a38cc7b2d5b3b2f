"""The verdicts on an article's quotations as Markdown: what is wrong first, both passages, each difference marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.export.change_words import tell_cut, tell_graded
from reader.export.markdown_words import escaped, marked_words
from reader.export.verdict_words import said_there
from reader.model.verdict_groups import grouped, total_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reader.analysis.sources import Comparison, Stretch
    from reader.model import Dossier
    from reader.model.verified import Verified


class Shown(NamedTuple):
    """What of a dossier a page of verdicts shows.

    Attributes:
        dossier: The article, first of its documents, and its sources.
        place_of: Names a place for readers, given a document's id and an offset.
        sides_of: Splits a quotation and its passage where they differ.
    """

    dossier: Dossier
    place_of: Callable[[str, int], str]
    sides_of: Callable[[Verified], Comparison]


def verdict_page(verified: Sequence[Verified], shown: Shown) -> Iterator[str]:
    """Yield the lines of a Markdown page: the total in words, then the quotations by what is to be done.

    Args:
        verified: The quotations of the first document.
        shown: What is shown of it and its sources.
    """
    article, *sources = shown.dossier.documents
    yield f"# Quotations of {escaped(article.title)}"
    yield ""
    yield f"{total_words(each.step for each in verified)}. Compared with:"
    yield ""
    for source in sources:
        yield f"- {escaped(source.title)} ({escaped(source.id)})"
    for group, members in grouped(verified):
        yield ""
        yield f"## {group.name}"
        for each in members:
            yield ""
            yield from _quotation(each, shown)


def _quotation(verified: Verified, shown: Shown) -> Iterator[str]:
    """Yield a quotation: its verdict, its words with who says them, the passage, and each difference."""
    sides = shown.sides_of(verified)
    step, link = verified.step, verified.link
    yield f"### {escaped(verified.row)}: {escaped(step.sign)} {step.name}"
    yield ""
    yield f"- {_side('Quoted', _place_here(verified, shown), sides.quotation)}"
    if sides.source:
        yield f"- {_side('Nearest' if link.nearest else 'Source', _place_there(verified, shown), sides.source)}"
    else:
        yield f"- {escaped(step.meaning)}"
    changes = link.nearest.changes if link.nearest else link.changes
    for told in (*said_there(verified), *map(tell_graded, changes), *map(tell_cut, link.cuts)):
        yield f"- {escaped(told)}"


def _side(name: str, place: str, stretches: Iterable[Stretch]) -> str:
    return f"**{name}** {escaped(f'({place}):')} “{marked_words(stretches)}”"


def _place_here(verified: Verified, shown: Shown) -> str:
    """Return where the quotation stands, and who is said to say it."""
    place = shown.place_of(shown.dossier.documents[0].id, verified.span.start)
    return f"{place}, {verified.speaker.name if verified.speaker else 'speaker unknown'}"


def _place_there(verified: Verified, shown: Shown) -> str:
    """Return where the passage stands, and who speaks there."""
    link = verified.link
    if link.outside:
        return f"{link.document}, outside the main text"
    there = link.nearest or link
    others = f" and {len(verified.others)} more" if verified.others else ""
    place = f"{shown.place_of(there.document, there.span.start)}{others}"
    return f"{place}, {there.said_by.name}" if there.said_by else place
