"""The present tense of a timetable: `The board meets Friday`."""

from __future__ import annotations

from reader.analysis.times.anchors import Side
from reader.analysis.times.grammar import Phrase
from reader.analysis.times.vocabulary import listed

_VERBS = frozenset(
    listed(
        "meets meet opens open starts start begins begin ends closes resumes resume returns leaves leave arrives "
        "arrive sails departs runs votes convenes decides rules goes comes hosts plays visits holds takes airs "
        "premieres expires sits hears faces"
    )
)


def is_timetable(phrase: Phrase) -> bool:
    """Return whether a verb in the present right before a weekday tells what is planned for it."""
    if phrase.side is not Side.UNKNOWN:
        return False
    before = phrase.before(2) if phrase.before() in ("on", "at", "this") else phrase.before()
    return before in _VERBS
