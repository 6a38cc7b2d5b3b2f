"""Who speaks where in the documents of a dossier: by the turns of a transcript, or as the author of a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import Document, Dossier, Span, Speaker
from reader.pipeline.authors import ONE_VOICE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.sources import Voices


def voices_of(document: Document, dossier: Dossier) -> Voices:
    """Return who speaks where in a document, as stretches of what is said in it.

    Args:
        document: The document.
        dossier: Its dossier, whose speakers its author may be one of.
    """
    from reader.analysis.sources import Voices
    from reader.prose.reading import reading_of

    reading = reading_of(document)
    if reading.turns:
        return Voices(_turns(document))
    author = _author(document, dossier)
    return Voices([(Span(0, len(reading.spoken.text)), author)] if author else [])


def _turns(document: Document) -> Iterator[tuple[Span, Speaker]]:
    """Yield the turns of a transcript whose speaker is named, as stretches of what is said."""
    from reader.analysis.turns import TurnSpeakers
    from reader.prose.reading import reading_of

    reading = reading_of(document)
    people = TurnSpeakers(reading.view.text, reading.turns)
    speakers = {speaker.id: speaker for speaker in people.gathered()}
    for turn in reading.turns:
        speaker = speakers.get(people.id_of(turn) or "")
        if speaker is not None:
            yield reading.spoken.to_view(reading.view.to_document(turn.words)), speaker


def _author(document: Document, dossier: Dossier) -> Speaker | None:
    """Return who wrote every word of a document: as it is described, or as it is signed; None if that is not known."""
    from reader.analysis.blocks import author_of_letter
    from reader.prose.reading import reading_of

    named = document.author if document.kind in ONE_VOICE else ""
    name = named or author_of_letter(reading_of(document).view.text)
    if not name:
        return None
    return dossier.speaker(name) or Speaker(name, name, kind="person", origin="detected")
