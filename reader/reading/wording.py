"""What the screen says in words, where status line and dialogs say the same."""

from __future__ import annotations

from reader.keys import Hint
from reader.model import Dossier, Link, Quotation
from reader.model.verdicts import MEANINGS, SIGNS

NO_CURRENT_QUOTATION = Hint("No current quotation: {next_quotation} goes to the next one")


def link_words(dossier: Dossier, link: Link) -> str:
    """Return what a link says: its verdict and document, and whether that document only repeats the quoting one."""
    if link.verdict == "absent" and link.origin == "detected":
        return f"{SIGNS['absent']} absent: the words stand in no other document of the dossier"
    document = dossier.document(link.document)
    if link.as_quoted and link.verdict == "exact":
        quoting = dossier.document(document.quoted_from) if document.quoted_from else None
        return f"as the {quoting.kind if quoting else 'text'} quotes it, in “{document.title}”: verifies nothing"
    return f"{SIGNS[link.verdict]} {MEANINGS[link.verdict]}, in “{document.title}”"


def speaker_words(dossier: Dossier, quotation: Quotation) -> str:
    """Return who speaks, or that nobody knows."""
    speaker = dossier.speaker(quotation.speaker)
    return speaker.name if speaker else "speaker unknown"
