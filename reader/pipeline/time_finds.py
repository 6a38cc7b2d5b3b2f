"""The times of a text, each counted from the day that its words count from."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Quotation, TimeExpression
from reader.prose.reading import PlainReading

#: What the basis of a time calls the day of an interview or a speech.
DAY_OF_TALK = "the day of the talk"


def times_of(reading: PlainReading, published: str, quotations: Sequence[Quotation]) -> tuple[TimeExpression, ...]:
    """Return the times of the plain view of a text.

    A transcript counts from the day of the talk, if it tells it; quoted words from the day on which they were said.

    Args:
        reading: The text, read plainly.
        published: `YYYY-MM-DD`, or empty.
        quotations: Its quotations, as stretches of the view.
    """
    from reader.analysis.times import counted_from_the_saying, find_day_of_talk, find_times

    text = reading.view.text
    talk = find_day_of_talk(text) if reading.turns else ""
    if talk:
        return find_times(text, talk, counted_from=DAY_OF_TALK)
    return counted_from_the_saying(text, find_times(text, published), quotations, published)
