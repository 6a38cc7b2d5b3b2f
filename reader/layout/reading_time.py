"""How long a text takes to read."""

from __future__ import annotations

#: Words a minute of silent reading of non-fiction in English; Brysbaert, Journal of Memory and Language 109 (2019).
WORDS_A_MINUTE = 238
#: Characters of a long text whose words are counted, to estimate the rest.
_SAMPLE = 200_000


def count_words(text: str) -> int:
    """Return how many words a text has, estimated beyond 200 000 characters."""
    words = len(text[:_SAMPLE].split())
    return words if len(text) <= _SAMPLE else round(words * len(text) / _SAMPLE)


def reading_minutes(text: str, times: float = 1.0) -> int:
    """Return the minutes it takes to read a text `times` as long as this one, at least 1."""
    return max(1, round(count_words(text) * times / WORDS_A_MINUTE))
