"""The headline of an event: a shortened clause, or who says what."""

from __future__ import annotations

import re

from reader.analysis.times.clauses import FIRST_WORDS
from reader.model import Quotation, Span

#: Longest headline, in code points.
LONGEST = 90
#: Quoted words keep this much room, however long the speaker's name is.
SHORTEST_SAYING = 20
_BEFORE_TIME = re.compile(r"\b(?:in|on|at|during|over)\s+$", re.IGNORECASE)
#: The time cannot be left out after one of these.
_HANGING = re.compile(
    r"\b(?:before|after|since|until|till|between|by|from|to|through|the|a|an|his|her|its|their|of|ended|ending|around|about|due|is|are|was|were|be)\s*$",
    re.IGNORECASE,
)
#: Nor before one of these, where it is what the clause is about: "Last year was hard".
_ITS_VERB = re.compile(r"\s+(?:is|was|has|had|will|would|saw|brought|began|ended|marked|came|passed)\b")
_FURNITURE = re.compile(r"[*_#`>]+(?=\w)|(?<=\w)[*_`]+|^[#>\s]+")
#: A time of day that has lost its last stop.
_CUT_CLOCK = re.compile(r"(?<=\d )[ap]\.m$")
#: In a headline that is too long, who said it is dropped in favour of what was said.
_REPORTED = re.compile(
    r"^.{0,80}?\b(?:said|says|announced|reported|added|warned)(?: that)? (?=(?:the|a|an|it|he|she|they)\b|[A-Z])"
)


def headline(text: str, clause: Span, time: Span) -> str:
    """Return a clause shortened to a headline, without its leading conjunctions and the time expression.

    The expression stays if other words depend on it: "before next month's talks".
    """
    before, words, after = text[clause.start : time.start], time.words_of(text), text[time.end : clause.end]
    if after[:1].isspace() or not after[:1] or after[0] in ',.;:!?)"”':
        trimmed = _BEFORE_TIME.sub("", before.rstrip() + " ")
        about_the_time = not trimmed.strip() and _ITS_VERB.match(after)
        if not about_the_time and not _HANGING.search(trimmed):
            before, words = trimmed, ""
    after = after.lstrip(",") if not before.strip() else after
    line = " ".join(_FURNITURE.sub("", f"{before}{words}{after}" if words else f"{before} {after}").split())
    line = re.sub(r"(?:\s*([,.;:!?]))+(?=\s|$)", r"\1", line)
    if len(line) > LONGEST:
        line = _REPORTED.sub("", line)
    line = FIRST_WORDS.sub("", line).strip(' ,;:."“”‘’()[]–—-')
    line = _CUT_CLOCK.sub(r"\g<0>.", line)
    line = shortened(line, LONGEST)
    return line[:1].upper() + line[1:]


def saying(text: str, quotation: Quotation, speaker: str) -> str:
    """Return who says what as a headline: `Hall: “We will build it”`; without a name, as the text calls them."""
    mention = quotation.mention.words_of(text) if quotation.mention else ""
    who = " ".join((speaker or mention).split())
    who = f"{who[:1].upper()}{who[1:]}: " if who else ""
    words = " ".join(quotation.words_of(text).split()).rstrip(",.;:")
    return f"{who}“{shortened(words, max(SHORTEST_SAYING, LONGEST - len(who) - 2))}”"


def shortened(line: str, longest: int) -> str:
    """Return a line cut at a word, with `…`, if it is too long."""
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
