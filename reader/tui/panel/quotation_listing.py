"""The quotations as a list: number, speaker, first words, and verdict."""

from __future__ import annotations

from functools import cached_property

from reader.model import Quotation
from reader.model.judgement import Decision
from reader.model.standing import Standing
from reader.reading.filters import Filter, all_passing
from reader.tui.look.pieces import PanelRow, Piece
from reader.tui.panel.details import DetailLine, quotation_details
from reader.tui.panel.facts import Facts
from reader.tui.panel.places import Places

#: Cells from which a row shows the verdict's word: if the words differ, and if not.
VERDICT_WORD_WIDTH = 40
GOOD_VERDICT_WORD_WIDTH = 56
#: Characters between a cue and reported words that a row leaves out without an ellipsis: " that " and the like.
LONGEST_JOINT = len(" that ")
#: Cells from which a row shows the kind.
KIND_WIDTH = 64
#: Stands for the number of a doubtful report, which counts nowhere.
NO_NUMBER = "·"
#: Cells of the column of verdicts: the longest word, a space, the sign, a space, the number.
VERDICT_CELLS = len("as quoted = 2")


class QuotationListing:
    """Quotations that pass a filter."""

    def __init__(self, facts: Facts, chosen: Filter, empty: str) -> None:
        self.facts = facts
        self.empty = empty
        self.quotations = all_passing(facts.dossier, chosen)
        self._number_width = len(str(len(facts.dossier.quotations)))

    def __len__(self) -> int:
        return len(self.quotations)

    def row(self, index: int, width: int) -> PanelRow:
        """Return `12 DL  “He’s looking for…      → 2`."""
        quotation = self.quotations[index]
        left = [
            Piece(f"{self.facts.numbers.get(quotation.id, NO_NUMBER):>{self._number_width}} ", "dim"),
            Piece(self.facts.initials(self.facts.speaker_of(quotation)), self.facts.colour(quotation.speaker)),
            Piece("?" if quotation.origin == "detected" else " ", "dim"),
            Piece(" "),
        ]
        right = self._verdict(self.facts.standing(quotation.id), self.facts.decision(quotation.id), width)
        if width >= KIND_WIDTH:
            taken = sum(len(piece.text) for piece in right)
            right = (*right, Piece(f"{quotation.kind_words:<{9 + VERDICT_CELLS - taken}}", "dim"))
        return PanelRow(tuple(left), self._words(quotation, width), right)

    def key(self, index: int) -> str | None:
        """Return the quotation's id."""
        return self.quotations[index].id

    def index_of(self, key: str) -> int | None:
        """Return the row of a quotation."""
        return self._rows.get(key)

    def details(self, key: str) -> list[DetailLine]:
        """Return the details of a quotation."""
        return quotation_details(self.facts, self.quotations[self._rows[key]])

    def nearest(self, document: str, offset: int, current: int) -> int | None:
        """Return the row of the quotation nearest a place."""
        return self._places.nearest(document, offset, current)

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {quotation.id: row for row, quotation in enumerate(self.quotations)}

    @cached_property
    def _places(self) -> Places:
        return Places((quotation.document, quotation.start, row) for row, quotation in enumerate(self.quotations))

    def _words(self, quotation: Quotation, width: int) -> tuple[Piece, ...]:
        """Return the first words, in quotation marks, or after their cue if they are indirect."""
        words = self.facts.first_words(quotation, width * 2)
        if quotation.kind != "indirect":
            return (Piece(f"“{words}”"),)
        if quotation.doubtful:
            return (Piece(f"{self._cue_before(quotation)}{words}", "dim"),)
        return (Piece(self._cue_before(quotation), "dim"), Piece(words))

    def _cue_before(self, quotation: Quotation) -> str:
        """Return the cue before reported words, with an ellipsis for what is between them."""
        if quotation.cue is None:
            return ""
        cue = self.facts.words_at(quotation.document, quotation.cue)
        between = quotation.start - quotation.cue.end
        return f"{cue} " if 0 <= between <= LONGEST_JOINT else f"{cue} … "

    def _verdict(self, standing: Standing | None, decision: Decision | None, width: int) -> tuple[Piece, ...]:
        """Return the verdict's sign and the decision's, the document's number, and the verdict's word if there is room.

        The last comes first. Where nothing was decided yet, decisions have no column.
        """
        judged = (Piece(decision.sign if decision else " ", decision.tone if decision else "dim"),)
        decided = judged if self.facts.dossier.judgements else ()
        if standing is None:
            return (Piece("  "), *decided, Piece(" ")) if decision else ()
        number = self.facts.document_numbers.get(standing.link.document)
        place = "" if standing.verdict == "absent" or number is None else f" {number}"
        strong, tone = standing.differs, standing.step.tone
        sign = (Piece(f"{place:<2}", tone), *decided, Piece(standing.sign, tone))
        if width < (VERDICT_WORD_WIDTH if strong else GOOD_VERDICT_WORD_WIDTH):
            return sign
        return (*sign, Piece(f"{standing.word} ", tone if strong else "dim"))
