"""How long a text takes to read."""

from __future__ import annotations

#: Words a minute of silent reading of non-fiction in English; Brysbaert, Journal of Memory and Language 109 (2019).
WORDS_A_MINUTE = 238
#: Characters of a long text whose words are counted; the rest is reckoned from them.
_SAMPLE = 200_000


def count_words(text: str) -> int:
    """Return how many words a text has; for more than 200 000 characters, reckoned from the first ones."""
    words = len(text[:_SAMPLE].split())
    return words if len(text) <= _SAMPLE else round(words * len(text) / _SAMPLE)


def reading_minutes(text: str, times: float = 1.0) -> int:
    """Return the minutes that reading a text so many times as long as this one takes, at least 1."""
    return max(1, round(count_words(text) * times / WORDS_A_MINUTE))
