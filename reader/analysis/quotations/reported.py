"""Reported speech: what a reporting verb reports without marks, "Layman said the bridge holds"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.analysis.quotations.evidence import Place
from reader.analysis.quotations.lexicon import Cue, Lexicon
from reader.analysis.quotations.phrases import Phrase, phrase_starting_at
from reader.analysis.quotations.verbs import (
    according_to,
    is_finite_base,
    is_plural_noun,
    likeness_to_source,
    subject_of_cue,
)
from reader.analysis.quotations.words import BEING, Words

_REPORTING = re.compile("[CGbc]")
_TO_SOMEONE = frozenset(["tell", "inform", "remind", "assure", "advise", "notify", "reassure", "persuade", "convince"])
_TIMES = (["week"], ["weekend"], ["month"], ["year"], ["morning"], ["afternoon"], ["evening"], ["summer"], ["time"])
_LEAST_LIKENESS = -2.0
_CONTENT = frozenset("NTrnDus0EgbMGCVAHtSQOWI")


@dataclass(frozen=True, slots=True)
class Report:
    """Words `first` to `last`, inclusive, as reported by the source with the word `cue`."""

    first: int
    last: int
    cue: int
    source: Phrase
    confidence: float


def find_reports(words: Words, lexicon: Lexicon) -> Iterator[Report]:
    """Yield what the reporting words of a text report, in the order of those words."""
    for match in _REPORTING.finditer(words.classes):
        report = _report_at(words, lexicon, match.start())
        if report is not None:
            yield report
            if rest := _rest(words, lexicon, report):
                yield rest


def _rest(words: Words, lexicon: Lexicon, report: Report) -> Report | None:
    """Return what follows a report set between commas: 'The bridge, Layman said, holds.'."""
    place = _place(words, lexicon, report.cue)
    if report.last > report.cue or words.classes[report.cue + 1] != ",":
        return None
    first = report.cue + 2
    last = _content_end(place, first) if first < place.ceiling else first - 1
    if last <= first or words.classes[first] not in _CONTENT or "Q" in words.classes[first : last + 1]:
        return None
    return replace(report, first=first, last=last)


def _report_at(words: Words, lexicon: Lexicon, index: int) -> Report | None:
    """Return what the word at `index` reports, if it reports."""
    place = _place(words, lexicon, index)
    if words.classes[index] == "c":
        return _according(place)
    cue = lexicon.cues.get(words.lower[index])
    if cue is None or cue.strength == "act" or not _is_verb_of_clause(place, cue):
        return None
    if cue.form != "ing" and words.classes[index - 1 : index] == ",":
        return _before_verb(place) or _after_verb(place)
    return _after_verb(place) or _before_verb(place)


def _place(words: Words, lexicon: Lexicon, index: int) -> Place:
    floor, ceiling = words.sentence(index)
    return Place(words, lexicon, index, floor, ceiling, "")


def _is_verb_of_clause(place: Place, cue: Cue) -> bool:
    """Say whether a form reports here: no noun ("in the states"), no passive ("is known"), no bare -ing form."""
    words, index = place.words, place.at
    before = words.classes[index - 1 : index]
    if cue.form == "ing":
        return before in (",", "A")
    if cue.form == "base":
        return before != "O" and is_finite_base(place, index)
    if cue.form == "third":
        return not is_plural_noun(place, index) and (cue.speech or before in ("N", "H", "r", "W", "t", "M"))
    if before in ("n", "N") and words.classes[index + 1 : index + 2] == "I" and not cue.speech:
        return False  # "the group known as the fox"
    return not (before == "A" and words.lower[index - 1] in BEING)


def _after_verb(place: Place) -> Report | None:
    """'Layman said on Monday that the bridge holds': what follows the verb, from that or the first word on."""
    words, classes = place.words, place.words.classes
    cue = place.lexicon.cues[words.lower[place.at]]
    first = _content_start(place, cue)
    if first >= place.ceiling or classes[first] not in _CONTENT or (cue.speech and classes[first] in "IgSM"):
        return None
    last = _content_end(place, first)
    if last < first or (first == last and classes[first] in "QMY"):
        return None
    source = subject_of_cue(place, place.at)
    if source is None or likeness_to_source(place, source) < _LEAST_LIKENESS:
        return None
    confidence = 0.8 if classes[first] == "t" else 0.7 if cue.speech else 0.5
    return Report(first, last, place.at, source, confidence)


def _content_start(place: Place, cue: Cue) -> int:
    """Return the first word of what follows the verb, past adverbs, days and the person told."""
    words, classes = place.words, place.words.classes
    that = classes.find("t", place.at + 1, min(place.ceiling, place.at + 14))
    if that > 0 and not any(letter in "CVA.Q;:OgEGb" for letter in classes[place.at + 1 : that]):
        return that
    first = place.at + 1
    if cue.base in _TO_SOMEONE and (person := phrase_starting_at(words, first, place.ceiling)):
        first = person.last + 1
    while first < place.ceiling and (skipped := _time_at(words, first)):
        first += skipped
    if first < place.ceiling and classes[first] == "I":
        return _past_preposition(place, first, cue)
    return first


def _past_preposition(place: Place, first: int, cue: Cue) -> int:
    """Return where the content starts if a preposition follows: "called for talks", "said in May the bridge holds"."""
    if place.words.lower[first] in place.lexicon.prepositions.get(cue.base, ()):
        return first + 1
    adverbial = phrase_starting_at(place.words, first + 1, place.ceiling) if cue.speech else None
    if adverbial and place.words.classes[adverbial.last + 1 : adverbial.last + 2] in tuple("HuDNTrt"):
        return adverbial.last + 1
    return first


def _time_at(words: Words, first: int) -> int:
    """Return how many words from `first` only say when or how: "flatly", "Monday", "on Monday", "this week"."""
    here, following = words.classes[first], words.classes[first + 1 : first + 2]
    if here in "MY":
        return 1
    if (here == "I" and following == "Y") or (here == "D" and words.lower[first + 1 : first + 2] in _TIMES):
        return 2
    return 0


def _content_end(place: Place, first: int) -> int:
    """Return the last word of the clause from `first`: the sentence's, or before another report begins."""
    classes = place.words.classes
    clause = any(letter in "AVCH" for letter in classes[first : first + 8]) or classes[first] in "tO"
    last = place.ceiling - 1
    for index in range(first, place.ceiling):
        letter = classes[index]
        if (
            letter == ";"
            or (letter == "," and (not clause or _another_begins(place, index)))
            or (letter == "&" and _another_joined(place, index))
        ):
            last = index - 1
            break
    while last >= first and classes[last] in ".,:;B-)":
        last -= 1
    return last


