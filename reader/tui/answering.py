"""What is done with what the prompt brought back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.keys import Hint
from reader.keys.names import SAVING, command_named, nearest_name
from reader.reading.prompts import PromptFor, Question

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen

_LINE = re.compile(r"\d{1,9}", re.ASCII)
_PERCENT = re.compile(r"(\d{1,3})\s*%", re.ASCII)


def answer(screen: ReadingScreen, question: Question, line: str) -> None:
    """Do what `line` asks for."""
    purpose = question.purpose
    if purpose is PromptFor.SEARCH:
        screen.searcher.search(line, question.place)
    elif purpose is PromptFor.SEARCH_ALL:
        screen.searcher.search_all(line)
    elif purpose is PromptFor.COMMAND:
        command_line(screen, line.strip())
    elif purpose is PromptFor.NOTE:
        screen.keeper.note(line.strip(), question.place, question.quotation)
    elif purpose is PromptFor.SPEAKER:
        from reader.tui.dialogs.correction import correct_by_name

        correct_by_name(screen, question.quotation, line)


def command_line(screen: ReadingScreen, line: str) -> None:
    """Go to a line or a percentage, or carry out a command by its name."""
    percent = _PERCENT.fullmatch(line)
    if _LINE.fullmatch(line):
        screen.remember_place()
        screen.view.go_to_line(int(line))
    elif percent:
        screen.remember_place()
        screen.view.go_to_fraction(min(100, int(percent[1])) / 100)
    elif command := command_named(line):
        screen.run_command(command)
    elif line in SAVING:
        screen.reader.save_now()
    elif line:
        near = nearest_name(line)
        hint = f"did you mean {near}?" if near else "{palette} lists them"
        screen.say(Hint("No command is called {line}: " + hint, line=repr(line)))
