"""The comparison below the text: opening and closing it, the other places of the words, going to the passage."""

from __future__ import annotations

from reader.keys import Hint
from reader.model import Span
from reader.reading.compared import passages_shown, place_shown
from reader.reading.comparing import Comparing
from reader.reading.session import Session
from reader.reading.sources import places_of, why_no_source
from reader.reading.wording import NO_CURRENT_QUOTATION


def toggle_comparison(session: Session) -> None:
    """Open the comparison of whatever quotation is current, or close it."""
    session.change(comparing=Comparing() if session.state.comparing is None else None)


def step_place(session: Session, count: int) -> None:
    """Show the place of the words `count` further; past an end, continue from the other."""
    state = session.state
    places = places_of(state.dossier.links_of(state.quotation)) if state.quotation else ()
    if state.comparing is None or not places:
        session.say(NO_CURRENT_QUOTATION if state.current_quotation is None else "These words have no other place")
        return
    place = (places.index(place_shown(state)) + count) % len(places)
    session.change(comparing=Comparing(state.quotation, place))
    session.say("This is their only place" if len(places) == 1 else f"{place + 1} of {len(places)} places")


def go_to_passage(session: Session) -> None:
    """Go to the passage that the comparison shows, or to the nearest one of absent words."""
    state = session.state
    quotation, links = state.current_quotation, place_shown(state)
    if quotation is None:
        session.say(NO_CURRENT_QUOTATION)
        return
    document, span = next(iter(passages_shown(state)), ("", Span(0, 0)))
    if state.has(document):
        session.go_to_passage(quotation.id, document, span)
    elif any(link.outside for link in links):
        session.say(Hint("Outside the main text: {original} opens the original"))
    else:
        session.say(why_no_source(state, quotation))
