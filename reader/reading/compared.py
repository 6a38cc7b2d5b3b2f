"""What the comparison shows: a quotation beside one place of its words, what differs, and what was decided of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.export.change_words import legend, tell_cut, tell_graded
from reader.keys import Hint
from reader.model import Change, Document, Dossier, Link, Quotation, Span
from reader.model.standing import step_of
from reader.model.values import dataclass
from reader.model.verdicts import AS_QUOTED, GRADE_STEPS, Step, Tone, badness
from reader.reading.sources import places_of, why_no_source
from reader.reading.wording import NO_CURRENT_QUOTATION, judgement_words, speaker_words

if TYPE_CHECKING:
    from reader.analysis.sources import Stretch
    from reader.reading.state import ReadingState

#: Characters of words that do not differ from which a side leaves out their middle, and those kept at either end.
LONG_SAME, SAME_KEPT = 700, 240
#: Characters of a side that are shown, and differences that are told.
MOST_SHOWN, MOST_TOLD = 8_000, 60


class Told(NamedTuple):
    """Something that is told of a side, or of what differs.

    Attributes:
        words: `≠ “never” in place of “always” (negation)`, `Ann Hale says it there`.
        tone: How good or bad that is.
    """

    words: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Side:
    """The words of a quotation, or those of a source.

    Attributes:
        document: Id of the document that has them; empty for none.
        stretches: The words, split where they differ from the other side; empty where there are none.
        told: What is to be known of them: who says them, where they stand.
        before: Words right before them.
        after: Words right after them.
    """

    document: str
    stretches: tuple[Stretch, ...]
    told: tuple[Told, ...]
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class ComparedPart:
    """A part of a quotation beside what a source has of it.

    Attributes:
        step: Where it stands on the scale of verdicts; None where there is nothing to compare with.
        here: The quotation's words.
        there: The source's.
        differences: What differs, in the order of the quotation.
    """

    step: Step | None
    here: Side
    there: Side
    differences: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """What the comparison shows.

    Attributes:
        parts: A pair of passages for each part of the quotation that has one at this place; empty without a quotation.
        place: Which place of the words it is, counted from 1; 0 for none.
        places: How many there are.
        marks: What the signs around changed words mean.
        judged: What was decided, by whom and when; empty for nothing.
        tone: How good or bad that is.
        note: The note on it; empty for none.
        can_be_gone_to: Whether there is a passage to go to, or one that is like the words.
        instead: What is said where there is no quotation.
    """

    parts: tuple[ComparedPart, ...] = ()
    place: int = 0
    places: int = 0
    marks: tuple[str, ...] = ()
    judged: str = ""
    tone: Tone = "good"
    note: str = ""
    can_be_gone_to: bool = False
    instead: str | Hint = ""

    @property
    def worst(self) -> Step | None:
        """The worst verdict of its parts."""
        steps = [part.step for part in self.parts if part.step is not None]
        return max(steps, key=badness, default=None)


def compared(state: ReadingState) -> Compared:
    """Return what the comparison shows of the current quotation."""
    quotation = state.current_quotation
    if quotation is None:
        return Compared(instead=NO_CURRENT_QUOTATION)
    dossier = state.dossier
    places = places_of(dossier.links_of(quotation.id))
    links = place_shown(state)
    judgement = dossier.judgement_of(quotation.id)
    changes = [change for link in links for change in _changes(link)]
    return Compared(
        tuple(_part(state, quotation, link) for link in links) or (_nothing_to_compare(state, quotation),),
        places.index(links) + 1 if links else 0,
        len(places),
        tuple(legend(changes)),
        judgement_words(judgement) if judgement else "",
        judgement.decision.tone if judgement and judgement.decision else "good",
        judgement.note if judgement else "",
        any(link.is_passage or link.nearest for link in links),
    )


def place_shown(state: ReadingState) -> tuple[Link, ...]:
    """Return the links of the place that the comparison shows, by part; none if there is no such place."""
    places = places_of(state.dossier.links_of(state.quotation)) if state.quotation else ()
    if state.comparing is None or not places:
        return ()
    return places[min(state.comparing.place_of(state.quotation), len(places) - 1)]


def passages_shown(state: ReadingState) -> list[tuple[str, Span]]:
    """Return the documents and passages that the comparison shows; those like absent words come last."""
    links = place_shown(state)
    passages = [(link.document, link.span) for link in links if link.is_passage]
    return [*passages, *((link.nearest.document, link.nearest.span) for link in links if link.nearest)]


def _part(state: ReadingState, quotation: Quotation, link: Link) -> ComparedPart:
    from reader.pipeline.sides import sides_of, words_around

    dossier = state.dossier
    sides = sides_of(dossier, quotation, link)
    there = link.nearest.document if link.nearest else link.document
    told = tuple(_told_there(state, quotation, link))
    return ComparedPart(
        step_of(link),
        _here(dossier, quotation, link.part, sides.quotation),
        Side(there if sides.source else "", shortened(sides.source), told, *words_around(dossier, link)),
        _differences(link),
    )


def _differences(link: Link) -> tuple[Told, ...]:
    """Return what differs that the writer did not mark, and what was cut off; of very much, only the beginning."""
    told = [Told(tell_graded(each), GRADE_STEPS[each.grade].tone) for each in _changes(link) if each.grade]
    told += [Told(tell_cut(cut), "doubtful") for cut in link.cuts]
    more = [Told(f"and {len(told) - MOST_TOLD} more", "dim")] if len(told) > MOST_TOLD else []
    return (*told[:MOST_TOLD], *more)


def _nothing_to_compare(state: ReadingState, quotation: Quotation) -> ComparedPart:
    """Return a quotation that has no links, and why."""
    from reader.analysis.sources import Stretch
    from reader.prose.reading import words_quoted

    words = words_quoted(state.dossier.document(quotation.document), quotation)
    why = Told(why_no_source(state, quotation), "dim")
    return ComparedPart(None, _here(state.dossier, quotation, 0, (Stretch(words),)), Side("", (), (why,)))


def _here(dossier: Dossier, quotation: Quotation, part: int, stretches: Sequence[Stretch]) -> Side:
    """Return the quotation's side: who is said to say the words, and where they stand."""
    document = dossier.document(quotation.document)
    told = (speaker_words(dossier, quotation), document.place_words(quotation.parts[part].start))
    return Side(document.id, shortened(stretches), tuple(Told(each, "dim") for each in told if each))


