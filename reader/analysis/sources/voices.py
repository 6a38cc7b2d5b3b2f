"""Who speaks where in a source, and whether that is whom a quotation names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from reader.analysis.quotations.lexicon import english
from reader.analysis.sources.folded_words import fold
from reader.analysis.sources.inflections import is_mistyped
from reader.model import Span, Speaker, Stretches

#: Names that stand for anybody: nobody can say whether that is the one whom a quotation names.
_ANYBODY: Final = frozenset(
    """question answer male female speaker voice man woman crowd audience unidentified unknown participant reporter
    moderator host interviewer announcer narrator operator caller member""".split()  # noqa: SIM905
)
#: Characters of a paragraph that are looked at for the mark that opens a quotation.
_LONGEST_PARAGRAPH: Final = 5000
_BETWEEN_WORDS: Final = re.compile(r"[\s.,_-]+")
_YOUNGER: Final = frozenset(["jr", "junior", "ii", "iii", "iv"])


class Voices:
    """The stretches of a source that somebody speaks.

    Args:
        spanned: Each stretch, and who speaks it.
    """

    def __init__(self, spanned: Iterable[tuple[Span, Speaker]] = ()) -> None:
        known = list(spanned)
        self._stretches = Stretches(known)
        self.speakers: Sequence[Speaker] = tuple({speaker.id: speaker for _, speaker in known}.values())

    def speaker_at(self, span: Span) -> Speaker | None:
        """Return who begins a passage; None if nobody is known to."""
        return next(iter(self.speakers_in([span])), None)

    def speakers_in(self, spans: Iterable[Span]) -> tuple[Speaker, ...]:
        """Return all who speak some of the stretches, each once, in order."""
        wide = (Span(span.start, max(span.end, span.start + 1)) for span in spans)
        found = (speaker for span in wide for speaker in self._stretches.overlapping(span))
        return tuple({speaker.id: speaker for speaker in found}.values())


NO_VOICES: Final = Voices()


def is_quoted_there(text: str, passage: Span) -> bool:
    """Return whether a passage stands within quotation marks of its paragraph: it is told there at second hand."""
    begin = max(text.rfind("\n\n", 0, passage.start) + 1, passage.start - _LONGEST_PARAGRAPH)
    before = text[begin : passage.start]
    if before.count("“") or before.count("”"):
        return before.rfind("“") > before.rfind("”")
    return before.count('"') % 2 == 1


def is_same_person(one: Speaker | None, other: Speaker | None) -> bool | None:
    """Return whether two speakers are one person; None if either is unknown, or nobody in particular.

    A lone surname is the person of the full name; `Jr.` is another person.
    """
    if one is None or other is None or not (_is_somebody(one) and _is_somebody(other)):
        return None
    if _names_of(one) & _names_of(other):
        return True
    for titled, known in ((one, other), (other, one)):
        if titled.title and titled.name.startswith(f"{titled.title} "):  # one of two of that surname
            return _bears_title(known, titled.title) if _split(known.name)[-1:] == _split(titled.name)[-1:] else False
    full, full_there = _split(one.name), _split(other.name)
    if bool(_YOUNGER & set(full)) != bool(_YOUNGER & set(full_there)):
        return False
    shorter, longer = sorted((_without_younger(full), _without_younger(full_there)), key=len)
    if longer[-len(shorter) :] == shorter:  # a surname of one word or several
        return True
    if shorter[-1] != longer[-1]:
        return None if is_mistyped(shorter[-1], longer[-1]) else False
    if len(shorter) == 1:
        return True
    return _given_names_agree(shorter[0], longer[0])


def _is_somebody(speaker: Speaker) -> bool:
    """Return whether a speaker has a name of their own: "the front-runner" and "a voter" have none."""
    words = speaker.name.split()
    named = bool(words) and words[0][:1].isupper() and words[0].lower() not in ("the", "a", "an")
    return named and not _ANYBODY.issuperset(word.strip(".#").lower() for word in words if not word.isdigit())


def _names_of(speaker: Speaker) -> set[tuple[str, ...]]:
    """Return the names of a speaker, each as its folded words; descriptions are no names."""
    return {_split(name) for name in (speaker.name, *speaker.aliases) if name[:1].isupper()}


def _split(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, without stops, commas, hyphens, accents, and the state after "of"."""
    pieces = _BETWEEN_WORDS.split(name.partition(" of ")[0])
    return tuple(folded for piece in pieces if (folded := fold(piece)))


def _bears_title(speaker: Speaker, title: str) -> bool | None:
    """Return whether somebody is known by a title; False if by another one, None if by none."""
    known = f"{speaker.title} {speaker.role} {' '.join(speaker.aliases)}".lower()
    if title.lower() in known:
        return True
    return False if speaker.title else None


def _without_younger(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name without Jr. and the like."""
    return tuple(word for word in words if word not in _YOUNGER) or words


def _given_names_agree(one: str, other: str) -> bool | None:
    """Return whether two given names may be one: the same, an initial, or a short form, as Ben is Benjamin.

    A man's and a woman's are two; of others nobody can tell: Bob is Robert, and Peggy is Margaret.
    """
    shared = min(len(one), len(other))
    if one[:shared] == other[:shared] or one[: min(3, shared)] == other[: min(3, shared)]:
        return True
    genders = {english().first_names.get(name.capitalize(), "u") for name in (one, other)}
    return False if genders == {"m", "f"} else None
