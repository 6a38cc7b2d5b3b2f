"""What stands on its day beside the events of a listed timeline: documents, and how much each speaker says."""

from __future__ import annotations

from collections import Counter

from reader.layout.meant_dates import day_of
from reader.layout.quotation_times import times_of_quotations
from reader.layout.timeline import TimelineRow
from reader.layout.timeline_cells import appears
from reader.model import Dossier


def day_rows(dossier: Dossier) -> list[TimelineRow]:
    """Return rows with their days, not yet in order: all documents but the first, then the speakers of each day.

    Those who say most come first; who is unknown has no row.
    """
    later = [(document, day_of(document.date)) for document in dossier.documents[1:]]
    rows = [TimelineRow(sign="◆─", headline=appears(document.kind), first=day) for document, day in later if day]
    names = {speaker.id: " ".join(speaker.name.split()) for speaker in dossier.speakers}
    said, _ = times_of_quotations(dossier)
    counts = Counter((each.meant.earliest, each.quotation.speaker) for each in said if each.quotation.speaker in names)
    for (day, speaker), count in counts.most_common():
        if speaker is not None:
            rows.append(TimelineRow(sign="├“", headline=f"{names[speaker]} · {count}", first=day, speaker=speaker))
    return rows
