"""What an expression is counted from, and on which side of it the clause looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from reader.analysis.times.verbs import AHEAD, BACK, BEFORE_AN_AIM, IRREGULAR_PASTS, NOT_PAST, NOUNS_TOO, REPORTING

#: How many tokens before or after an expression a verb may stand and still be its clause's.
REACH_BACK, REACH_AHEAD = 14, 10
#: A sign after the expression counts as so many tokens farther off: "They met in the hall as on Tuesday they will" is
#: past, with the town hall it is to come.
AHEAD_COSTS = 5
#: So does a reporting verb before it: "The court will sit, the mayor said in the hall Tuesday" is to come,
REPORTING_COSTS = 8
#: but one no farther than this dates the saying: "The court will sit, the mayor said on Tuesday" is past.
REPORTING_BESIDE = 2


class Side(Enum):
    """Where a clause looks from its anchor."""

    PAST = -1
    UNKNOWN = 0
    FUTURE = 1


class Partial(NamedTuple):
    """A date as far as it is known: a month without a day, a year without a month; years before Christ are negative."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, day: date) -> Partial:
        """Return a whole date as a partial one."""
        return cls(day.year, day.month, day.day)

    @property
    def date(self) -> date | None:
        """The day, where it is known."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day) if self.year > 0 else None


@dataclass(slots=True)
class TimeAnchor:
    """What is known where an expression stands; the finder moves it on from expression to expression.

    Attributes:
        published: When the text was published, None if that is not known.
        narrative: The text runs from date to date (a history), rather than from its publication (news).
        mentioned: The date the text last spoke of.
        story: The date a history has come to; asides and plans do not move it.
        quarter: The quarter that a text about earnings last spoke of.
        earnings: The text compares figures of quarters.
        months_last: What it last compared was longer than a quarter: nine months, a year.
    """

    published: date | None
    narrative: bool = False
    mentioned: Partial | None = None
    story: Partial | None = None
    quarter: tuple[int, int] | None = None
    earnings: bool = False
    months_last: bool = False

    @property
    def now(self) -> Partial | None:
        """What `last year` and `ago` count from: the publication, in a history the date last spoken of; or nothing."""
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
        """What `later` and `the following` count from: the date last spoken of, else the publication."""
        return self.mentioned or self.now

    @property
    def then_source(self) -> str:
        """Which of the two `then` is."""
        return "mentioned" if self.mentioned else self.now_source


def side_of(words: Sequence[str], first: int, end: int) -> Side:
    """Return where the clause of words[first:end] looks, from the verb or sign nearest to it."""
    if first >= 2 and words[first - 1] == "as" and words[first - 2] in ("soon", "early"):
        return Side.FUTURE
    best, nearest = Side.UNKNOWN, 1000
    for index in range(first - 1, max(-1, first - REACH_BACK - 1), -1):
        if words[index] == ";":
            break
        side = _sign(words, index)
        if side is Side.UNKNOWN:
            continue
        distance = first - index
        after_quotation = index > 0 and words[index - 1] in _CLOSING_MARKS
        reporting = words[index] in REPORTING and distance > REPORTING_BESIDE and not after_quotation
        if distance + REPORTING_COSTS * reporting < nearest:
            best, nearest = side, distance + REPORTING_COSTS * reporting
        if not reporting:
            break
    for index in range(end, min(len(words), end + REACH_AHEAD)):
        if words[index] in _CLAUSE_ENDS and best is not Side.UNKNOWN:
            break
        side = _sign(words, index)
        if side is not Side.UNKNOWN:
            return side if index - end + AHEAD_COSTS < nearest else best
    return best


#: A verb of saying right after one of these belongs to what follows: '"We will wait," said Ann Lee on Monday.'
_CLOSING_MARKS = frozenset(('"', "”", "''", "»"))
_CLAUSE_ENDS = frozenset((",", ";", ".", "and", "but", '"', "”", "''"))


def _sign(words: Sequence[str], index: int) -> Side:
    """Return where one word looks, by itself and by the word before it."""
    word = words[index]
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    if word in AHEAD:
        if word in NOUNS_TOO and before in _ARTICLES:
            return Side.UNKNOWN
        return Side.PAST if before == "been" and index > 1 and words[index - 2] == "had" else Side.FUTURE
    if word in BACK:
        return Side.PAST
    if is_past(word):
        return Side.FUTURE if before == "be" else Side.PAST
    if word == "to" and before in AHEAD:
        return _sign(words, index - 1)
    if (word == "to" and (before in BEFORE_AN_AIM or after == "be")) or (word == "set" and after in ("to", "for")):
        return Side.FUTURE
    return Side.UNKNOWN


def is_past(word: str) -> bool:
    """Return whether a word is a verb's past form, or looks like one."""
    return word in IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST)


_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "'s", "’s", "this", "such"))
