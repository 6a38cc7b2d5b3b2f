"""Where a quotation's words come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.model.quotation import Origin
from reader.model.span import Span
from reader.model.verdicts import Verdict

ChangeKind = Literal["elided", "inserted", "replaced", "dropped", "added", "moved"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between a quotation's words and its source's.

    Attributes:
        kind: `elided` (… for words left out) and `inserted` ([brackets], [sic]) are marked by the writer;
            `replaced`, `dropped`, `added` and `moved` are not.
        quotation: Span in the quotation's words, as given to the search.
        source: Span in the source's text.
        quotation_words: The words there.
        source_words: The words there.
    """

    kind: ChangeKind
    quotation: Span
    source: Span
    quotation_words: str
    source_words: str


@dataclass(frozen=True, slots=True)
class Link:
    """Links a quotation to the passage of a document that it comes from.

    Attributes:
        quotation: Id of the quotation.
        part: Which of its parts, counted from 0.
        document: Id of the document with the passage.
        span: The passage.
        verdict: `exact`, `elided`, `altered` or `absent`.
        changes: What differs, in the order of the quotation.
        origin: `curated` where the dossier names the source, `detected` where Reader found it.
        as_quoted: The passage was itself taken from the quoting document: never called verified.
        outside: The words as they stand in the document's file, but outside the main text that is read of it; there is
            no passage then. Empty for a passage of the text.
    """

    quotation: str
    part: int
    document: str
    span: Span
    verdict: Verdict
    changes: tuple[Change, ...] = ()
    origin: Origin = "detected"
    as_quoted: bool = False
    outside: str = ""

    @property
    def is_passage(self) -> bool:
        """Whether there is a passage in the text to go to."""
        return self.verdict != "absent" and not self.outside
