"""Any dossier, and any state of reading it, over so few ids and letters that two of them have much in common."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from reader.model import Document, Dossier, Event, Quotation, Span, Speaker
from reader.model.place import Place
from reader.reading.comparing import Comparing
from reader.reading.filters import Checking, Filter
from reader.reading.history import History, Stop
from reader.reading.searching import Search, SearchAsked
from reader.reading.selection import Selection
from reader.reading.state import ReadingState

IDS = st.sampled_from("abc")
OFFSETS = st.integers(0, 14)
PLACES = st.builds(Place, IDS, OFFSETS)
SPANS = st.tuples(OFFSETS, OFFSETS).map(lambda ends: Span(min(ends), max(ends)))
TEXTS = st.text("xy \n", max_size=12)


def within(span: Span, text: str) -> Span:
    return Span(min(span.start, len(text)), min(span.end, len(text)))


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Draw a dossier whose spans are all in its texts."""
    texts = draw(st.dictionaries(IDS, TEXTS, min_size=1, max_size=3))
    names = sorted(texts)

    def spoken() -> dict[str, tuple[str, Span]]:
        """Draw up to three places of things called q, r and s."""
        placed = draw(st.dictionaries(st.sampled_from("qrs"), st.tuples(st.sampled_from(names), SPANS), max_size=3))
        return {name: (document, within(span, texts[document])) for name, (document, span) in placed.items()}

    speaker = draw(st.sampled_from("uvw"))
    return Dossier(
        "Any",
        tuple(Document(name, text, name) for name, text in texts.items()),
        tuple(Speaker(name, name) for name in sorted(draw(st.sets(st.sampled_from("uvw"))))),
        tuple(Quotation(name, where, (span,), "direct", speaker=speaker) for name, (where, span) in spoken().items()),
        tuple(Event(name, "", name, document, span) for name, (document, span) in spoken().items()),
    )


SEARCHES = st.builds(Search, IDS, st.just("x"), st.booleans(), st.lists(SPANS, max_size=3).map(tuple))
SELECTIONS = st.builds(Selection, IDS, OFFSETS, OFFSETS)
SOMETHING = st.one_of(st.none(), st.sampled_from("qrs"))
STOPS = st.lists(st.builds(Stop, PLACES, SOMETHING, SOMETHING), max_size=4).map(tuple)
HISTORIES = st.builds(History, STOPS, STOPS)


def states(dossier: Dossier) -> st.SearchStrategy[ReadingState]:
    """Return any state of reading a dossier, even one whose ids and offsets it does not have."""
    return st.builds(
        ReadingState,
        dossier=st.just(dossier),
        document=IDS,
        companion=st.one_of(st.just(""), IDS),
        quotation=SOMETHING,
        event=SOMETHING,
        filter=st.builds(Filter, st.one_of(st.none(), st.sampled_from("uvw")), st.sampled_from(get_args(Checking))),
        comparing=st.one_of(st.none(), st.builds(Comparing, SOMETHING)),
        history=HISTORIES,
        search=st.one_of(st.none(), SEARCHES),
        search_asked=st.builds(SearchAsked, st.integers(0, 3), st.one_of(st.just(""), IDS)),
        selection=st.one_of(st.none(), SELECTIONS),
    )
