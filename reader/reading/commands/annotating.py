"""Making and mending annotations where they are read."""

from __future__ import annotations

from reader.reading.session import Session


def quotation_by(session: Session, count: int | None) -> None:
    """Ask who says the selected words, and make them a quotation."""
    from reader.reading.annotating.asking import ask_quotation_by

    ask_quotation_by(session)


def event_on(session: Session, count: int | None) -> None:
    """Ask when the selected words happened, and make them an event."""
    from reader.reading.annotating.asking import ask_event_on

    ask_event_on(session)


def accept(session: Session, count: int | None) -> None:
    """Accept the current find, and go to the next."""
    from reader.reading.annotating import finds_looked_through

    finds_looked_through.accept(session)


def reject(session: Session, count: int | None) -> None:
    """Reject the current quotation, or those in the selection, and go to the next find."""
    from reader.reading.annotating import finds_looked_through

    finds_looked_through.reject(session)


def correct(session: Session, count: int | None) -> None:
    """Change who says the current quotation; in the list of speakers, change the one under the cursor."""
    listed = session.list_in_focus
    if listed is not None and listed.name == "speakers":
        from reader.reading.annotating.people_asked import ask_about_speaker

        if listed.cursor is not None:
            ask_about_speaker(session, listed.cursor)
        return
    from reader.reading.annotating.asking import ask_speaker

    ask_speaker(session)


def adjust(session: Session, count: int | None) -> None:
    """Adjust the words of the current quotation."""
    from reader.reading.annotating import live

    live.adjust(session)


def split(session: Session, count: int | None) -> None:
    """Make two quotations of the current one."""
    from reader.reading.annotating import live

    live.split(session)


def join(session: Session, count: int | None) -> None:
    """Make one quotation of the current one and the next."""
    from reader.reading.annotating import live

    live.join(session)


def undo(session: Session, count: int | None) -> None:
    """Take back the latest change."""
    from reader.reading import undoing

    undoing.undo(session)


def redo(session: Session, count: int | None) -> None:
    """Do again what was taken back."""
    from reader.reading import undoing

    undoing.redo(session)


def make_dossier(session: Session, count: int | None) -> None:
    """Make a dossier of plain files."""
    from reader.reading.annotating import new_dossier

    new_dossier.make_dossier(session)
