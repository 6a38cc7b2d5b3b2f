"""One text to its annotations: quotations, speakers and times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model import is_single_day

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


def annotate(text: str, *, published: str = "") -> Annotations:
    """Find the quotations, speakers and times of a text.

    Args:
        text: Plain text or Markdown; it is searched as it is given.
        published: EDTF date of publication, from which "yesterday" counts where it is a single day; where empty, the
            date that the text itself gives is taken.
    """
    from reader.analysis.quotations import find_quotations
    from reader.analysis.times import find_publication_date, find_times

    if not published and (found := find_publication_date(text)):
        published = found.date
    attribution = find_quotations(text, "text")
    times = find_times(text, published if is_single_day(published) else "")
    return Annotations(attribution.quotations, attribution.speakers, times)
