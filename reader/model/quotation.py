"""Someone's words, and the words of the text that attribute them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from reader.model.span import Span
from reader.model.values import dataclass, replace

Kind = Literal["direct", "mixed", "indirect", "term"]
Origin = Literal["curated", "detected"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation; if its cue splits it, its parts share this one value (and, in JSON, its group).

    Attributes:
        id: Unique in its dossier.
        document: Id of the document it is in.
        parts: The spans of its content, without the outer quotation marks, in the order of the text; never empty.
        kind: `direct` (all inside marks), `mixed` (a phrase in marks within a clause), `indirect` (reported),
            `term` (in marks, but nobody says it: a title, a name, a word used with reserve).
        origin: `curated` or `detected`.
        speaker: Speaker id; None if unknown.
        via: Id of whoever tells that this speaker says it: "the Times reported that Hall said"; None for nobody.
        mention: The words that name the source, in the same document.
        cue: The word that reports.
        confidence: 0 to 1; 1 for a curated one.
        reason: What the attribution is based on, in a few words: "cue 'said' right after".
        echoes: Id of the quotation whose word it repeats ("support"), or empty.
        doubtful: Whether it is shown only when asked for: reported speech that may well be none, and terms.
        date: EDTF date on which the words were said, if the text gives it, or empty.
    """

    id: str
    document: str
    parts: tuple[Span, ...]
    kind: Kind
    origin: Origin = "curated"
    speaker: str | None = None
    mention: Span | None = None
    cue: Span | None = None
    confidence: float = 1.0
    reason: str = ""
    echoes: str = ""
    date: str = ""
    doubtful: bool = False
    via: str | None = None

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.parts[-1].end

    @property
    def kind_words(self) -> str:
        """Its kind, with a question mark if it is a report that may be none: `indirect?`."""
        return f"{self.kind}?" if self.doubtful and self.kind == "indirect" else self.kind

    @property
    def quotes_words(self) -> bool:
        """Whether it gives somebody's very words, in marks or as a turn: these can be looked for in a source."""
        return self.kind in ("direct", "mixed")

    @property
    def names(self) -> frozenset[str]:
        """Ids of those it names: its speaker, and whoever tells it."""
        return frozenset(filter(None, (self.speaker, self.via)))

    def with_ids(self, ids: Mapping[str, str]) -> Quotation:
        """Return it with other ids for its speaker and for whoever tells it; None for one that `ids` lacks."""
        speaker, via = ids.get(self.speaker or ""), ids.get(self.via or "")
        return replace(self, speaker=speaker, via=via if via != speaker else None)

    def words_of(self, text: str) -> str:
        """Return its words, parts joined by a space."""
        return " ".join(part.words_of(text) for part in self.parts)
