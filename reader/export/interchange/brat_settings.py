"""What configures brat for Reader's annotations: their types, and how they look."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.model.judgement import DECISIONS
from reader.model.verdicts import SCALE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.export.interchange.stretches import What

#: The type of each kind of stretch.
TYPES: Final[Mapping[What, str]] = {
    "quotation": "Quotation",
    "mention": "Source",
    "cue": "Cue",
    "passage": "Passage",
    "event": "Event",
}
_KINDS: Final = ("direct", "mixed", "indirect", "term")
_NO_VALUE: Final = re.compile(r"[^\w.~-]+")
_RELATIONS: Final = """\
SaidBy\tArg1:Quotation, Arg2:Source
ReportedBy\tArg1:Quotation, Arg2:Cue
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
"""
_VISUAL: Final = """\
[labels]
SaidBy | said by
ReportedBy | reported by

[drawing]
Quotation\tbgColor:#d8e8ff
Source\tbgColor:#ffe3c2
Cue\tbgColor:#e4e4e4
Passage\tbgColor:#d6f0d6
Event\tbgColor:#f4d9f0
"""


def brat_settings() -> dict[str, str]:
    """Return the texts of the files that configure brat by their names."""
    return {"annotation.conf": _types(), "visual.conf": _VISUAL}


def value_name(words: str) -> str:
    """Return a value of an attribute as brat has it: one word."""
    return _NO_VALUE.sub("-", words)


def _types() -> str:
    """Return the types of stretches, of relations between them, and of a quotation's attributes with their values."""
    values = {
        "Kind": _KINDS,
        "Origin": ("curated", "detected"),
        "Verdict": [value_name(step.name) for step in SCALE],
        "Judgement": [decision.name for decision in DECISIONS],
    }
    attributes = "".join(f"{name}\tArg:Quotation, Value:{'|'.join(each)}\n" for name, each in values.items())
    entities = "".join(f"{name}\n" for name in TYPES.values())
    return f"[entities]\n{entities}\n[relations]\n{_RELATIONS}\n[events]\n\n[attributes]\n{attributes}"
