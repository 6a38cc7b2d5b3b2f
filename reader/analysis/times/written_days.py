"""The days of the calendar in a sentence, in whatever form they are written: read before all else.

A rule here returns the days that it found with their tokens, several for a list: `June 6, 7 and 9`. A day that does not
exist uses up its words, so that nothing smaller is made of them.
"""

from __future__ import annotations

from reader.analysis.times import named_days
from reader.analysis.times.anchors import TimeAnchor
from reader.analysis.times.calendar_arithmetic import valid_day
from reader.analysis.times.grammar import Grammar, Phrase, RuleOf, Sentence, WrittenDay
from reader.analysis.times.numbers import number, ordinal
from reader.analysis.times.tokens import DAY, DAY_GOES_ON, NO_DAY, TokenClasses, Tokens
from reader.analysis.times.vocabulary import (
    FOREIGN_MONTHS,
    MONTHS,
    NUMBER_WORDS,
    NUMBERED_THINGS,
    ORDINALS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    listed,
)

#: First and last token of a day and the day; None for one that does not exist.
Found = list[tuple[int, int, "WrittenDay | None"]]


def read_days(tokens: Tokens, grammar: Grammar[Found], classes: TokenClasses, anchor: TimeAnchor) -> Sentence:
    """Return a sentence with its calendar days marked; the words of days that do not exist are marked as no times."""
    days: dict[int, WrittenDay] = {}
    codes: list[str] = []
    for _, found in grammar.parse(Sentence(tokens, days), anchor):
        codes = codes or list(tokens.codes)
        for first, end, day in found:
            if day is None:
                codes[first:end] = classes.shape_codes[NO_DAY] * (end - first)
                continue
            days[first] = day
            codes[first:end] = classes.shape_codes[DAY] + classes.shape_codes[DAY_GOES_ON] * (end - first - 1)
    return Sentence(tokens._replace(codes="".join(codes)), days) if codes else Sentence(tokens, days)


def _one(phrase: Phrase, day: WrittenDay | None) -> Found:
    """Return a day that takes all words of a phrase."""
    return [(phrase.first, phrase.end, day)]


def iso_day(phrase: Phrase, _: TimeAnchor) -> Found:
    """`2013-05-22`, `2013-5-2`, `20130522T0815Z`, with or without a time of day."""
    day, _t, clock = phrase.word("iso").upper().partition("T")
    year, month, number_of_day = day.split("-") if "-" in day else (day[:4], day[4:6], day[6:])
    if clock and ":" not in clock:
        clock = f"{clock[:2]}:{clock[2:4]}"
    return _figures(phrase, int(month), int(number_of_day), year, f"T{clock}" if clock else "")


def slash_day(phrase: Phrase, anchor: TimeAnchor) -> Found:
    """`5/22/13`: month or day first, as the text has it; `2013/05/22` in that order."""
    parts = phrase.word("slash").split("/")
    if len(parts[0]) == 4:
        return _figures(phrase, int(parts[1]), int(parts[2]), parts[0])
    return _in_figures(phrase, int(parts[0]), int(parts[1]), parts[2], first_is_day=anchor.day_first)


def dot_day(phrase: Phrase, anchor: TimeAnchor) -> Found:
    """`22.05.2013`, `22. 5. 2013`: day, month, year; `05-22-2013` in the text's order; `2013.05.22`, `22.v.2013`."""
    written = phrase.word("dots").replace(" ", "")
    first, second, year = written.rstrip(".").replace("-", ".").replace("/", ".").split(".")
    if second in _ROMAN_MONTHS:
        return _figures(phrase, _ROMAN_MONTHS.index(second) + 1, int(first), year)
    if len(first) == 4:
        return _figures(phrase, int(second), int(year), first)
    return _in_figures(phrase, int(first), int(second), year, first_is_day="." in written or anchor.day_first)


_ROMAN_MONTHS = listed("i ii iii iv v vi vii viii ix x xi xii")


