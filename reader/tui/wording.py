"""What the screen says in words, where status line and dialogs say the same."""

from __future__ import annotations

from reader.layout.signs import VERDICT_SIGNS
from reader.model import Dossier, Link, Quotation, Verdict

#: What each verdict means, for help and the dialogs.
VERDICT_WORDS: dict[Verdict, str] = {
    "exact": "exact: every word, in order",
    "elided": "elided: words left out or put in where the writer marks it",
    "altered": "altered: words changed without a mark",
    "absent": "absent: the words do not stand there",
}


def link_words(dossier: Dossier, link: Link) -> str:
    """Return what a link says: its verdict and document, and whether that document only repeats the quoting one."""
    if link.verdict == "absent" and link.origin == "detected":
        return f"{VERDICT_SIGNS['absent']} absent: the words stand in no other document of the dossier"
    document = dossier.document(link.document)
    if link.as_quoted and link.verdict == "exact":
        quoting = dossier.document(document.quoted_from) if document.quoted_from else None
        return f"as the {quoting.kind if quoting else 'text'} quotes it, in “{document.title}”: verifies nothing"
    return f"{VERDICT_SIGNS[link.verdict]} {VERDICT_WORDS[link.verdict]}, in “{document.title}”"


def speaker_words(dossier: Dossier, quotation: Quotation) -> str:
    """Return who speaks, or that nobody knows."""
    speaker = dossier.speaker(quotation.speaker)
    return speaker.name if speaker else "speaker unknown"
