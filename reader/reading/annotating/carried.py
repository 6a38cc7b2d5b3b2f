"""What is known of texts, carried over into the dossier that was made of them."""

from __future__ import annotations

from reader.model import Dossier
from reader.model.values import replace


def carried_over(before: Dossier, made: Dossier) -> Dossier:
    """Return a dossier as it was read, with the dates, links and judgements that were known of the same words.

    Args:
        before: The texts, with what was found in them.
        made: The dossier that was made of them: its quotations have other ids.
    """
    ids = {(each.document, each.parts): each.id for each in made.quotations}
    now = {each.id: ids.get((each.document, each.parts)) for each in before.quotations}
    links = (replace(link, quotation=name) for link in before.links if (name := now[link.quotation]) is not None)
    dates = {(each.document, each.parts): each.date for each in before.quotations}
    quotations = (
        replace(each, date=each.date or dates.get((each.document, each.parts), "")) for each in made.quotations
    )
    return replace(
        made,
        quotations=tuple(quotations),
        links=tuple(links),
        times=before.times,
        judgements=made.judgements or before.judgements,
    )