def short_dot_day(phrase: Phrase, anchor: TimeAnchor) -> Found | None:
    """`on 22.05.13`, `dated 20130522`: it may be a version or a number, and needs a word before it."""
    if phrase.before() not in _BEFORE_A_DAY:
        return None
    written = phrase.word("dots")
    if written.isdecimal():
        return _figures(phrase, int(written[4:6]), int(written[6:]), written[:4])
    return dot_day(phrase, anchor)


def joined_day(phrase: Phrase, _: TimeAnchor) -> Found:
    """`19JUL2011`."""
    written = phrase.word("joined")
    name = written.strip("0123456789")
    return _figures(phrase, MONTHS[name], int(written[: written.index(name)]), written[-4:])


_BEFORE_A_DAY = frozenset(
    listed(
        "on dated date since until till by from am vom le el il filed signed received posted stamped issued printed "
        "sent written updated published"
    )
)


def _in_figures(phrase: Phrase, first: int, second: int, year: str, *, first_is_day: bool) -> Found:
    """Return a day from two figures, in the other order if they do not fit in this one."""
    if first > 12 or (first_is_day and second <= 12):
        first, second = second, first
    return _figures(phrase, first, second, year)


def _figures(phrase: Phrase, month: int, day: int, year: str, clock: str = "") -> Found:
    """Return the day of a month, year and perhaps time that are all written."""
    return _one(phrase, WrittenDay(month, day, year, clock=clock) if _exists(month, day, year) else None)


def days_of_month(phrase: Phrase, _: TimeAnchor) -> Found | None:
    """`May 22, 2013`, `Wednesday, 22 May`, `June 6, 7 and 9`, `4 and 5 March 2010`, `2011 April 9`."""
    month = _month(phrase)
    start, end = phrase.match.span("days")
    year = phrase.word("year")
    weekday = _weekday(phrase.word("weekday"))
    figures = [(index, day) for index in range(start, end) if (day := _day_at(phrase, index))]
    kept = _in_order(phrase, figures)
    if start == phrase.first and _ends_a_name(phrase):
        kept = kept[1:]
    if not kept:
        return None
    found: Found = []
    if len(kept) > 1 and start == phrase.first and phrase.is_capital(-1) and phrase.first > 1:
        kept = kept[1:]
    for position, (index, day) in enumerate(kept):
        exists = _exists(month, day, year)
        its = weekday if position == 0 else _weekday(phrase.sentence[index - 1])
        written = WrittenDay(month, day, year, its, follows=position > 0) if exists else None
        first = index - (phrase.sentence[index - 1] == "the" or its > 0)
        found.append((first if position or index > figures[0][0] else phrase.first, index + 1, written))
    if kept[-1] == figures[-1]:
        first, _end, written = found[-1]
        found[-1] = (first, phrase.end, written)
    return found


def _ends_a_name(phrase: Phrase) -> bool:
    """Return whether the first figure is of a name: `Windows 10 July 2015`, `COVID-19 March 2020`."""
    if phrase.before() == "-" and phrase.is_joined(0) and phrase.is_joined(-1):
        return phrase.written(-2).isupper()
    return phrase.before() in _NUMBERED and phrase.written(-1)[:1].isupper()


_NUMBERED = frozenset((*NUMBERED_THINGS, "apollo", "iphone", "galaxy", "war", "soyuz", "gemini"))


