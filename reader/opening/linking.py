"""Quotations of a dossier, linked to the passages they come from; what the dossier claims is held against them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.model import Dossier, Link, Span


def iterate_links(dossier: Dossier) -> Iterator[tuple[Link, ...]]:
    """Yield the links of one quotation after another: what is found, with what the dossier claims laid over it."""
    from reader.analysis.sources import link_quotations

    claims: dict[str, list[Link]] = {}
    for claim in dossier.links:
        if claim.origin == "curated":
            claims.setdefault(claim.quotation, []).append(claim)
    for quotation in dossier.quotations:
        found = tuple(link_quotations(dossier.documents, (quotation,)))
        yield held_against(tuple(claims.get(quotation.id, ())), found)


def held_against(claims: tuple[Link, ...], found: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return the links of one quotation, those that the dossier claims first.

    A claim takes the verdict and the passage of the link that was found where it says; where nothing was found
    there, its verdict is `absent`. What was found elsewhere stays, as detected.
    """
    links: list[Link] = []
    left = list(found)
    for claim in claims:
        same = [each for each in left if (each.part, each.document) == (claim.part, claim.document)]
        there = next((each for each in same if each.span.overlaps(claim.span)), None)
        if there is None:
            links.append(replace(claim, verdict="absent", span=Span(claim.span.start, claim.span.start)))
        else:
            left.remove(there)
            links.append(replace(there, origin="curated", as_quoted=claim.as_quoted or there.as_quoted))
    return (*links, *left)
