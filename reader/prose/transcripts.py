"""Whether a text with labels is a transcript, and which of them are labels of its turns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from reader.prose.first_person import first_person
from reader.prose.labels import Label, is_role, is_titled, words_of_name

#: The first label of a transcript stands no further from the beginning; where nearly all is labelled, so far.
_HEAD, _LONG_HEAD = 400, 6000

#: Of a talk: fewest labels, names that repeat, changes of speaker; shares of labels that repeat and of paragraphs.
_FEWEST, _FEWEST_NAMES, _FEWEST_CHANGES = 4, 2, 3
_REPEATED_SHARE, _LABELLED_SHARE, _MOSTLY_LABELLED = 0.5, 0.15, 0.6

#: A text of at most so many paragraphs is a talk with fewer labels, if nearly all of its paragraphs have one.
_SHORT, _NEARLY_ALL = 8, 0.8

#: How much of a speech is looked at, in characters.
_HEAD_OF_SPEECH = 20_000

#: A speech has one of these for so many words.
_WORDS_A_FIRST_PERSON = 60


def labels_of_transcript(text: str, found: Sequence[Label], *, is_said: bool = False) -> list[Label]:
    """Return the labels of a text's turns, in order; none if it is no transcript.

    Args:
        text: The text.
        found: All that looks like a label.
        is_said: Whether somebody calls it a transcript.
    """
    for signs in ((":", ".", "time", ">>"), ("line",), ("[]",), ("--",)):
        labels = [label for label in found if label.sign in signs]
        taken = _with_signs(text, labels, is_said=is_said) if ":" in signs else _of_most_paragraphs(text, labels)
        if taken:
            return taken
    return []


def _with_signs(text: str, found: Sequence[Label], *, is_said: bool) -> list[Label]:
    """Return the labels of turns that a colon, a full stop, a time or `>>` tells."""
    if not found:
        return []
    sign = Counter("." if label.sign == "." else ":" for label in found).most_common(1)[0][0]
    labels = [label for label in found if (label.sign == ".") == (sign == ".") or _is_of_a_court(label)]
    units = _units(text, labels)
    who = _people(labels)
    if not (
        _is_talk(labels, units, who) or _is_short_talk(labels, units, who) or (is_said and _may_be_talk(labels, who))
    ):
        labels = labels if _is_speech(text, labels, is_said=is_said) else []
    return _taken(labels, who, is_said=is_said)


def _is_of_a_court(label: Label) -> bool:
    """Return whether a label has a form that stands beside others in records of courts: Q., THE COURT:, MS. ODELL:."""
    return label.is_letter or (label.name.isupper() and (is_titled(label.name) or is_role(label.name)))


def _of_most_paragraphs(text: str, labels: Sequence[Label]) -> list[Label]:
    """Return the labels of turns that nothing but their form tells: headings, bylines and datelines take no turns."""
    units = _units(text, labels) if labels else 0
    who = _people(labels)
    share = _MOSTLY_LABELLED if labels and labels[0].sign == "line" else _NEARLY_ALL
    is_talk = len(labels) >= share * units and bool(units) and _is_talk(labels, units, who)
    return _taken(labels, who, is_said=False) if is_talk else []


def _people(labels: Sequence[Label]) -> dict[str, str]:
    """Return whom each key of a label means: a surname or a given name the one longer name that has it."""
    words = {label.key: words_of_name(label.key) for label in labels}
    longer: dict[str, set[str]] = {}
    for parts in words.values():
        if len(parts) > 1:
            for word in (parts[0], parts[-1]):
                longer.setdefault(word, set()).add(" ".join(parts))

    def meant(key: str) -> str:
        found = longer.get(words[key][0], set()) if len(words[key]) == 1 else set()
        return next(iter(found)) if len(found) == 1 else " ".join(words[key])

    return {key: meant(key) for key in words}


def _units(text: str, labels: Sequence[Label]) -> int:
    """Return how many paragraphs follow the first label, where each label begins one; directions are none."""
    start = labels[0].start
    paragraphs = len(_paragraph_end().findall(text, start)) + 1
    apart = sum(text.startswith("\n\n", label.end - 1) for label in labels if label.sign == "line")
    return paragraphs - apart + sum(not text.endswith("\n\n", 0, label.start) for label in labels[1:])


@cache
def _paragraph_end() -> re.Pattern[str]:
    return re.compile(r"\n\n+(?=[^\n])(?![\[(][^\n]{1,100}[\])](?:\n|\Z))")


def _is_talk(labels: Sequence[Label], units: int, who: Mapping[str, str]) -> bool:
    """Return whether labels are those of a talk of some length: they repeat and take turns."""
    sound = [label for label in labels if not label.before_figure and label.opens_sentence]
    counts = Counter(who[label.key] for label in sound)
    repeated = [key for key, count in counts.items() if count > 1]
    share = len(sound) / units
    if labels[0].start > (_LONG_HEAD if share >= _MOSTLY_LABELLED else _HEAD):
        return False
    if len(sound) < _FEWEST or _changes(sound, who) < _FEWEST_CHANGES or share < _LABELLED_SHARE:
        return False
    if len(repeated) >= _FEWEST_NAMES and sum(counts[key] for key in repeated) >= _REPEATED_SHARE * len(sound):
        return True
    capitals = {who[label.key] for label in sound if label.is_capitals}
    return len(capitals) >= _FEWEST_NAMES and bool(repeated) and share >= _MOSTLY_LABELLED


def _is_short_talk(labels: Sequence[Label], units: int, who: Mapping[str, str]) -> bool:
    """Return whether the few paragraphs of a text are nearly all turns of people."""
    share = _MOSTLY_LABELLED if all(label.is_capitals for label in labels) else _NEARLY_ALL
    if units > _SHORT or len(labels) < share * units or labels[0].start > _HEAD or not _changes(labels, who):
        return False
    if not all(label.opens_sentence and not label.before_figure for label in labels):
        return False
    keys = Counter(label.key for label in labels)
    known = {word for label in labels if " " in label.key for word in label.key.split()}
    return all(keys[label.key] > 1 or label.key in known or _is_surely_somebody(label) for label in labels)


def _is_surely_somebody(label: Label) -> bool:
    """Return whether a label that stands once is a speaker's, and not the heading of an entry: Name, Age, Cost."""
    if label.is_timed or label.sign in (">>", ".") or label.is_letter:
        return True
    words = label.name.split()
    return is_titled(label.name) or is_role(label.name) or len(words) > 1


