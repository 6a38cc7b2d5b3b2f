"""What a session asks of whatever draws the reading."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from reader.model import Span
from reader.model.values import dataclass
from reader.reading.filters import Listed

if TYPE_CHECKING:
    from reader.keys import Hint
    from reader.layout.viewport import Where
    from reader.model import Finding
    from reader.model.place import Place
    from reader.reading.dialogs import Dialog
    from reader.reading.prompts import Question
    from reader.reading.state import ReadingState

Part = TypeVar("Part")

#: What a move counts. In a list, a row is an entry. `day` and `year` are for the timeline, where a paragraph is a
#: month. For `line` and `percent`, the count is the place in the text to go to.
Unit = Literal["row", "half page", "page", "paragraph", "day", "year", "top", "bottom", "line", "percent"]
#: Ways to arrange the panes: show or hide the panel, one pane alone or all of them, and move the focus.
Arranging = Literal["panel", "alone", "next pane", "previous pane", "text"]


@dataclass(frozen=True, slots=True)
class ListShown:
    """The list open beside the text, or over it.

    Attributes:
        name: Which one.
        in_focus: Whether it has the focus.
        cursor: Key of the row under its cursor; None if it is empty.
        covers: Whether it covers the text, and what is below that.
    """

    name: Listed
    in_focus: bool = False
    cursor: str | None = None
    covers: bool = False


@dataclass(frozen=True)
class Work(Generic[Part]):
    """Something that takes long, done in the background.

    Attributes:
        parts: Does it, yielding what it finds. Runs in the background, so it may only read what never changes.
        take: Takes a part, on the thread that draws.
        failed: Takes the error that ended it.
        ended: Called when it ends, also after an error.
        holds_keys_s: Seconds, at most, that keys typed meanwhile wait for its end.
    """

    parts: Callable[[], Iterable[Part]]
    take: Callable[[Part], object]
    failed: Callable[[Exception], object]
    ended: Callable[[], object] = lambda: None
    holds_keys_s: float = 0.0


class Desk(ABC):
    """Draws a reading and takes its user's input; all but `draw` and `say` have a default.

    The desk owns scroll position, cursor, focus and size; all else is in the state that it is given.
    """

    @abstractmethod
    def draw(self, state: ReadingState) -> None:
        """Draw a state; what has not changed since the last one is the same object."""

    @abstractmethod
    def say(self, message: str | Hint) -> None:
        """Show a one-line message, until the next key."""

    def tell(self, findings: Sequence[Finding]) -> None:
        """Show over the text, for a while, what is wrong."""
        for finding in findings:
            self.say(str(finding))

    # The text

    def bring_into_view(self, document: str, span: Span, where: Where) -> None:
        """Bring a span of a document into view: at the top, a third down, or with the least scrolling."""

    def visible_span(self) -> Span:
        """Return the visible part of the document being read."""
        return Span(0, 0)

    def top(self) -> int:
        """Return the offset of the first visible character, which may follow markup that is not shown."""
        return self.visible_span().start

    def reading_at(self) -> int:
        """Return the offset whose place in the original is the one being read: a page may begin within the top row."""
        return self.top()

    def offset_below(self, offset: int, rows: int) -> int:
        """Return the offset shown so many rows below another, or above if negative, and bring it into view."""
        return offset + rows

    def places(self) -> Sequence[Place]:
        """Return the place of each document shown so far; the one being read comes last."""
        return ()

    def selected(self) -> str:
        """Return the words selected with the mouse; empty for none."""
        return ""

    def selected_span(self) -> tuple[str, Span] | None:
        """Return what is selected with the mouse, and the id of the document; None for nothing."""
        return None

    def unselect(self) -> None:
        """Select nothing with the mouse any more."""

    # Lists and panes

    def move(self, unit: Unit, count: int) -> None:
        """Move by so many units, back if negative: the cursor of the focused list, or else the text."""

    def list_shown(self) -> ListShown | None:
        """Return the list on the screen; None if the panel is hidden."""
        return None

    def is_comparison_in_focus(self) -> bool:
        """Say whether the comparison below the text has the focus."""
        return False

    def open_list(self, name: Listed, *, focus: bool) -> None:
        """Show a list, and focus it if asked; one that would cover the text is shown only with the focus."""

    def filter_list(self) -> None:
        """Let letters filter the focused list, until its user keeps or drops the filter."""

    def arrange(self, how: Arranging) -> None:
        """Rearrange the panes."""

    def close_top(self) -> bool:
        """Close what is open over the text; say whether anything was."""
        return False

    def widen(self, steps: int) -> str | Hint:
        """Set the text wider by steps, or narrower if negative; 0 is the usual width. Return the width in words."""
        return ""

    # How it looks

    def themes(self) -> Sequence[str]:
        """Return the names of all themes."""
        return ()

    def theme(self) -> str:
        """Return the name of the theme."""
        return ""

    def use_theme(self, name: str) -> None:
        """Use a theme from now on, also the next time."""

    def measure(self) -> int:
        """Return the columns that a text may take; 0 for the whole window."""
        return 0

    def set_measure(self, columns: int) -> None:
        """Let a text take so many columns; 0 for the whole window."""

    # Questions

    def show(self, dialog: Dialog) -> None:
        """Show a dialog over the text; the dialog itself takes what is chosen."""

    def ask(self, question: Question) -> None:
        """Ask for a line or a letter, and give it to `prompt_answers.answer` with the question."""

    # The world

    def run_beside(self, work: Work[Part]) -> None:
        """Do some work in the background, and hand over what it yields."""
        for part in work.parts():
            work.take(part)
        work.ended()

    def copy(self, words: str) -> str:
        """Copy words to the clipboard; return the outcome in words."""
        return ""

    def run_program(self, command: Sequence[str]) -> int:
        """Lend the terminal to a program, and return its exit status.

        Raises:
            EditorError: It cannot be started.
        """
        return 0

    def open_outside(self, command: Sequence[str]) -> str:
        """Start a program that has a window of its own; return the outcome in words."""
        return ""

    def open_in_browser(self, address: str) -> str:
        """Open an address of the web in the browser that the reading is shown in; return the outcome in words."""
        return ""

    def hand_over(self, name: str, data: bytes) -> str:
        """Give a file to the browser that the reading is shown in; return the outcome in words."""
        return ""

    def show_library(self) -> None:
        """Show all dossiers over the reading, which is saved as on leaving."""

    def suspend(self) -> None:
        """Suspend the process."""

    def leave(self, status: int) -> None:
        """Leave with an exit status."""
