"""The panel, the panes and the width of the text."""

from __future__ import annotations

from reader.reading.session import Session


def quotations(session: Session, count: int | None) -> None:
    """List the quotations."""
    session.desk.open_list("quotations", focus=True)


def timeline(session: Session, count: int | None) -> None:
    """Show the timeline."""
    session.desk.open_list("timeline", focus=True)


def contents(session: Session, count: int | None) -> None:
    """List the headings."""
    session.desk.open_list("contents", focus=True)


def panel(session: Session, count: int | None) -> None:
    """Show or hide the panel."""
    session.desk.arrange("panel")


def alone(session: Session, count: int | None) -> None:
    """Show only the focused pane, or all of them again."""
    session.desk.arrange("alone")


def next_pane(session: Session, count: int | None) -> None:
    """Focus the next pane."""
    session.desk.arrange("next pane")


def previous_pane(session: Session, count: int | None) -> None:
    """Focus the previous pane."""
    session.desk.arrange("previous pane")


def narrower(session: Session, count: int | None) -> None:
    """Set the text narrower."""
    session.say(session.desk.widen(-(count or 1)))


def wider(session: Session, count: int | None) -> None:
    """Set the text wider."""
    session.say(session.desk.widen(count or 1))


def usual_width(session: Session, count: int | None) -> None:
    """Return the text to its usual width."""
    session.say(session.desk.widen(0))
