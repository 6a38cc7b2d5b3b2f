"""What is found in a sentence, in the shortest form that a test can read."""

from __future__ import annotations

from reader.analysis.times import find_times

#: The day the invented sentences were published on, a Wednesday.
PUBLISHED = "2013-05-22"


def told(sentence: str, published: str = PUBLISHED) -> list[tuple[str, str]]:
    """Return the words and the value of each expression."""
    return [(time.span.words_of(sentence), time.value) for time in find_times(sentence, published)]
