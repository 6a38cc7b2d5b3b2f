"""What a line of plain text looks like: an item, a labelled line, a heading, a row of a table, a byline, an address."""

from __future__ import annotations

import re
from functools import cache

_OPENING = "\"'“‘«‹„([{"

#: Titles, of which the full stop ends no sentence.
_TITLES = frozenset(("mr.", "mrs.", "ms.", "dr.", "prof.", "rev.", "gen.", "sen.", "rep.", "gov.", "st.", "no."))

#: Words after which neither a sentence nor a heading ends, between spaces.
_LEADING = (
    " a an the of to in at by for with from into and or but nor than that which who whose as if is are was were be "
    "been has have had his her its their our your my very "
)


@cache
def _apart() -> re.Pattern[str]:
    """Return what lines stand alone: rules, headings, rows of tables, stamps, bylines."""
    return re.compile(
        r"""[=\-_*~#+.·─—–]{3,}\s*\Z                        # a rule, an underline
        | \#{1,6}\s                                         # a heading
        | \|.*\| | [^|\n]{0,200}\s\|\s[^|\n]{0,200}\s\|\s  # a row of a table
        | \[\d{1,2}:\d\d(?::\d\d)?\]                       # a stamp
        | (?:\d{1,2}:)?\d{1,2}:\d\d\Z
        | [Bb][Yy](?:\s[A-Z][\w.'’-]*){1,5}(?<![.!?])\Z     # a byline
        """,
        re.VERBOSE,
    )


@cache
def _address() -> re.Pattern[str]:
    """Return an address on the web that is the whole line."""
    return re.compile(r"(?:https?://|www\.|[\w.+-]{1,64}@)\S+\Z")


@cache
def _item() -> re.Pattern[str]:
    """Return what an item begins with."""
    return re.compile(r"[-*+•–—―·▪●○◦‣∙>](?:\s|>)|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)]\s|\[\d{1,3}\]\s|--\s")


@cache
def _label() -> re.Pattern[str]:
    """Return what a turn begins with: a name and a colon."""
    return re.compile(
        r"(?:[A-Z][\w.'’-]*|\d{1,2})(?:[ \t](?:[A-Z][\w.'’-]*|\d{1,2}|of|the|van|de)){0,5}[ \t]?:(?:\s|\Z)|[QA][.:]\s"
    )


def is_apart(words: str) -> bool:
    """Return whether a line stands alone, whatever is before and after: it is no line of a paragraph."""
    return "\t" in words or "   " in words or _apart().match(words) is not None


def is_in_capitals(words: str) -> bool:
    """Return whether a line is set in capitals, as headings are."""
    return len(words) > 3 and words.isupper()


def opens_line(words: str, *, amid_sentence: bool = False) -> bool:
    """Return whether a line begins an item or a turn.

    Args:
        words: The line.
        amid_sentence: Whether the line before ends amid a sentence, where a dash, a number or a name and a colon may
            stand at a line's start by chance.
    """
    label = _label().match(words)
    if amid_sentence:
        return label is not None and label[0].isupper() and ":" in label[0]
    return (label or _item().match(words)) is not None


def begins_small(words: str) -> bool:
    """Return whether a line of prose begins with a small letter, maybe after an opening mark."""
    first = words[1:2] if words[0] in _OPENING else words[0]
    return first.islower() and _address().match(words) is None


def ends_amid(words: str) -> bool:
    """Return whether a line ends with no sign that ends a sentence, or with a title."""
    return words[-1] not in ".!?:;…{}" or words[-8:].rsplit(maxsplit=1)[-1].lower() in _TITLES


#: Words with which a sentence or a verse begins, and no second half of a name.
_BEGINNING = frozenset(
    """a an the and but or so if when where while as in on at by for from of to with i he she it we they you his her its
    my our their this that these those there then no not what who how why all one yet still now after before is was are
    were do does did let o oh monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december""".split()  # noqa: SIM905
)


@cache
def _half_of_a_name() -> re.Pattern[str]:
    """Return the end of a line that has the first half of a name: `said Ann`, `the mayor, Ann`, `to Mr. Tom`."""
    return re.compile(r"[^\W\d_A-Z][\w’'-]*(?:,? (?:[A-Z][a-z]{1,4}\. )?|, )[A-Z][\w’'-]*\Z")


def divides_a_name(words: str, following: str) -> bool:
    """Return whether a line ends with the first half of a name, and the next begins with another word of it.

    The name goes on where a small letter or a stop follows it: "said Ann" and "Hale, who left".
    """
    first, _, rest = following.partition(" ")
    name = first.rstrip(".,;:”\"’'")
    if not name[:1].isupper() or name.isupper() or name.lower() in _BEGINNING or not name.replace("-", "").isalpha():
        return False
    return (first != name or rest[:1].islower()) and _half_of_a_name().search(words) is not None


def leads_on(words: str) -> bool:
    """Return whether a line ends with a word after which no sentence ends."""
    last = words[-8:].rsplit(maxsplit=1)[-1]
    return f" {last} " in _LEADING or last.lower() in _TITLES
