"""What the Web Annotation Data Model (W3C Recommendation, 23 February 2017) demands of JSON; numbers are its sections.

Only what it says with MUST, and that every name is one of its own or has a prefix that the document explains: any other
name is dropped by whoever reads the document as JSON-LD.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
#: 3.3.5
MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
}
#: Names that the context maps, by what has them (3.1, 3.2, 3.3, 4, 5).
_COMMON = {"id", "type", "created", "creator", "modified", "generator", "generated", "rights", "canonical", "via"}
_NAMES = {
    "Annotation": _COMMON | {"@context", "body", "bodyValue", "target", "motivation", "audience", "stylesheet"},
    "TextualBody": _COMMON | {"value", "format", "language", "processingLanguage", "textDirection", "purpose"},
    "SpecificResource": _COMMON | {"source", "selector", "state", "purpose", "styleClass", "renderedVia", "scope"},
    "TextQuoteSelector": {"id", "type", "exact", "prefix", "suffix", "refinedBy"},
    "TextPositionSelector": {"id", "type", "start", "end", "refinedBy"},
    "Agent": {"id", "type", "name", "nickname", "email", "email_sha1", "homepage"},
    "AnnotationCollection": _COMMON | {"@context", "label", "total", "first", "last"},
    "AnnotationPage": _COMMON | {"@context", "partOf", "items", "next", "prev", "startIndex"},
}
_AGENTS = {"Person", "Organization", "Software"}
#: xsd:dateTime with the zone of UTC (3.3.1).
_TIME = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")

Value = Any


def faults_of(document: Value) -> list[str]:
    """Return what is wrong with a collection, a page or an annotation that stands alone; empty if nothing is."""
    return list(_faults(document))


def _faults(document: Value) -> Iterator[str]:
    context = document.get("@context")
    given = context if isinstance(context, list) else [context]
    if CONTEXT not in given or (isinstance(context, list) and len(context) == 1):  # 3.1, 5
        yield f"@context: {context!r}"
    prefixes = {name for each in given if isinstance(each, dict) for name in each}
    kind = document.get("type")
    if kind == "AnnotationCollection":
        yield from _collection_faults(document, prefixes)
    elif kind == "AnnotationPage":
        yield from _page_faults(document, prefixes)
    else:
        yield from _annotation_faults(document, prefixes)


def _collection_faults(collection: Value, prefixes: set[str]) -> Iterator[str]:  # 5.1
    yield from _names_faults(collection, "AnnotationCollection", prefixes)
    yield from _iri_faults(collection.get("id"), "collection")
    if type(collection.get("total", 0)) is not int or collection.get("total", 0) < 0:
        yield f"total: {collection['total']!r}"
    if collection.get("total") and "first" not in collection:
        yield "a collection that is not empty has no first page"
    if isinstance(first := collection.get("first"), dict):
        yield from _page_faults(first, prefixes)
        if "next" not in first and len(first["items"]) != collection.get("total", len(first["items"])):
            yield "the total is not the number of its items"


def _page_faults(page: Value, prefixes: set[str]) -> Iterator[str]:  # 5.2
    yield from _names_faults(page, "AnnotationPage", prefixes)
    yield from _iri_faults(page.get("id"), "page")
    if page.get("type") != "AnnotationPage":
        yield f"type of a page: {page.get('type')!r}"
    if not isinstance(page.get("items"), list):
        yield "a page has no list of items"
    if type(page.get("startIndex", 0)) is not int or page.get("startIndex", 0) < 0:
        yield f"startIndex: {page['startIndex']!r}"
    ids = [item["id"] for item in page["items"]]
    if len(set(ids)) < len(ids):
        yield "two annotations have one id"
    for item in page["items"]:
        yield from _annotation_faults(item, prefixes)


def _annotation_faults(annotation: Value, prefixes: set[str]) -> Iterator[str]:  # 3.1
    yield from _names_faults(annotation, "Annotation", prefixes)
    yield from _iri_faults(annotation.get("id"), "annotation")
    if "Annotation" not in _listed(annotation.get("type")):
        yield f"type of an annotation: {annotation.get('type')!r}"
    if not _listed(annotation.get("target")):
        yield "an annotation has no target"
    if "body" in annotation and "bodyValue" in annotation:  # 3.2.5
        yield "body and bodyValue"
    for motivation in _listed(annotation.get("motivation")):
        if motivation not in MOTIVATIONS:
            yield f"motivation: {motivation!r}"
    yield from _life_faults(annotation, prefixes)
    for resource in (*_listed(annotation.get("body")), *_listed(annotation.get("target"))):
        yield from _resource_faults(resource, prefixes)


def _resource_faults(resource: Value, prefixes: set[str]) -> Iterator[str]:  # 3.2
    if isinstance(resource, str):
        yield from _iri_faults(resource, "resource")
        return
    kind = resource.get("type")
    if kind not in ("TextualBody", "SpecificResource"):
        yield f"type of a resource: {kind!r}"
        return
    yield from _names_faults(resource, kind, prefixes)
    yield from _life_faults(resource, prefixes)
    if "purpose" in resource and resource["purpose"] not in MOTIVATIONS:  # 3.3.5
        yield f"purpose: {resource['purpose']!r}"
    if kind == "TextualBody":  # 3.2.4
        if not isinstance(resource.get("value"), str):
            yield f"value of a textual body: {resource.get('value')!r}"
        return
    source = resource.get("source")  # 4
    yield from _iri_faults(source.get("id") if isinstance(source, dict) else source, "source")
    for selector in _listed(resource.get("selector")):
        yield from _selector_faults(selector, prefixes)


def _selector_faults(selector: Value, prefixes: set[str]) -> Iterator[str]:  # 4.2.4, 4.2.5
    kind = selector.get("type")
    if kind == "TextQuoteSelector":
        words = [selector.get("exact"), selector.get("prefix", ""), selector.get("suffix", "")]
        if not all(isinstance(each, str) for each in words):
            yield f"words of a selector: {words!r}"
    elif kind == "TextPositionSelector":
        start, end = selector.get("start"), selector.get("end")
        if type(start) is not int or type(end) is not int or not 0 <= start <= end:
            yield f"position: {start!r} to {end!r}"
    else:
        yield f"type of a selector: {kind!r}"
        return
    yield from _names_faults(selector, kind, prefixes)


def _life_faults(thing: Value, prefixes: set[str]) -> Iterator[str]:  # 3.3.1, 3.3.2
    for name in ("created", "modified", "generated"):
        if name in thing and not is_time(thing[name]):
            yield f"{name}: {thing[name]!r}"
    for agent in (*_listed(thing.get("creator")), *_listed(thing.get("generator"))):
        if isinstance(agent, str):
            yield from _iri_faults(agent, "agent")
            continue
        yield from _names_faults(agent, "Agent", prefixes)
        if agent.get("type", "Person") not in _AGENTS:
            yield f"type of an agent: {agent['type']!r}"


def is_time(value: Value) -> bool:
    """Say whether a value is an xsd:dateTime with the zone Z that is a day and a time."""
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value.split(".")[0].removesuffix("Z"))
    except ValueError:
        return False
    return True


def _names_faults(thing: Value, kind: str, prefixes: set[str]) -> Iterator[str]:
    for name in thing:
        if name not in _NAMES[kind] and name.partition(":")[0] not in prefixes:
            yield f"{kind} has a name that nothing explains: {name!r}"


def _iri_faults(value: Value, of: str) -> Iterator[str]:
    if not isinstance(value, str) or not value.isascii() or re.search(r"[\s<>\"{}|\\^`]", value):
        yield f"IRI of a {of}: {value!r}"
        return
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https", "urn") or not (parts.netloc or parts.path.count(":")):
        yield f"IRI of a {of}: {value!r}"


def _listed(value: Value) -> list[Value]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
