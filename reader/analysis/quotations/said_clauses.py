"""Where a clause like "Layman said" or "said he" ends words that no closing mark ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.quotations.abbreviations import STOPPED
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.word_classes import (
    ADVERB,
    CONJUNCTION,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    TIME,
    TO,
)
from reader.model.values import dataclass

BOUNDARY = re.compile(r"(?<=[,!?…])[ \n]+(?=\w)")
_LONGEST = 120
"""Characters of a clause that are looked at."""
_LONGEST_SUBJECT = 5
_ABBREVIATION = re.compile(rf"(?:[A-Z]\.)+|{STOPPED}")
_ENDS = frozenset(".,;:!?…—–―")
_WHEN_WHERE_OR_HOW = frozenset({ADVERB, CONJUNCTION, PREPOSITION, SUBORDINATOR, TIME, TO})
_FORMS = frozenset(["past", "third"])


@dataclass(frozen=True, slots=True)
class SaidClause:
    """A clause that only says who speaks.

    Attributes:
        start: Offset of its first word.
        end: Offset after its last, before the stop or comma that ends it.
    """

    start: int
    end: int


def said_clauses(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[SaidClause]:
    """Yield the clauses between two offsets that stand behind a comma, or a mark like "!", and say who speaks."""
    for boundary in BOUNDARY.finditer(text, start, end):
        found = said_clause_at(text, boundary.end(), end, lexicon)
        if found:
            yield found


def said_clause_at(text: str, start: int, end: int, lexicon: Lexicon) -> SaidClause | None:
    """Return the clause that begins at an offset if it only says who speaks."""
    words, stop = _words(text, start, min(end, start + _LONGEST))
    at = next((index for index, word in enumerate(words) if _is_verb(word, lexicon)), None)
    if at is None or at > _LONGEST_SUBJECT:
        return None
    if at == 0:
        speaks = _can_speak(words[1:2], lexicon)
    else:
        speaks = _is_subject(words[:at], lexicon) and _is_followed(words[at + 1 : at + 2], lexicon)
    return SaidClause(start, stop) if speaks else None


def _words(text: str, start: int, end: int) -> tuple[list[str], int]:
    """Return the words up to the first mark that ends a clause, and where they end."""
    words: list[str] = []
    at = start
    for word in text[start:end].split(" "):
        bare = word.rstrip("".join(_ENDS))
        if bare != word and not _ABBREVIATION.fullmatch(word):
            return [*words, bare], at + len(bare)
        words.append(word)
        at += len(word) + 1
    return words, min(end, at - 1)


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is a finite form of a verb of speech."""
    cue = lexicon.cues.get(word)
    return cue is not None and cue.speech and cue.form in _FORMS


def _can_speak(words: list[str], lexicon: Lexicon) -> bool:
    """Return whether words begin with a name, a pronoun, or an article."""
    if not words or not words[0]:
        return False
    return words[0][0].isupper() or lexicon.functions.get(words[0]) in (PRONOUN, DETERMINER)


def _is_subject(words: list[str], lexicon: Lexicon) -> bool:
    """Return whether words are a pronoun, a name, or an article and a noun."""
    first = lexicon.functions.get(words[0].lower())
    if first == DETERMINER:
        return len(words) > 1 and words[-1].lower() not in lexicon.functions
    if first == PRONOUN:
        return len(words) == 1
    return all(word[:1].isupper() or len(word) <= 3 for word in words) and words[0][:1].isupper()


def _is_followed(words: list[str], lexicon: Lexicon) -> bool:
    """Return whether what follows a verb only says when, where or how, so that it is not what is said."""
    if not words or not words[0]:
        return True
    return words[0].endswith(("ly", "ing")) or lexicon.functions.get(words[0].lower()) in _WHEN_WHERE_OR_HOW