def _told_there(state: ReadingState, quotation: Quotation, link: Link) -> Iterator[Told]:
    """Yield who says the words at their source, what kind of place it is, and where."""
    dossier, found = state.dossier, link.nearest or link
    if link.nearest is None and not link.is_passage and not link.outside:
        yield Told(why_no_source(state, quotation), "dim")
        return
    if link.nearest:
        yield Told(f"the nearest passage, with {link.nearest.likeness:.0%} of the words", "dim")
    if found.said_by:
        other = link.same_speaker is False and not link.nearest
        yield Told(f"{found.said_by.name} says it there", "bad" if other else "dim")
    if step_of(link) is AS_QUOTED:
        repeated = "only quoted there too" if link.second_hand else "as the story quotes it"
        yield Told(f"{repeated}: verifies nothing", "dim")
    elif link.second_hand:
        yield Told("quoted there, at second hand", "dim")
    document = dossier.document(found.document)
    yield Told(_title(document), "dim")
    place = "outside the main text" if link.outside else document.place_words(found.span.start)
    if place:
        yield Told(place, "dim")


def shortened(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Return a side without the middle of long words that do not differ, and without what is too much to show."""
    shown: list[Stretch] = []
    room = MOST_SHOWN
    for stretch in stretches:
        text = stretch.text
        if not stretch.changed and len(text) > LONG_SAME:
            text = f"{text[:SAME_KEPT].rpartition(' ')[0]} … {text[-SAME_KEPT:].partition(' ')[2]}"
        if len(text) > room:
            return (*shown, stretch._replace(text=f"{text[:room]} …"))
        shown.append(stretch._replace(text=text))
        room -= len(text)
    return tuple(shown)


def _changes(link: Link) -> tuple[Change, ...]:
    """Return the differences from the passage, or from the one most like absent words."""
    return link.nearest.changes if link.nearest else link.changes


def _title(document: Document) -> str:
    return " ".join(document.title.split())
