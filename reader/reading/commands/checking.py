"""Checking a story: the comparison, what is to be looked at, and what is decided of it."""

from __future__ import annotations

from reader.model import judgement
from reader.reading.session import Session


def compare(session: Session, count: int | None) -> None:
    """Show the current quotation next to its passage below the text, or close that."""
    from reader.reading.comparison import toggle_comparison

    toggle_comparison(session)


def to_look_at(session: Session, count: int | None) -> None:
    """List what is to be looked at, the worst first, or all quotations again."""
    from reader.reading.checking import look_at_the_worst_first

    look_at_the_worst_first(session)


def checked(session: Session, count: int | None) -> None:
    """List what is not checked, then what is, then all quotations."""
    from reader.reading.checking import filter_by_checked

    filter_by_checked(session)


def stands(session: Session, count: int | None) -> None:
    """Decide that the quotation stands, or take that back."""
    _decide(session, judgement.STANDS)


def wrong(session: Session, count: int | None) -> None:
    """Decide that the quotation does not stand, or take that back."""
    _decide(session, judgement.WRONG)


def uncheckable(session: Session, count: int | None) -> None:
    """Decide that the quotation cannot be checked, or take that back."""
    _decide(session, judgement.UNCHECKABLE)


def later(session: Session, count: int | None) -> None:
    """Leave the quotation for later, or take that back."""
    _decide(session, judgement.LATER)


def _decide(session: Session, decision: judgement.Decision) -> None:
    from reader.reading.checking import decide

    decide(session, decision)