def _may_be_talk(labels: Sequence[Label], who: Mapping[str, str]) -> bool:
    """Return whether a text may be the transcript that somebody says it is."""
    return len(labels) > 1 and _changes(labels, who) > 0


def _is_speech(text: str, labels: Sequence[Label], *, is_said: bool) -> bool:
    """Return whether a text is what one person says, whose name stands at its head; others may call between."""
    first = labels[0]
    if text[: first.start].strip() or not (first.is_capitals or is_said) or first.sign != ":" or first.is_letter:
        return False
    own = sum(label.key == first.key for label in labels)
    if own < len(labels) and (
        own * 3 < len(labels) or own < _FEWEST_NAMES or not all(label.is_capitals for label in labels)
    ):
        return False
    words = _no_words_of_others().sub(" ", text[first.end : first.end + _HEAD_OF_SPEECH])
    spoken = len(first_person().findall(words))
    return is_said or spoken * _WORDS_A_FIRST_PERSON >= max(1, len(words.split()))


@cache
def _no_words_of_others() -> re.Pattern[str]:
    return re.compile(r"[\"“„«][^\"“”„«»\n]{0,2000}[\"”“»]")


def _changes(labels: Sequence[Label], who: Mapping[str, str]) -> int:
    """Return how often another one speaks."""
    return sum(who[one.key] != who[other.key] or not other.key for one, other in pairwise(labels))


def _taken(labels: Sequence[Label], who: Mapping[str, str], *, is_said: bool) -> list[Label]:
    """Return the labels that repeat, share a name with one that does, or have the form of most."""
    counts = Counter(who[label.key] for label in labels)
    repeated = [label for label in labels if counts[who[label.key]] > 1]
    known = {word for label in repeated for word in label.key.split() if len(word) > 2}
    forms = Counter(map(_form, repeated)) or Counter(map(_form, labels))
    most = {form for form, count in forms.items() if count * 5 >= sum(forms.values())}

    def is_taken(label: Label) -> bool:
        if counts[who[label.key]] > 1 or label.sign == ">>":
            return True
        if label.before_figure or not label.opens_sentence:
            return False
        if _is_of_a_court(label) or known.intersection(label.key.split()):
            return True
        return _form(label) in most and (label.is_capitals or is_said or _is_surely_somebody(label))

    return [label for label in labels if is_taken(label)]


def _form(label: Label) -> tuple[bool, bool, bool]:
    """Return what labels of one text have in common."""
    return label.is_capitals and not label.is_letter, label.is_timed, label.is_letter
