"""What the screen says, in words and signs, where panel, status line and dialogs say the same."""

from __future__ import annotations

from reader.model import Dossier, Link, Quotation, Verdict

#: A sign for each verdict, so that colour is never the only one.
VERDICT_SIGNS: dict[Verdict, str] = {"exact": "=", "elided": "≈", "altered": "≠", "absent": "∅"}
VERDICT_WORDS: dict[Verdict, str] = {
    "exact": "exact",
    "elided": "elided: words left out or put in where the writer marks it",
    "altered": "altered: words changed without a mark",
    "absent": "absent",
}


def verdict_words(verdict: Verdict) -> str:
    """Return a verdict's sign and words."""
    return f"{VERDICT_SIGNS[verdict]} {VERDICT_WORDS[verdict]}"


def link_words(dossier: Dossier, link: Link) -> str:
    """Return what a link says: its verdict and document, and whether that document only repeats the quoting one."""
    document = dossier.document(link.document)
    if link.as_quoted:
        quoting = dossier.document(document.quoted_from) if document.quoted_from else None
        return f"as the {quoting.kind if quoting else 'text'} quotes it, in “{document.title}”: verifies nothing"
    return f"{verdict_words(link.verdict)}, in “{document.title}”"


def speaker_words(dossier: Dossier, quotation: Quotation) -> str:
    """Return who speaks, or that nobody knows."""
    speaker = dossier.speaker(quotation.speaker)
    return speaker.name if speaker else "speaker unknown"
