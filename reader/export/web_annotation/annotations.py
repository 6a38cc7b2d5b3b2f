"""Quotations, passages, events, judgements and rejections as W3C Web Annotations, each a JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import NAMESPACE_URL, uuid5

from reader.export.change_words import tell_change, tell_cut
from reader.export.speaker_facts import speaker_facts
from reader.files.annotation_terms import EVENT, JUDGEMENT, NAMESPACE, PASSAGE, QUOTATION, REJECTION, own
from reader.model.standing import step_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.export.web_annotation.targets import Targets
    from reader.model import Dossier, Event, Link, Quotation
    from reader.model.judgement import Judgement
    from reader.model.rejection import Rejection

Record = dict[str, Any]

#: Who made what no person has made.
_READER: Final[Record] = {"type": "Software", "name": "Reader"}


def iri_of(*key: str) -> str:
    """Return an IRI that is always the same for the same key, and another one for any other."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, NAMESPACE + chr(0).join(key))}"


def body_of(words: str, purpose: str) -> Record:
    """Return words as the body of an annotation."""
    return {"type": "TextualBody", "value": words, "format": "text/plain", "purpose": purpose}


def quotation_annotation(quotation: Quotation, dossier: Dossier, targets: Targets) -> Record:
    """Return a quotation: its words are the target, whoever says them and of what kind it is are bodies."""
    speaker, via = dossier.speaker(quotation.speaker), dossier.speaker(quotation.via)
    bodies = [body_of(speaker.name, "identifying")] if speaker else []
    if via:
        bodies.append(body_of(f"via {via.name}", "describing"))
    bodies.append(body_of(quotation.kind_words, "classifying"))
    beside = (("mention", quotation.mention, "identifying"), ("cue", quotation.cue, "describing"))
    for role, span, purpose in beside:
        if span is not None:
            bodies.append({**targets.of(quotation.document, span), "purpose": purpose, own("role"): role})
    told = {
        "id": quotation.id,
        "kind": quotation.kind,
        "origin": quotation.origin,
        "confidence": round(quotation.confidence, 3) if quotation.origin == "detected" else None,
        "reason": quotation.reason,
        "doubtful": quotation.doubtful,
        "speaker": quotation.speaker if speaker else None,
        "via": quotation.via if via else None,
        "date": quotation.date,
        "echoes": quotation.echoes,
    }
    return {
        **_head(QUOTATION, targets.sources[quotation.document], quotation.document, quotation.id),
        **_motivation(bodies),
        **({"creator": _READER} if quotation.origin == "detected" else {}),
        "body": bodies,
        "target": targets.of_all(quotation.document, quotation.parts),
        **_told(told),
    }


def passage_annotation(link: Link, quotation: Quotation, targets: Targets) -> Record:
    """Return the passage that words come from, or that there is none: a part of the quotation is the target."""
    bodies: list[Record] = []
    source = targets.sources[link.document]
    if link.is_passage:
        bodies.append({**targets.of(link.document, link.span), "purpose": "linking"})
    elif link.outside:
        outside = {"type": "TextQuoteSelector", "exact": link.outside}
        bodies.append({"type": "SpecificResource", "source": source, "selector": outside, "purpose": "linking"})
    step = step_of(link)
    bodies.append(body_of(f"{step.name}: {step.meaning}", "assessing"))
    differences = [*map(tell_change, link.changes), *map(tell_cut, link.cuts)]
    if differences:
        bodies.append(body_of("; ".join(differences), "describing"))
    part = quotation.parts[link.part]
    place = f"{link.document} {link.span.start} {link.span.end} {link.outside}"
    return {
        **_head(PASSAGE, source, quotation.document, quotation.id, str(link.part), place, link.origin),
        **_motivation(bodies),
        **({"creator": _READER} if link.origin == "detected" else {}),
        "body": bodies,
        "target": targets.of(quotation.document, part),
        **_told(
            {
                "quotation": quotation.id,
                "part": link.part + 1,
                "origin": link.origin,
                "verdict": link.verdict,
                "grade": link.grade,
                "asQuoted": link.as_quoted,
                "weak": link.weak,
                "saidBy": link.said_by.name if link.said_by else None,
            }
        ),
    }


def event_annotation(event: Event, dossier: Dossier, targets: Targets) -> Record:
    """Return an event: the words that date it are the target; what happened, when, and who takes part are bodies."""
    bodies = [body_of(event.headline, "describing")]
    if event.date:
        bodies.append(body_of(event.date, "classifying"))
    speakers = [speaker for name in event.speakers if (speaker := dossier.speaker(name))]
    bodies += [body_of(speaker.name, "identifying") for speaker in speakers]
    told = {
        "id": event.id,
        "date": event.date,
        "headline": event.headline,
        "basis": event.basis,
        "origin": event.origin,
        "speakers": [speaker.id for speaker in speakers],
    }
    return {
        **_head(EVENT, targets.sources[event.document], event.document, event.id),
        **_motivation(bodies),
        **({"creator": _READER} if event.origin == "detected" else {}),
        "body": bodies,
        "target": targets.of(event.document, event.span),
        **_told(told),
    }


def judgement_annotation(judgement: Judgement, targets: Targets) -> Record:
    """Return what a person decided of words, and noted on them; `created` only where the second is known."""
    bodies = [body_of(judgement.decision.words, "assessing")] if judgement.decision else []
    if judgement.note:
        bodies.append(body_of(judgement.note, "commenting"))
    spans = " ".join(f"{part.start} {part.end}" for part in judgement.parts)
    decision = judgement.decision.name if judgement.decision else ""
    key = (spans, decision, judgement.note, judgement.by, judgement.at)
    return {
        **_head(JUDGEMENT, targets.sources[judgement.document], judgement.document, *key),
        **_motivation(bodies),
        **({"creator": {"type": "Person", "name": judgement.by}} if judgement.by else {}),
        **({"created": judgement.at} if "T" in judgement.at else {}),
        "body": bodies,
        "target": targets.of_all(judgement.document, judgement.parts),
        **_told({"decision": decision, "at": judgement.at}),
    }


def rejection_annotation(rejection: Rejection, targets: Targets) -> Record:
    """Return words of which a person says that they are no quotation."""
    span = rejection.span
    return {
        **_head(REJECTION, targets.sources[rejection.document], rejection.document, f"{span.start} {span.end}"),
        "motivation": "moderating",
        "body": body_of("no quotation", "moderating"),
        "target": targets.of(rejection.document, span),
    }


def _head(what: str, *key: str) -> Record:
    return {"id": iri_of(what, *key), "type": "Annotation", own("what"): what}


def _motivation(bodies: Sequence[Record]) -> Record:
    """Return why an annotation was made: for the purposes of its bodies, each named once."""
    purposes = list(dict.fromkeys(body["purpose"] for body in bodies))
    return {"motivation": purposes[0] if len(purposes) == 1 else purposes}


def _told(facts: Record) -> Record:
    """Return facts under Reader's own names, those that are known."""
    return {own(name): value for name, value in facts.items() if value not in (None, "", False, [])}


def speaker_records(dossier: Dossier) -> Iterable[Record]:
    """Yield what is known of each speaker, under Reader's own names."""
    for speaker in dossier.speakers:
        yield _told({**speaker_facts(speaker), "origin": speaker.origin})
