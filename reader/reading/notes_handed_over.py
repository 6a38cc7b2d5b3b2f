"""Bookmarks and notes for whoever reads in a browser, where no command of the shell can write them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.pipeline.marked_places import MarkedPlace
from reader.reading.dialogs import Action
from reader.reading.session import Session


def handing_over(session: Session, places: Sequence[MarkedPlace]) -> tuple[Action, ...]:
    """Return what the list of bookmarks and notes offers in a browser: to download what `reader notes --csv` prints.

    Args:
        session: The reading.
        places: The bookmarks and notes.
    """
    open_here = tuple(place for place in places if session.state.has(place.document))
    if not (session.launch.in_browser and open_here):
        return ()
    return (Action("sheet", "downloads all", lambda: _hand_over(session, open_here)),)


def _hand_over(session: Session, places: Sequence[MarkedPlace]) -> None:
    """Give them to the browser as a table."""
    from reader.export.csv_text import csv_rows
    from reader.files.cleaning import clean
    from reader.layout.line_numbers import LineNumbers
    from reader.pipeline.note_records import COLUMNS, note_records
    from reader.reading.sheets import short_name

    dossier = session.state.dossier
    rows = csv_rows(COLUMNS, note_records(places, LineNumbers(dossier)))
    data = "".join(f"{clean(row)}\n" for row in rows).encode("utf-8", "replace")
    session.say(session.desk.hand_over(f"{short_name(dossier)}-notes.csv", data))
