"""The places where sources have a part of a quotation: who speaks there, and which comes first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reader.analysis.sources.chance import WEAK, WEAK_FOR_SOMEBODY_ELSE, WEAK_IN_OWN_TURN
from reader.analysis.sources.cuts import cuts_at
from reader.analysis.sources.search import SourceIndex, SourceMatch
from reader.analysis.sources.voices import Voices, is_quoted_there, is_same_person
from reader.model import Document, Link, Quotation, Span, Speaker
from reader.model.link import Nearest, SaidBy
from reader.model.values import dataclass

#: If a phrase occurs more often than this in one source, only the likeliest places are linked.
_MOST_LINKED: Final = 100
#: Characters of a stretch that somebody says; fewer are the edge of another turn.
_LEAST_SAID: Final = 3
#: What a place costs: the lowest comes first. A passage of somebody else is seldom the source, but may be.
_VERDICTS: Final = {"exact": 0.0, "elided": 0.1, "altered": 0.0, "joined": 1.5, "partial": 8.0, "absent": 0.0}
_GRADES: Final = {"": 0.0, "trivial": 0.5, "minor": 3.0, "material": 6.0}
_SOMEBODY_ELSE, _SECOND_HAND, _ALTERED_WORD = 2.5, 0.5, 0.15


@dataclass(frozen=True, slots=True)
class Source:
    """A document in which quotations are looked for.

    Attributes:
        document: The document, with what is said in it for a text.
        index: Its words.
        voices: Who speaks where.
    """

    document: Document
    index: SourceIndex
    voices: Voices


def links_in(
    source: Source, quotation: Quotation, speaker: Speaker | None, matches: Sequence[SourceMatch]
) -> Iterator[tuple[float, Link]]:
    """Yield a link for each place where a source has a part of a quotation, the likeliest first, with what it costs.

    The lower the cost, the likelier the place is the source.

    Args:
        source: The source.
        quotation: The quotation, whose words are not from that document.
        speaker: Whom it names.
        matches: What the source has of each of its parts.
    """
    spans = [match.span for match in matches if match.span]
    copied = source.document.quoted_from == quotation.document
    for part, match in enumerate(matches):
        for span, found in _places(match, _anchor(matches, part)):
            voices = source.voices.speakers_in(_quoted_stretches(span, found))
            same = _all_the_same(speaker, voices)
            if found.may_be_chance and same is not True:
                continue
            if same is False and found.chance > WEAK:  # anybody's words, said by somebody else
                continue
            is_quoted = not copied and is_quoted_there(source.document.text, span)
            link = Link(
                quotation.id,
                part,
                source.document.id,
                span,
                found.verdict,
                found.changes,
                as_quoted=copied or (is_quoted and not source.document.is_source),
                weak=found.chance > _weak_above(same),
                said_by=_said_by(voices, same, quotation),
                same_speaker=same,
                second_hand=is_quoted,
                parts=found.parts,
                cuts=tuple(cuts_at(source.document.text, span, spans)),
            )
            yield _cost_of(link) + _ALTERED_WORD * found.altered, link


def _cost_of(link: Link) -> float:
    """Return what the verdict of a link, and who speaks there, cost."""
    others = _SOMEBODY_ELSE * (link.same_speaker is False) + _SECOND_HAND * link.second_hand
    return _VERDICTS[link.verdict] + _GRADES[link.grade] + others


def nearest_of(
    part: int, speaker: Speaker | None, tried: Iterable[tuple[Source, Sequence[SourceMatch]]], quotation: Quotation
) -> Nearest | None:
    """Return the passage most like a part of a quotation that no source has, if possible by whom it names."""
    best: Nearest | None = None
    order: tuple[bool, float] = (False, 0.0)
    for source, matches in tried:
        passage = matches[part].nearest
        if passage is None:
            continue
        voice = source.voices.speaker_at(passage.span)
        same = is_same_person(speaker, voice)
        if same is not False and (same is True, passage.likeness) > order:
            order = (same is True, passage.likeness)
            said_by = _said_by([voice] if voice else [], same, quotation)
            best = Nearest(source.document.id, passage.span, passage.likeness, passage.changes, said_by)
    return best


def _weak_above(same: bool | None) -> float:
    """Return above which chance words prove nothing, given whether it is the one named who says them there."""
    return WEAK_IN_OWN_TURN if same is True else WEAK if same is None else WEAK_FOR_SOMEBODY_ELSE


def _quoted_stretches(passage: Span, match: SourceMatch) -> list[Span]:
    """Return the stretches of a passage that the quotation has: not what it left out, as somebody's interruption."""
    left_out = sorted(
        change.source for change in match.changes if change.kind in ("dropped", "elided") and change.source
    )
    stretches: list[Span] = []
    for whole in [part.source for part in match.parts] or [passage]:
        within = [each for each in left_out if whole.start <= each.start and each.end <= whole.end]
        starts = [whole.start, *(each.end for each in within)]
        ends = [*(each.start for each in within), whole.end]
        stretches += [Span(start, end) for start, end in zip(starts, ends, strict=True) if end - start >= _LEAST_SAID]
    return stretches or [passage]


def _all_the_same(speaker: Speaker | None, voices: Sequence[Speaker]) -> bool | None:
    """Return whether all who speak at a place are the one whom a quotation names; None if any may be."""
    told = [is_same_person(speaker, voice) for voice in voices]
    return False if False in told else True if told and None not in told else None


def _said_by(voices: Sequence[Speaker], same: bool | None, quotation: Quotation) -> SaidBy | None:
    """Return who speaks at a place, as the dossier's speaker where that is whom the quotation names."""
    if not voices:
        return None
    return SaidBy(" and ".join(voice.name for voice in voices), quotation.speaker if same is True else None)


def _anchor(matches: Sequence[SourceMatch], part: int) -> Span | None:
    """Return the longest passage of another part of the same quotation that is at a single place."""
    spans = [
        match.span
        for number, match in enumerate(matches)
        if number != part and match.span is not None and not match.alternatives
    ]
    return max(spans, key=len, default=None)


def _places(match: SourceMatch, anchor: Span | None) -> list[tuple[Span, SourceMatch]]:
    """Return the places of a match, the likeliest first: nearest to the quotation's other part, if known."""
    places = [match, *match.alternatives] if match.span else []
    if anchor is not None:
        places.sort(key=lambda place: abs((place.start or 0) - anchor.start))
    return [(place.span, place) for place in places[:_MOST_LINKED] if place.span]
