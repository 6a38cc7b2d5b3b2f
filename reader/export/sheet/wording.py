"""What a fact-check sheet says in words, the same in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.export.change_words import tell_cut, tell_graded
from reader.export.verdict_words import said_there
from reader.files.addresses import address_of, requested
from reader.files.places import text_sha256
from reader.layout.counted import counted
from reader.layout.date_words import date_words
from reader.model.verdicts import GRADE_STEPS, SCALE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.export.sheet.sheet import ComparedPart, Sheet, Side
    from reader.model import Document
    from reader.model.judgement import Judgement
    from reader.model.verdicts import Step, Tone

#: What a sheet is called.
KICKER = "Fact-check sheet"
#: Characters of words in short: from their beginning, and to their end.
_SHORT, _END = 100, 40
#: Digits of a sha256 that are shown.
_DIGITS = 12


class Told(NamedTuple):
    """Something to be said of a quotation.

    Attributes:
        words: In words.
        tone: How bad it is.
    """

    words: str
    tone: Tone


class DocumentFacts(NamedTuple):
    """What a sheet says of a document.

    Attributes:
        described: Kind, author, publisher and date, as far as they are known.
        address: Where on the web it is; empty if nowhere, or if that is no address to follow.
        received: Where its text comes from: file, when it was received, sha256, what made the text.
        note: What to know before relying on it; empty for nothing.
    """

    described: tuple[str, ...]
    address: str
    received: tuple[str, ...]
    note: str


def facts_of(document: Document, sheet: Sheet) -> DocumentFacts:
    """Return what a sheet says of a document."""
    known = document.provenance
    author, recipient = (sheet.name_of(person) for person in (document.author, document.recipient))
    described = (
        document.kind if document.kind != "text" else "",
        author,
        f"to {recipient}" if recipient else "",
        document.publisher,
        day_words(document.date),
    )
    address = known.final_url or document.url
    received = (
        document.file if not address_of(document.file) else "",
        f"received {day_words(known.accessed[:10])}" if known.accessed else "",
        f"sha256 {known.sha256[:_DIGITS]}" if known.sha256 else f"sha256 of its text {_text_digits(document)}",
        _made_by(document),
    )
    missing = "" if document.complete else "Only passages of it survive."
    if document.quoted_from:
        missing += f" They are taken from {document.quoted_from}, and verify nothing."
    return DocumentFacts(
        tuple(filter(None, described)),
        followable(address),
        tuple(filter(None, received)),
        " ".join(filter(None, (missing.strip(), document.note))),
    )


def _text_digits(document: Document) -> str:
    """Return the digits that tell the text, where nothing is known of the file that it was received as."""
    return text_sha256(document.text)[:_DIGITS]


def _made_by(document: Document) -> str:
    """Return what made the text, and of what."""
    by = f" by {document.provenance.imported_by}" if document.provenance.imported_by else ""
    if document.made_from:
        return f"text made of {document.made_from}{by}"
    return f"text read{by}" if by else ""


def followable(address: str) -> str:
    """Return an address that a page may link to: of http or https, in ASCII, without a password; empty for others."""
    try:
        return requested(address) if address_of(address) else ""
    except ValueError:
        return ""


def day_words(date: str) -> str:
    """Return an EDTF date as a newspaper prints it; another as it stands."""
    try:
        return date_words(date)
    except ValueError:
        return date


def verdict_words(step: Step) -> str:
    """Return the verdict after its sign: `≠ changed`."""
    return f"{step.sign} {step.name}"


def decision_words(judgement: Judgement | None) -> str:
    """Return what somebody decided, after its sign: `✗ does not stand`; empty for a mere note."""
    if judgement is None or judgement.decision is None:
        return ""
    return f"{judgement.decision.sign} {judgement.decision.words}"


def signed_words(judgement: Judgement) -> str:
    """Return who judged, and on which day."""
    return ", ".join(filter(None, (judgement.by, day_words(judgement.at[:10]))))


def place_words(side: Side) -> str:
    """Return where words stand: `hearing, line 7, turn 2`."""
    return f"{side.document}, {side.place}" if side.place else side.document


def over_words(part: ComparedPart, who: str) -> str:
    """Return what stands over quoted words: where they stand and who says them: `story, line 12 · Ann Hale`."""
    return f"{place_words(part.here)} · {who}"


def over_passage(part: ComparedPart) -> str:
    """Return what stands over a passage: where it stands, who says it there, and whether it is only the nearest one."""
    if part.there is None:
        return ""
    nearest = "nearest: " if part.verified.link.nearest else ""
    who = f" · {part.there.who}" if part.there.who else ""
    return f"{nearest}{place_words(part.there)}{who}"


def told_of(part: ComparedPart) -> Iterator[Told]:
    """Yield what is to be said of a part of a quotation beside both sides."""
    link, step = part.verified.link, part.verified.step
    if part.there is None or step.tone == "dim":
        yield Told(step.meaning, step.tone)
    for words in said_there(part.verified):
        yield Told(words, step.tone)
    for change in (link.nearest or link).changes:
        if change.grade:
            yield Told(tell_graded(change), GRADE_STEPS[change.grade].tone)
    for cut in link.cuts:
        yield Told(tell_cut(cut), "doubtful")
    if part.verified.others:
        yield Told(f"the same in {counted(len(part.verified.others), 'other place')}", "dim")


def legend_of(sheet: Sheet) -> list[str]:
    """Return what the signs of the verdicts on a sheet mean, from the best to the worst."""
    used = {entry.step for entry in sheet.entries}
    return [f"{verdict_words(step)}: {step.meaning}" for step in SCALE if step in used]


def shortened_words(words: str) -> str:
    """Return words that are told in full elsewhere, or are the same there, by their beginning and their end."""
    if len(words) <= _SHORT + _END + 1:
        return words
    return f"{words[:_SHORT].rsplit(' ', 1)[0]} … {words[-_END:].split(' ', 1)[-1]}"


def is_same(part: ComparedPart) -> bool:
    """Say whether the passage has the very words of the quotation."""
    return part.there is not None and (part.verified.link.verdict == "exact" or part.here.words == part.there.words)


def passage_in_short(part: ComparedPart) -> str:
    """Return the passage with where it stands, in short; that there is none, or that it has the same words."""
    if part.there is None:
        return part.verified.step.meaning
    words = "the same words" if is_same(part) else f"“{shortened_words(part.there.words)}”"
    return f"{words} ({over_passage(part)})"


def ruling_words(judgement: Judgement | None) -> str:
    """Return what somebody decided, why, who, and on which day: `✗ does not stand. Heard on tape. Ann, 3 May 2021`."""
    if judgement is None:
        return "not judged"
    note = " ".join(judgement.note.split())
    return ". ".join(filter(None, (decision_words(judgement), note.rstrip("."), signed_words(judgement))))
