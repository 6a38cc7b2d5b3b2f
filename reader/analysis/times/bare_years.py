"""Whether a bare number of four figures stands where years do: `in 1944`, not `Room 1944`, `ran 1944 laps`."""

from __future__ import annotations

from reader.analysis.times.anchors import TimeAnchor, is_past
from reader.analysis.times.grammar import REFUSED, Meaning, Phrase
from reader.analysis.times.vocabulary import MONTHS, SEASONS, listed

#: A number in this range is a year in any context.
_USUAL_YEARS = range(1900, 2100)
#: How many words of a street's name stand between its number and `Street`.
_LONGEST_STREET = 3


def bare_year(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`1944`, if it is in the position of a year and not of a count, a number in a name or in an address."""
    year = int(phrase.word("year"))
    if _is_counted(phrase) or not _is_placed_as_year(phrase):
        return REFUSED
    usual = year in _USUAL_YEARS or _begins_a_span(phrase) or _ends_a_span(phrase)
    if not usual and not anchor.narrative and phrase.before() not in _BEFORE_AN_EARLY_YEAR:
        return None
    return Meaning("DATE", f"{year:04d}")


def _is_counted(phrase: Phrase) -> bool:
    """Return whether a number counts what follows, or belongs to a sum, a house or another number."""
    before, after = phrase.before(), phrase.after()
    if before in _BEFORE_A_COUNT or _is_in_a_street(phrase) or (after == "m" and phrase.after(2) != "."):
        return True
    if (is_past(before) or before in ("has", "have")) and _is_plural(after):
        return True
    if before == "at" and after not in _AT_THE_TIME:
        return True
    if before[:1].isdigit() and phrase.before(2) not in MONTHS:
        return True
    if before == "of" and phrase.before(2) in _MEASURED:
        return True
    if before in ("-", "/") and phrase.is_joined(-1) and phrase.written(-2).isupper():
        return True
    if before in ("-", "/") and phrase.before(2)[:1].isdigit() and len(phrase.before(2)) != len("1944"):
        return True
    if before == ":" and phrase.before(2) == '"':
        return True
    return before == "," and phrase.before(2)[:1].isdigit() and phrase.is_joined(0)


def _is_placed_as_year(phrase: Phrase) -> bool:
    """Return whether the word before a number is one before which years stand."""
    before = phrase.before()
    if not before[:1].isalpha() or before in _BEFORE_A_YEAR or before in SEASONS or before.rstrip(".") in MONTHS:
        return not _ends_an_abbreviation(phrase)
    if before in _EQUAL:
        return "year" in phrase.sentence[: phrase.first] or phrase.before(2) in ("it", "that", "this", "date")
    if {before, phrase.after(), phrase.after(2)} & _EVENTS:
        return True
    if phrase.first == 1:
        return not is_past(phrase.after()) and phrase.after() != "is"
    return phrase.written(-1)[:1].islower() or phrase.after() == ")" or _begins_a_span(phrase)


def _is_plural(word: str) -> bool:
    """Return whether a word looks like a plural."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "'s", "’s"))


def _ends_an_abbreviation(phrase: Phrase) -> bool:
    """Return whether a stop within the sentence and a short word stand before a number: `p. 1985`, `S. 2010`."""
    short = phrase.before(2)
    return phrase.before() == "." and 0 < len(short) < 4 and short not in _BEFORE_A_DATE and phrase.is_joined(-1)


#: Born, died, reigned, flourished: "(b. 1911)".
_BEFORE_A_DATE = frozenset(("b", "d", "r", "fl", "est", "pub", "ed", "rev"))


def _is_in_a_street(phrase: Phrase) -> bool:
    """Return whether a number is that of a house: `1950 Elm Street`."""
    length = phrase.end - phrase.first
    for steps in range(_LONGEST_STREET + 1):
        if phrase.after(steps + 1) in _STREETS:
            return steps > 0 and phrase.written(length + steps)[:1].isupper()
        if not phrase.written(length + steps)[:1].isupper():
            return False
    return False


def _ends_a_span(phrase: Phrase) -> bool:
    """Return whether an earlier number of four figures stands before a dash: the last of `1206–1526`."""
    first = phrase.before(2)
    return phrase.before() in ("-", "–", "—") and len(first) == len("1206") and first < phrase.word("year")


def _begins_a_span(phrase: Phrase) -> bool:
    """Return whether two or four more figures follow after a dash: `1811-19`."""
    last = phrase.after(2)
    return (
        phrase.after() in ("-", "–", "—")
        and last.isdecimal()
        and len(last) in (2, 4)
        and last > phrase.word("year")[-len(last) :]
    )


#: Signs and words next to which a number is a count.
_BEFORE_A_COUNT = frozenset(listed("$ # £ € § ¥ + no than least most about some nearly over exactly only another"))
_BEFORE_AN_EARLY_YEAR = frozenset(
    listed("in since by until from during after before of to between around circa c ca early late . lord")
)
#: Before a year: prepositions, articles, owners and other small words.
_BEFORE_A_YEAR = _BEFORE_AN_EARLY_YEAR | frozenset(
    listed(
        "on at till and or but for with through throughout within into towards toward upon beyond past versus as than "
        "despite via not even back the a an this that these those each every its his her their our my your whose "
        "'s ’s s mid fiscal calendar year years anno dated copyright vintage ended ending circa approximately both "
        "perhaps again also when while whereas although though because if once whether then so per ad"
    )
)
_EQUAL = frozenset(listed("is was are were be been"))
#: Names of these have their year behind them: Expo 2010.
_EVENTS = frozenset(
    listed(
        "election elections euro expo olympics olympiad games cup census budget summit festival conference "
        "championship championships awards fair campaign tour convention copyright class host"
    )
)
#: What is as large as a number: "a population of 1999".
_MEASURED = frozenset(
    listed(
        "population total score record crowd sum height weight cost price average maximum minimum rate speed length "
        "distance capacity elevation altitude depth number strength membership staff force"
    )
)
#: "At 1999 prices" is of a year, "at 1999 rpm" is not.
_AT_THE_TIME = frozenset(listed("prices levels rates values exchange"))
_STREETS = frozenset(
    listed(
        "street st avenue ave road rd lane ln drive dr boulevard blvd way court place square terrace highway parkway "
        "crescent close row plaza"
    )
)
