"""The one-line prompt: words to search for, a line to go to, a note, a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reader.keys import in_words, keys_while_typing
from reader.reading.commands.dispatch import run_command
from reader.reading.line_completion import Completions, completions
from reader.reading.prompt_answers import answer
from reader.reading.prompts import PromptFor, Question
from reader.reading.search_beside import earlier_searches, toggle_pattern, what_nothing_asks_for
from reader.reading.settings import values_of
from reader.reading.typed_lines import TypedLines
from reader.reading.typed_search import TypedSearch
from reader.tui.bars.offered_keys import IN_PROMPT, IN_SEARCH, Focus
from reader.tui.bars.told import candidates_in, count_in
from reader.tui.line import LineInput

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key

    from reader.reading.session import Session
    from reader.tui.type_ahead import TypeAhead

#: Cells kept for what is typed, and beside it, before what is told at the right is cut.
LEAST_LINE, GAP = 24, 2


class Prompt(Widget):
    """Asks for one line, and answers the question with it."""

    DEFAULT_CSS = """
    Prompt { height: 1; layout: horizontal; dock: bottom; background: $surface; }
    Prompt Static { width: auto; height: 1; text-style: bold; padding: 0 0 0 1; }
    Prompt .told { text-style: none; padding: 0 1 0 1; }
    Prompt Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; }
    Prompt Input:focus { border: none; background-tint: $foreground 0%; }
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
        document = question.place.document if question.purpose is PromptFor.SEARCH else ""
        self._search = TypedSearch(session, self._learn, document=document)
        self._completions = Completions()
        self._taken: int | None = None  # which completion the last key took
        self._lines: TypedLines | None = None
        self._told = Static(classes="told", markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the label, the input line, and what is told beside it."""
        nothing = in_words(what_nothing_asks_for(self._session, self._purpose), self._session.keys)
        yield Static(Content(self._label), markup=False)
        yield LineInput(self._question.words, placeholder=nothing, select_on_focus=False)
        yield self._told

    def on_mount(self) -> None:
        """Take the keys from now on."""
        self.screen.set_focus(self._line)
        self._type_ahead.has_come(self)
        if self._purpose.is_for_a_search:
            self._search.prepare()

    def on_resize(self) -> None:
        """Fit what is told to the width."""
        self._show_told()

    @property
    def focus_for_keys(self) -> Focus:
        """The keys that matter here."""
        return IN_SEARCH if self._purpose.is_for_a_search else IN_PROMPT

    @property
    def _label(self) -> str:
        """The label before the line: what is asked for, and whether as a pattern."""
        if self._purpose.is_for_a_search and self._session.state.pattern:
            return "pattern /" if self._purpose is PromptFor.SEARCH else "all documents, pattern /"
        return self._question.label(self._question.words)

    def on_input_changed(self, event: LineInput.Changed) -> None:
        """Say before an empty line what it would do."""
        event.stop()
        if not self._purpose.is_for_a_search:
            self.query_one(Static).update(Content(self._question.label(event.value)))

    @property
    def _line(self) -> LineInput:
        return self.query_one(LineInput)

    # Keys

    async def take_key(self, event: Key) -> None:
        """Edit the line, or do what a key does here; backspace in an empty line closes, as in less."""
        key, line = event.key, self._line
        if key == "backspace" and not line.value:
            self.run("escape")
        elif key == "right" and self._completes_here:
            self.run("next_pane")
        elif command := next((each for each in self._commands if key in self._keys(each)), None):
            self.run(command)
        else:
            await self._edit(event)

    def run(self, command: str) -> None:
        """Carry out a command here: answer, complete, switch to patterns, or close; any other also runs after that."""
        if command == "source":
            self._submit()
        elif command not in self._commands or command == "escape":
            self._close()
            if command != "escape":
                run_command(self._session, command)
        elif command == "regex":
            toggle_pattern(self._session)
            self.query_one(Static).update(Content(self._label))
            self._follow_line()
        elif command in ("next_pane", "previous_pane"):
            self._complete(1 if command == "next_pane" else -1)
        else:
            self._step_through_searches(-1 if command == "line_up" else 1)

    @property
    def _commands(self) -> tuple[str, ...]:
        """The commands that do something here."""
        everywhere = ("source", "escape", "next_pane", "previous_pane")
        return (*everywhere, "regex", "line_up", "line_down") if self._purpose.is_for_a_search else everywhere

    async def _edit(self, event: Key) -> None:
        before = self._line.value, self._line.cursor_position
        if not await self._line.edit(event) and event.key in self._keys("quit"):
            self.run("quit")
        elif (self._line.value, self._line.cursor_position) != before:
            self._lines = None
            self._follow_line()

    def take_paste(self, text: str) -> None:
        """Type what was pasted."""
        self._line.put(text)
        self._lines = None
        self._follow_line()

    def _keys(self, command: str) -> tuple[str, ...]:
        return keys_while_typing(command, self._session.keys)

    # Completing

    @property
    def _completes_here(self) -> bool:
        """Whether the cursor is at the end of something that can be completed."""
        return bool(self._completions) and self._line.cursor_position == len(self._line.value)

    def _complete(self, step: int) -> None:
        """Take the likeliest completion; again, the next one."""
        if self._taken is None and not self._completes_here:
            return
        first = 0 if step > 0 else -1
        self._taken = (first if self._taken is None else self._taken + step) % len(self._completions.offered)
        self._put(self._completions.offered[self._taken].line())
        self._count()

    def _step_through_searches(self, step: int) -> None:
        """Put in the line what was searched for before it, or after."""
        lines = self._lines or TypedLines.from_draft(earlier_searches(self._session), self._line.value)
        stepped = lines.back() if step < 0 else lines.on()
        if stepped is not None:
            self._put(stepped.shown)
            self._follow_line()
            self._lines = stepped

    def _put(self, line: str) -> None:
        self._line.value = line
        self._line.cursor_position = len(line)

    # What is told beside the line

    def _follow_line(self) -> None:
        """Look for what completes the line, and count what it finds."""
        self._taken = None
        self._look_for_completions()
        self._count()

    def _look_for_completions(self) -> None:
        line = self._line
        is_at_end = line.cursor_position == len(line.value)
        found = Completions()
        if is_at_end:
            found = completions(self._purpose, line.value, self._search, values_of(self._session))
        self._completions = found
        line.show_after(found.offered[0].after(line.value) if found.offered else "")

    def _count(self) -> None:
        if self._purpose.is_for_a_search:
            self._search.count(self._line.value)
        self._show_told()

    def _learn(self) -> None:
        """Show what is now known of the line: how often it is found, or how much each speaker says."""
        if self.is_mounted:
            if self._taken is None:
                self._look_for_completions()
            self._show_told()

    def _show_told(self) -> None:
        """Show whom a name may mean, or how often the line is found, as far as there is room."""
        if not (self._purpose.is_for_a_search or self._purpose is PromptFor.COMMAND):
            return
        room = self.size.width - len(self._label) - 1 - GAP - max(LEAST_LINE, len(self._line.value) + GAP)
        if len(self._completions) > 1 and self._taken is None:
            self._told.update(candidates_in(self._completions, room))
        else:
            self._told.update(count_in(self._search.counted, self._only_one_named, room))

    @property
    def _only_one_named(self) -> str:
        """The speaker whom the line names and asks nothing else of; empty for none."""
        is_name = self._line.value.startswith("@") and self._line.value.count("@") == 1
        return self._completions.offered[self._taken or 0].name if self._completions and is_name else ""

    # Answering

    def _submit(self) -> None:
        line = self._line.value
        self._close()
        answer(self._session, self._question, line)

    def _close(self) -> None:
        self._search.end()
        self._tell_closed()
        self.remove()
