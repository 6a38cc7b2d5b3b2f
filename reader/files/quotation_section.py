"""The `quotations` of a dossier, and the passages of other documents they come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from reader.files import selectors
from reader.files.document_section import document_named
from reader.files.fields import Fields
from reader.files.speaker_section import known_speaker
from reader.model import Document, Link, Quotation, Span, Speaker
from reader.model.judgement import DECISIONS_BY_NAME, Judgement
from reader.model.quotation import Kind, Origin
from reader.model.values import replace

_KEYS = (
    "id",
    "document",
    "speaker",
    "via",
    "kind",
    "content",
    "mention",
    "cue",
    "source",
    "echoes",
    "date",
    "origin",
    "confidence",
    "reason",
    "judgement",
)
_JUDGEMENT_KEYS = ("verdict", "note", "by", "on")
_KINDS = ("direct", "mixed", "indirect", "term")
_MARKS = "\"'“”‘’„‚«»‹›「」『』"


def read_quotations(
    root: Fields, documents: Mapping[str, Document], speakers: Mapping[str, Speaker]
) -> tuple[tuple[Quotation, ...], tuple[Link, ...], tuple[Judgement, ...]]:
    """Read the quotations whose words are in a document, and the links to the sources they name; report the others.

    Returns:
        The quotations by document, then by offset; their links in the same order; and what was decided of them.
    """
    quotations: dict[str, Quotation] = {}
    sources: dict[str, Fields] = {}
    ends: dict[str, int] = {}
    listed: set[str] = set()
    for unlabelled in root.mappings("quotations"):
        listed.add(unlabelled.text("id"))
        fields = unlabelled.labelled(f"quotation {unlabelled.text('id') or 'without an id'}")
        fields.refuse_unknown(_KEYS)
        quotation = _read_one(fields, documents, speakers, ends)
        if quotation is None:
            continue
        if quotation.id in quotations:
            fields.complain("id", fields.line_of("id"), "another quotation has this id", "give each its own id")
            continue
        quotations[quotation.id] = quotation
        sources[quotation.id] = fields
        ends[quotation.document] = quotation.start
    order = {document_id: number for number, document_id in enumerate(documents)}
    ordered = sorted(quotations.values(), key=lambda quotation: (order[quotation.document], quotation.start))
    checked = tuple(_with_known_echo(quotation, sources[quotation.id], quotations, listed) for quotation in ordered)
    links = [link for quotation in checked for link in _read_links(sources[quotation.id], quotation, documents)]
    judged = (_read_judgement(sources[each.id], each) for each in checked)
    return checked, tuple(links), tuple(each for each in judged if each is not None)


def _read_one(
    fields: Fields, documents: Mapping[str, Document], speakers: Mapping[str, Speaker], ends: dict[str, int]
) -> Quotation | None:
    quotation_id = fields.required("id")
    document = document_named(fields, documents)
    parts = _read_parts(fields, document, ends.get(document.id, 0)) if document else ()
    if not quotation_id or document is None or not parts:
        return None
    speaker = fields.text("speaker")
    known = bool(speaker) and known_speaker(fields, "speaker", speaker, fields.line_of("speaker"), speakers)
    via = fields.text("via")
    told = bool(via) and known_speaker(fields, "via", via, fields.line_of("via"), speakers) and via != speaker
    return Quotation(
        id=quotation_id,
        document=document.id,
        parts=parts,
        kind=_read_kind(fields, document, parts),
        origin=cast("Origin", fields.choice("origin", ("curated", "detected"), "curated")),
        speaker=speaker if known else None,
        via=via if told else None,
        mention=_read_beside(fields, "mention", document, parts),
        cue=_read_beside(fields, "cue", document, parts),
        confidence=fields.share("confidence", 1.0),
        reason=fields.text("reason"),
        echoes=fields.text("echoes"),
        date=fields.date("date"),
    )


def _read_parts(fields: Fields, document: Document, after: int) -> tuple[Span, ...]:
    """Return the spans of `content` in the order of the text; if one is unusable, report it and return none."""
    contents = fields.mappings("content", one_is_enough=True)
    if not contents and not fields.has("content"):
        fields.missing("content", "add content: {exact: the quoted words}")
    parts: list[Span] = []
    for content in contents:
        content.refuse_unknown(selectors.KEYS)
        span = selectors.find_span(content, document, after=parts[-1].end if parts else after)
        if span is None:
            return ()
        if any(span.overlaps(other) for other in parts):
            content.complain(
                "exact", content.line_of("exact"), "overlaps another part of the quotation", "select fewer words"
            )
            return ()
        parts.append(span)
    return tuple(sorted(parts))


def _read_kind(fields: Fields, document: Document, parts: tuple[Span, ...]) -> Kind:
    if not fields.has("kind"):
        fields.missing("kind", f"add kind: one of {', '.join(_KINDS)}")
    before = document.text[max(0, parts[0].start - 1) : parts[0].start]
    likely = "direct" if before and before in _MARKS else "indirect"
    return cast("Kind", fields.choice("kind", _KINDS, likely))


def _read_beside(fields: Fields, name: str, document: Document, parts: tuple[Span, ...]) -> Span | None:
    """Return the span of the cue or the mention, which is near the content."""
    inner = fields.inner(name)
    if inner is None:
        return None
    inner.refuse_unknown(selectors.KEYS)
    return selectors.find_span(inner, document, near=parts)


def _with_known_echo(
    quotation: Quotation, fields: Fields, quotations: dict[str, Quotation], listed: set[str]
) -> Quotation:
    """Return the quotation, without an echo of one that does not exist or was left out."""
    if not quotation.echoes or quotation.echoes in quotations:
        return quotation
    if quotation.echoes in listed:  # left out, and already reported
        return replace(quotation, echoes="")
    message = f"there is no quotation {quotation.echoes!r}"
    fields.complain("echoes", fields.line_of("echoes"), message, fields.nearest(quotation.echoes, quotations))
    return replace(quotation, echoes="")


def _read_links(fields: Fields, quotation: Quotation, documents: Mapping[str, Document]) -> list[Link]:
    """Return the links to the passages under `source`: one passage per part, in the same order."""
    sources = fields.mappings("source", one_is_enough=True)
    if len(sources) > len(quotation.parts):
        message = f"names {len(sources)} passages for {len(quotation.parts)} parts of content"
        fields.complain("source", fields.line_of("source"), message, "name one passage for each part")
        return []
    links: list[Link] = []
    for part, source in enumerate(sources):
        source.refuse_unknown(("document", *selectors.KEYS))
        document = document_named(source, documents)
        after = links[-1].span.end if links and document and links[-1].document == document.id else 0
        span = selectors.find_span(source, document, after=after) if document else None
        if document is not None and span is not None:
            links.append(_link(quotation, part, document, span, documents))
    return links


def _read_judgement(fields: Fields, quotation: Quotation) -> Judgement | None:
    """Return what was decided of a quotation; None if nothing was."""
    inner = fields.inner("judgement")
    if inner is None:
        return None
    inner.refuse_unknown(_JUDGEMENT_KEYS)
    verdict = inner.choice("verdict", tuple(DECISIONS_BY_NAME), "") if inner.has("verdict") else ""
    judgement = Judgement(
        quotation.document,
        quotation.parts,
        DECISIONS_BY_NAME.get(verdict),
        inner.text("note"),
        inner.text("by"),
        inner.date("on"),
    )
    return None if judgement.says_nothing else judgement


def _link(quotation: Quotation, part: int, document: Document, span: Span, documents: Mapping[str, Document]) -> Link:
    quoted, passage = quotation.parts[part].words_of(documents[quotation.document].text), span.words_of(document.text)
    return Link(
        quotation=quotation.id,
        part=part,
        document=document.id,
        span=span,
        verdict="exact" if quoted == passage or _bare(quoted) == _bare(passage) else "altered",
        origin="curated",
        as_quoted=document.quoted_from == quotation.document,
    )


def _bare(words: str) -> str:
    """Return the folded words without the comma or full stop that a quotation may end with."""
    from reader.words.folding import fold  # rarely needed: most are identical

    return fold(words).strip(",. ")
