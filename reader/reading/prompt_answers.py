"""Acting on the line typed at a prompt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.keys import Hint
from reader.keys.names import HELPING, SAVING, SETTING, command_named, nearest_name
from reader.model import Locator, named_offset, page_offset
from reader.model.place import Place
from reader.reading.bookmarks import bookmark, go_to_bookmark
from reader.reading.commands.dispatch import run_command
from reader.reading.help_on import show_help_on
from reader.reading.help_topics import show_topics
from reader.reading.notes import take_note
from reader.reading.prompts import PromptFor, Question
from reader.reading.saving import save_now
from reader.reading.search_beside import remember_search, search_document, search_everywhere
from reader.reading.session import Session
from reader.reading.settings import set_by_line

_LINE = re.compile(r"\d{1,9}", re.ASCII)
_PAGE = re.compile(r"p\.?\s?([0-9ivxlcdmIVXLCDM]{1,12}|[A-Z]-?[0-9]{1,6})", re.ASCII)
_PERCENT = re.compile(r"(\d{1,3})\s*%", re.ASCII)


def answer(session: Session, question: Question, line: str) -> None:
    """Do what a line asks for, with what the question was about."""
    purpose = question.purpose
    if purpose.is_for_a_search:
        line = line if session.state.pattern else line.strip() or line
        remember_search(session, line)
    if purpose is PromptFor.SEARCH:
        session.desk.arrange("text")
        search_document(session, line, question.place)
    elif purpose is PromptFor.SEARCH_ALL:
        search_everywhere(session, line)
    elif purpose is PromptFor.COMMAND:
        _command_line(session, line.strip())
    elif purpose is PromptFor.NOTE:
        take_note(session, question, line.strip())
    elif purpose is PromptFor.BOOKMARK:
        bookmark(session, line)
    else:
        go_to_bookmark(session, line)


def _command_line(session: Session, line: str) -> None:
    """Go to a line, a place of the original or a percentage, or run a command by name."""
    word, _, rest = line.partition(" ")
    if word in SETTING:
        set_by_line(session, rest)
        return
    if word in HELPING:
        if rest.strip():
            show_help_on(session, rest)
        else:
            show_topics(session)
        return
    document = session.state.dossier.document(session.state.document)
    page = _PAGE.fullmatch(line) if document.locators else None
    percent = _PERCENT.fullmatch(line)
    if _LINE.fullmatch(line):
        session.jump_by("line", int(line))
    elif percent:
        session.jump_by("percent", min(100, int(percent[1])))
    elif (offset := _place(document.locators, line, page[1] if page else "")) is not None:
        session.jump_to_place(Place(document.id, offset))
    elif page:
        session.say(f"There is no page {page[1]}")
    elif command := command_named(line):
        run_command(session, command)
    elif line in SAVING:
        save_now(session)
    elif line:
        near = nearest_name(line)
        hint = f"did you mean {near}?" if near else "{palette} lists them"
        session.say(Hint("No command named {line}: " + hint, line=repr(line)))


def _place(locators: Sequence[Locator], line: str, page: str) -> int | None:
    """Return where a page or another place begins; None if there is no such place."""
    if not locators:
        return None
    return page_offset(locators, page) if page else named_offset(locators, line)
