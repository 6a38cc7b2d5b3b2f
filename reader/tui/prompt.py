"""The one-line prompt: words to search for, a line to go to, a note, a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Static

from reader.keys import COMMANDS, keys_while_typing
from reader.reading.prompts import PromptFor, Question
from reader.tui.bars.key_bar import IN_PROMPT, IN_SEARCH, Focus
from reader.tui.line import Line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key

    from reader.model import Speaker
    from reader.tui.reading_screen import ReadingScreen


class Prompt(Widget):
    """Asks for one line, and hands it to the answer for its purpose."""

    DEFAULT_CSS = """
    Prompt { height: 1; layout: horizontal; dock: bottom; background: $surface; }
    Prompt Static { width: auto; height: 1; text-style: bold; padding: 0 0 0 1; }
    Prompt Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; }
    Prompt Input:focus { border: none; }
    """

    def __init__(self, question: Question, screen: ReadingScreen) -> None:
        super().__init__()
        self._question = question
        self._purpose = question.purpose
        self._reading_screen = screen

    def compose(self) -> ComposeResult:
        """Lay out what is asked for and the line to type in."""
        speakers = self._reading_screen.reading.dossier.speakers
        yield Static(Content(self._label), markup=False)
        yield Line(select_on_focus=False, suggester=_Names(self._purpose, speakers))

    def on_mount(self) -> None:
        """Take the keys from now on."""
        self.screen.set_focus(self._line)
        self._reading_screen.reader.type_ahead.has_come(self)

    @property
    def focus_for_keys(self) -> Focus:
        """The keys that matter here."""
        return IN_SEARCH if self._searches else IN_PROMPT

    @property
    def _searches(self) -> bool:
        return self._purpose in (PromptFor.SEARCH, PromptFor.SEARCH_ALL)

    @property
    def _label(self) -> str:
        """What stands before the line: what is asked for, and whether as a pattern."""
        if self._searches and self._reading_screen.searcher.pattern:
            return "pattern /" if self._purpose is PromptFor.SEARCH else "all documents, pattern /"
        return self._purpose.value

    @property
    def _line(self) -> Line:
        return self.query_one(Line)

    async def take_key(self, event: Key) -> None:
        """Edit the line; close on escape, and on backspace in an empty line, as less does; switch to patterns."""
        if event.key in self._keys("source"):
            self._submit()
        elif event.key in self._keys("escape") or (event.key == "backspace" and not self._line.value):
            self._close()
        elif event.key in self._keys("regex") and self._searches:
            self._reading_screen.searcher.toggle_pattern()
            self.query_one(Static).update(Content(self._label))
        elif not await self._line.edit(event) and event.key in self._keys("quit"):
            self._reading_screen.run_command("quit")

    def take_paste(self, text: str) -> None:
        """Type what was pasted."""
        self._line.put(text)

    def _keys(self, command: str) -> tuple[str, ...]:
        return keys_while_typing(command, self._reading_screen.reader.keys)

    def _submit(self) -> None:
        line = self._line.value
        self._close()
        self._reading_screen.answer(self._question, line)

    def _close(self) -> None:
        self._reading_screen.prompt_closed()
        self.remove()


class _Names(Suggester):
    """Suggests the rest of a speaker's name after `@`, and of a command after `:`."""

    def __init__(self, purpose: PromptFor, speakers: tuple[Speaker, ...]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._names: list[str] = []
        if purpose in (PromptFor.SEARCH, PromptFor.SEARCH_ALL):
            names = [name for speaker in speakers for name in (speaker.name.split()[-1], speaker.name)]
            self._names = [f'@"{name}" ' if " " in name else f"@{name.lower()} " for name in names]
        elif purpose is PromptFor.COMMAND:
            self._names = [command.id for command in COMMANDS]
        elif purpose is PromptFor.SPEAKER:
            self._names = [speaker.name for speaker in speakers]

    async def get_suggestion(self, value: str) -> str | None:
        """Return the first name that begins as `value` does, with what was typed kept as it is."""
        for name in self._names:
            if name.lower().startswith(value.lower()) and len(name) > len(value):
                return value + name[len(value) :]
        return None
