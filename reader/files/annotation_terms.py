"""The names in a Web Annotation by which Reader knows its own annotations again, beside those of the W3C's model."""

from __future__ import annotations

from typing import Final

#: What the W3C's names stand for.
CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
#: What Reader's own names begin with, and what that stands for.
PREFIX: Final = "reader"
NAMESPACE: Final = "urn:x-dossier-reader:"

#: What an annotation of Reader's is about: the value of `reader:what`.
QUOTATION: Final = "quotation"
PASSAGE: Final = "passage"
EVENT: Final = "event"
JUDGEMENT: Final = "judgement"
REJECTION: Final = "rejection"
NOTE: Final = "note"
BOOKMARK: Final = "bookmark"


def own(name: str) -> str:
    """Return a name of Reader's as a key: `reader:kind`."""
    return f"{PREFIX}:{name}"
