"""What is drawn over a document's text and beside it, as pure functions of the state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.layout.initials import initials_in
from reader.model import Dossier, Quotation, Span
from reader.model.standing import standing_of
from reader.pipeline.marked_places import MarkedPlace
from reader.reading.searching import Search
from reader.reading.state import ReadingState
from reader.tui.document_view.marks import MarginSign, PaintedMark
from reader.tui.look.roles import Ink

#: Follows the initials of a detected quotation; replaces the initials of an unknown speaker.
DETECTED_SIGN, NOBODY = "?", "— "
#: What goes before others of its row: first what is to be looked at, then what is judged, last what has no verdict.
TO_LOOK_AT, JUDGED = 200, 100


def quotation_marks(quotations: Sequence[Quotation], colours: Mapping[str, int]) -> list[PaintedMark]:
    """Return the quotations of a document in their speakers' colours."""
    marks: list[PaintedMark] = []
    for quotation in quotations:
        inks: list[Ink] = [colours.get(quotation.speaker or "", "plain")]
        if quotation.doubtful:
            inks = ["detected"]
        elif quotation.origin == "detected":
            inks.append("detected")
        marks.extend(PaintedMark(part, ink) for part in quotation.parts for ink in inks)
    return sorted(marks, key=lambda mark: mark.span)


def passage_marks(dossier: Dossier, document_id: str) -> list[PaintedMark]:
    """Return the passages of a document that quotations come from."""
    links = (link for link in dossier.links if link.document == document_id and link.is_passage)
    return [PaintedMark(link.span, "passage") for link in links]


def current_marks(reading: ReadingState, document_id: str) -> list[PaintedMark]:
    """Return what is current in a document: the quotation, its cue, mention and passages, and an event's words."""
    marks = [PaintedMark(span, "lit-passage") for span in _lit_passages(reading, document_id)]
    quotation, adjusting = reading.current_quotation, reading.adjusting
    if adjusting is not None and adjusting.quotation.document == document_id:
        marks.extend(PaintedMark(part, "selection") for part in adjusting.parts)
    elif quotation is not None and quotation.document == document_id:
        marks.extend(PaintedMark(part, "current") for part in quotation.parts)
        marks.extend(PaintedMark(span, "cue") for span in (quotation.mention, quotation.cue) if span is not None)
    if reading.lit is not None and reading.lit[0] == document_id:
        marks.append(PaintedMark(reading.lit[1], "lit"))
    return marks


def bars_of(reading: ReadingState, document_id: str, colours: Mapping[str, int]) -> list[PaintedMark]:
    """Return what has a bar: the current quotation, its passages, and the words of the event last gone to."""
    quotation = reading.current_quotation
    spans = list(quotation.parts) if quotation is not None and quotation.document == document_id else []
    spans += _lit_passages(reading, document_id)
    colour: Ink = colours.get(quotation.speaker or "", "plain") if quotation is not None else "plain"
    bars = [PaintedMark(span, colour) for span in spans]
    if reading.lit is not None and reading.lit[0] == document_id:
        bars.append(PaintedMark(reading.lit[1], "plain"))
    return bars


def note_marks(notes: Sequence[MarkedPlace], document_id: str) -> list[PaintedMark]:
    """Return the words of a document that notes are on; a quotation is set off already."""
    return [PaintedMark(each.span, "noted") for each in notes if each.document == document_id and not each.judgement]


def search_marks(search: Search | None, document_id: str) -> list[PaintedMark]:
    """Return the matches of a search in a document."""
    if search is None or search.document != document_id:
        return []
    return [PaintedMark(span, "match") for span in search.matches]


def match_marks(search: Search | None, document_id: str) -> list[PaintedMark]:
    """Return the current match, which stands out from the others."""
    match = search.current_match if search is not None and search.document == document_id else None
    return [PaintedMark(match, "current-match")] if match is not None else []


def _lit_passages(reading: ReadingState, document_id: str) -> list[Span]:
    """Return the passages of the current quotation in a document, and the one most like absent words."""
    links = reading.dossier.links_of(reading.quotation) if reading.quotation else ()
    nearest = [link.nearest for link in links if link.nearest]
    passages = [link.span for link in links if link.document == document_id and link.is_passage]
    return [*passages, *(each.span for each in nearest if each.document == document_id)]


def signs_of(dossier: Dossier, document_id: str, colours: Mapping[str, int]) -> list[MarginSign]:
    """Return margin signs: the speaker's initials, a mark if it was detected, the verdict's sign and the decision's."""
    initials = initials_in(dossier)
    signs = []
    for quotation in dossier.quotations_of(document_id):
        speaker = quotation.speaker or ""
        standing = standing_of(dossier.links_of(quotation.id))
        judgement = dossier.judgement_of(quotation.id)
        decision = judgement.decision if judgement else None
        doubt = DETECTED_SIGN if quotation.origin == "detected" else ""
        text = initials.get(speaker, NOBODY) + doubt
        sign = MarginSign(quotation.start, text, colours.get(speaker, "plain"))
        if standing:
            weight = standing.badness + (0 if standing.step.tone == "good" else TO_LOOK_AT)
            sign = sign._replace(verdict=standing.sign, tone=standing.step.tone, weight=weight)
        if decision:
            weight = JUDGED + (standing.badness if standing else 0) if decision.settles else sign.weight
            sign = sign._replace(decision=decision.sign, decision_tone=decision.tone, weight=weight)
        signs.append(sign)
    return signs
