"""From a dialog as a value to a dialog on the screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.content import Content

from reader.reading.commands.dispatch import run_command
from reader.reading.dialogs import Choice, Details, Dialog, TopicPage
from reader.reading.foot_line import FootLine
from reader.reading.live_words import LiveWords

if TYPE_CHECKING:
    from textual.app import App

    from reader.reading.session import Session


def open_dialog(dialog: Dialog, app: App[Any], session: Session, take_theme: Callable[[str], object]) -> None:
    """Show a dialog; dialogs are imported when first opened.

    Args:
        dialog: What to show.
        app: Shows it over its present screen.
        session: The reading it is about.
        take_theme: Takes the name of a theme chosen in the palette.
    """
    if dialog == "palette":
        from reader.tui.dialogs.palette import palette

        dialog = palette(session.keys, app.available_themes, partial(run_command, session), take_theme)
    if isinstance(dialog, Choice):
        from reader.tui.dialogs.choice import ListDialog

        app.push_screen(ListDialog(session, dialog), _do_what_was_chosen)
    elif isinstance(dialog, FootLine):
        from reader.tui.dialogs.foot_line import FootLineDialog

        app.push_screen(FootLineDialog(session, dialog), partial(_do_one_or_the_other, dialog.dropped))
    elif isinstance(dialog, LiveWords):
        from reader.tui.dialogs.live_words import LiveWordsDialog

        app.push_screen(LiveWordsDialog(session, dialog), partial(_do_one_or_the_other, dialog.drop))
    elif isinstance(dialog, Details):
        from reader.tui.dialogs.details import DetailsDialog

        app.push_screen(DetailsDialog(session, dialog))
    elif isinstance(dialog, TopicPage):
        from reader.tui.dialogs.topic import TopicDialog

        app.push_screen(TopicDialog(session, dialog))
    elif dialog == "help":
        from reader.tui.dialogs.help import HelpDialog

        app.push_screen(HelpDialog(session))
    else:
        from reader.tui.dialogs.page import PageDialog

        page = Content.assemble((dialog.title, "bold"), "\n\n", dialog.text)
        app.push_screen(PageDialog(session, page, dialog.actions))


def _do_what_was_chosen(chosen: Callable[[], object] | None) -> None:
    """Do what choosing a row does; nothing if the list was closed."""
    if chosen is not None:
        chosen()


def _do_one_or_the_other(otherwise: Callable[[], object], chosen: Callable[[], object] | None) -> None:
    """Do what was chosen; if nothing was, something else."""
    (chosen or otherwise)()
