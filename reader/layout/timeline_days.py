"""What stands on its day beside the events of a listed timeline: documents, and how much each speaker says."""

from __future__ import annotations

from reader.layout.meant_dates import bounded
from reader.layout.quotation_times import times_of_quotations
from reader.layout.timeline_cells import appears
from reader.layout.timeline_row import TimelineRow
from reader.model import Dossier, EdtfDate


def day_rows(dossier: Dossier) -> list[TimelineRow]:
    """Return rows with their dates, not yet in order: all documents but the first, then the speakers of each date.

    Those who say most come first; who is unknown has no row.
    """
    return [*_documents(dossier), *_speakers(dossier)]


def _documents(dossier: Dossier) -> list[TimelineRow]:
    return [
        TimelineRow(sign="◆─", headline=appears(each.kind), first=meant.earliest, meant=meant, document=each.id)
        for each in dossier.documents[1:]
        if (meant := bounded(each.date))
    ]


def _speakers(dossier: Dossier) -> list[TimelineRow]:
    names = {speaker.id: " ".join(speaker.name.split()) for speaker in dossier.speakers}
    said: dict[tuple[EdtfDate, str], list[str]] = {}
    for each in times_of_quotations(dossier)[0]:
        if each.quotation.speaker in names:
            said.setdefault((each.meant, each.quotation.speaker), []).append(each.quotation.id)
    return [
        TimelineRow(
            sign="├“",
            headline=f"{names[speaker]} · {len(quotations)}",
            first=meant.earliest,
            meant=meant,
            speaker=speaker,
            quotations=tuple(quotations),
        )
        for (meant, speaker), quotations in sorted(said.items(), key=lambda each: -len(each[1]))
    ]