def _another_begins(place: Place, comma: int) -> bool:
    """Say whether another report begins after a comma: ', saying ...', ', though she conceded ...', ', Layman said'."""
    classes = place.words.classes
    ahead = classes[comma + 1 : min(place.ceiling, comma + 6)]
    if ahead[:1] in ("G", "c"):
        return True
    verb = comma + 1 + ahead.find("C")
    if verb == comma or ahead[0] not in "&SNHuDTr":
        return False
    return place.lexicon.cues[place.words.lower[verb]].speech


def _another_joined(place: Place, joint: int) -> bool:
    """Say whether the same source reports more: "... and said", "... but later noted"."""
    words = place.words
    verb = joint + 1
    while verb < place.ceiling and words.classes[verb] in "MA":
        verb += 1
    return words.classes[verb : verb + 1] == "C" and place.lexicon.cues[words.lower[verb]].speech


def _before_verb(place: Place) -> Report | None:
    """'The bridge holds, Layman said.': what stands before the source, where nothing follows the verb."""
    classes = place.words.classes
    following = classes[place.at + 1 : place.at + 2]
    if following not in (".", ",", "B", "", "Y", "I", "N", "D", "r", "T"):
        return None
    source = subject_of_cue(place, place.at)
    inverted = following in ("N", "D", "r", "T")
    if inverted:
        source = phrase_starting_at(place.words, place.at + 1, place.ceiling)
        if source and classes[source.last + 1 : source.last + 2] not in ("", ".", ",", "B", "Y", "I"):
            return None
    if source is None:
        return None
    comma = (place.at if inverted else source.first) - 1
    if comma <= place.floor or classes[comma] != ",":
        return None
    last = comma - 1
    if "Q" in classes[place.floor : comma] or last <= place.floor:
        return None
    return Report(place.floor, last, place.at, source, 0.7)


def _according(place: Place) -> Report | None:
    """'According to the letter, the bridge holds' and 'The bridge holds, according to the letter'."""
    classes = place.words.classes
    found = according_to(place, place.at)
    if found is None:
        return None
    if place.at - place.floor <= 1:
        comma = classes.find(",", found.phrase.last, place.ceiling)
        first, last = comma + 1, place.ceiling - 1
        if comma < 0:
            return None
    else:
        first, last = place.floor, place.at - 1
    while last > first and classes[last] in ".,:;B-":
        last -= 1
    return Report(first, last, place.at, found.phrase, 0.8) if last > first else None
