"""Whether the words of a time stand in a name here: `USA Today`, `Joe Friday`, “Seven Days in May”."""

from __future__ import annotations

from reader.analysis.times.given_names import is_given_name
from reader.analysis.times.grammar import Meaning, Phrase
from reader.analysis.times.vocabulary import (
    FREQUENCIES,
    PRESENT_WORDS,
    SEASONS,
    SMALL_WORDS,
    UNITS,
    WEEKDAYS,
    listed,
    plural,
)

#: How many words a title in marks has before or after a time.
LONGEST_TITLE = 8
#: Words of a title that need no capital.
_SMALL_IN_TITLES = frozenset(listed("a an the of in on at to and or for by with from but nor as"))


def is_in_a_name(phrase: Phrase, meaning: Meaning) -> bool:
    """Return whether an expression is part of a name or a title, whatever it would mean elsewhere."""
    return (
        (meaning.type != "DURATION" and _has_a_needless_capital(phrase))
        or _is_somebody(phrase)
        or _is_a_season_of_a_name(phrase)
        or _is_a_feast_in_a_name(phrase)
        or _is_a_sunday_paper(phrase)
        or _is_in_a_title(phrase)
    )


def _has_a_needless_capital(phrase: Phrase) -> bool:
    """Return whether a word that is written small within a sentence has a capital: `Today`, `Daily`."""
    return phrase.day() is None and any(
        word in _SMALL
        and _stands_out(phrase, steps)
        and not _begins(phrase, steps)
        and not (word in ("noon", "midnight") and phrase.before() in ("at", "by", "until", "before", "after"))
        for steps, word in enumerate(phrase.sentence[phrase.first : phrase.end])
    )


_SMALL = frozenset(
    (
        *(name for name in UNITS if name not in ("second", "quarter", "year", "century", "centurie")),
        *(plural(name) for name in UNITS if name != "centurie"),
        *FREQUENCIES,
        *PRESENT_WORDS,
        *listed("today yesterday tomorrow tonight overnight noon midnight"),
    )
)


def _stands_out(phrase: Phrase, steps: int) -> bool:
    """Return whether a word has capitals that its sentence does not have throughout."""
    written = phrase.written(steps)
    if len(written) < 2 or not written.isupper():
        return written[:1].isupper()
    return any(word.islower() for word in phrase.tokens.written)


def _is_title_case(word: str) -> bool:
    return word[:1].isupper() and not word.isupper()


def _begins(phrase: Phrase, steps: int) -> bool:
    """Return whether a word of the phrase stands where any word has a capital: at the head of a sentence or speech."""
    index = phrase.first + steps
    before = phrase.sentence[index - 1] if index else ""
    return not any(word[0].isalnum() for word in phrase.sentence[:index]) or (
        not before[:1].isalnum() and not (before in ("-", "‐") and phrase.is_joined(steps)) and before != ","
    )


def _is_somebody(phrase: Phrase) -> bool:
    """Return whether a weekday, a season or noon is a surname: `Joe Friday`, `Rev. Sunday`, `Ms Noon`."""
    if phrase.sentence[phrase.first] not in _SURNAMES or not _is_title_case(phrase.written(0)):
        return False
    stop = phrase.before() == "."
    before = phrase.written(-2 if stop else -1)
    if before.lower() in _TITLES and before[:1].isupper():
        return True
    if before.lower() in _OFFICES and before[:1].isupper() and phrase.is_capital(1):
        return True
    if stop or phrase.first != 1 or phrase.before() in _NO_GIVEN_NAMES or phrase.before() in SMALL_WORDS:
        return False
    return is_given_name(before)


_SURNAMES = frozenset((*WEEKDAYS, *SEASONS, "noon", "christmas", "daily"))
_TITLES = frozenset(
    listed(
        "mr mrs ms miss mx dr sir dame lord lady prof professor sgt sergeant aunt uncle rev reverend hon lt col gen "
        "capt captain det detective insp inspector officer father sister brother corporal pastor"
    )
)
#: "Mayor Sunday Okoro" is a man; "the Mayor Sunday said" tells the day.
_OFFICES = frozenset(listed("mayor chief president minister senator governor judge king queen prince princess"))
#: Given names that are other words more often than not.
_NO_GIVEN_NAMES = frozenset(listed("will may june april august"))


def _is_a_season_of_a_name(phrase: Phrase) -> bool:
    """Return whether a season with a capital is of a name: `Donna Summer`, `A Winter's Tale`."""
    last = phrase.end - phrase.first - 1
    if phrase.sentence[phrase.end - 1] not in SEASONS or not _is_title_case(phrase.written(last)):
        return False
    if last == 0 and phrase.is_capital(-1) and phrase.before() not in _BEFORE_A_FEAST:
        return True
    return phrase.after() in ("'s", "’s") and phrase.is_capital(last + 2)


def _is_a_feast_in_a_name(phrase: Phrase) -> bool:
    """Return whether a day with a name is of a work or begins a name: `A Christmas Carol`, `the film Halloween`."""
    day = phrase.day()
    if day is None or not day.name or day.year:
        return False
    if day.name == "may day" and phrase.after() == "!":
        return True
    if phrase.before() in _WORKS or (day.name == "good friday" and phrase.after() in _PACTS):
        return True
    return phrase.is_capital(phrase.end - phrase.first) and phrase.before() not in _BEFORE_A_FEAST


_PACTS = frozenset(listed("agreement agreements accord accords deal pact"))
_WORKS = frozenset(listed("film movie novel song album comedy drama musical"))
_BEFORE_A_FEAST = frozenset(
    listed("on at in by since until till before after this last next during over around every each late early mid")
)


def _is_a_sunday_paper(phrase: Phrase) -> bool:
    """Return whether a weekday is of the Mail on Sunday or the Independent on Sunday."""
    return (
        phrase.before() == "on" and phrase.before(2) in ("mail", "independent") and _is_title_case(phrase.written(-2))
    )


def _is_in_a_title(phrase: Phrase) -> bool:
    """Return whether an expression stands in marks with words that all have capitals: “The Guns of August”."""
    day = phrase.day()
    if day is not None and day.year:
        return False
    words, written = phrase.sentence, phrase.tokens.written
    start, end = phrase.first, phrase.end
    while start > 0 and phrase.first - start < LONGEST_TITLE and words[start - 1] not in _MARKS:
        start -= 1
    while end < len(words) and end - phrase.end < LONGEST_TITLE and words[end] not in _MARKS:
        end += 1
    if start == 0 or end == len(words) or words[start - 1] not in _OPENING or words[end] not in _CLOSING:
        return False
    if words[start - 1] == '"' and sum(word == '"' for word in words[: start - 1]) % 2:
        return False
    title = [word for word in written[start:end] if word[0].isalpha()]
    others = phrase.tokens.codes[start : phrase.first] + phrase.tokens.codes[phrase.end : end]
    named = any(word[0].isalpha() for word in (*written[start : phrase.first], *written[phrase.end : end]))
    return named and bool(others) and words[end - 1] not in ".!?" and _all_have_capitals(title)


def _all_have_capitals(words: list[str]) -> bool:
    return words[0][0].isupper() and all(
        word[0].isupper() or word in _SMALL_IN_TITLES or "'" in word or "’" in word for word in words
    )


_OPENING, _CLOSING = frozenset(('"', "“", "‘", "«")), frozenset(('"', "”", "’", "»"))
_MARKS = _OPENING | _CLOSING
