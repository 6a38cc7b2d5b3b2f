"""Splits a text into words and classifies them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence

from reader.analysis.quotations.abbreviations import STOPPED
from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.regions import Region
from reader.analysis.quotations.single_words import SingleWord
from reader.analysis.quotations.word_classes import (
    ADVERB,
    AUXILIARY,
    BASE_CUE,
    CLOSING,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    ED_WORD,
    ING_CUE,
    ING_WORD,
    LINE_END,
    MARKED,
    NAME,
    NOUN,
    NUMBER,
    OPENING,
    PERSON,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUANTIFIER,
    RELATIVE,
    SEMICOLON,
    STOP,
    THAT,
    TIME,
    TITLE,
    UNCLOSED,
    VERB,
    any_of,
)

_ABBREVIATION = (
    r"(?:[A-Z]\.){2,}|[A-Z]\.(?=[ \xa0][A-Z])"
    rf"|{STOPPED}"
    r"|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Mo|Neb|Nev|Okla|Ore|Pa|Tenn|Tex"
    r"|Va|Vt|Wash|Wis)\.(?=,)"
)
_CLITIC = r"(?:s|ve|re|ll|d|m)\b"
_TOKEN = re.compile(  # the most common case first: a space and a lower-case word are one step
    r"[^\S\n]?([a-z]+(?![\w’'\-./])|\n"
    rf"|(?=[A-Zv])(?:{_ABBREVIATION})"
    rf"|[^\W_]+(?:[’'\-./](?!{_CLITIC})[^\W_]+)*"
    rf"|[’']{_CLITIC}|--|[^\w\s])"
)
_PUNCTUATION = {
    "\n": LINE_END,
    ",": COMMA,
    ":": COLON,
    "&": CONJUNCTION,
    **dict.fromkeys(".?!…|", STOP),
    **dict.fromkeys("([", OPENING),
    **dict.fromkeys(")]", CLOSING),
    **dict.fromkeys(("-", "--", "–", "—", "―"), DASH),
    **dict.fromkeys(";#*_<>=/~^\\{}", SEMICOLON),
    **dict.fromkeys(("’s", "'s", "’", "'"), POSSESSIVE),
    **dict.fromkeys(("’ve", "'ve", "’re", "'re", "’ll", "'ll", "’d", "'d", "’m", "'m"), AUXILIARY),
}
_NOUNS_IN_LY = frozenset(["family", "ally", "rally", "supply", "assembly", "bully", "fly", "jelly", "belly", "anomaly"])
_SHORTEST_IN_ED, _SHORTEST_IN_ING = 5, 6
"""Minimum length of a word in -ed or -ing, which excludes "shed" and "sling"."""
_LABEL = re.compile(r"[A-Z][A-Z.’'\-]{2,}(?: [A-Z][A-Z.’'\-]+){0,3}:(?=\s)")
_TOLD_BY_THE_WORD_BEFORE = frozenset({POSSESSIVE, ING_CUE, BASE_CUE, VERB, CUE})
_TOLD_BY_MORE: frozenset[str | None] = _TOLD_BY_THE_WORD_BEFORE | {None}
"""Those, and that of a word which is on no list as it is printed."""
_MAKES_A_NOUN_OF_WHAT_FOLLOWS = frozenset({DETERMINER, POSSESSIVE})
_BEFORE_SHORT_IS = frozenset({PRONOUN, RELATIVE, THAT})
_WORDS_BEFORE_SHORT_IS = frozenset(["there", "here", "what", "where", "how"])
_BEFORE_A_SENTENCE = frozenset({STOP, LINE_END, COLON, DASH, OPENING, UNCLOSED})
_NO_NAME_AT_A_HEAD = frozenset({CUE, ING_CUE, PERSON})
_CAPITALISED_ANYWHERE = frozenset({DETERMINER, PRONOUN, QUANTIFIER, TIME})
_SURNAMES_THAT_ARE_WORDS = frozenset({PERSON, CUE, BASE_CUE, VERB, AUXILIARY, TIME, PREPOSITION})
"""Classes of words that are also surnames: "Cook", "Read", "Grant", "May", "Over"."""
_SECOND_NAME = re.compile(f"(?<={any_of({NAME, TITLE})}){NAME}")
_LONE_TITLE = re.compile(f"{TITLE}(?!{any_of({NAME, TITLE})})")
_OPENS_A_NICKNAME = frozenset("“\"‘'(")
_NAME_WITH_ARTICLE = re.compile(r"(?:[ae]l|a[dnrstz]|ash|d|l|ibn|bin)[-’'][A-Z]")
"""A name whose article is joined to it: "al-Marlow", "d'Arcy"."""
_BEFORE_A_SURNAME = frozenset({NAME, TITLE})


def cut_words(
    text: str, regions: list[Region], lexicon: Lexicon, singles: Sequence[SingleWord] = ()
) -> ClassifiedWords:
    """Split `text` into words; each stretch in marks that is closed or fills its paragraph is one word.

    Args:
        text: The text.
        regions: Its stretches in marks, in order.
        lexicon: The word lists.
        singles: What else is one word, in order; none lies partly within a stretch in marks.
    """
    starts: list[int] = []
    ends: list[int] = []
    lower: list[str] = []
    classes: list[str] = []
    at_region: list[int] = []
    position = 0
    coming = deque(singles)
    for region in regions:
        position = _cut_singles(text, position, region.before, coming, starts, ends, lower, classes, lexicon)
        _cut(text, position, region.before, starts, ends, lower, classes, lexicon)
        at_region.append(len(classes))
        label = _LABEL.match(text, region.start, region.end)
        if label:
            _cut(text, region.start, label.end(), starts, ends, lower, classes, lexicon)
            at_region[-1] = len(classes)
        whole = region.closed or _fills_paragraph(text, region)
        starts.append(label.end() if label else region.before)
        ends.append(region.after if whole else max(region.start, starts[-1]))
        lower.append(text[region.before])
        classes.append(MARKED if whole else UNCLOSED)
        position = ends[-1]
    position = _cut_singles(text, position, len(text), coming, starts, ends, lower, classes, lexicon)
    _cut(text, position, len(text), starts, ends, lower, classes, lexicon)
    _know_surnames(text, starts, ends, lower, classes, lexicon)
    return ClassifiedWords.of(text, starts, ends, lower, classes, at_region)


def _cut_singles(
    text: str,
    position: int,
    end: int,
    coming: deque[SingleWord],
    starts: list[int],
    ends: list[int],
    lower: list[str],
    classes: list[str],
    lexicon: Lexicon,
) -> int:
    """Append the words up to the last of those before `end` that are given as one; return where that ends."""
    while coming and coming[0].start < end:
        single = coming.popleft()
        if single.start < position:
            continue  # within marks
        _cut(text, position, single.start, starts, ends, lower, classes, lexicon)
        starts.append(single.start)
        ends.append(single.end)
        lower.append(text[single.start : single.end].lower())
        classes.append(single.word_class)
        position = single.end
    return position


def _know_surnames(
    text: str, starts: list[int], ends: list[int], lower: list[str], classes: list[str], lexicon: Lexicon
) -> None:
    """Make names of words that open a sentence, and are a surname elsewhere in the text: "Ada Dean came. Dean said"."""
    surnames = {
        lower[index]
        for index in (match.start() for match in _SECOND_NAME.finditer("".join(classes)))
        if lexicon.classes.get(lower[index]) in _SURNAMES_THAT_ARE_WORDS
        and (
            classes[index - 1] == TITLE
            or text[starts[index - 1] : ends[index - 1]] in lexicon.first_names
            or text[starts[index - 1]] in _OPENS_A_NICKNAME
        )
    }
    _know_titles_as_surnames(text, starts, ends, lower, classes, lexicon)
    for surname in surnames:
        for index, word in enumerate(lower):
            if word == surname and text[starts[index]].isupper() and classes[index] in _SURNAMES_THAT_ARE_WORDS:
                is_name = classes[index] != PREPOSITION or classes[index + 1 : index + 2] == [CUE]
                classes[index] = NAME if is_name else PREPOSITION


def _know_titles_as_surnames(
    text: str, starts: list[int], ends: list[int], lower: list[str], classes: list[str], lexicon: Lexicon
) -> None:
    """Make names of titles without a name behind them that are a surname in the text: "Grace King came. King said"."""
    alone = [match.start() for match in _LONE_TITLE.finditer("".join(classes)) if text[ends[match.start()] - 1] != "."]
    given = lexicon.first_names
    surnames = {
        lower[index]
        for index in alone
        if index and classes[index - 1] == NAME and text[starts[index - 1] : ends[index - 1]] in given
    }
    for index in alone:
        if lower[index] in surnames and (index == 0 or lower[index - 1] != "the"):
            classes[index] = NAME


def _fills_paragraph(text: str, region: Region) -> bool:
    """Return whether an unclosed stretch is a whole paragraph, as when each paragraph opens with a mark."""
    return text[region.end : region.end + 1] in ("", "\n") and (region.before == 0 or text[region.before - 1] == "\n")


def _cut(
    text: str,
    start: int,
    end: int,
    starts: list[int],
    ends: list[int],
    lower: list[str],
    classes: list[str],
    lexicon: Lexicon,
) -> None:
    """Append the words of text[start:end]."""
    spans = [match.span(1) for match in _TOKEN.finditer(text, start, end)]
    if not spans:
        return
    cut = [text[at:after] for at, after in spans]
    found = list(map(lexicon.known.get, cut))
    before = len(lower)
    starts += [at for at, _ in spans]
    ends += [after for _, after in spans]
    lower += cut
    classes += found  # type: ignore[arg-type]  # those that are None are filled in below, in the order of the text
    for index in [index for index, word_class in enumerate(found, before) if word_class in _TOLD_BY_MORE]:
        _tell(index, lower, classes, lexicon)


def _tell(index: int, lower: list[str], classes: list[str], lexicon: Lexicon) -> None:
    """Fill in the class of a word that is on no list as it is printed, or that the word before tells."""
    word, found = lower[index], classes[index]
    previous = classes[index - 1] if index else LINE_END
    if found is None:
        found = _PUNCTUATION.get(word)
        if found is None and word[0].isupper():
            low = lower[index] = word.lower()
            found = _capitalised(word, low, previous, lexicon.classes, lexicon.functions, lexicon.titles)
        else:
            found = found or _unknown(word)
            lexicon.remember(word, found)
    if found in _TOLD_BY_THE_WORD_BEFORE:
        found = _in_context(found, previous, word, lower[index - 1] if index else "")
    classes[index] = found


def _in_context(word_class: str, previous: str, word: str, word_before: str) -> str:
    """Adjust a class to the word before: after "the" it is a noun, after "he" 's is a verb."""
    if word_class == POSSESSIVE:
        is_verb = previous in _BEFORE_SHORT_IS or word_before in _WORDS_BEFORE_SHORT_IS
        return AUXILIARY if is_verb else POSSESSIVE
    if previous in _MAKES_A_NOUN_OF_WHAT_FOLLOWS and (word_class in (ING_CUE, BASE_CUE) or word[-1] == "s"):
        return NOUN
    return word_class


