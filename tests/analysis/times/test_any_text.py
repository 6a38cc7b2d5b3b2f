"""Whatever the text: no exception, spans inside the text and in order, the same answer twice."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.times import find_events, find_publication_date, find_times
from reader.analysis.times.vocabulary import TRIGGERS, listed
from reader.model import Document, parse_edtf

WORDS = st.one_of(
    st.sampled_from(sorted(TRIGGERS)),
    st.sampled_from(
        listed(
            "the a last next this of in early late ago later every two 1944 31 9999999999999 2/30/13 0000 13:75 BC "
            "p.m. - , . 's first quarter ٢٠١٣ İstanbul ½ “ ) May 1/0 Sept. '05 '80s 1/2/00"
            " each per half and q Day of ended o'clock past & / ( ] : 09/2009 20110604 4.6.11 04JUN2011 2011-6-4"
            " midnight time 's ' 470 s BC CE AD 2Q FY12 w 32 Joe film until till before after on at in to through"
            " following may march 5th Easter Friday May local time zone GMT h hrs 0815 9:15 00:01:12 c ca year's 9/11"
            ' Nov. 6 7 eve weekend " ”'
        )
    ),
    st.text(max_size=4),
)
TEXTS = st.lists(WORDS, max_size=30).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["", "2013-05-22", "0001-01-01", "9999-12-31"]))
def test_any_text_is_worked_through(text: str, published: str) -> None:
    times = find_times(text, published)
    assert times == find_times(text, published)
    assert all(0 <= time.span.start < time.span.end <= len(text) for time in times)
    assert all(one.span.end <= other.span.start for one, other in pairwise(times))
    for time in times:
        assert time.basis
        if time.edtf:
            parse_edtf(time.edtf)
    events = find_events(Document("d", text, "t"), times, (), ())
    assert len({event.id for event in events}) == len(events)
    find_publication_date(text)
