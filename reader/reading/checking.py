"""Checking a story: what is to be looked at, the worst first, and what is decided of it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.keys import Hint
from reader.layout.counted import counted
from reader.layout.timeline_keys import read_key
from reader.model import Quotation
from reader.model.judgement import Decision
from reader.model.review import can_be_judged
from reader.model.values import replace
from reader.reading.comparing import Comparing
from reader.reading.filters import CHECKED_OR_NOT, all_passing
from reader.reading.judging import judge
from reader.reading.review_words import nothing_to_look_at
from reader.reading.session import Session
from reader.reading.stepping import index_of
from reader.reading.wording import NO_CURRENT_QUOTATION


def look_at_the_worst_first(session: Session) -> None:
    """List what is to be looked at, the worst first, and compare; or, if it is listed, all quotations again."""
    state = session.state
    if state.filter.looks_at_the_worst_first:
        session.change(filter=replace(state.filter, checking=""), comparing=None)
        session.say("All quotations again")
        return
    chosen = replace(state.filter, checking="to look at")
    quotations = all_passing(state.dossier, chosen)
    if not quotations:
        session.say(nothing_to_look_at(state))
        return
    session.desk.open_list("quotations", focus=False)
    session.change(filter=chosen, comparing=state.comparing or Comparing())
    _go_on_to(session, quotations[index_of(quotations, state.quotation) or 0])
    session.say(f"{counted(len(quotations), 'quotation')} to look at, the worst first")


def filter_by_checked(session: Session) -> None:
    """List the quotations that are not checked, then those that are, then all of them."""
    before = session.state.filter
    at = CHECKED_OR_NOT.index(before.checking) if before.checking in CHECKED_OR_NOT else 0
    checking = CHECKED_OR_NOT[(at + 1) % len(CHECKED_OR_NOT)]
    session.desk.open_list("quotations", focus=False)
    session.change(filter=replace(before, checking=checking))
    found = len(all_passing(session.state.dossier, session.state.filter))
    session.say(f"{checking.capitalize()}: {counted(found, 'quotation')}" if checking else "All quotations again")


def decide(session: Session, decision: Decision) -> None:
    """Decide of the quotation under the list's cursor, or of the current one; the same decision again takes it back.

    While what is to be looked at is listed, the next quotation then becomes current.
    """
    quotation = _in_question(session)
    if quotation is None:
        session.say(NO_CURRENT_QUOTATION)
        return
    if not can_be_judged(session.state.dossier, quotation):
        session.say(_why_not(quotation))
        return
    listed = all_passing(session.state.dossier, session.state.filter)
    judge(session, quotation, decision)
    if session.state.filter.looks_at_the_worst_first:
        _move_on(session, quotation, listed)


def _move_on(session: Session, judged: Quotation, listed: Sequence[Quotation]) -> None:
    """Make the quotation current that came after one that was judged, unless the judgement was taken back."""
    state = session.state
    judgement = state.dossier.judgement_of(judged.id)
    at = index_of(listed, judged.id)
    if at is None or judgement is None or judgement.decision is None:
        return
    left = {each.id for each in all_passing(state.dossier, state.filter)} - {judged.id}
    following = next((each for each in (*listed[at + 1 :], *listed[:at]) if each.id in left), None)
    if following is not None:
        _go_on_to(session, following)
        session.say(Hint("{told} · {back} goes back to it", told=state.message))
    elif judgement.settles:
        session.say(nothing_to_look_at(state))


def _go_on_to(session: Session, quotation: Quotation) -> None:
    """Make a quotation current, from which `back` returns to this one; a list keeps the focus."""
    session.change_unseen(history=session.state.history.jumped_from(session.stop()), looking_through=False)
    session.make_current(quotation)


def _in_question(session: Session) -> Quotation | None:
    """Return the quotation under the cursor of the list in focus, or else the current one."""
    dossier, listed = session.state.dossier, session.list_in_focus
    if listed is not None and listed.name == "quotations":
        return dossier.quotation(listed.cursor)
    if listed is not None and listed.name == "timeline":
        kind, value = read_key(listed.cursor or "")
        return dossier.quotation(value) if kind == "quotation" else None
    return session.state.current_quotation


def _why_not(quotation: Quotation) -> str:
    """Return why a quotation cannot be judged."""
    if quotation.quotes_words and not quotation.doubtful:
        return "These are the words of a source: the quotations of stories are judged"
    return "Only quoted words are judged: nobody's very words are given here"
