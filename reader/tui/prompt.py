"""The one-line prompt: words to search for, a line to go to, a note, a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Static

from reader.keys import COMMANDS, keys_while_typing
from reader.reading.commands.dispatch import run_command
from reader.reading.prompt_answers import answer
from reader.reading.prompts import PromptFor, Question
from reader.reading.search_beside import toggle_pattern
from reader.tui.bars.key_bar import IN_PROMPT, IN_SEARCH, Focus
from reader.tui.line import LineInput

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key

    from reader.model import Speaker
    from reader.reading.session import Session
    from reader.tui.type_ahead import TypeAhead


class Prompt(Widget):
    """Asks for one line, and answers the question with it."""

    DEFAULT_CSS = """
    Prompt { height: 1; layout: horizontal; dock: bottom; background: $surface; }
    Prompt Static { width: auto; height: 1; text-style: bold; padding: 0 0 0 1; }
    Prompt Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; }
    Prompt Input:focus { border: none; }
    """

    def __init__(
        self, question: Question, session: Session, closed: Callable[[], object], type_ahead: TypeAhead
    ) -> None:
        """Make a prompt.

        Args:
            question: What is asked.
            session: Takes the answer.
            closed: Called when the prompt closes, before the answer is taken.
            type_ahead: Holds keys typed before the prompt is on the screen.
        """
        super().__init__()
        self._question = question
        self._purpose = question.purpose
        self._session = session
        self._tell_closed = closed
        self._type_ahead = type_ahead

    def compose(self) -> ComposeResult:
        """Lay out the label and the input line."""
        speakers = self._session.state.dossier.speakers
        yield Static(Content(self._label), markup=False)
        yield LineInput(self._question.words, select_on_focus=False, suggester=_Names(self._purpose, speakers))

    def on_mount(self) -> None:
        """Take the keys from now on."""
        self.screen.set_focus(self._line)
        self._type_ahead.has_come(self)

    @property
    def focus_for_keys(self) -> Focus:
        """The keys that matter here."""
        return IN_SEARCH if self._purpose.is_for_a_search else IN_PROMPT

    @property
    def _label(self) -> str:
        """The label before the line: what is asked for, and whether as a pattern."""
        if self._purpose.is_for_a_search and self._session.state.pattern:
            return "pattern /" if self._purpose is PromptFor.SEARCH else "all documents, pattern /"
        return self._purpose.value

    @property
    def _line(self) -> LineInput:
        return self.query_one(LineInput)

    async def take_key(self, event: Key) -> None:
        """Edit the line; close on escape, and on backspace in an empty line as less does; toggle patterns."""
        if event.key in self._keys("source"):
            self.run("source")
        elif event.key in self._keys("escape") or (event.key == "backspace" and not self._line.value):
            self.run("escape")
        elif event.key in self._keys("regex") and self._purpose.is_for_a_search:
            self.run("regex")
        elif not await self._line.edit(event) and event.key in self._keys("quit"):
            self.run("quit")

    def run(self, command: str) -> None:
        """Carry out a command here: answer, switch to patterns, or close; any other also runs after that."""
        if command == "source":
            self._submit()
        elif command == "regex" and self._purpose.is_for_a_search:
            toggle_pattern(self._session)
            self.query_one(Static).update(Content(self._label))
        else:
            self._close()
            if command != "escape":
                run_command(self._session, command)

    def take_paste(self, text: str) -> None:
        """Type what was pasted."""
        self._line.put(text)

    def _keys(self, command: str) -> tuple[str, ...]:
        return keys_while_typing(command, self._session.keys)

    def _submit(self) -> None:
        line = self._line.value
        self._close()
        answer(self._session, self._question, line)

    def _close(self) -> None:
        self._tell_closed()
        self.remove()


class _Names(Suggester):
    """Suggests the rest of a speaker's name after `@`, and of a command after `:`."""

    def __init__(self, purpose: PromptFor, speakers: tuple[Speaker, ...]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._names: list[str] = []
        if purpose.is_for_a_search:
            names = [name for speaker in speakers for name in (speaker.name.split()[-1], speaker.name)]
            self._names = [f'@"{name}" ' if " " in name else f"@{name.lower()} " for name in names]
        elif purpose is PromptFor.COMMAND:
            self._names = [command.id for command in COMMANDS]
        elif purpose is PromptFor.SPEAKER:
            self._names = [speaker.name for speaker in speakers]

    async def get_suggestion(self, value: str) -> str | None:
        """Return the first name that starts with `value`, keeping what was typed as it is."""
        for name in self._names:
            if name.lower().startswith(value.lower()) and len(name) > len(value):
                return value + name[len(value) :]
        return None
