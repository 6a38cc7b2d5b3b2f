"""How often each speaker says or wrote something, as a search for the name finds it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.search.authors import Authors
from reader.search.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.model import Dossier


def said_by_speaker(dossier: Dossier) -> Mapping[str, int]:
    """Return the number of parts of quotations and paragraphs that are each speaker's, by id; 0 for all others."""
    authors = Authors(dossier)
    quoted: Counter[str] = Counter()
    written: Counter[str] = Counter()
    for document in dossier.documents:
        voices = Voices(dossier, document, authors)
        quoted.update(voices.quoted)
        for author in voices.authors:
            speakers = authors.with_documents([author])
            written[author] += len(voices.parts_of(speakers)) - sum(voices.quoted[each] for each in speakers)
    said = Counter(
        {each.id: sum(quoted[name] for name in authors.with_documents([each.id])) for each in authors.everyone}
    )
    said.update(written)
    return said
