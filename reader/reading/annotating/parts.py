"""The parts of a quotation: other ends, two quotations made of one, and one of two."""

from __future__ import annotations

from collections.abc import Sequence

from reader.keys import Hint
from reader.model import Dossier, Link, Quotation, Span
from reader.model.amendments import Amended, Amendments
from reader.model.values import replace
from reader.reading.annotating.finds import the_same, vouched_for
from reader.reading.annotating.refusals import NotPossibleError
from reader.reading.wording import speaker_words

#: Characters between two quotations that can be parts of one: a cue, a paragraph's end.
APART = 400


def with_parts(dossier: Dossier, asked: Quotation, parts: tuple[Span, ...]) -> Amendments:
    """Return what gives a quotation other words.

    Raises:
        NotPossibleError: It is gone, or they are the same.
    """
    quotation = the_same(dossier, asked)
    if quotation.parts == parts:
        raise NotPossibleError("The words are the same as before")
    after = _of_parts(vouched_for(quotation), parts)
    return Amendments(quotations=(Amended(quotation, after),))


def cuts_of(quotation: Quotation, span: Span | None) -> tuple[int, ...]:
    """Return where a quotation can be cut at once: at an end of a selection within it, or between its two parts."""
    if span is not None:
        within = [at for at in (span.start, span.end) if any(part.start < at < part.end for part in quotation.parts)]
        return tuple(within[:1])
    return (quotation.parts[1].start,) if len(quotation.parts) == 2 else ()


def split(dossier: Dossier, claims: Sequence[Link], asked: Quotation, at: int) -> Amendments:
    """Return what makes two quotations of one; each keeps its speaker, and the passages named for its parts.

    Args:
        dossier: The dossier.
        claims: The passages that the entry of the quotation names, by part.
        asked: The quotation.
        at: Offset where the second one begins, within a part or between two.

    Raises:
        NotPossibleError: It is gone, or there are no words on one side.
    """
    quotation = the_same(dossier, asked)
    text = dossier.document(quotation.document).text
    parts = quotation.parts
    first = tuple(Span(each.start, min(each.end, at)).without_space(text) for each in parts if each.start < at)
    second = tuple(Span(max(each.start, at), each.end).without_space(text) for each in parts if each.end > at)
    if not _has_words(first, text) or not _has_words(second, text):
        raise NotPossibleError("There are no words on one side of that place")
    ours = vouched_for(quotation)
    kept = _of_parts(ours, first)
    new = replace(_of_parts(ours, second), id="", echoes="")
    named = _by_part(claims)
    begins = len(parts) - len(second)  # a part that was cut counts on both sides
    return Amendments(
        quotations=(
            Amended(quotation, kept, passages=named[: len(first)] if named else None),
            Amended(None, new, behind=quotation.id, passages=named[begins:]),
        )
    )


def next_to_join(dossier: Dossier, quotation: Quotation) -> Quotation:
    """Return the quotation right behind another that may be a part of it.

    Raises:
        NotPossibleError: There is none, or it is another one's, or stands too far away; says which.
    """
    here = dossier.quotations_of(quotation.document)
    behind = next((each for each in here if each.start >= quotation.end), None)
    if behind is None:
        raise NotPossibleError("No quotation follows in this document that it could be joined with")
    if behind.start - quotation.end > APART:
        raise NotPossibleError("The next quotation stands too far away to be a part of this one")
    if behind.speaker and quotation.speaker and behind.speaker != quotation.speaker:
        why = "The next quotation is by {name}: {correct} changes who speaks"
        raise NotPossibleError(Hint(why, name=speaker_words(dossier, behind)))
    if ("direct" in (quotation.kind, behind.kind)) and "indirect" in (quotation.kind, behind.kind):
        raise NotPossibleError("Quoted words and reported speech are no parts of one quotation")
    return behind


def joined(dossier: Dossier, claims: Sequence[Link], more_claims: Sequence[Link], asked: Quotation) -> Amendments:
    """Return what makes one quotation of one and the next.

    Args:
        dossier: The dossier.
        claims: The passages that the entry of the first one names.
        more_claims: Those of the second one.
        asked: The first one.

    Raises:
        NotPossibleError: It is gone, or the next one is no part of it.
    """
    quotation = the_same(dossier, asked)
    behind = next_to_join(dossier, quotation)
    text = dossier.document(quotation.document).text
    last, first = quotation.parts[-1], behind.parts[0]
    is_one_part = not text[last.end : first.start].strip()
    seam = (Span(last.start, first.end),) if is_one_part else (last, first)
    parts = (*quotation.parts[:-1], *seam, *behind.parts[1:])
    after = replace(
        vouched_for(quotation),
        parts=parts,
        speaker=quotation.speaker or behind.speaker,
        via=quotation.via or behind.via,
        mention=quotation.mention or behind.mention,
        cue=quotation.cue or behind.cue,
        date=quotation.date or behind.date,
    )
    ours, theirs = _by_part(claims), _by_part(more_claims)
    if theirs and len(ours) < len(quotation.parts):
        raise NotPossibleError(
            "The second one names its source, the first one does not: add source: to its entry first"
        )
    passages = (*ours, *(theirs[1:] if is_one_part else theirs)) if theirs else None
    return Amendments(quotations=(Amended(quotation, after, passages=passages), Amended(behind, None)))


def _by_part(claims: Sequence[Link]) -> tuple[Link, ...]:
    return tuple(sorted(claims, key=lambda link: link.part))


def _has_words(parts: Sequence[Span], text: str) -> bool:
    return bool(parts) and all(any(map(str.isalnum, part.words_of(text))) for part in parts)


def _of_parts(quotation: Quotation, parts: tuple[Span, ...]) -> Quotation:
    """Return a quotation with other words; cue and mention are kept as far as they are no quoted words now."""

    def is_beside(span: Span | None) -> bool:
        return span is not None and not any(span.overlaps(part) for part in parts)

    cue = quotation.cue if is_beside(quotation.cue) else None
    mention = quotation.mention if is_beside(quotation.mention) else None
    return replace(quotation, parts=parts, cue=cue, mention=mention)
