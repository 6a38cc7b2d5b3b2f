"""Reported speech that may well be none: it joins a dossier when somebody asks for it, and leaves it again."""

from __future__ import annotations

from reader.model import Document, Dossier, Stretches
from reader.model.values import replace
from reader.pipeline.detection import in_order
from reader.pipeline.plain_finds import quotation_in_document
from reader.pipeline.quotation_finds import find_all_quotations, names_in, without_rejected
from reader.pipeline.same_speakers import merged_speakers
from reader.prose.reading import reading_of


def with_doubtful_reports(dossier: Dossier, document: Document) -> Dossier:
    """Return the dossier with the doubtful reports of a document, unless somebody has annotated all of it."""
    known = dossier.quotations_of(document.id)
    if known and not any(each.origin == "detected" for each in known):
        return dossier
    reading = reading_of(document)
    found = find_all_quotations(reading, document.id, doubtful=True)
    found = without_rejected(found, document.id, reading.view, dossier.rejected)
    taken = Stretches((part, each) for each in known for part in each.parts)
    moved = (quotation_in_document(reading.view, each) for each in found.quotations if each.doubtful)
    new = [each for each in moved if not any(taken.overlapping(part) for part in each.parts)]
    if not new:
        return dossier
    saying = names_in(new)
    new_speakers = (each for each in found.speakers if each.id in saying)
    speakers, ids = merged_speakers(dossier.speakers, new_speakers, names_in(known))
    numbered = (replace(each.with_ids(ids), id=f"{document.id}-d{number}") for number, each in enumerate(new, 1))
    return replace(dossier, speakers=speakers, quotations=in_order(dossier, (*dossier.quotations, *numbered)))


def without_doubtful_reports(dossier: Dossier) -> Dossier:
    """Return the dossier without doubtful reports, and without those whom Reader found and who say nothing else."""
    kept = tuple(each for each in dossier.quotations if not each.doubtful)
    silent = names_in(dossier.quotations) - names_in(kept)
    speakers = tuple(each for each in dossier.speakers if each.origin != "detected" or each.id not in silent)
    return replace(dossier, quotations=kept, speakers=speakers)


def has_doubtful_reports(dossier: Dossier) -> bool:
    """Say whether doubtful reports are in a dossier."""
    return any(each.doubtful for each in dossier.quotations)
