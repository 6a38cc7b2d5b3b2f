"""An alignment judged: its differences, what each amounts to, and how far the passage is from the quotation."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from reader.analysis.sources.alignment import Alignment
from reader.analysis.sources.alignment_verdict import altered_words, verdict_of, without_what_is_free, words_left_out
from reader.analysis.sources.changes import changes_of
from reader.analysis.sources.difference_grades import gradings_of
from reader.analysis.sources.differences import Difference
from reader.analysis.sources.grading import Grading, worst
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords
from reader.analysis.sources.moves import with_ends_moved_in, with_moves, with_words_beside
from reader.model import Change, Verdict
from reader.model.values import dataclass

#: What the worst difference costs beside the words altered: of two passages the one that says the same is chosen.
_COST: Final = {"trivial": 0.0, "minor": 0.5, "material": 1.5}


@dataclass(frozen=True, eq=False)
class Judgement:
    """A quotation and a passage of its source, compared.

    Attributes:
        marked: The quotation's words, or those of a part of it.
        start: Offset of the passage's first character.
        end: Offset after its last one.
        differences: In the order of the quotation, without those that are free.
        gradings: What each amounts to; None for what the writer marked.
    """

    marked: MarkedWords
    start: int
    end: int
    differences: tuple[Difference, ...]
    gradings: tuple[Grading | None, ...]

    @cached_property
    def altered(self) -> float:
        """How many words were altered; a word that is no loss counts for less."""
        return altered_words(self.differences, self.gradings)

    @cached_property
    def verdict(self) -> Verdict:
        """The worst verdict that applies."""
        return verdict_of(self.differences, self.gradings, len(self.marked.words))

    @cached_property
    def distance(self) -> tuple[float, int, int]:
        """How much the passage differs: words altered, left out at the writer's marks, and in another form."""
        grading = worst([each for each in self.gradings if each])
        forms = sum(bool(difference.form) for difference in self.differences)
        return self.altered + (_COST[grading.grade] if grading else 0.0), words_left_out(self.differences), forms

    def changes(self, quotation: str, index: WordIndex) -> tuple[Change, ...]:
        """Return the differences in offsets of the quotation and its source."""
        return changes_of(self.differences, self.gradings, quotation, self.marked, index)


def judged(alignment: Alignment, quotation: str, marked: MarkedWords, index: WordIndex) -> Judgement:
    """Return an alignment with its differences judged.

    Args:
        alignment: Of the quotation, or of a part of it, with a passage.
        quotation: The whole quotation's text.
        marked: Its words, or those of the part.
        index: The source.
    """
    alignment = with_words_beside(with_ends_moved_in(alignment, marked, index), marked, index)
    differences = with_moves(alignment.differences, marked, index)
    kept = without_what_is_free(differences, marked, index)
    gradings = tuple(gradings_of(kept, quotation, marked, index))
    return Judgement(marked, alignment.start, alignment.end, kept, gradings)
