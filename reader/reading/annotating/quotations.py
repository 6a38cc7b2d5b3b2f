"""Quotations that a person marks, and who says them."""

from __future__ import annotations

from reader.model import Document, Dossier, Kind, Quotation, Span, Speaker
from reader.model.amendments import Amended, Amendments
from reader.model.ids import free_id
from reader.model.rejection import Rejection, Rejections
from reader.model.values import replace
from reader.prose.reading import LONG, reading_of
from reader.reading.annotating.finds import overlapping, the_same, vouched_for
from reader.reading.annotating.refusals import NotPossibleError
from reader.reading.same_quotation import in_marks
from reader.reading.wording import speaker_words
from reader.words.folding import fold

#: Marks that begin and end quoted words, each with its counterparts.
_OPENING, _CLOSING = '“„«»‹›「『"', '”“»«›‹」』"'
#: Marks that may be apostrophes as well: taken off only where both stand.
_SINGLE_OPENING, _SINGLE_CLOSING = "‘‚'", "’‘'"


def words_selected(document: Document, span: Span) -> Span:
    """Return the words of a selection: without white space, marks of quotation and hidden signs around them.

    Raises:
        NotPossibleError: Nothing is selected but those.
    """
    text = document.text
    if len(text) <= LONG and (view := reading_of(document).view).changes_anything:
        span = view.to_document(view.to_view(span))
    span = span.without_space(text)
    if len(span) > 1 and text[span.start] in _SINGLE_OPENING and text[span.end - 1] in _SINGLE_CLOSING:
        span = Span(span.start + 1, span.end - 1)
    if len(span) and text[span.start] in _OPENING:
        span = Span(span.start + 1, span.end)
    if len(span) and text[span.end - 1] in _CLOSING:
        span = Span(span.start, span.end - 1)
    span = span.without_space(text)
    if not any(map(str.isalnum, span.words_of(text))):
        raise NotPossibleError("Nothing that somebody could say is selected")
    return span


def kind_of(text: str, span: Span) -> Kind:
    """Return the likeliest kind of a quotation: by the marks around its words, and how they begin."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    marks = (_OPENING + _SINGLE_OPENING, _CLOSING + _SINGLE_CLOSING)
    if before and after and before in marks[0] and after in marks[1]:
        return "direct" if span.words_of(text)[:1].isupper() else "mixed"
    within = any(mark in span.words_of(text) for mark in _OPENING)
    return "mixed" if within else "indirect"


def quotation_by(dossier: Dossier, document_id: str, span: Span, speaker: Speaker | None) -> Amendments:
    """Return what makes selected words a quotation.

    Finds of mostly the same words give way to it.

    Args:
        dossier: The dossier.
        document_id: The document.
        span: The words, as `words_selected` gives them.
        speaker: Who says them, whom the dossier may not have yet; None for nobody who can be named.

    Raises:
        NotPossibleError: They are a quotation already.
    """
    document = dossier.document(document_id)
    here = Rejections([Rejection(document_id, span)], document_id)
    same = [each for each in overlapping(dossier, document_id, span) if here.have(each.parts)]
    for each in same:
        if each.origin != "detected" or each.parts == (span,):
            raise NotPossibleError(
                f"{in_marks(dossier, each)} is a quotation already, by {speaker_words(dossier, each)}"
            )
    new = Quotation(
        "", document_id, (span,), kind_of(document.text, span), speaker=speaker.id if speaker else None,
        mention=_mention(document.text, span, speaker),
    )  # fmt: skip
    return Amendments(
        quotations=(*(Amended(each, None) for each in same), Amended(None, new)),
        speakers=_new_speaker(dossier, speaker),
    )


def with_speaker(dossier: Dossier, asked: Quotation, speaker: Speaker | None) -> Amendments:
    """Return what gives a quotation another speaker, whom the dossier may not have yet; None for nobody.

    Raises:
        NotPossibleError: It is gone, or has that speaker already.
    """
    quotation = the_same(dossier, asked)
    name = speaker.id if speaker else None
    after = replace(vouched_for(quotation), speaker=name, via=None if quotation.via == name else quotation.via)
    if after == quotation:
        raise NotPossibleError(f"Nothing to change: {speaker_words(dossier, quotation)} already")
    return Amendments(quotations=(Amended(quotation, after),), speakers=_new_speaker(dossier, speaker))


def speaker_called(dossier: Dossier, name: str) -> Speaker:
    """Return the speaker with a name or an alias; a new one if there is none, or more than one."""
    wanted = fold(name, any_case=True)
    called = [
        each
        for each in dossier.speakers
        if wanted in {fold(every, any_case=True) for every in (each.name, *each.aliases)}
    ]
    return called[0] if len(called) == 1 else Speaker(free_id(name, {each.id for each in dossier.speakers}), name)


def _new_speaker(dossier: Dossier, speaker: Speaker | None) -> tuple[Amended[Speaker], ...]:
    return (Amended(None, speaker),) if speaker is not None and dossier.speaker(speaker.id) is None else ()


#: Characters around quoted words within which a name is taken for the words that name their speaker.
_NEAR = 200


def _mention(text: str, span: Span, speaker: Speaker | None) -> Span | None:
    """Return where a speaker is named beside quoted words, in their paragraph; None if nowhere."""
    if speaker is None:
        return None
    start = max(text.rfind("\n\n", 0, span.start), span.start - _NEAR, 0)
    end = text.find("\n\n", span.end, span.end + _NEAR)
    end = min(span.end + _NEAR, len(text)) if end < 0 else end
    found: list[tuple[int, int, Span]] = []
    for name in (speaker.name, *speaker.aliases):
        at = text.find(name, start, end) if name else -1
        while at >= 0:
            there = Span(at, at + len(name))
            is_word = not text[at - 1 : at].isalnum() and not text[there.end : there.end + 1].isalnum()
            if is_word and not there.overlaps(span):
                found.append((max(span.start - there.end, at - span.end), -len(name), there))
            at = text.find(name, at + 1, end)
    return min(found)[2] if found else None
