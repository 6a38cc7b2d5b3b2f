"""What was planned, written: to `dossier.yaml`, to the judgements beside it, and to what a reader keeps."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.export.entry_fields import event_fields, quotation_fields, rejection_fields, speaker_fields
from reader.files.corrections import change_dossier
from reader.files.entry_changes import EntryChange, Put, Set, Take, with_changes
from reader.files.errors import CannotSave
from reader.files.locating import is_bundled
from reader.files.yaml_written import Plain
from reader.memory.keeping import LAST_PATIENCE_S, memory_folder, recall, remember
from reader.model import Dossier, Finding, Quotation
from reader.pipeline.annotation_import.kept import with_kept
from reader.pipeline.annotation_import.quotation_places import QuotationsByPlace
from reader.pipeline.detection import was_searched
from reader.pipeline.judgements import keep_judgements

if TYPE_CHECKING:
    from reader.pipeline.annotation_import.planning import Plan

#: Keys of a find that are gone once a person has looked at it, or that the person may have emptied.
_OF_A_FIND_OR_NOT = ("origin", "confidence", "reason", "speaker", "via", "date")
_OF_A_FOUND_EVENT = ("origin", "date", "basis", "speakers")
#: Keys that are the same before and after: both are about the same words.
_SAME = ("id", "document", "content", "exact", "prefix", "suffix", "occurrence")


def may_write(dossier: Dossier) -> bool:
    """Say whether quotations and events can be written into a dossier: it is one, and does not come with Reader."""
    return dossier.folder is not None and not is_bundled(dossier.folder)


def keep(plan: Plan, listed: Dossier, found: Dossier, state_folder: Path | None = None) -> tuple[Finding, ...]:
    """Write what was planned; each file is the old or the new one, whenever the program ends.

    Args:
        plan: What to write.
        listed: The dossier as its files say it.
        found: The same with all that Reader finds in it.
        state_folder: Where memory is kept; the platform's if none is given.

    Returns:
        What the user should know about the saving.

    Raises:
        CannotRead: The `dossier.yaml` cannot be read.
        CannotSave: Something could not be saved; what comes before it in the docstring of this module is.
    """
    state_folder = state_folder or memory_folder()
    told: tuple[Finding, ...] = ()
    changes = tuple(changes_of(plan, listed, found))
    if changes and listed.folder is not None:
        _, told = change_dossier(listed.folder, lambda text: with_changes(text, changes))
    if plan.judgements:
        keep_judgements(found, plan.judgements, state_folder, patience=LAST_PATIENCE_S)
    if plan.kept:
        recalled = recall(listed, state_folder)
        if not recalled.keeps:
            raise CannotSave(recalled.findings[0])
        left = with_kept(recalled.remembered, plan.kept, listed)
        told += remember(recalled, left, patience=LAST_PATIENCE_S).findings
    return told


def changes_of(plan: Plan, listed: Dossier, found: Dossier) -> Iterator[EntryChange]:
    """Yield the changes of `dossier.yaml` that a plan comes to.

    Where a document that nobody annotated gets its first entries, Reader no longer looks for others in it; so what it
    has found there is written too.
    """
    documents = {document.id: document for document in listed.documents}
    sources = dict(plan.sources)
    quotations = (*plan.quotations, *_other_quotations(plan, listed, found))
    named = {name for each in quotations for name in each.names} | {
        name for each in plan.events for name in each.speakers
    }
    named -= {speaker.id for speaker in listed.speakers}
    yield from (Put("speakers", speaker_fields(each)) for each in plan.speakers if each.id in named)
    for quotation in quotations:
        entry = quotation_fields(quotation, documents, sources.get(quotation.id, ()))
        if (there := listed.quotation(quotation.id)) is None:
            yield Put("quotations", entry)
        elif there.origin == "detected":
            yield Set("quotations", quotation.id, {**dict.fromkeys(_OF_A_FIND_OR_NOT), **_without(entry, _SAME)})
        else:  # a person has vouched for it already: only its source is new
            yield Set("quotations", quotation.id, {"source": entry["source"]})
    for rejection in plan.rejected:
        yield Put("rejected", rejection_fields(rejection, documents[rejection.document]))
    yield from (Take("quotations", each) for each in plan.gone if listed.quotation(each) is not None)
    for event in plan.events:
        fields = event_fields(event, documents[event.document])
        if listed.event(event.id) is None:
            yield Put("events", fields)
        else:
            yield Set("events", event.id, {**dict.fromkeys(_OF_A_FOUND_EVENT), **_without(fields, _SAME)})


def _without(entry: Mapping[str, Plain], names: Collection[str]) -> dict[str, Plain]:
    return {key: value for key, value in entry.items() if key not in names}


def _other_quotations(plan: Plan, listed: Dossier, found: Dossier) -> Iterator[Quotation]:
    """Yield what Reader finds in documents that get their first quotations, but for what a person has in its place."""
    first = {each.document for each in plan.quotations}
    first = {each for each in first if not listed.quotations_of(each) and not was_searched(listed, each)}
    taken = QuotationsByPlace(plan.quotations)
    for quotation in found.quotations:
        is_taken = any(taken.overlapping(quotation.document, part) for part in quotation.parts)
        if quotation.document in first and quotation.id not in plan.gone and not is_taken:
            yield quotation
