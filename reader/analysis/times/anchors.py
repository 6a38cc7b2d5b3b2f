"""What a time expression is counted from, and whether the clause looks back or ahead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from reader.analysis.times.timetables import is_planned, is_told_ahead
from reader.analysis.times.verbs import (
    AHEAD,
    BACK,
    BEFORE_AN_AIM,
    IRREGULAR_PASTS,
    NOT_PAST,
    NOUNS_TOO,
    REFUSED_TO,
    REPORTING,
    TELLING,
)
from reader.model.values import dataclass

#: How many tokens before or after an expression a verb may be and still belong to its clause.
REACH_BACK, REACH_AHEAD = 14, 10
#: A sign after the expression counts as this many tokens farther away: "They met in the hall as on Tuesday they will"
#: is past, with "town hall" it is future.
AHEAD_COSTS = 5
#: So does a reporting verb before it: "The court will sit, the mayor said in the hall Tuesday" is future,
REPORTING_COSTS = 8
#: but one at most this far away is what the time dates: "The court will sit, the mayor said on Tuesday" is past.
REPORTING_BESIDE = 2


class Side(Enum):
    """Whether a clause looks back or ahead from its anchor."""

    PAST = -1
    UNKNOWN = 0
    FUTURE = 1


class Partial(NamedTuple):
    """A date as far as it is known, perhaps without day or month; years BC are negative."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, day: date) -> Partial:
        """Convert a full date."""
        return cls(day.year, day.month, day.day)

    @property
    def date(self) -> date | None:
        """The day, if known."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day) if self.year > 0 else None


class Place(NamedTuple):
    """The last date that a text has mentioned, and where; see `TimeAnchor`."""

    mentioned: Partial | None
    mentioned_in: Sequence[str]
    mentioned_end: int
    story: Partial | None


@dataclass(slots=True)
class TimeAnchor:
    """What is known at an expression; updated from expression to expression.

    Attributes:
        published: When the text was published, or the words were said, None if unknown.
        counted_from: What that day is called.
        narrative: Whether the text runs from date to date (a history), rather than from its publication (news).
        mentioned: The last date mentioned.
        mentioned_in: The words of its sentence.
        mentioned_end: The offset at which it ends.
        story: The date that a history has reached; asides and plans do not change it.
        quarter: The last quarter mentioned in a text about earnings.
        earnings: Whether the text compares quarterly figures.
        months_last: Whether the period last compared was longer than a quarter: nine months, a year.
        day_first: Whether the text writes the day before the month in figures.
    """

    published: date | None
    counted_from: str = ""
    narrative: bool = False
    mentioned: Partial | None = None
    mentioned_in: Sequence[str] = ()
    mentioned_end: int = 0
    story: Partial | None = None
    quarter: tuple[int, int] | None = None
    earnings: bool = False
    months_last: bool = False
    day_first: bool = False

    def place(self) -> Place:
        """Return where the text has come to."""
        return Place(self.mentioned, self.mentioned_in, self.mentioned_end, self.story)

    def go_back(self, place: Place) -> None:
        """Go on from an earlier place, as after words that were quoted."""
        self.mentioned, self.mentioned_in, self.mentioned_end, self.story = place

    @property
    def now(self) -> Partial | None:
        """What `last year` and `ago` count from: the publication, or in a history the last date mentioned, if any."""
        if self.narrative:
            return self.mentioned
        return Partial.of(self.published) if self.published is not None else None

    @property
    def now_source(self) -> str:
        """Which of the two `now` is."""
        if self.narrative:
            return "mentioned" if self.mentioned else "nothing"
        return "published" if self.published is not None else "nothing"

    @property
    def then(self) -> Partial | None:
        """What `later` and `the following` count from: the last date mentioned, else the publication."""
        return self.mentioned or self.now

    @property
    def then_source(self) -> str:
        """Which of the two `then` is."""
        return "mentioned" if self.mentioned else self.now_source


def side_of(words: Sequence[str], first: int, end: int) -> Side:
    """Return whether the clause of words[first:end] looks back or ahead, by the nearest verb or sign, or a plan."""
    if first >= 2 and words[first - 1] == "as" and words[first - 2] in ("soon", "early"):
        return Side.FUTURE
    best, nearest = Side.UNKNOWN, 1000
    quoted = words[:first].count('"') % 2 == 1
    index, reach = first - 1, first - REACH_BACK
    while index >= max(0, reach) and words[index] != ";":
        if words[index] in _CLOSING_MARKS and not (quoted and words[index] == '"'):
            if best is not Side.UNKNOWN:
                break
            index, reach = _before_quoted_words(words, index, reach)
            continue
        side = _sign(words, index)
        if side is not Side.UNKNOWN:
            distance = REACH_BACK - (index - reach)
            after_quotation = index > 0 and words[index - 1] in _CLOSING_MARKS
            reporting = words[index] in REPORTING and distance > REPORTING_BESIDE and not after_quotation
            if distance + REPORTING_COSTS * reporting < nearest:
                best, nearest = side, distance + REPORTING_COSTS * reporting
            if not reporting:
                break
        index -= 1
    if best is Side.UNKNOWN and (is_planned(words, first) or is_told_ahead(words, end)):
        return Side.FUTURE
    for index in range(end, min(len(words), end + REACH_AHEAD)):
        if best is not Side.UNKNOWN and (words[index] in _CLAUSE_ENDS or _begins_what_is_said(words, index)):
            break
        side = _sign(words, index)
        if side is not Side.UNKNOWN:
            return side if index - end + AHEAD_COSTS < nearest else best
    return best


def _begins_what_is_said(words: Sequence[str], index: int) -> bool:
    """Return whether a `that` begins what is told: "on Tuesday that he will go", not "on Tuesday that will tell"."""
    if words[index] != "that" or index + 1 == len(words):
        return False
    return words[index + 1] not in ("is", "are") and _sign(words, index + 1) is Side.UNKNOWN


def _before_quoted_words(words: Sequence[str], closing: int, reach: int) -> tuple[int, int]:
    """Return the index before the words that a mark closes, and the reach as if they were not there."""
    opening = closing - 1
    while opening >= 0 and words[opening] not in _OPENS[words[closing]]:
        opening -= 1
    return (opening - 1, reach - (closing - opening)) if opening >= 0 else (closing - 1, reach)


_OPENS = {'"': ('"',), "”": ("“",), "''": ("``",), "»": ("«",)}
#: A verb of saying right after one of these is what the time dates: '"We will wait," said Ann Lee on Monday.'
_CLOSING_MARKS = frozenset(('"', "”", "''", "»"))
_CLAUSE_ENDS = frozenset((",", ";", ".", "and", "but", '"', "”", "''"))


def _sign(words: Sequence[str], index: int) -> Side:
    """Return whether a word looks back or ahead, given its neighbours."""
    word = words[index]
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    if word in AHEAD:
        return _sign_ahead(words, index, before, after)
    if word in BACK or word in TELLING:
        return Side.PAST
    if (word == "ahead" and after == "of" and before not in _LEADING) or (
        word == "let" and after in ("us", "'s", "’s")
    ):
        return Side.FUTURE
    if is_past(word) and not (word == "set" and after in ("to", "for")):
        if before in ("is", "are"):
            return Side.UNKNOWN
        could_not = index > 2 and words[index - 2] in ("not", "n't", "n’t") and words[index - 3] == "could"
        return Side.FUTURE if before == "be" and not could_not else Side.PAST
    if word == "to" and before in AHEAD:
        return _sign(words, index - 1)
    if word == "to" and after == "be" and is_past(before) and before not in ("was", "were", "had"):
        return Side.PAST
    if (word == "to" and (before in BEFORE_AN_AIM or after == "be")) or (word == "set" and after in ("to", "for")):
        return Side.FUTURE
    return Side.UNKNOWN


def _sign_ahead(words: Sequence[str], index: int, before: str, after: str) -> Side:
    """Return what a word of `AHEAD` tells: nothing after an article, the past in `could not be reached`."""
    word = words[index]
    if word in NOUNS_TOO and before in _ARTICLES:
        return Side.UNKNOWN
    if word == "may" and (before in _BEFORE_THE_MONTH or before[:1].isdigit() or after[:1].isdigit()):
        return Side.UNKNOWN
    if before == "been" and index > 1 and words[index - 2] == "had":
        return Side.PAST
    if word in ("could", "would") and after in ("not", "n't", "n’t"):
        verb = words[index + 2] if index + 2 < len(words) else ""
        if word == "could" or verb in REFUSED_TO:
            return Side.PAST
    return Side.FUTURE


#: After one of these "may" is the month.
_BEFORE_THE_MONTH = frozenset(
    ("in", "of", "since", "until", "till", "by", "from", "last", "next", "early", "late", "mid", "-")
)
#: "He was ahead of her on Friday" tells no plan.
_LEADING = frozenset(("is", "was", "are", "were", "far", "well", "still", "just", "points", "votes"))


def is_past(word: str) -> bool:
    """Return whether a word is a past tense, or looks like one."""
    return word in IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST)


_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "'s", "’s", "this", "such"))
