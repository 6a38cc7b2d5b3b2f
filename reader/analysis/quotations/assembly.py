"""From a text to quotations and speakers, step by step."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.language import ENGLISH, language_of
from reader.analysis.quotations import confidence
from reader.analysis.quotations.attribution import Attributed, attribute
from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.lexicon import Lexicon, english
from reader.analysis.quotations.marks import spoken_regions
from reader.analysis.quotations.other_languages import find_in_other_language
from reader.analysis.quotations.outer_sources import OuterSources
from reader.analysis.quotations.people import People
from reader.analysis.quotations.pronouns import Pronouns
from reader.analysis.quotations.ranking import agreed, ranked
from reader.analysis.quotations.regions import Region
from reader.analysis.quotations.reported import ReportedClause, find_reported_clauses
from reader.analysis.quotations.single_words import (
    SingleWord,
    addresses,
    nicknames,
    outside_addresses,
    outside_nicknames,
)
from reader.analysis.quotations.speakers import Speakers
from reader.analysis.quotations.utterances import Utterance, utterances
from reader.analysis.quotations.word_classes import DETERMINER, PRONOUN, RELATIVE, THAT
from reader.analysis.quotations.word_cutter import cut_words
from reader.model import Quotation, Span, Speaker
from reader.model.values import dataclass, replace

_STANDS_FOR_ANOTHER = frozenset({PRONOUN, DETERMINER, RELATIVE, THAT})


@dataclass(frozen=True, slots=True)
class Attribution:
    """What `find_quotations` found in one text."""

    quotations: tuple[Quotation, ...]
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules find in one text."""

    words: ClassifiedWords
    lexicon: Lexicon
    people: People
    marked: list[Attributed]
    terms: list[Region]
    reports: list[ReportedClause]


def find_quotations(text: str, document_id: str, *, is_transcript: bool = False) -> Attribution:
    """Find who says what in `text`.

    Args:
        text: The document's text, to whose code points all offsets refer.
        document_id: The document's id, for the quotations.
        is_transcript: Whether people take turns in it, so that mentions around marks say little of who speaks.

    Returns:
        The quotations in the order of the text, and their speakers in the order in which they first speak.
    """
    language = language_of(text)
    if language != ENGLISH:
        return Attribution(*find_in_other_language(text, language, document_id))
    reading = read_speech(text)
    words, people = reading.words, reading.people
    marked = reading.marked
    if not is_transcript:
        marked = ranked(marked, words, reading.lexicon, people, reading.reports)
    outer = OuterSources(reading.reports, words, reading.lexicon)
    marked = outer.inner(reading.marked, marked)
    found = utterances(marked, agreed(reading.reports, reading.marked, marked), words, reading.lexicon, outer)
    sources = frozenset(one.evidence.phrase.head for one in found if one.evidence)
    people.note_sources(sources)
    people.learn_genders()
    speakers = Speakers(words, people, Pronouns(words, people, sources), reading.lexicon)
    quotations = [
        _quotation(utterance, number, document_id, words, speakers) for number, utterance in enumerate(found, start=1)
    ]
    if reading.terms:
        quotations += [_term(region, document_id) for region in reading.terms]
        quotations = list(numbered_in_order(quotations))
    return Attribution(tuple(quotations), speakers.gathered())


def _term(region: Region, document_id: str) -> Quotation:
    """Return words in marks that nobody says."""
    span = Span(region.start, region.end)
    reason = "a title, a name, or a word used with reserve"
    return Quotation("", document_id, (span,), "term", "detected", confidence=0.0, reason=reason, doubtful=True)


def numbered_in_order(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Return quotations in the order of the text, the longer of two first, with ids that number them."""
    return numbered(sorted(quotations, key=lambda quotation: (quotation.start, -quotation.end)))


def numbered(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Return quotations with ids that number them."""
    named = ((f"q{number}", quotation) for number, quotation in enumerate(quotations, 1))
    return tuple(quotation if quotation.id == name else replace(quotation, id=name) for name, quotation in named)


def read_speech(text: str) -> Reading:
    """Return what the rules find in an English text, before the likeliest sources are chosen."""
    lexicon = english()
    regions, singles = _regions_and_single_words(text, lexicon)
    words = cut_words(text, regions, lexicon, singles)
    people = People(words, lexicon)
    marked, terms = attribute(words, regions, lexicon)
    return Reading(words, lexicon, people, marked, terms, list(find_reported_clauses(words, lexicon)))


def _regions_and_single_words(text: str, lexicon: Lexicon) -> tuple[list[Region], list[SingleWord]]:
    """Return the stretches in marks, and what else is one word: addresses, and nicknames in marks."""
    singles = list(addresses(text))
    regions = outside_addresses(spoken_regions(text, lexicon), singles)
    names = list(nicknames(text, lexicon))
    if not names:
        return regions, singles
    return outside_nicknames(regions, names), sorted([*singles, *names], key=lambda single: single.start)


def _quotation(
    utterance: Utterance, number: int, document_id: str, words: ClassifiedWords, speakers: Speakers
) -> Quotation:
    """Return one utterance as a quotation; if nobody is named, its speaker is unknown."""
    evidence = utterance.evidence
    if evidence is None:
        return Quotation(
            f"q{number}", document_id, utterance.parts, utterance.kind, "detected",
            confidence=confidence.NOBODY, reason="no source found", doubtful=utterance.doubtful,
        )  # fmt: skip
    source = speakers.source_of(evidence.phrase, in_marks=utterance.kind != "indirect")
    teller = speakers.source_of(evidence.outer, in_marks=False) if evidence.outer and source else None
    cue = evidence.cue
    sure, reason = evidence.confidence, evidence.reason
    word = words.lower[evidence.phrase.head]
    if source and words.classes[evidence.phrase.head] in _STANDS_FOR_ANOTHER:
        sure, reason = round(confidence.PRONOUN * sure, 2), f"{reason}; '{word}' stands for {source.name}"
    return Quotation(
        id=f"q{number}",
        document=document_id,
        parts=utterance.parts,
        kind=utterance.kind,
        origin="detected",
        speaker=speakers.id_of(source) if source else None,
        mention=Span(words.starts[evidence.phrase.first], words.ends[evidence.phrase.last]),
        cue=Span(words.starts[cue], words.ends[cue]) if cue is not None else None,
        confidence=sure,
        reason=reason,
        doubtful=utterance.doubtful,
        via=speakers.id_of(teller) if teller and teller is not source else None,
    )
