"""Names and numbers that look like times: their words are used up, and nothing is said of them."""

from __future__ import annotations

import re

from reader.analysis.times.anchors import TimeAnchor
from reader.analysis.times.given_names import is_given_name
from reader.analysis.times.grammar import REFUSED, Meaning, Phrase, Rule
from reader.analysis.times.vocabulary import WEEKDAYS, listed

#: Words of the calendar that are names of people.
_NAMES = re.compile(
    r"[AEFJMSTW](?<!\w.)(?:(?<=M)(?:ay|arch|onday)|(?<=J)(?:une|anuary)|(?<=A)(?:pril|ugust|utumn)|(?<=S)u(?:nday|mmer)"
    r"|(?<=W)(?:inter|ednesday)|(?<=E)aster|(?<=F)riday|(?<=T)uesday)\b"
)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Sgt|Sergeant|Aunt|Uncle)\.? $")
_OFFICE = re.compile(
    r"\b(?:Mayor|Captain|Capt\.|Colonel|Col\.|General|Gen\.|Senator|Sen\.|Rep\.|Governor|Gov\.|President|Minister|Judge"
    r"|Detective|Inspector|Officer) $"
)
_NO_FIRST_NAMES = frozenset(
    listed(
        "In On By Since Until Till From To Of And Or But For With After Before During Between Through Last Next "
        "This That Every Each Early Late Mid The A An All Some Both As If When While Then Again Around About Over "
        "Under Is Are Was Easter Dated Published Released Updated Posted Filed Starting Beginning Ending Previous "
        "Following You We They He She It I There Who What Which How Our Their His Her Its My Your Monday Tuesday "
        "Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
        "October November December"
    )
)
#: How far before a name its bearer's title or first name is looked for, in code points.
_REACH = 24


def people_in(text: str) -> frozenset[str]:
    """Return the words of the calendar that are somebody's name in a text: `may`, after Mrs May or Imogen May."""
    found: set[str] = set()
    for match in _NAMES.finditer(text):
        word = match.group().lower()
        if word in found or _FIGURE_AFTER.match(text, match.end()):
            continue
        before = text[max(0, match.start() - _REACH) : match.start()]
        named = _has_a_first_name(before) and (
            word in _SURNAMES or (word not in WEEKDAYS and is_given_name(before.split()[-1]))
        )
        bears = _TITLE.search(before) or named or (word in _SURNAMES and _OFFICE.search(before))
        if bears or (word in _GIVEN and (_SPEAKS.match(text, match.end()) or _CALLED.search(before))):
            found.add(word)
    return frozenset(found)


_FIGURE_AFTER = re.compile(r"[.,]?\s?(?:\d|of \d)")
_SURNAMES = frozenset(("may", "march"))
_GIVEN = frozenset(("april", "may", "june", "august", "january"))
#: What somebody of that name does, or has: "April told", "June, her sister".
_SPEAKS = re.compile(
    r"(?: (?:said|says|told|asked|replied|laughed|smiled|wept|nodded|and (?:her|his))|,? (?:who|whose)"
    r"|, (?:her|his|my|their)"
    r"|['’]s (?:mother|father|sister|brother|husband|wife|son|daughter|parents))\b"
)
_CALLED = re.compile(
    r"\b(?:named|called|sister|daughter|wife|mother|aunt|brother|son|husband|father|cousin|friend|girlfriend),? $"
)


def _has_a_first_name(before: str) -> bool:
    """Return whether text ends in a capitalised word that is no function word, nor the first of its sentence alone."""
    words = before.split(" ")
    return (
        len(words) > 1
        and words[-1] == ""
        and words[-2].isalpha()
        and words[-2].istitle()
        and words[-2] not in _NO_FIRST_NAMES
    )


def name(_: Phrase, __: TimeAnchor) -> Meaning:
    """`the Monday Herald`, `Super Tuesday`, `June Lane`, `Fourth of July Cafe`, `Good Friday Agreement`."""
    return REFUSED


