"""From the stretches of a text and their sources to the model's quotations and speakers."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.quotations.attribution import Attributed, attribute
from reader.analysis.quotations.clauses import antecedent_of
from reader.analysis.quotations.groups import grouped, is_direct
from reader.analysis.quotations.lexicon import english
from reader.analysis.quotations.marks import find_regions
from reader.analysis.quotations.people import Entity, People
from reader.analysis.quotations.pronouns import GENDERS, Pronouns
from reader.analysis.quotations.words import Words, cut_words
from reader.model import Quotation, Span, Speaker


@dataclass(frozen=True, slots=True)
class Attribution:
    """What `find_quotations` found in one text."""

    quotations: tuple[Quotation, ...]
    speakers: tuple[Speaker, ...]


def find_quotations(text: str, document_id: str) -> Attribution:
    """Find who says what in `text`.

    Args:
        text: The document's text; every offset found is one of its code points.
        document_id: The document's id, which the quotations carry.

    Returns:
        The quotations in the order of the text, and their speakers in the order in which they first speak.
    """
    lexicon = english()
    regions = find_regions(text)
    words = cut_words(text, regions, lexicon)
    people = People(words, lexicon)
    pronouns = Pronouns(words, people)
    gathered: dict[str, Speaker] = {}
    quotations: list[Quotation] = []
    for group in grouped(attribute(words, regions, lexicon), words):
        entity = _entity(group[0], words, people, pronouns)
        speaker = None
        if group[0].evidence is not None:
            speaker = _speaker(group[0], entity, words, gathered)
            if entity is not None:
                pronouns.spoke(group[0].at, entity)
        quotations.append(_quotation(group, len(quotations) + 1, document_id, words, speaker))
    return Attribution(tuple(quotations), tuple(gathered.values()))


def _entity(attributed: Attributed, words: Words, people: People, pronouns: Pronouns) -> Entity | None:
    if attributed.evidence is None:
        return None
    phrase = attributed.evidence.phrase
    if words.classes[phrase.head] in "Wt":
        phrase = antecedent_of(words, phrase.head, words.sentence(phrase.head)[0]) or phrase
    if words.lower[phrase.head] in GENDERS:
        return pronouns.entity_of(phrase.head)
    if words.classes[phrase.head] in "N":
        return people.entity_in(phrase.first, phrase.head)
    return None


def _speaker(
    attributed: Attributed, entity: Entity | None, words: Words, gathered: dict[str, Speaker]
) -> Speaker | None:
    assert attributed.evidence is not None
    phrase = attributed.evidence.phrase
    if entity is not None:
        name, kind, title = entity.name, entity.kind, entity.title
    elif words.classes[phrase.head] in "HDWt":
        return None
    else:
        name, kind, title = words.span_text(phrase.first, phrase.head), "", ""
    if name not in gathered:
        gathered[name] = Speaker(f"s{len(gathered) + 1}", name, title, kind=kind, origin="detected")
    return gathered[name]


def _quotation(
    group: tuple[Attributed, ...], number: int, document_id: str, words: Words, speaker: Speaker | None
) -> Quotation:
    evidence = group[0].evidence
    return Quotation(
        id=f"q{number}",
        document=document_id,
        parts=tuple(Span(part.region.start, part.region.end) for part in group),
        kind="direct" if all(is_direct(words, part) for part in group) else "mixed",
        origin="detected",
        speaker=speaker.id if speaker else None,
        mention=Span(words.starts[evidence.phrase.first], words.ends[evidence.phrase.last]) if evidence else None,
        cue=Span(words.starts[evidence.cue], words.ends[evidence.cue])
        if evidence and evidence.cue is not None
        else None,
        confidence=evidence.confidence if evidence else 0.2,
        reason=evidence.reason if evidence else "no source found",
    )