def _capitalised(
    word: str, low: str, previous: str, classes: dict[str, str], functions: dict[str, str], titles: dict[str, str]
) -> str:
    """Return the class of a capitalised word; at the start of a sentence it may be any word."""
    if word in titles:
        return TITLE
    function = functions.get(low)
    if previous in _BEFORE_A_SENTENCE:
        if function:
            return function
        listed = classes.get(low, NAME)
        return listed if listed in _NO_NAME_AT_A_HEAD else NAME
    if function and (previous == MARKED or function in _CAPITALISED_ANYWHERE):
        return TIME if word == "May" else NAME if word == "Will" else function
    if function and (function in _CAPITALISED_ANYWHERE or (function == AUXILIARY and word != "Will" and word != "May")):
        return function
    return TIME if word == "May" and previous not in _BEFORE_A_SURNAME else NAME


def _unknown(word: str) -> str:
    """Return the class of a word that is on no list, by its ending."""
    if word[0].isdigit():
        return NUMBER
    if not word.islower() and _NAME_WITH_ARTICLE.match(word):
        return NAME
    if word.endswith("ly") and word not in _NOUNS_IN_LY:
        return ADVERB
    if word.endswith("ed") and len(word) >= _SHORTEST_IN_ED:
        return ED_WORD
    return ING_WORD if word.endswith("ing") and len(word) >= _SHORTEST_IN_ING else NOUN