def name_of_a_date(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`Fourth of July Cafe`; not `4 July 2011 Harbour Street was shut`."""
    day = phrase.day()
    return REFUSED if day and not day.year else None


def name_of_a_century(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`21st Century Insurance`; not `19th century Hill`."""
    return REFUSED if phrase.written(phrase.end - phrase.first - 2)[:1].isupper() else None


def name_of_a_march(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`March for Our Lives`, `March of Dimes`, `March on Rome`."""
    return REFUSED if phrase.written(0)[:1].isupper() and phrase.is_capital(phrase.end - phrase.first) else None


def first_name(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`June Carter said`: a month that is a first name, before a name, where no month is expected."""
    if not phrase.is_capital(1) or phrase.before() in _BEFORE_A_MONTH or phrase.before()[:1].isdigit():
        return None
    after = phrase.after()
    return REFUSED if after not in _AFTER_NO_FIRST_NAME else None


def capital_season(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`Summer Glau`, `the Winter Olympics`: a name, unless a year follows as in `the Spring Offensive of 1918`."""
    length = phrase.end - phrase.first
    if not phrase.written(length - 1)[:1].isupper() or not phrase.is_capital(length):
        return None
    if phrase.after(2) == "of" and phrase.after(3).isdecimal():
        return None
    return REFUSED if length > 1 or phrase.before() not in _BEFORE_A_MONTH else None


def capital_part_of_day(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`Monday Night Football`, `Saturday Night Live`: a part of a day with a capital before one more is a name."""
    return REFUSED if phrase.written(1)[:1].isupper() and phrase.is_capital(2) else None


#: After one of these "June Carter" is a month and a name: "In June Carter left".
_BEFORE_A_MONTH = frozenset(listed("in since until till during last next this early late mid - the a an of each every"))
_AFTER_NO_FIRST_NAME = frozenset(listed("congress parliament"))


def number_of_a_thing(_: Phrase, __: TimeAnchor) -> Meaning:
    """`Resolution 1441`, `Case No. 7-1991`, `Box 1990`, `Section 1983`."""
    return REFUSED


def joined_number(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`978-0-306`, `1999/2001/88`: figures with strokes and no spaces."""
    return REFUSED if all(phrase.is_joined(steps) for steps in range(1, phrase.end - phrase.first)) else None


def act(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`the Housing Act 1988`: the name of a statute."""
    return REFUSED if phrase.written(0)[:1].isupper() else None


def count(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`1500 soldiers`, `1500 to 2000 men`, `a 2000-page report`, `1984 dollars`; not `In 1999 people died`."""
    joined = phrase.before() in ("to", "and", "-", "–")
    ends_a_span = joined and len(phrase.before(2)) == len("1999") and phrase.before(2).isdecimal()
    first = 3 if ends_a_span else 1
    begins = phrase.first == first and phrase.before(first) in _BEFORE_A_FIRST_YEAR
    begins = begins and not phrase.word("year").endswith("00")
    return None if begins or phrase.before() in ("since", "until") else REFUSED


_BEFORE_A_FIRST_YEAR = frozenset(("in", "by", "during", "after", "before", "from", "between"))


def numbers_of_votes(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`a vote of 1945 to 1801`, `by 1945 to 1801`."""
    falls = phrase.word("year") > phrase.word("last") and phrase.after() not in ("bc", "b.c.", "b.c", "bce")
    return REFUSED if falls and phrase.before() in ("of", "by") else None


#: Books of the Bible, before chapter and verse: John 3:16.
_BOOKS = (
    "genesis|exodus|leviticus|deuteronomy|joshua|ruth|samuel|psalm|psalms|proverbs|isaiah|jeremiah|ezekiel|daniel|hosea"
    "|micah|matthew|mark|luke|john|acts|romans|corinthians|galatians|ephesians|philippians|colossians|timothy|hebrews"
    "|james|peter|revelation|surah|sura"
)

_NUMBER, _STROKE = "(?:FIGURE|DAYNUMBER|YEAR)", "(?:DASH|SLASH)"

RULES = (
    Rule("FIGURE YEAR YEAR", number_of_a_thing),
    Rule("the? (?:WEEKDAY|SEASON) DAYPART? NAMEHEAD", name),
    Rule("(?P<date>CALENDARDAY) DAYGOESON* NAMEHEAD", name_of_a_date),
    Rule("MONTH MONTHNAMEHEAD", name),
    Rule("the? (?:ORDINAL|NTH) WEEKDAY (?:of|in|after|before)", name),
    Rule("WEEKDAY (?:best|school|driver|drivers|painter)", name),
    Rule("the? (?:NTH|ORDINAL) HYPHEN? century NAMEHEAD", name_of_a_century),
    Rule("NAMEBEFORE (?:WEEKDAY|SEASON|FULLMONTH)", name),
    Rule("march (?:for|of|on)", name_of_a_march),
    Rule("(?:january|april|may|june|august)", first_name),
    Rule("(?:a|the)? SEASON", capital_season),
    Rule("WEEKDAY DAYPART", capital_part_of_day),
    Rule(
        f"(?:NUMBERED STOP?|no STOP|case no STOP?) (?:{_NUMBER} {_STROKE})* YEAR (?:{_STROKE}? {_NUMBER})*",
        number_of_a_thing,
    ),
    Rule(f"MANYNUMBERED STOP? (?:{_NUMBER} (?:{_STROKE}|COMMA and?|and|or|to))* YEAR", number_of_a_thing),
    Rule(f"(?:case|file|docket|act) YEAR {_STROKE} {_NUMBER}", number_of_a_thing),
    Rule("act YEAR", act),
    Rule(f"{_NUMBER} {_STROKE} {_NUMBER} {_STROKE} {_NUMBER} (?:{_STROKE} {_NUMBER})*", joined_number),
    Rule("(?:YEAR (?:to|or|DASH))? (?P<year>YEAR) (?:COUNTED|MONEY|FIGURE)", count),
    Rule(f"YEAR (?:by|x) {_NUMBER} COUNTED", number_of_a_thing),
    Rule("(?P<year>YEAR) (?:to|DASH) (?P<last>YEAR)", numbers_of_votes),
    Rule(
        "(?P<year>YEAR) HYPHEN (?:page|mile|man|member|seat|foot|word|strong|acre|room|meter|metre|pound|ton|piece|fold"
        "|odd|plus)",
        count,
    ),
    Rule(f"(?:{_BOOKS}) CLOCK", number_of_a_thing),
)
