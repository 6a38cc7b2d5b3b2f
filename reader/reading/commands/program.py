"""Help and palette, editing and reloading, closing and quitting."""

from __future__ import annotations

from reader.keys import Hint
from reader.reading import search_beside
from reader.reading.filters import Filter
from reader.reading.prompts import PromptFor
from reader.reading.session import Session
from reader.reading.status import FOUND


def command_line(session: Session, count: int | None) -> None:
    """Ask for a line, a percentage or a command."""
    session.ask(PromptFor.COMMAND)


def edit(session: Session, count: int | None) -> None:
    """Open the document in the editor, then reload it."""
    from reader.reading.files_again import edit_document

    edit_document(session)


def original(session: Session, count: int | None) -> None:
    """Show what the document was made of, to open it in its own program."""
    from reader.reading.originals import offer_original

    offer_original(session)


def link(session: Session, count: int | None) -> None:
    """Show where a link on the screen leads, to open it."""
    from reader.reading.links import offer_links

    offer_links(session, count)


def reload(session: Session, count: int | None) -> None:
    """Read the files again."""
    from reader.reading.files_again import read_again

    read_again(session)


def library(session: Session, count: int | None) -> None:
    """Go to all dossiers."""
    if session.launch.in_browser:
        session.say("Only what is served can be opened in a browser: no other dossier")
    else:
        session.desk.show_library()


def palette(session: Session, count: int | None) -> None:
    """List every command by name."""
    session.desk.show("palette")


def help(session: Session, count: int | None) -> None:
    """Show the keys."""
    session.desk.show("help")


def close(session: Session, count: int | None) -> None:
    """Close what is on top; if nothing is, quit."""
    if not _close_top(session):
        session.desk.leave(FOUND)


def escape(session: Session, count: int | None) -> None:
    """Close what is on top, then clear matches and filters; never quit."""
    if _close_top(session):
        return
    if session.state.search is not None or session.state.is_searching:
        search_beside.forget(session)
    else:
        session.change(filter=Filter(), event=None)


def interrupt(session: Session, count: int | None) -> None:
    """Copy the selection; without one, say how to quit."""
    selected = session.selected_words()
    if selected:
        session.copy(selected)
    else:
        session.say(Hint("{close} quits"))


def quit(session: Session, count: int | None) -> None:
    """Quit now."""
    session.desk.leave(FOUND)


def suspend(session: Session, count: int | None) -> None:
    """Suspend the process; fg resumes it."""
    if session.launch.in_browser:
        session.say("Nothing suspends a browser: close the window, all is saved")
    else:
        session.desk.suspend()


def _close_top(session: Session) -> bool:
    """Close the topmost thing over the text; say whether there was one."""
    listed = session.list_in_focus
    chosen = session.state.filter
    if session.state.selection is not None:
        session.select(None)
    elif session.state.comparing is not None and not (listed is not None and listed.covers):
        session.change(comparing=None)
    elif listed is not None and (everything := chosen.without(listed.name)) != chosen:
        session.change(filter=everything)
    else:
        return session.desk.close_top()
    return True
