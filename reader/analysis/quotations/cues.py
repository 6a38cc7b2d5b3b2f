"""The rules that find a source within the sentence, in the order in which they are tried.

Each takes a `MarkedStretch` and returns `Evidence` or None. To add a rule, write it in `before` or `after`, and list it
here.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.analysis.quotations.after import (
    answer_after,
    name_after_dash,
    short_sentence_after,
    verb_later,
    verb_right_after,
)
from reader.analysis.quotations.before import (
    for_whom,
    from_whom,
    in_the_words_of,
    label_at_head,
    owner_before,
    verb_before_marks,
    whose_claim,
)
from reader.analysis.quotations.evidence import Evidence, MarkedStretch

SourceRule = Callable[[MarkedStretch], "Evidence | None"]
"""A rule that may name the source of a stretch in marks."""

RULES: tuple[SourceRule, ...] = (
    label_at_head,
    in_the_words_of,
    whose_claim,
    from_whom,
    name_after_dash,
    verb_right_after,
    answer_after,
    short_sentence_after,
    verb_before_marks,
    owner_before,
    for_whom,
    verb_later,
)
"""The rules within a sentence, in the order in which they are tried."""
