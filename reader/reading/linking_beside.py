"""Looking for the passages of a few quotations again, after they or whoever says them were changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.model import Dossier, Link
from reader.model.values import replace
from reader.reading.desk import Work
from reader.reading.session import Session


def link_again(session: Session, quotations: Iterable[str]) -> None:
    """Look for the passages of quotations beside the reading; what is found of one that changed since is dropped."""
    asked = session.state.dossier
    ids = frozenset(quotations)
    if len(asked.documents) < 2:
        return

    def take(links: tuple[Link, ...]) -> None:
        now = session.state.dossier
        same = {each for each in ids if now.quotation(each) == asked.quotation(each)}
        kept = (link for link in now.links if link.quotation not in same)
        new = (link for link in links if link.quotation in same)
        session.adopt(replace(now, links=(*kept, *new)))

    with_claims = replace(asked, links=session.state.written.links)
    session.desk.run_beside(Work(lambda: _links(with_claims, ids), take, session.tell_fault))


def _links(dossier: Dossier, ids: frozenset[str]) -> Iterator[tuple[Link, ...]]:
    from reader.pipeline.source_links import link_in_steps

    links: tuple[Link, ...] = ()
    for step in link_in_steps(dossier, ids):
        links = tuple(step.result) if step.done == step.total else links
    yield links
