"""Each turn as a direct quotation of its speaker, with what else is quoted in the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.analysis.quotations import Attribution, numbered_in_order, quoted_within
from reader.analysis.turns.people import TurnSpeakers
from reader.model import Quotation, Span, Speaker
from reader.prose.spoken import unspoken
from reader.prose.turns import Turn

_LABELLED, _UNLABELLED = 0.98, 0.7
"""How sure a turn's speaker is: by a label, and in an interview that has none."""


def without_what_nobody_says(text: str, turns: Sequence[Turn]) -> str:
    """Return a text in which labels and stage directions are spaces, so that offsets stay the same."""
    pieces, place = [], 0
    for span in unspoken(text, turns):
        pieces += [text[place : span.start], " " * len(span)]
        place = span.end
    return "".join([*pieces, text[place:]])


def quotations_with_turns(text: str, turns: Sequence[Turn], found: Attribution, document_id: str) -> Attribution:
    """Return the quotations of a text with its turns, in the order of the text.

    What is in quotation marks within a turn is what its speaker quotes.

    Args:
        text: What is read of a document.
        turns: Its turns, as stretches of it.
        found: What was found in it, with labels and directions left out.
        document_id: The document's id.
    """
    people = TurnSpeakers(text, turns)
    speakers, ids = _merged(people.gathered(), found.speakers)
    silent = unspoken(text, turns)
    quotations = [_quotation(text, turn, people, silent, document_id) for turn in turns]
    renamed = (each.with_ids(ids) for each in found.quotations)
    quotations += quoted_within(text, renamed, ((turn.words, people.id_of(turn)) for turn in turns))
    numbered = numbered_in_order(quotations)
    spoken = {name for quotation in numbered for name in quotation.names}
    return Attribution(numbered, tuple(speaker for speaker in speakers if speaker.id in spoken))


def _quotation(text: str, turn: Turn, people: TurnSpeakers, silent: Sequence[Span], document_id: str) -> Quotation:
    """Return a turn as a quotation, in parts where stage directions stand between its words."""
    parts = tuple(_spoken_parts(text, turn.words, silent)) or (turn.words,)
    speaker = people.id_of(turn)
    return Quotation(
        "",
        document_id,
        parts,
        "direct",
        "detected",
        speaker=speaker,
        mention=turn.name_span if turn.name_span else None,
        confidence=(_LABELLED if turn.label else _UNLABELLED) if speaker else 0.0,
        reason="the label before it" if turn.name_span else "a turn of an interview" if not turn.label else "a turn",
    )


def _spoken_parts(text: str, words: Span, silent: Sequence[Span]) -> Iterator[Span]:
    """Yield the stretches of a turn between its stage directions, each with a word at least."""
    edges = [
        words.start,
        *(place for span in _overlapping(silent, words) for place in (span.start, span.end)),
        words.end,
    ]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if any(map(str.isalnum, text[start:end])):
            yield Span(start, end).without_space(text)


def _overlapping(spans: Sequence[Span], words: Span) -> Sequence[Span]:
    """Return the spans, which are in order and apart, that lie within another one."""
    first = bisect_left(spans, words.start, key=lambda span: span.start)
    last = bisect_left(spans, words.end, key=lambda span: span.start)
    return spans[first:last]


def _merged(known: Sequence[Speaker], found: Sequence[Speaker]) -> tuple[list[Speaker], dict[str, str]]:
    """Return the speakers of turns and those of other quotations, and the id that each of the latter has now."""
    speakers = list(known)
    ids: dict[str, str] = {}
    names = {name.lower(): speaker.id for speaker in known for name in (*speaker.aliases, speaker.name)}
    for speaker in found:
        same = next((names[name.lower()] for name in (speaker.name, *speaker.aliases) if name.lower() in names), None)
        ids[speaker.id] = same or speaker.id
        if same is None:
            speakers.append(speaker)
    return speakers, ids
