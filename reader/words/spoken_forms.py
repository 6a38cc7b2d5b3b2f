"""Words that are written in several ways: contractions, spellings of speech, signs, numbers, British and American."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import Final, Literal

from reader.words.number_words import number_of, says_number
from reader.words.spellings import same_spelling

#: How the same words are written otherwise: `spoken` is the writer's spelling of what was heard, or a sign for a word,
#: as a paper's house style has it; the others are seen.
Form = Literal["", "spoken", "contraction", "number form", "spelling"]

#: Spellings of speech and signs, by what they stand for. Source: our own list.
_SPOKEN: Final = {
    "gonna": ("going to",),
    "wanna": ("want to", "want a"),
    "gotta": ("got to", "have got to", "got a"),
    "hafta": ("have to",),
    "gimme": ("give me",),
    "lemme": ("let me",),
    "dunno": ("dont know", "do not know"),
    "kinda": ("kind of",),
    "sorta": ("sort of",),
    "outta": ("out of",),
    "lotta": ("lot of",),
    "coulda": ("could have",),
    "shoulda": ("should have",),
    "woulda": ("would have",),
    "cmon": ("come on",),
    "yknow": ("you know",),
    "alright": ("all right",),
    "cause": ("because",),
    "cuz": ("because",),
    "coz": ("because",),
    "til": ("until",),
    "till": ("until",),
    "em": ("them",),
    "ya": ("you",),
    "yall": ("you all",),
    "percent": ("per cent",),
    "pct": ("per cent",),
    "%": ("per cent",),
}
#: Words that papers print short, and in full. Source: our own list of months, titles and measures.
_SHORT_AND_FULL: Final = (
    "jan january|feb february|mar march|apr april|jun june|jul july|aug august|sep september|sept september|"
    "oct october|nov november|dec december|dr doctor|mr mister|gov governor|sen senator|rep representative|gen general|"
    "prof professor|lt lieutenant|col colonel|capt captain|sgt sergeant|kg kilograms|km kilometers|cm centimeters|"
    "mi miles|lb pounds|lbs pounds|oz ounces|ft feet|hrs hours|mins minutes|yrs years|vs versus"
)
_SHORT: Final[dict[str, str]] = dict(pair.split() for pair in _SHORT_AND_FULL.split("|"))
#: Contractions that are more than a word and its ending. Source: our own list.
_CONTRACTED: Final = {
    "cannot": ("can not",),
    "cant": ("can not",),
    "wont": ("will not",),
    "shant": ("shall not",),
    "aint": ("is not", "are not", "am not", "has not", "have not"),
    "im": ("i am",),
    "lets": ("let us",),
}
_ENDINGS: Final = {
    "nt": ("not",),
    "re": ("are",),
    "ve": ("have",),
    "ll": ("will", "shall"),
    "s": ("is", "has"),
    "d": ("would", "had", "did"),
}
#: The article by the sound after it.
_ARTICLE: Final = {"a", "an"}
#: The longest stretch that is compared, in words.
LONGEST: Final = 3
_SIGNS_OF_MONEY: Final = {
    "$": ("dollar", "dollars"),
    "€": ("euro", "euros"),
    "£": ("pound", "pounds"),
    "¥": ("yen",),
}


def is_money(sign: str, word: str) -> bool:
    """Return whether a folded word names the money of a sign: dollars for $."""
    return word in _SIGNS_OF_MONEY.get(sign, ())


@lru_cache(maxsize=200_000)
def other_form(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Form:
    """Return how a few folded words differ in form from others that are the same words; empty if they are others."""
    if _spoken_readings(ours) & _spoken_readings(theirs):
        return "spoken"
    if len(ours) == len(theirs) == 1 and _SHORT.get(ours[0], ours[0]) == _SHORT.get(theirs[0], theirs[0]):
        return "spelling"
    if len(ours) == len(theirs) == 1 and (same_spelling(ours[0], theirs[0]) or {*ours, *theirs} == _ARTICLE):
        return "spelling"
    if says_number(ours[-1]) and says_number(theirs[-1]):
        one, other = number_of(ours), number_of(theirs)
        if one and other and one.value == other.value:
            figures = ours[0][0].isdigit() and theirs[0][0].isdigit()
            return "number form" if one.ordinal == other.ordinal or figures else ""
    if _full_readings(ours) & _full_readings(theirs):
        return "contraction"
    return ""


def may_be_other_form(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Return whether it is worth the time to compare them: they begin alike, or one begins with an odd word."""
    one, other = ours[0], theirs[0]
    return one[0] == other[0] or _is_odd(one) or _is_odd(other)


@lru_cache(maxsize=20_000)
def _is_odd(form: str) -> bool:
    return form in _SPOKEN or form in _CONTRACTED or says_number(form) or form[:2] in ("ae", "oe")


@lru_cache(maxsize=50_000)
def _spoken_readings(forms: tuple[str, ...]) -> frozenset[str]:
    """Return the words in full where they are spellings of speech or signs."""
    readings = ([form, *_SPOKEN.get(form, ()), *([f"{form}g"] if _drops_g(form) else [])] for form in forms)
    return frozenset(map(" ".join, product(*readings)))


def _drops_g(form: str) -> bool:
    """Return whether a word may be one in -ing, as goin' is going."""
    return len(form) > 3 and form.endswith("in")


@lru_cache(maxsize=50_000)
def _full_readings(forms: tuple[str, ...]) -> frozenset[str]:
    """Return the words in full where they may be contracted or spelled as spoken."""
    readings = ([form, *_SPOKEN.get(form, ()), *_contracted(form)] for form in forms)
    return frozenset(map(" ".join, product(*readings)))


def full_forms(form: str) -> tuple[str, ...]:
    """Return the words that a folded contraction most likely stands for; the word itself where it is none."""
    full = _contracted(form)
    return tuple(full[0].split()) if full else (form,)


def _contracted(form: str) -> list[str]:
    """Return what a contraction stands for: they are, for theyre."""
    if form in _CONTRACTED:
        return list(_CONTRACTED[form])
    full: list[str] = []
    for ending, words in _ENDINGS.items():
        if form.endswith(ending) and len(form) > len(ending):
            full += [f"{form[: -len(ending)]} {word}" for word in words]
    return full
