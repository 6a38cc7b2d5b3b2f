"""One difference between a quotation and its passage, in numbers of words."""

from __future__ import annotations

from typing import NamedTuple

from reader.model.link import ChangeKind
from reader.words.spoken_forms import Form


class Difference(NamedTuple):
    """One difference; `Change` says the same in offsets.

    Attributes:
        kind: As in `Change`.
        quoted: Numbers of the quotation's words; empty, before the next word, if there are none.
        source: Numbers of the source's words; empty if there are none.
        at_mark: Whether it is the writer's mark before the word `quoted.start` rather than words of the quotation.
        form: How they are written otherwise, if both are the same words.
    """

    kind: ChangeKind
    quoted: range
    source: range
    at_mark: bool = False
    form: Form = ""

    def joined(self, later: Difference) -> Difference | None:
        """Return this difference and the next as one; None if they are not adjacent or one is marked."""
        if self.at_mark and later.at_mark and self.quoted == later.quoted:
            return self._replace(source=range(self.source.start, later.source.stop))
        if (
            self.form
            or later.form
            or self.at_mark
            or later.at_mark
            or not {self.kind, later.kind} <= {"replaced", "dropped", "added"}
        ):
            return None
        if self.quoted.stop != later.quoted.start or self.source.stop != later.source.start:
            return None
        return Difference(
            self.kind if self.kind == later.kind else "replaced",
            range(self.quoted.start, later.quoted.stop),
            range(self.source.start, later.source.stop),
        )
