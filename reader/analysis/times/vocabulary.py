"""The words of time expressions, by the classes that the grammar uses."""

from __future__ import annotations


def listed(words: str) -> list[str]:
    """Split words at spaces."""
    return words.split()


MONTH_NAMES = listed("january february march april may june july august september october november december")
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, 1)} | {
    short: number
    for number, shorts in enumerate(
        ("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec"), 1
    )
    for short in shorts.split()
}

#: Monday is 1, as in ISO 8601.
WEEKDAYS = {
    name: number for number, name in enumerate(listed("monday tuesday wednesday thursday friday saturday sunday"), 1)
}
#: Abbreviations are weekdays only next to a date: "sat" and "sun" are also other words.
SHORT_WEEKDAYS = {
    name: number
    for number, names in enumerate(("mon", "tue tues", "wed", "thu thur thurs", "fri", "sat", "sun"), 1)
    for name in names.split()
}

#: TIMEX3 season codes.
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

#: TIMEX3 codes of the parts of a day.
DAY_PARTS = {
    "morning": "MO",
    "dawn": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "night": "NI",
    "midday": "MI",
    "nighttime": "NI",
    "daytime": "DT",
}

#: Unit -> its letter in a TIMEX3 duration; those of a clock stand after a `T`.
UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "2W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "10Y",
    "century": "100Y",
    "centurie": "100Y",
}

ONES = {
    word: number
    for number, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: number
    for number, word in zip(
        range(20, 100, 10), listed("twenty thirty forty fifty sixty seventy eighty ninety"), strict=True
    )
}
SCALES = {"hundred": 100, "thousand": 1000}
NUMBER_WORDS = ONES | TENS | SCALES | {"dozen": 12}

ORDINALS = {
    word: number
    for number, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        1,
    )
} | {"thirtieth": 30}

DECADE_WORDS = {
    word: number
    for number, word in zip(
        range(20, 100, 10), listed("twenties thirties forties fifties sixties seventies eighties nineties"), strict=True
    )
}

PRESENT_WORDS = listed("now currently nowadays")
PAST_WORDS = listed("recently")
FUTURE_WORDS = listed("soon")

#: Adjectives that are references on their own.
REFERENCE_ADJECTIVES = {
    "current": "PRESENT_REF",
    "recent": "PAST_REF",
    "former": "PAST_REF",
    "future": "FUTURE_REF",
}

#: How often: the length of one turn.
FREQUENCIES = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
    "hourly": "PT1H",
}


def plural(word: str) -> str:
    """Return the plural of a unit: `centuries` for `century`."""
    return word[:-1] + "ies" if word == "century" else word + "s"


#: Every time expression without digits contains one of these.
TRIGGERS = frozenset(
    (
        *(word for word in MONTHS if word),
        *WEEKDAYS,
        *(word + "s" for word in WEEKDAYS),
        *SEASONS,
        *(word + "s" for word in SEASONS),
        *DAY_PARTS,
        *(word + "s" for word in DAY_PARTS),
        *(word for word in UNITS if word not in ("second", "centurie")),
        *(plural(word) for word in UNITS if word != "centurie"),
        *DECADE_WORDS,
        *PRESENT_WORDS,
        *PAST_WORDS,
        *FUTURE_WORDS,
        *REFERENCE_ADJECTIVES,
        *FREQUENCIES,
        *listed("today tonight tomorrow overnight yesterday noon midnight past period present nineteen"),
        *listed(
            "christmas thanksgiving halloween easter valentine memorial labor election veterans boxing bastille eve"
        ),
        *listed("thousand term"),
    )
)
