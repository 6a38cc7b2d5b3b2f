"""The panel, the panes and the width of the text."""

from __future__ import annotations

from reader.model.values import replace
from reader.reading.session import Session

#: So many steps lead from an hour to all time.
MOST_STEPS = 8


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
    """Set the text narrower; in the timeline, show more time."""
    if session.is_timeline_in_focus():
        from reader.reading.zooming import farther

        for _ in range(min(count or 1, MOST_STEPS)):
            _show_time(session, farther(session.state.dossier, session.state.filter))
    else:
        session.say(session.desk.widen(-(count or 1)))


def wider(session: Session, count: int | None) -> None:
    """Set the text wider; in the timeline, come closer to the time under the cursor."""
    listed = session.list_in_focus
    if listed is None or listed.name != "timeline":
        session.say(session.desk.widen(count or 1))
        return
    from reader.reading.zooming import closer

    time = closer(session.state.dossier, session.state.filter, listed.cursor or "")
    if time:
        _show_time(session, time)
    else:
        session.say("This is as close as the timeline comes")


def usual_width(session: Session, count: int | None) -> None:
    """Return the text to its usual width; in the timeline, show all time."""
    if session.is_timeline_in_focus():
        _show_time(session, "")
    else:
        session.say(session.desk.widen(0))


def _show_time(session: Session, time: str) -> None:
    session.change(filter=replace(session.state.filter, during=time))
