"""The rules that exports are held against find what is wrong."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.export.web_annotation.model import CONTEXT, faults_of

GOOD: dict[str, Any] = {
    "@context": CONTEXT,
    "id": "urn:uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427",
    "type": "Annotation",
    "motivation": "commenting",
    "created": "2026-11-27T09:30:00Z",
    "creator": {"type": "Person", "name": "Ada"},
    "body": {"type": "TextualBody", "value": "Is that so?", "purpose": "commenting"},
    "target": {
        "type": "SpecificResource",
        "source": "https://example.org/story",
        "selector": [
            {"type": "TextQuoteSelector", "exact": "rain", "prefix": "It will ", "suffix": "."},
            {"type": "TextPositionSelector", "start": 8, "end": 12},
        ],
    },
}


def test_an_annotation_by_the_book_has_no_faults() -> None:
    assert faults_of(GOOD) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("@context",), "https://schema.org"),
        (("@context",), [CONTEXT]),
        (("id",), "q1"),
        (("id",), "/home/ada/story.txt"),
        (("type",), "Comment"),
        (("motivation",), "liking"),
        (("created",), "2026-11-27"),
        (("created",), "2026-11-27T09:30:00"),
        (("created",), "2026-13-27T09:30:00Z"),
        (("creator", "type"), "Human"),
        (("note",), "dropped by JSON-LD"),
        (("other:note",), "so is this"),
        (("target",), []),
        (("body", "value"), 3),
        (("body", "purpose"), "chatting"),
        (("target", "source"), "file.txt"),
        (("target", "selector", 0, "exact"), None),
        (("target", "selector", 0, "occurrence"), 2),
        (("target", "selector", 1, "start"), -1),
        (("target", "selector", 1, "start"), 13),
        (("target", "selector", 1, "type"), "LineSelector"),
    ],
)
def test_a_fault_is_seen(path: tuple[str | int, ...], value: object) -> None:
    wrong = copy.deepcopy(GOOD)
    place: Any = wrong
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    assert len(faults_of(wrong)) == 1
