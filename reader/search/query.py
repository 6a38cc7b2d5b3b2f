"""Search queries: `words`, `@speaker words`, `-@speaker words`, or `@speaker` alone for everything they said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from reader.model.values import dataclass
from reader.search.expressions import ExpressionPattern
from reader.search.names import BadQueryError, SpeakerNames
from reader.words.finding import compile_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model import Span, Speaker

#: `@name` or `-@name`, or `@"name of several words"` with straight or curly marks, at the beginning of a query.
NAMED = re.compile(
    r"\s*(?P<sign>-?)@(?:(?P<mark>[\"“”])(?P<quoted>[^\"“”]*)(?P<close>[\"“”]?)[,:;]*|(?P<word>[^\s\"“”]*))"
)
#: What may follow a name that is written like an address or in a row.
_AFTER_NAME = ",:;"
#: How many of those whom a name may mean are told by name.
_TOLD = 3


class Pattern(Protocol):
    """What finds spans in a text: literal words, or a regular expression under a time limit."""

    def find_spans(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Yield the spans found in `text[start:end]` in order, neither empty nor overlapping."""
        ...

    def find_within(self, text: str, stretches: Sequence[Span]) -> Iterator[Span]:
        """Yield the spans found in each stretch in turn."""
        ...


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query.

    Attributes:
        text: As typed.
        words: What to find; empty to find everything that the speakers said.
        speakers: Ids of the speakers within whose words to search; empty to search the whole text.
        regex: Whether `words` is a regular expression.
        seconds: How long a regular expression may take on one document.
        excluded: Ids of the speakers in whose words nothing is found.
        ambiguity: Whom a name may mean if several, in one line for the user; empty if every name means one.
    """

    text: str
    words: str
    speakers: tuple[str, ...] = ()
    regex: bool = False
    seconds: float = 5.0
    excluded: tuple[str, ...] = ()
    ambiguity: str = ""

    @property
    def pattern(self) -> Pattern:
        """The pattern that finds its words."""
        return ExpressionPattern(self.words, self.seconds) if self.regex else compile_words(self.words)

    @property
    def is_about_speakers(self) -> bool:
        """Whether it asks who says something."""
        return bool(self.speakers or self.excluded)


def names_speakers(text: str) -> bool:
    """Say whether a query begins with `@` or `-@`, so that it asks who says something."""
    return NAMED.match(text) is not None


def parted(text: str) -> tuple[tuple[str, ...], str]:
    """Return the names of the speakers whom a query asks for, as typed, and its words."""
    names: list[str] = []
    rest = text
    while named := NAMED.match(rest):
        names += [] if named["sign"] else [_name_in(named)]
        rest = rest[named.end() :]
    return tuple(names), rest


def parse_query(
    text: str, speakers: Sequence[Speaker] | SpeakerNames, *, regex: bool = False, seconds: float = 5.0
) -> Query:
    r"""Parse a query.

    Args:
        text: As typed. A leading `\@` is a plain `@`, and `\-@` a plain `-@`.
        speakers: Whom `@` may name, in the ways that `SpeakerNames.find` knows.
        regex: Read the words as a regular expression.
        seconds: How long a regular expression may take on one document.

    Raises:
        BadQueryError: It is empty, names no known speaker, or is not a valid regular expression.
    """
    words, rest = text, text
    wanted: list[str] = []
    excluded: list[str] = []
    told: list[str] = []
    names: SpeakerNames | None = None
    while named := NAMED.match(rest):
        names = names or (speakers if isinstance(speakers, SpeakerNames) else SpeakerNames(speakers))
        found = _named(named, names)
        (excluded if named["sign"] else wanted).extend(each.id for each in found)
        if len(found) > 1:
            told.append(_ambiguity(_name_in(named), found))
        rest = rest[named.end() :]
        words = rest.strip()
    if words.lstrip().startswith(("\\@", "\\-@")):
        words = words.lstrip()[1:]
    if not words.strip() and not wanted and not excluded:
        raise BadQueryError("nothing to search for: type words, or @ and a speaker's name")
    kept = tuple(dict.fromkeys(each for each in wanted if each not in excluded))
    if wanted and not kept:
        raise BadQueryError("nothing to search for: whoever is asked for is left out too")
    if regex:
        _check_expression(words)
    left_out = tuple(dict.fromkeys(excluded))
    return Query(text, words, kept, regex and bool(words), seconds, left_out, "; ".join(told))


def _named(named: re.Match[str], names: SpeakerNames) -> tuple[Speaker, ...]:
    """Return whom a part of a query names.

    Raises:
        BadQueryError: No one who is known.
    """
    name = _name_in(named)
    if not name:
        raise BadQueryError(r"no name after @: type a speaker's name, or \@ for the sign itself", "no name after @")
    try:
        return names.find(name)
    except BadQueryError as error:
        if named["mark"] and not named["close"]:
            raise BadQueryError(f"{error} (the name's quotation mark is not closed)", error.in_short) from None
        raise


def _name_in(named: re.Match[str]) -> str:
    """Return the name in a part of a query, without white space around it, and signs after it."""
    return (named["quoted"] or "").strip() if named["mark"] else named["word"].rstrip(_AFTER_NAME)


def _ambiguity(name: str, found: Sequence[Speaker]) -> str:
    """Return whom a name may mean: `@smith is Anna Smith or Ben Smith: both are searched`."""
    names = [each.name for each in found[:_TOLD]]
    more = len(found) - len(names)
    *others, last = [*names, f"{more} more"] if more else names
    return f"@{name} may be {', '.join(others)} or {last}: {'both' if len(found) == 2 else 'all'} are meant"


def _check_expression(words: str) -> None:
    """Refuse what is not a valid regular expression; warnings about future syntax are ignored."""
    from warnings import catch_warnings, simplefilter

    try:
        with catch_warnings():
            simplefilter("ignore")
            re.compile(words)
    except (re.error, OverflowError, RecursionError) as error:
        raise BadQueryError(f"not a regular expression: {error}", "not a regular expression") from None
