"""Details of the quotation, speaker or event under the cursor, a line each, the most important first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.export.change_words import tell_cut
from reader.layout.counted import counted
from reader.layout.short_dates import readable
from reader.model import Change, Document, Event, Link, Quotation, Speaker
from reader.model.standing import Standing
from reader.model.verdicts import AS_QUOTED, GRADE_STEPS
from reader.reading.wording import how_sure, judgement_words
from reader.tui.look.pieces import Piece, shortened_text
from reader.tui.panel.facts import Facts, one_line

if TYPE_CHECKING:
    from reader.layout.timeline_density import Period

DetailLine = tuple[Piece, ...]

#: Differences that a verdict spells out; it counts the others.
NAMED_CHANGES = 2
#: Cells of a mention that are shown; some include a long description.
MENTION_CELLS = 40


def quotation_details(facts: Facts, quotation: Quotation) -> list[DetailLine]:
    """Return speaker, verdicts, cue and mention, and certainty."""
    speaker = facts.speaker_of(quotation)
    lines: list[DetailLine] = [(*_speaker_line(facts, speaker), *_via(facts, quotation))]
    standings = facts.standings(quotation.id)
    held = [standing for standing in standings[1:] if standing.verdict != "absent"]
    lines += [_verdict_line(facts, standing) for standing in (*standings[:1], *held)]
    lines += _judgement_lines(facts, quotation)
    lines += [_also_line(facts, other) for other in facts.quoted_elsewhere(quotation)]
    lines.append((Piece(_dotted([quotation.kind_words, *_carrying_words(facts, quotation)])),))
    lines.append((Piece(_dotted(_basis(quotation)), "dim"),))
    if place := _place(facts, quotation.document, quotation.start):
        lines.append((Piece(place, "dim"),))
    if quotation.date:
        lines.append((Piece(f"said {readable(quotation.date)}", "dim"),))
    echoed = facts.quotation(quotation.echoes)
    if echoed:
        words = facts.first_words(echoed, 60)
        lines.append((Piece(f"echoes quotation {facts.numbers[echoed.id]}, “{words}”", "dim"),))
    return lines


def speaker_details(facts: Facts, speaker: Speaker) -> list[DetailLine]:
    """Return name with title, role, numbers of quotations and words, and aliases."""
    count, words = facts.counts[speaker.id], facts.words[speaker.id]
    share = words / max(1, facts.words.total())
    said = f"{counted(count, 'quotation')}, {counted(words, 'word')} or {share:.0%} of all quoted words"
    name = Piece(one_line(f"{speaker.title} {speaker.name}"), facts.colour(speaker.id))
    lines: list[DetailLine] = [(name,)]
    if speaker.role:
        lines.append((Piece(one_line(speaker.role)),))
    written = facts.written.get(speaker.id)
    silent = "" if written else "named, not quoted"
    lines.append((Piece(_dotted([speaker.kind, said if count else silent, speaker.origin]), "dim"),))
    if written:
        lines.append((Piece("wrote ", "dim"), Piece(", ".join(f"“{title}”" for title in written))))
    others = [one_line(alias) for alias in speaker.aliases if alias != speaker.name]
    if others:
        lines.append((Piece("also ", "dim"), Piece(", ".join(others))))
    return lines


def event_details(facts: Facts, event: Event) -> list[DetailLine]:
    """Return headline, date, the words it comes from, and how it was worked out."""
    words = facts.words_at(event.document, event.span)
    place = _place(facts, event.document, event.span.start)
    lines: list[DetailLine] = [
        (Piece(one_line(event.headline), "strong"),),
        (Piece(_dotted([readable(event.date) or "undated", f"“{words}”" if words else "", place, event.origin])),),
    ]
    if event.basis:
        lines.append((Piece(one_line(event.basis), "dim"),))
    names = [one_line(facts.speakers[name].name) for name in event.speakers if name in facts.speakers]
    if names:
        lines.append((Piece("names ", "dim"), Piece(", ".join(names))))
    return lines


def period_details(period: Period) -> list[DetailLine]:
    """Return a period, how many events begin in it, and the first of them."""
    return [
        (Piece(period.date, "strong"),),
        (Piece(counted(len(period.events), "event")),),
        (Piece("first ", "dim"), Piece(period.headline)),
    ]


def heading_details(document: Document, title: str) -> list[DetailLine]:
    """Return a heading in full, its document, and the document's note."""
    described = [
        document.kind,
        document.publisher,
        readable(document.date),
        "" if document.complete else "passages only",
    ]
    lines: list[DetailLine] = [(Piece(title, "strong"),)]
    if title != one_line(document.title):
        lines.append((Piece(f"in {one_line(document.title)}"),))
    lines.append((Piece(_dotted(map(one_line, described)), "dim"),))
    if document.note:
        lines.append((Piece(one_line(document.note), "dim"),))
    return lines


