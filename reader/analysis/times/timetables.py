"""The present tense of a timetable: `The board meets Friday`, `Schools reopen on Monday`, `She is leaving Sunday`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.times.vocabulary import listed

#: How many tokens before an expression the verb may stand: "meets his rival in the hall on Friday".
REACH = 6


def is_planned(words: Sequence[str], first: int) -> bool:
    """Return whether a verb in the present before words[first] tells what is planned for then."""
    index = first - 1
    if index >= 0 and words[index] in _PREPOSITIONS:
        index -= 1
    if index < 1:
        return False
    if words[index] in ("likely", "possible", "certain"):
        return True
    if words[index] in ("is", "are"):
        return words[index - 1] not in _NOTHING_PLANNED
    if words[index] in _BESIDE or (words[index].endswith("ly") and words[index - 1] in _BESIDE):
        return True
    for at in range(index, max(0, index - REACH), -1):
        if words[at] in _ENDS:
            return False
        if _tells_a_plan(words, at):
            return True
    return False


def is_told_ahead(words: Sequence[str], end: int) -> bool:
    """Return whether `we march`, `they meet` right after an expression tells what is planned for then."""
    return end + 1 < len(words) and words[end] in _WE and words[end + 1] in _PLURAL


def _tells_a_plan(words: Sequence[str], at: int) -> bool:
    """Return whether a word is a verb of a timetable after its subject."""
    word, before = words[at], words[at - 1]
    if word in _SINGULAR:
        return before not in _BEFORE_A_NOUN
    if word in _PLURAL:
        return before in _WE or (before.endswith("s") and not before.endswith("ss"))
    return word in _GOING and before in ("is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m")


_PREPOSITIONS = frozenset(("on", "at", "this", "in", "from", "until", "till"))
#: "It is Monday", "today is Monday", "what he is on Monday" tell no plan.
_NOTHING_PLANNED = frozenset(listed("it today that this there what who he she yesterday and"))
#: Plain only right before the time: further away they are nouns, or tell what is always so.
_BESIDE = frozenset(
    listed(
        "meet open start begin starts ends closes resume leave arrive runs votes decides rules plays visits holds "
        "takes airs expires sits faces hosts sails"
    )
)
_SINGULAR = frozenset(
    listed(
        "meets opens begins closes resumes returns arrives departs convenes reconvenes reopens hears goes comes takes "
        "premieres hosts plays faces visits leaves sails starts ends lapses travels flies expires"
    )
)
_PLURAL = frozenset(
    listed(
        "meet open begin close resume return arrive reopen reconvene go head vote leave travel play start march strike "
        "sail decide fly"
    )
)
_GOING = frozenset(
    listed(
        "leaving voting meeting returning arriving starting opening closing holding hosting visiting playing coming "
        "travelling traveling heading flying reopening resuming"
    )
)
_WE = frozenset(listed("they we you people voters"))
_BEFORE_A_NOUN = frozenset(listed("the a an his her its their our my your of two three four some many these those new"))
_ENDS = frozenset(
    (",", ";", ":", ".", '"', "“", "”", "(", ")", "–", "—", *listed("and but or who which that where when as if"))
)