def _in_order(phrase: Phrase, figures: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the figures of a list up to the first that does not follow from the one before: `May 3, 12 and 4`."""
    kept = figures[:1]
    for index, day in figures[1:]:
        if day <= kept[-1][1] and phrase.sentence[index - 1] not in ("and", "or"):
            break
        kept.append((index, day))
    return kept


def day_in_words(phrase: Phrase, _: TimeAnchor) -> Found | None:
    """`June ninth, 2004`, `the twenty-first of May`; not `by May the Second Squadron`."""
    begins_with_month = phrase.match.start("month") < phrase.match.start("ordinal")
    if begins_with_month and phrase.is_capital(phrase.end - phrase.first) and not phrase.word("year"):
        return None
    return _one(phrase, _in_words(phrase, "ordinal"))


def two_days_in_words(phrase: Phrase, _: TimeAnchor) -> Found:
    """`the twentieth and twenty-first of May 2014`."""
    middle = phrase.match.start("other")
    return [(phrase.first, middle - 1, _in_words(phrase, "ordinal")), (middle, phrase.end, _in_words(phrase, "other"))]


def _in_words(phrase: Phrase, group: str) -> WrittenDay | None:
    """Return the day that a group of words counts in the phrase's month, None if it does not exist."""
    words = phrase.words(group)
    day = (ordinal(words[-1]) or 0) + NUMBER_WORDS.get(words[0], 0)
    month, year = _month(phrase), phrase.word("year")
    return WrittenDay(month, day, year, _weekday(phrase.word("weekday"))) if _exists(month, day, year) else None


def no_day(phrase: Phrase, _: TimeAnchor) -> Found | None:
    """`32 May 2013`, `May 0, 2013`."""
    figure = phrase.word("figure")
    return _one(phrase, None) if figure.isdecimal() and len(figure) < 3 else None


def foreign_day(phrase: Phrase, _: TimeAnchor) -> Found:
    """`3. Mai 2019`, `le 3 mai 2019`, `3 de mayo de 2019`."""
    month, day, year = FOREIGN_MONTHS[phrase.word("month")], _number(phrase.word("day")), phrase.word("year")
    return _one(phrase, WrittenDay(month, day, year) if _exists(month, day, year) else None)


def named_day(phrase: Phrase, _: TimeAnchor) -> Found | None:
    """`Christmas 1944`, `Election Day`, `Black Friday`; an epiphany is none, nor `for good Friday`."""
    name = named_days.name_of(phrase.words("name"))
    first, last = phrase.written(0), phrase.written(len(phrase.words("name")) - 1)
    if first.islower() and (name == "epiphany" or last[:1].isupper()):
        return None
    return _one(phrase, WrittenDay(named_days.month_of(name), 0, phrase.word("year"), name=name))


def _month(phrase: Phrase) -> int:
    return MONTHS[phrase.word("month").rstrip(".")]


def _weekday(word: str) -> int:
    return WEEKDAYS.get(word) or SHORT_WEEKDAYS.get(word, 0)


def _number(word: str) -> int:
    return int("".join(filter(str.isdecimal, word)) or 0)


def _day_at(phrase: Phrase, index: int) -> int:
    """Return the day of the month that a token names, 0 if none."""
    word = phrase.sentence[index]
    if word in ORDINALS:
        return ORDINALS[word]
    return _number(word) if word[0].isdigit() else 0


def _exists(month: int, day: int, year: str) -> bool:
    """Return whether there is such a day, in a leap year if the year is not written in full."""
    full = number([year]) if len(year) == 4 and year.isdecimal() else 2000
    return valid_day(int(full or 0), month, day) is not None


_ITS_WEEKDAY = "(?:WEEKDAY|SHORTWEEKDAY)"
_WEEKDAY = (
    f"(?:(?P<weekday>WEEKDAY|SHORTWEEKDAY) STOP? (?:(?:DASH|and|or|to|through|AMPERSAND) {_ITS_WEEKDAY} STOP?)? COMMA?)"
)
_DAY = "(?:DAYNUMBER|NTH)"
_AND = f"(?:DASH|and|or|to|through|until|till|AMPERSAND|COMMA (?:and|or)) (?:the|{_ITS_WEEKDAY})?"
_LISTED = f"(?:COMMA (?:the|{_ITS_WEEKDAY})? {_DAY} (?=COMMA|and|or|DASH|AMPERSAND))"
_DAYS = f"(?P<days>{_DAY} (?:{_LISTED}* {_AND} {_DAY})*)"
#: Days after their month: the next may be the first of another month.
_DAYS_AFTER = f"(?P<days>{_DAY} (?:{_LISTED}* {_AND} {_DAY} (?!day? of? MONTH|COUNTED|SIGN))*)"
_ORDINAL = "(?P<ordinal>(?:NUMBERWORD HYPHEN?)? ORDINAL)"
_YEAR = (
    f"(?:OPEN {_ITS_WEEKDAY} STOP? CLOSE)? COMMA? (?:of|in)? (?:the year (?:of our lord)?|OURERA)?"
    " (?P<year>YEAR|SHORTYEAR) (?!COUNTED)"
)
_NO_COUNT = "(?! SLASH | SIGN | HYPHEN? (?:UNIT|UNITS|COUNTED) (?!later|after|before|earlier|ago))"

RULES: tuple[RuleOf[Found], ...] = (
    RuleOf("(?P<iso>ISODATE)", iso_day),
    RuleOf("(?P<slash>SLASHDATE)", slash_day),
    RuleOf("(?P<dots>DOTDATE|DAYNUMBER STOP DAYNUMBER STOP YEAR)", dot_day),
    RuleOf("(?P<dots>SHORTDOTDATE)", short_dot_day),
    RuleOf("(?P<joined>JOINEDDATE)", joined_day),
    RuleOf(f"{_WEEKDAY}? (?P<month>MONTH) the? {_DAYS_AFTER} {_YEAR}", days_of_month),
    RuleOf(f"(?P<month>MONTH) (?P<days>{_DAY} SLASH {_DAY}) {_YEAR}", days_of_month),
    RuleOf(f"(?P<days>{_DAY} SLASH {_DAY}) of? (?P<month>MONTH) {_YEAR}", days_of_month),
    RuleOf(f"{_WEEKDAY}? (?P<month>MONTH) the? {_DAYS_AFTER} {_NO_COUNT}", days_of_month),
    RuleOf(
        f"{_WEEKDAY}? the? {_DAYS} (?:day? of|HYPHEN|SLASH)? (?P<month>MONTH) (?:HYPHEN|SLASH)? {_YEAR}", days_of_month
    ),
    RuleOf(f"{_WEEKDAY}? the? {_DAYS} (?:day? of)? (?P<month>FULLMONTH) (?!DAYNUMBER COMMA? YEAR)", days_of_month),
    RuleOf(
        "(?P<days>DAYNUMBER) (?:HYPHEN|SLASH) (?P<month>MONTH) (?:HYPHEN|SLASH) (?P<year>DAYNUMBER|FIGURE)",
        days_of_month,
    ),
    RuleOf(
        f"(?P<year>YEAR) (?:COMMA|HYPHEN|SLASH)? (?P<month>MONTH) (?:HYPHEN|SLASH)? (?P<days>{_DAY}) (?! COMMA? YEAR)",
        days_of_month,
    ),
    RuleOf(
        f"{_WEEKDAY}? (?P<month>MONTH) (?:HYPHEN|SLASH) (?P<days>{_DAY}) (?:HYPHEN|SLASH) (?P<year>YEAR)", days_of_month
    ),
    RuleOf(
        f"the {_ORDINAL} (?:and|to|through|or) the? (?P<other>(?:NUMBERWORD HYPHEN?)? ORDINAL) (?:day? of)"
        f" (?P<month>FULLMONTH) (?:{_YEAR})?",
        two_days_in_words,
    ),
    RuleOf(f"{_WEEKDAY}? (?:the|this) {_ORDINAL} (?:day? of) (?P<month>FULLMONTH) (?:{_YEAR})?", day_in_words),
    RuleOf(f"{_WEEKDAY}? (?P<month>MONTH) the? {_ORDINAL} (?:{_YEAR})?", day_in_words),
    RuleOf("(?P<figure>FIGURE) of? MONTH YEAR", no_day),
    RuleOf("MONTH (?P<figure>FIGURE) COMMA? YEAR", no_day),
    RuleOf(
        "(?:FOREIGNWEEKDAY COMMA? (?:de|den)?)? (?P<day>DAYNUMBER|FIGURE) (?:STOP|er|de|di|ORDINALSIGN de?)?"
        " (?P<month>FOREIGNMONTH) (?:de|del)? (?P<year>YEAR)",
        foreign_day,
    ),
    RuleOf(f"{named_days.NAME} (?:(?:COMMA|of|in)? (?P<year>YEAR|SHORTYEAR) (?!COUNTED))?", named_day),
)

#: What reads days in texts of any language.
IN_ANY_LANGUAGE = (iso_day, slash_day, dot_day, short_dot_day, foreign_day)
