"""Who tells that somebody says something: "the Times" in 'The Times reported that Hall said, "It holds."'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.analysis.quotations.attribution import Attributed
from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.evidence import Evidence, WordInSentence
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.phrases import NounPhrase, phrase_ending_at, phrase_starting_at
from reader.analysis.quotations.quoted_sources import who_is_quoted
from reader.analysis.quotations.reported import ReportedClause
from reader.analysis.quotations.someone import can_speak
from reader.analysis.quotations.verbs import subject_of_cue
from reader.analysis.quotations.word_classes import (
    ACCORDING,
    ADVERB,
    BASE_CUE,
    COMMA,
    CONJUNCTION,
    CUE,
    LINE_END,
    NAMED,
    OUTSIDE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    STOP,
    SUBORDINATOR,
    THAT,
    TIME,
)

_BESIDE_ITS_VERB = frozenset({ADVERB, COMMA, TIME})
_STANDS_FOR_ANOTHER = frozenset({PRONOUN, THAT})
_ENDS_AN_ASIDE = frozenset({STOP, COMMA, LINE_END, OUTSIDE, TIME, PREPOSITION, ADVERB})
_HAVING = frozenset(["has", "have", "had"])
"""What may stand before a verb of what was said; "should declare", "cannot say", "were calling" tell of no words."""
_DENYING = frozenset(["deny", "dispute", "reject", "doubt", "refute"])
_GOES_ON = frozenset({CONJUNCTION, THAT})
"""What ends no clause: "Hall said that, according to the mayor, it holds"."""
_DEPENDING = frozenset({SUBORDINATOR, RELATIVE, THAT})
"""What before its subject makes a clause one that only says when, or of what: "After Hall said"."""
_BEFORE_A_SUBJECT = frozenset({COMMA, CONJUNCTION, TIME})
"""What may stand before the subject of a clause of its own, but at its start; "nothing Hall said" is none."""


class OuterSources:
    """The reports of a text, by the sentence that they stand in.

    Args:
        reports: What is reported in the text.
        words: Its words.
        lexicon: The word lists.
    """

    def __init__(self, reports: Iterable[ReportedClause], words: ClassifiedWords, lexicon: Lexicon) -> None:
        self._words = words
        self._lexicon = lexicon
        self._by_sentence: dict[int, list[ReportedClause]] = {}
        for report in reports:
            self._by_sentence.setdefault(words.sentence(report.cue)[0], []).append(report)

    def inner(self, decided: Sequence[Attributed], likeliest: Sequence[Attributed]) -> list[Attributed]:
        """Return stretches with the likeliest sources; where such a one only tells that another says it, with both.

        Args:
            decided: The stretches with their sources by the rules, which name the nearest.
            likeliest: The same stretches with the likeliest sources: the nearest, or who tells what that one says.
        """
        found: list[Attributed] = []
        for number, (by_rule, likely) in enumerate(zip(decided, likeliest, strict=True)):
            rule, evidence = by_rule.evidence, likely.evidence
            if rule is not None and evidence is not None:
                goes_on = number > 0 and self._goes_on(decided[number - 1].evidence, rule, likely.at)
                nested = found[-1].evidence if goes_on else self._nested(rule, likely.at)
                if nested and nested.outer and evidence.phrase.head in (nested.phrase.head, nested.outer.head):
                    likely = likely._replace(evidence=nested._replace(confidence=evidence.confidence))
            found.append(likely)
        return found

    def of_report(self, report: ReportedClause) -> NounPhrase | None:
        """Return who tells what somebody reports; None if nobody else does."""
        if not self._speaks(report.source, report.cue):
            return None
        return self._teller(report.source, report.cue, report.first)

    def _goes_on(self, before: Evidence | None, rule: Evidence, at: int) -> bool:
        """Return whether a stretch has the source of the one before it, and no reporting word in its own sentence."""
        if before is None or before.phrase.head != rule.phrase.head:
            return False
        return rule.cue is None or self._words.sentence(rule.cue) != self._words.sentence(at)

    def _nested(self, rule: Evidence, at: int) -> Evidence | None:
        """Return a rule's evidence for the stretch at word `at` as that for whoever speaks and whoever tells it."""
        if rule.cue is None or not rule.governs or self._words.sentence(rule.cue) != self._words.sentence(at):
            return None
        if quoted := who_is_quoted(rule, self._words, self._lexicon):
            return quoted
        if rule.cue > at and (told := self._told_after(rule, at)):
            return told
        if self._words.classes[rule.cue] == ACCORDING:
            return self._by_account(rule, at)
        if not self._speaks(rule.phrase, rule.cue) or self._words.classes[at - 1] == CONJUNCTION:
            return None
        return self._with(rule, self._teller(rule.phrase, rule.cue, at))

    def _with(self, evidence: Evidence, teller: NounPhrase | None) -> Evidence | None:
        """Return evidence with whoever tells it; its source without what says so: "Hall, the Times reported,"."""
        if teller is None:
            return None
        phrase = evidence.phrase
        if phrase.first < teller.first <= phrase.last:
            phrase = phrase._replace(last=phrase.head)
        return evidence._replace(phrase=phrase, outer=teller)

    def _speaks(self, phrase: NounPhrase, cue: int) -> bool:
        """Return whether someone named is the subject of a verb of speech right beside it."""
        words, classes = self._words, self._words.classes
        if classes[cue] != CUE or not self._is_speech(cue) or not self._is_named(phrase):
            return False
        between = range(phrase.last + 1, cue)
        return all(classes[at] in _BESIDE_ITS_VERB or words.lower[at] in _HAVING for at in between)

    def _is_speech(self, cue: int) -> bool:
        """Return whether a word is a verb of speech, or "according"."""
        verb = self._lexicon.cues.get(self._words.lower[cue])
        return self._words.classes[cue] == ACCORDING or (verb is not None and verb.speech)

    def _denies(self, cue: int) -> bool:
        """Return whether a word says that something was not said: "denied that Hall had said"."""
        verb = self._lexicon.cues.get(self._words.lower[cue])
        return verb is not None and verb.base in _DENYING

    def _can_tell(self, phrase: NounPhrase) -> bool:
        """Return whether a phrase names who may tell what another says; "she said" goes on with the same speaker."""
        is_named = self._words.classes[phrase.head] not in _STANDS_FOR_ANOTHER
        return is_named and can_speak(self._words, phrase, self._lexicon)

    def _is_named(self, phrase: NounPhrase) -> bool:
        """Return whether a phrase names somebody: "he" may be who tells it, and says nothing of another."""
        classes = self._words.classes
        return classes[phrase.head] in NAMED and classes[phrase.last] != POSSESSIVE

    def _teller(self, source: NounPhrase, cue: int, at: int) -> NounPhrase | None:
        """Return who tells that a source says what is at word `at`."""
        found = [
            report
            for report in self._by_sentence.get(self._words.sentence(cue)[0], [])
            if report.source.head != source.head and self._is_told(report, source, cue, at)
        ]
        if found:
            return min(found, key=lambda report: report.last - report.first).source
        return self._aside_after(cue) or self._aside_before(source)

    def _is_told(self, report: ReportedClause, source: NounPhrase, cue: int, at: int) -> bool:
        """Return whether a report is that a source says what is at word `at`: nothing stands before both in it."""
        classes = self._words.classes
        first = report.first + (classes[report.first] == THAT)
        if report.cue == cue or classes[report.last] in _GOES_ON or not self._is_speech(report.cue):
            return False
        if not self._can_tell(report.source) or self._denies(report.cue):
            return False
        is_after = report.cue > report.last
        if classes[report.cue] == ACCORDING and is_after:
            return first in (source.first, at) and cue <= report.last
        if source.first != first or (is_after and classes[report.last + 1] != COMMA):
            return False
        return not is_after or report.last >= cue or report.last <= source.last

    def _aside_after(self, cue: int) -> NounPhrase | None:
        """'..., Hall said, the Times reported.': who tells it in the clause after the one with `cue`."""
        classes = self._words.classes
        end = self._words.sentence(cue)[1]
        comma = classes.find(COMMA, cue, end)
        return self._aside_at(comma, end) if comma >= 0 else None

    def _aside_at(self, comma: int, end: int) -> NounPhrase | None:
        """Return the subject of a verb of speech that ends its sentence after a comma."""
        phrase = phrase_starting_at(self._words, comma + 1, end)
        if phrase is None or phrase.last + 1 >= end or not self._can_tell(phrase):
            return None
        return phrase if self._ends_with(phrase.last + 1) else None

    def _ends_with(self, cue: int) -> bool:
        """Return whether a verb of speech ends its clause, with nothing that it reports after it."""
        classes = self._words.classes
        is_verb = classes[cue] == CUE or (classes[cue] == BASE_CUE and self._words.lower[cue - 1].endswith("s"))
        return is_verb and self._is_speech(cue) and classes[cue + 1] in _ENDS_AN_ASIDE

    def _aside_before(self, source: NounPhrase) -> NounPhrase | None:
        """'Hall, the Times reported, told ...': who tells it in an aside that seems to belong to the name."""
        words, classes = self._words, self._words.classes
        if classes[source.head + 1] != COMMA or source.head == source.last:
            return None
        phrase = phrase_starting_at(words, source.head + 2, source.last + 1)
        return phrase if phrase is not None and classes[phrase.last + 1] == CUE else None

    def _told_after(self, rule: Evidence, at: int) -> Evidence | None:
        """'Hall said it was "sound," the Times reported': the rules name who comes last."""
        words, cue = self._words, rule.cue
        if cue is None or not self._can_tell(rule.phrase) or CONJUNCTION in words.classes[at : rule.phrase.first]:
            return None
        is_told = words.classes[cue] == ACCORDING or (rule.phrase.last < cue and self._ends_with(cue))
        start = words.sentence(at)[0]
        for report in self._by_sentence.get(start, []) if is_told else ():
            holds = report.cue < report.first <= at and report.last >= min(cue, rule.phrase.first) - 1
            if holds and self._opens_a_clause(report.source, start) and self._speaks(report.source, report.cue):
                return rule._replace(phrase=report.source, cue=report.cue, outer=rule.phrase)
        return None

    def _opens_a_clause(self, subject: NounPhrase, start: int) -> bool:
        """Return whether a clause of its own begins with a subject, and not one that depends on another."""
        before = self._words.classes[start : subject.first]
        return _DEPENDING.isdisjoint(before) and (not before or before[-1] in _BEFORE_A_SUBJECT)

    def _by_account(self, rule: Evidence, at: int) -> Evidence | None:
        """'According to the Times, Hall said, "It holds."', 'Hall, according to the Times, said': whose words."""
        words, classes = self._words, self._words.classes
        comma = classes.find(COMMA, rule.phrase.last, at)
        if rule.cue is None or comma < 0 or classes[at - 1] == CONJUNCTION:
            return None
        start, end = words.sentence(rule.cue)
        source: NounPhrase | None
        if rule.cue - 2 < start or classes[rule.cue - 1] != COMMA:
            source = phrase_starting_at(words, comma + 1, at)
            cue = classes.find(CUE, source.last, at) if source is not None else -1
            if source is not None and not self._speaks(source, cue):
                return None
        elif classes[rule.cue - 2] == CUE:
            cue = rule.cue - 2
            source = subject_of_cue(WordInSentence(words, self._lexicon, cue, start, end), cue)
        else:
            source, cue = phrase_ending_at(words, rule.cue - 2, start), comma + 1
        if source is None or cue < 0 or not self._names_speaker(source, cue):
            return None
        return rule._replace(phrase=source, cue=cue, outer=rule.phrase)

    def _names_speaker(self, source: NounPhrase, cue: int) -> bool:
        """Return whether someone named is the subject of a verb of speech, whatever aside stands between."""
        return self._words.classes[cue] == CUE and self._is_speech(cue) and self._is_named(source)
