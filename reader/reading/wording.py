"""Wording shared by the status line and the dialogs."""

from __future__ import annotations

from reader.keys import Hint
from reader.model import Dossier, Link, Quotation
from reader.model.verdicts import MEANINGS, SIGNS

NO_CURRENT_QUOTATION = Hint("No current quotation: {next_quotation} goes to the next one")


def link_words(dossier: Dossier, link: Link) -> str:
    """Return a link's verdict and document, and whether that document only repeats the quoting one."""
    if link.verdict == "absent" and link.origin == "detected":
        return f"{SIGNS['absent']} absent: no other document of the dossier has these words"
    document = dossier.document(link.document)
    if link.as_quoted and link.verdict == "exact":
        quoting = dossier.document(document.quoted_from) if document.quoted_from else None
        return f"as the {quoting.kind if quoting else 'text'} quotes it, in “{document.title}”: verifies nothing"
    return f"{SIGNS[link.verdict]} {MEANINGS[link.verdict]}, in “{document.title}”"


def speaker_words(dossier: Dossier, quotation: Quotation) -> str:
    """Return the speaker's name, or that it is unknown."""
    speaker = dossier.speaker(quotation.speaker)
    return speaker.name if speaker else "speaker unknown"
