"""One text to its annotations: quotations, speakers and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import single_day
from reader.model.values import dataclass

if TYPE_CHECKING:
    from reader.model import Quotation, Speaker, TimeExpression


@dataclass(frozen=True, slots=True)
class Annotations:
    """What Reader finds in one text; all offsets count the text's code points.

    Attributes:
        quotations: By offset.
        speakers: Those whom the quotations name by id, and others who are named.
        times: Time expressions, by offset; none overlaps another.
    """

    quotations: tuple[Quotation, ...]
    speakers: tuple[Speaker, ...]
    times: tuple[TimeExpression, ...]


def annotate(text: str, *, published: str = "", doubtful: bool = False) -> Annotations:
    """Find the quotations, speakers and times of a text.

    Args:
        text: Plain text or Markdown: what is read of it is searched.
        published: EDTF date of publication, from which "yesterday" counts where it is a single day; where empty, the
            date that the text itself gives is taken.
        doubtful: Whether to find reported speech too that may well be none.
    """
    from reader.pipeline.plain_finds import publication_date_in, quotation_in_document, time_in_document
    from reader.pipeline.quotation_finds import find_all_quotations
    from reader.pipeline.time_finds import times_of
    from reader.prose.kind import is_markdown
    from reader.prose.reading import read_plainly

    reading = read_plainly(text, markdown=is_markdown(text))
    view = reading.view
    published = published or publication_date_in(text, view)
    attribution = find_all_quotations(reading, "text", doubtful=doubtful)
    quotations = tuple(quotation_in_document(view, each) for each in attribution.quotations)
    times = times_of(reading, single_day(published), attribution.quotations)
    return Annotations(quotations, attribution.speakers, tuple(time_in_document(view, time) for time in times))