def _speaker_line(facts: Facts, speaker: Speaker | None) -> DetailLine:
    if speaker is None:
        return (Piece("Speaker unknown", "strong"),)
    name = Piece(one_line(f"{speaker.title} {speaker.name}"), facts.colour(speaker.id))
    return (name, Piece(f", {one_line(speaker.role)}" if speaker.role else "", "dim"))


def _via(facts: Facts, quotation: Quotation) -> Iterable[Piece]:
    """Yield who tells that the speaker says it."""
    if teller := facts.speakers.get(quotation.via or ""):
        yield Piece(f", via {one_line(teller.name)}", "dim")


def _carrying_words(facts: Facts, quotation: Quotation) -> Iterable[str]:
    """Yield the cue and the mention as printed."""
    if quotation.cue:
        yield f"cue “{facts.words_at(quotation.document, quotation.cue)}”"
    if quotation.mention:
        mention = facts.words_at(quotation.document, quotation.mention)
        yield f"mention “{shortened_text(mention, MENTION_CELLS)}”"


def _basis(quotation: Quotation) -> Iterable[str]:
    """Yield origin, confidence if detected, and reason."""
    yield quotation.origin
    if quotation.origin == "detected" and (sure := how_sure(quotation)):
        yield sure
    yield one_line(quotation.reason)


def _verdict_line(facts: Facts, standing: Standing) -> DetailLine:
    """Return verdict, document and differences: `≠ altered in 2 Letter: “must be” for “is”`."""
    if standing.verdict == "absent":
        return (
            Piece(f"{standing.sign} {standing.word}", standing.step.tone),
            Piece(_absence_words(facts, standing.link)),
        )
    link = standing.link
    number = facts.document_numbers.get(link.document)
    title = one_line(facts.dossier.documents[number - 1].title) if number else link.document
    joint = f"{standing.word} in"
    if standing.step is AS_QUOTED:
        joint = "quoted too in" if link.second_hand else "as the article quotes it, in"
    changes = "; ".join(_change(change) for change in link.changes[:NAMED_CHANGES])
    more = len(link.changes) - NAMED_CHANGES
    tail = (f": {changes}" if changes else "") + (f" and {more} more" if more > 0 else "")
    verdict = Piece(f"{standing.sign} {joint} {number or ''} ", standing.step.tone)
    other = f", said there by {one_line(link.said_by.name)}" if link.same_speaker is False and link.said_by else ""
    cuts = "".join(f"; {one_line(tell_cut(cut))}" for cut in link.cuts)
    place = "outside the main text" if link.outside else _place(facts, link.document, link.span.start)
    return (verdict, Piece(title + (place and f", {place}"), "plain"), Piece(f"{other}{tail}{cuts}"))


def _judgement_lines(facts: Facts, quotation: Quotation) -> Iterable[DetailLine]:
    """Yield what a person decided of a quotation, and the note on it."""
    judgement = facts.dossier.judgement_of(quotation.id)
    if judgement is None:
        return
    if judgement.decision:
        yield (Piece(judgement_words(judgement), judgement.decision.tone),)
    if judgement.note:
        yield (Piece("note ", "dim"), Piece(one_line(judgement.note)))


def _absence_words(facts: Facts, link: Link) -> str:
    """Return why words are absent, and where the passage most like them stands."""
    if link.nearest:
        return f"; nearest in {facts.document_numbers[link.nearest.document]}: {link.nearest.likeness:.0%} of the words"
    if link.absence == "speaker_not_in_sources":
        return ": the speaker is in none of the other documents"
    return " from the other documents"


def _also_line(facts: Facts, other: Quotation) -> DetailLine:
    """Return where else the same words are quoted: `also quoted in 2 as quotation 9, by Dan Layman`."""
    speaker = facts.speaker_of(other)
    by = f", by {one_line(speaker.name)}" if speaker else ""
    document = facts.document_numbers[other.document]
    place = _place(facts, other.document, other.start)
    at = f", {place}" if place else ""
    return (Piece(f"also quoted in {document} as quotation {facts.numbers[other.id]}{by}{at}"),)


def _place(facts: Facts, document_id: str, offset: int) -> str:
    """Return where an offset stands in the original that a document was made of: `p. 12`; empty where nothing tells."""
    document = facts.documents.get(document_id)
    return document.place_words(offset) if document else ""


def _change(change: Change) -> str:
    """Return one difference in words, after the sign of how far it goes."""
    said, source = one_line(change.quotation_words), one_line(change.source_words)
    sign = f"{GRADE_STEPS[change.grade].sign} " if change.grade else ""
    if said and source:
        return f"{sign}“{said}” for “{source}”"
    return f"{sign}“{said}” {change.kind}" if said else f"{sign}“{source}” {change.kind}"


def _dotted(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
