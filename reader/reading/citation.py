"""What `y` and `Y` copy: a quotation with its attribution, and a citation of a document."""

from __future__ import annotations

from reader.layout.short_dates import readable
from reader.model import Document, Dossier, Quotation
from reader.prose.reading import words_read


def attributed(dossier: Dossier, quotation: Quotation) -> str:
    """Return a quotation in quotation marks, with speaker, document and date on a second line."""
    document = dossier.document(quotation.document)
    words = " … ".join(" ".join(words_read(document, part).split()) for part in quotation.parts)
    shown = words if quotation.kind == "indirect" else f"“{words}”"
    speaker = dossier.speaker(quotation.speaker)
    who = " ".join(part for part in (speaker.title, speaker.name) if part) if speaker else "Speaker unknown"
    teller = dossier.speaker(quotation.via)
    via = f"via {teller.name}" if teller else ""
    said = ", ".join(part for part in (who, speaker.role if speaker else "", via, readable(quotation.date)) if part)
    reported = " (reported speech)" if quotation.kind == "indirect" else ""
    place = document.place_words(quotation.start)
    return f"{shown}\n— {said}{reported}. In: {citation(dossier, document, place)}"


def citation(dossier: Dossier, document: Document, place: str = "") -> str:
    """Return author, title, publisher, date and address of a document, when it was received, and a place in it."""
    people = {speaker.id: speaker.name for speaker in dossier.speakers}
    author = people.get(document.author, document.author)
    recipient = people.get(document.recipient, document.recipient)
    accessed = document.provenance.accessed[:10]
    parts = (
        author,
        f"“{document.title}”" + (f", to {recipient}" if recipient else ""),
        document.publisher,
        readable(document.date),
        "" if document.complete else "passages only",
        document.url,
        f"accessed {accessed}" if document.url and accessed else "",
        place,
    )
    return ", ".join(part for part in parts if part) + "."
