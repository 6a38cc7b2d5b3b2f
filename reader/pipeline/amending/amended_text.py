"""The text of a `dossier.yaml` with amendments made, held against what was to be."""

from __future__ import annotations

from reader.files.annotation_sections import WrittenAnnotations
from reader.files.dossier_text import DossierText, annotations_in
from reader.files.entry_changes import ChangedText, with_changes
from reader.model import Dossier, Event, Quotation, Speaker
from reader.model.amendments import Amendments
from reader.model.values import replace
from reader.pipeline.amending.entries import entry_changes
from reader.pipeline.amending.fitting import DoesNotFitError, fitted
from reader.pipeline.amending.written_down import with_finds_written_down


def amend_text(text: DossierText, shown: Dossier, as_read: Dossier, amendments: Amendments) -> ChangedText:
    """Return the text of a `dossier.yaml` with amendments made in what it says now.

    It is then read back: unless every amended annotation is just as it is to be, its words at just their places, and
    every other one as it was, nothing is changed.

    Args:
        text: The text as it is now.
        shown: The dossier as it was shown when the amendments were made, with what Reader found.
        as_read: What its files said when they were last read.
        amendments: What to change.

    Raises:
        DoesNotFitError: Something is not as it was shown, or its words could not be found again.
        CannotRead: The text cannot be read.
        CannotSave: It is laid out in a way that cannot be edited.
    """
    now = annotations_in(text, shown.documents)
    fitting = fitted(with_finds_written_down(amendments, shown, as_read), now, shown, as_read)
    changed = with_changes(text, entry_changes(fitting, now))
    _check(now, fitting, annotations_in(changed.now, shown.documents))
    return changed


def _check(now: WrittenAnnotations, amendments: Amendments, got: WrittenAnnotations) -> None:
    """Refuse amendments unless what is read back is what is to be.

    Raises:
        DoesNotFitError: It is not; the message says why.
    """
    quotations = {each.id: each for each in now.quotations}
    for quotation in amendments.quotations:
        _amend(quotations, quotation.before, quotation.after and _as_written(quotation.after))
    speakers = {each.id: each for each in now.speakers}
    for speaker in amendments.speakers:
        _amend(speakers, speaker.before, speaker.after)
    events = {each.id: each for each in now.events}
    for event in amendments.events:
        _amend(events, event.before, event.after)
    if {each.id: each for each in got.quotations} != quotations:
        _refuse_quotations(quotations, got)
    if {each.id: each for each in got.speakers} != speakers or {each.id: each for each in got.events} != events:
        raise DoesNotFitError("it would not be read back as it is meant")
    documents = {each.id: each for each in now.documents}
    documents.update((each.after.id, each.after) for each in amendments.documents if each.after is not None)
    if {each.id: (each.author, each.recipient) for each in got.documents} != {
        each.id: (each.author, each.recipient) for each in documents.values()
    }:
        raise DoesNotFitError("it would not be read back as it is meant")
    if {*got.rejected} != {*now.rejected, *amendments.rejected}:
        raise DoesNotFitError("the words could not be found again by what stands around them: select a little more")


def _amend(
    annotations: dict[str, Quotation] | dict[str, Speaker] | dict[str, Event],
    before: Quotation | Speaker | Event | None,
    after: Quotation | Speaker | Event | None,
) -> None:
    """Amend one of the annotations."""
    if before is not None:
        del annotations[before.id]
    if after is not None:
        annotations[after.id] = after  # type: ignore[assignment]  # all three are of one kind


def _refuse_quotations(wanted: dict[str, Quotation], got: WrittenAnnotations) -> None:
    """Say which quotation would not be what it is to be."""
    found = {each.id: each for each in got.quotations}
    for name, quotation in wanted.items():
        if name not in found or found[name].parts != quotation.parts:
            raise DoesNotFitError(f"the words of {name} could not be found again by what stands around them")
    raise DoesNotFitError("it would not be read back as it is meant")


def _as_written(quotation: Quotation) -> Quotation:
    """Return a quotation as the file can say it."""
    return replace(quotation, confidence=float(f"{quotation.confidence:.2f}"), doubtful=False)
