"""How far a difference changes what is said: not at all, its wording, or its sense; and by which kind of change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.sources.compared_words import ComparedWord, without_fillers, without_same
from reader.analysis.sources.inflections import is_contrary
from reader.analysis.sources.word_tables import word_tables
from reader.model.link import GRADES, Grade, Why
from reader.words.number_words import number_of, says_number

#: More of the source's words than these, dropped in one piece, are more than a matter of form.
_LONGEST_TRIVIAL_CUT = 12
#: One content word put in may be a slip; so many are the writer's own.
_WORDS_PUT_IN = 2
#: Classes of modal verbs that say what may be, or ought to be, rather than what is.
_DOUBTFUL = frozenset(["might", "could", "must", "should"])
#: What a number is nothing without, and the letters before the m of a.m. and p.m.
_SCALES = frozenset(["hundred", "thousand", "million", "billion", "trillion", "dozen", "percent"])
_HALVES_OF_A_DAY = frozenset(["a", "p"])
#: So many small words may come or go as a matter of form.
_FEW_SMALL_WORDS = 3


class Grading(NamedTuple):
    """What a difference amounts to.

    Attributes:
        grade: `trivial`: the same words in another form. `minor`: the sense is kept. `material`: it is not.
        why: The kind of change.
    """

    grade: Grade
    why: Why


def grading_of(ours: Sequence[ComparedWord], theirs: Sequence[ComparedWord]) -> Grading:
    """Return what it amounts to that a quotation has some words where its source has others.

    What changes the sense is looked for first, so that it never hides among harmless words beside it.

    Args:
        ours: The quotation's words; empty if it dropped the source's.
        theirs: The source's words; empty if the quotation added its own.
    """
    if _negations(ours) % 2 != _negations(theirs) % 2:
        return Grading("material", "negation")
    ours, theirs, same = without_same(ours, theirs)
    if _numbers_differ(ours, theirs) or _scales_differ(ours, theirs):
        return Grading("material", "number")
    if _modals_differ(ours, theirs):
        return Grading("material", "modal")
    if any(is_contrary(one.form, other.form) for one in ours for other in theirs):
        return Grading("material", "contrary")
    if _quantities_differ(ours, theirs) or _any_of_kind("focus", ours, theirs):
        return Grading("material", "quantity")
    if _any_of_kind("hedge", ours, theirs) or (not ours and _any_of_kind("governing", theirs)):
        return Grading("material", "word")
    if _kinds_meet("direction", ours, theirs) or _kinds_meet("condition", ours, theirs):
        return Grading("material", "small word")
    rest = _graded_content(without_fillers(ours), without_fillers(theirs), len(theirs))
    return worst([*(Grading(*each) for each in same), *([rest] if rest else [])]) or Grading("trivial", "filler")


def worst(gradings: Sequence[Grading]) -> Grading | None:
    """Return the grading that matters most, the first of several; None if there is none."""
    return max(gradings, key=lambda each: GRADES.index(each.grade), default=None)


def _graded_content(ours: Sequence[ComparedWord], theirs: Sequence[ComparedWord], cut: int) -> Grading | None:
    """Return what it amounts to that words of no special kind differ; None if there are none."""
    content_ours = [word for word in ours if word.is_content]
    content_theirs = [word for word in theirs if word.is_content]
    named = any(word.is_name for word in (*content_ours, *content_theirs))
    if content_ours and content_theirs:
        return Grading("material", "name" if named else "word")
    if content_ours:
        kinds = word_tables().kinds
        own = [word for word in content_ours if word.form not in kinds["intensifier"]]
        for_pronoun = any(word.form in kinds["pronoun"] for word in theirs)
        grade: Grade = "material" if len(own) >= _WORDS_PUT_IN and not for_pronoun else "minor"
        return Grading(grade, "name" if named else "word" if theirs else "added")
    if content_theirs or cut > _LONGEST_TRIVIAL_CUT:
        return Grading("minor", "name" if named else "word" if ours else "dropped")
    if not ours and not theirs:
        return None
    other_words = bool(_forms(ours) - _light() and _forms(theirs) - _light())
    is_minor = other_words or _persons_differ(ours, theirs) or _is_long(ours, theirs)
    return Grading("minor" if is_minor else "trivial", "small word")


def _light() -> frozenset[str]:
    """Return the small words that stand for one another, or for nothing, as a matter of form."""
    kinds = word_tables().kinds
    return kinds["article"] | kinds["determiner"] | kinds["link"] | kinds["filler"]


def _forms(words: Sequence[ComparedWord]) -> frozenset[str]:
    return frozenset(word.form for word in words)


def _any_of_kind(kind: str, *sides: Sequence[ComparedWord]) -> bool:
    """Return whether any side has a word of a kind, which the other then lacks."""
    return any(word.form in word_tables().kinds[kind] for words in sides for word in words)


def _kinds_meet(kind: str, ours: Sequence[ComparedWord], theirs: Sequence[ComparedWord]) -> bool:
    """Return whether both sides have words of a kind, and others: "to" for "from", "or" for "and"."""
    words = word_tables().kinds[kind]
    return bool(_forms(ours) & words and _forms(theirs) & words)


def _scales_differ(ours: Sequence[ComparedWord], theirs: Sequence[ComparedWord]) -> bool:
    """Return whether what belongs to a number is dropped, put in or changed: a scale, a fraction, a.m. or p.m."""
    here, there = _forms(ours), _forms(theirs)
    return bool((here | there) & _SCALES) or {*here, *there} == _HALVES_OF_A_DAY


def _persons_differ(ours: Sequence[ComparedWord], theirs: Sequence[ComparedWord]) -> bool:
    """Return whether both sides have a pronoun, and another one: "you" for "I"."""
    pronouns = word_tables().kinds["pronoun"]
    here, there = ({word.form for word in words} & pronouns for words in (ours, theirs))
    return bool(here and there) and here != there


def _is_long(ours: Sequence[ComparedWord], theirs: Sequence[ComparedWord]) -> bool:
    return max(len(ours), len(theirs)) > _FEW_SMALL_WORDS


def _negations(words: Sequence[ComparedWord]) -> int:
    """Return how many words deny something; "no doubt" and "nothing but" are counted too, on either side."""
    return sum(word.form in word_tables().kinds["negation"] for word in words)


def _numbers_differ(ours: Sequence[ComparedWord], theirs: Sequence[ComparedWord]) -> bool:
    """Return whether both sides have numbers, and others; "one" is one only where it meets another."""
    here = tuple(word.form for word in ours if says_number(word.form))
    there = tuple(word.form for word in theirs if says_number(word.form))
    if not here or not there:
        return False
    one, other = number_of(here), number_of(there)
    return one != other if one and other else Counter(here) != Counter(there)


def _modals_differ(ours: Sequence[ComparedWord], theirs: Sequence[ComparedWord]) -> bool:
    """Return whether both sides have modal verbs of other classes, or one side alone makes a fact doubtful by one."""
    modals = word_tables().modals
    here = [modals[word.form] for word in ours if word.form in modals]
    there = [modals[word.form] for word in theirs if word.form in modals]
    if here and there:
        return not any(one & other for one in here for other in there)
    return any(classes & _DOUBTFUL for classes in (*here, *there))


def _quantities_differ(ours: Sequence[ComparedWord], theirs: Sequence[ComparedWord]) -> bool:
    """Return whether one side says how many and the other says otherwise, by a quantity or a number."""
    quantities = word_tables().kinds["quantity"]

    def counts(words: Sequence[ComparedWord]) -> set[str]:
        return {
            word.form for word in words if word.form in quantities or (says_number(word.form) and word.form != "one")
        }

    here, there = counts(ours), counts(theirs)
    return bool(here and there) and here != there
