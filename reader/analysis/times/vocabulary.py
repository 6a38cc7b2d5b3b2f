"""The words of time expressions, by the classes that the grammar uses."""

from __future__ import annotations

from reader.words.numerals import ONES, TENS


def listed(words: str) -> list[str]:
    """Split words at spaces."""
    return words.split()


MONTH_NAMES = listed("january february march april may june july august september october november december")
MONTH_NAMES_WITH_CAPITALS = [*map(str.capitalize, MONTH_NAMES), *map(str.upper, MONTH_NAMES)]
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

#: A word with a capital that is none of these may be of a name.
CALENDAR_WORDS = frozenset((*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *SEASONS, *DAY_PARTS, "am", "pm", "a.m", "p.m"))

#: Small words: after a season or an hour they tell that it is no adjective, as it is in "winter coat".
SMALL_WORDS = frozenset(
    listed(
        "and or but of in on at by to for with from across over under near around along through into was were is are "
        "has had have will would as when while that until till before after during since so then he she it they we i "
        "you the a an this last next came comes ended began passed not both there later ago earlier"
    )
)

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


#: Months in German, French, Spanish, Italian, Portuguese and Dutch, for dates written out.
FOREIGN_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner janvier enero gennaio janeiro januari",
            "februar février fevrier febrero febbraio fevereiro februari",
            "märz mars marzo março maart",
            "april avril abril aprile",
            "mai mayo maggio maio mei",
            "juni juin junio giugno junho",
            "juli juillet julio luglio julho",
            "august août aout agosto augustus",
            "september septembre septiembre setiembre settembre setembro",
            "oktober octobre octubre ottobre outubro",
            "november novembre noviembre novembro",
            "dezember décembre decembre diciembre dicembre dezembro december",
        ),
        1,
    )
    for name in names.split()
}
FOREIGN_WEEKDAYS = listed(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi "
    "samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì "
    "venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
)

#: What a weekday, a season or a day of the year names if one of these follows with a capital: the Monday Herald.
NAME_HEADS = listed(
    "times herald post telegraph mirror express mail tribune gazette chronicle independent star sun world news review "
    "journal magazine club street road avenue lane square bridge park place house hall bakery cafe café bar inn pub "
    "hotel restaurant theatre theater school college church band group gang society league movement agreement accord "
    "accords massacre revolution uprising war act party project show lights olympics games palace isle "
    "market store shop company inc ltd llc records films pictures books press foundation trust center centre "
    "monitor boys girls queen king valley springs river lake hill hills island islands school cup bowl classic "
    "committee association institute hospital carol harbor harbour fund insurance fox foundation speech standard "
    "live fever driver drivers gospel roast boulevard brigade gallery prize"
)
#: Months are also in front of many of these where they only tell the time: the March Madness, not the May Committee.
MONTH_NAME_HEADS = listed(
    "street road avenue lane bakery cafe café inn pub bar hotel restaurant club revolution uprising madness "
    "surprise massacre band foundation movement records films theatre theater bridge plot crisis theses days monarchy "
    "coup rising revolt boulevard brigade"
)
#: A weekday or season after one of these with a capital is a name: Bloody Monday, the Prague Spring.
NAMES_BEFORE = listed(
    "super bloody ruby black blue cyber giving casual fat arab prague silent freaky taco mad spy man girl tgi stormy "
    "hump throwback meatless manic bowl holy red selection"
)
#: A number after one of these is no year: Resolution 1441, Flight 1549.
NUMBERED_THINGS = listed(
    "resolution model boeing airbus windows route highway interstate flight page room box number "
    "section article chapter figure table paragraph verse gate channel lot docket apartment apt "
    "suite platform version build port extension ext tel telephone phone fax code pin isbn serial invoice locker "
    "psalm hymn opus asteroid u.s.c. order bill decree directive regulation ordinance law clause line item unit "
    "battalion regiment division squadron camp level error bus tram train tractor film movie novel album song form "
    "catalogue catalog license licence permit patent p vol h.r. iso rfc grade alloy "
    "title rule"
)
#: Several of them: Resolutions 1970 and 1973.
MANY_NUMBERED_THINGS = [
    *(f"{thing}s" for thing in NUMBERED_THINGS if thing.isalpha()),
    "pp",
    "nos",
    "boxes",
    "galleries",
]
#: A number before one of these is a count.
COUNTED_THINGS = listed(
    "percent people persons men women children shares points miles feet metres meters km kilometres kilometers "
    "inches yards acres hectares tons tonnes pounds kilos kilograms litres liters gallons barrels bottles troops "
    "soldiers members workers employees jobs students pupils teachers votes voters seats houses homes families "
    "rooms beds copies words pages letters books tickets cars trucks buses ships planes guns tanks horses sheep "
    "cattle cows pigs trees names residents refugees prisoners guests visitors spectators fans runners patients "
    "calories volts watts megawatts degrees bags boxes sacks crates bricks units items entries signatures steps "
    "stairs visits dead wounded civilians delegates readers subscribers customers passengers inhabitants souls laps "
    "rounds strong kg kgs lb lbs oz km rpm mhz khz ghz hz kwh mw px dpi cm mm ml ft sq cubic square tokens dots bytes"
)
CURRENCIES = listed("dollars dollar euros euro pounds yen francs marks rupees pesos roubles rubles crowns lire cents")


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
        *listed("today tonight tomorrow overnight yesterday noon midnight past period present nineteen twenty"),
        *listed(
            "christmas thanksgiving halloween easter valentine memorial labor election veterans boxing bastille eve"
        ),
        *listed(
            "midday thousand term pentecost independence armistice juneteenth xmas hallowe epiphany candlemas mayo"
        ),
        *listed("mardi corpus"),
    )
)
