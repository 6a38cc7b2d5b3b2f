"""What a session asks of whoever draws the reading."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from reader.model import Span
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

#: What a move goes by. In a list rows are entries; `day` and `year` are those of the timeline, where a paragraph is a
#: month. `line` and `percent` of the text are gone to, the count being which one.
Unit = Literal["row", "half page", "page", "paragraph", "day", "year", "top", "bottom", "line", "percent"]
#: How the panes share the screen: the panel shown or hidden, one pane alone or all of them, and what has the focus.
Arranging = Literal["panel", "alone", "next pane", "previous pane", "text"]


@dataclass(frozen=True, slots=True)
class ListShown:
    """The list that is open beside the text, or over it.

    Attributes:
        name: Which one.
        in_focus: Whether it has the focus.
        cursor: Key of what its cursor is on; None where it is empty.
    """

    name: Listed
    in_focus: bool = False
    cursor: str | None = None


@dataclass(frozen=True)
class Work(Generic[Part]):
    """What takes long, and is done beside the reading.

    Attributes:
        parts: Begins it; yields what it finds. Called beside the reading, so that it may only read what never changes.
        take: Takes a part, on the thread that draws.
        failed: Takes the error that ended it.
        ended: Called when all is done, also after an error.
        holds_keys_s: Seconds that keys typed meanwhile wait for the end of it, at most.
    """

    parts: Callable[[], Iterable[Part]]
    take: Callable[[Part], object]
    failed: Callable[[Exception], object]
    ended: Callable[[], object] = lambda: None
    holds_keys_s: float = 0.0


class Desk(ABC):
    """Draws a reading, and is where its reader sits; only `draw` and `say` have no answer of their own here.

    Scroll position, cursor, focus and size belong to the desk; all else is in the state that it is given.
    """

    @abstractmethod
    def draw(self, state: ReadingState) -> None:
        """Draw a state; what did not change since the last one is the very same object."""

    @abstractmethod
    def say(self, message: str | Hint) -> None:
        """Say something in one line, until the next key."""

    def tell(self, findings: Sequence[Finding]) -> None:
        """Tell over the text what is wrong; it stays for a while."""
        for finding in findings:
            self.say(str(finding))

    # The text

    def bring_into_view(self, document: str, span: Span, where: Where) -> None:
        """Bring a span of a document into view, at the top, a third below it, or no further than it needs."""

    def visible_span(self) -> Span:
        """Return the part of the document that is read which is visible."""
        return Span(0, 0)

    def top(self) -> int:
        """Return the offset of the first visible character, which may stand behind signs that are not shown."""
        return self.visible_span().start

    def offset_below(self, offset: int, rows: int) -> int:
        """Return the offset that is shown so many rows below another, or above where negative; it comes into view."""
        return offset + rows

    def places(self) -> Sequence[Place]:
        """Return where each document stands that was shown, the one that is read last."""
        return ()

    def selected(self) -> str:
        """Return the words selected by mouse; empty for none."""
        return ""

    # Lists and panes

    def move(self, unit: Unit, count: int) -> None:
        """Move by so many units, back where negative: the cursor of the list that has the focus, or else the text."""

    def list_shown(self) -> ListShown | None:
        """Return the list that is on the screen; None where the panel is hidden."""
        return None

    def open_list(self, name: Listed, *, focus: bool) -> None:
        """Show a list, and let it have the focus or not."""

    def arrange(self, how: Arranging) -> None:
        """Share the screen in another way."""

    def close_top(self) -> bool:
        """Close what is open over the text; say whether anything was."""
        return False

    def widen(self, steps: int) -> str:
        """Set the text so many steps wider, or narrower where negative; 0 is its usual width. Say how wide it is."""
        return ""

    # What is asked

    def show(self, dialog: Dialog) -> None:
        """Show a dialog over the text; what is chosen in it comes back by the dialog itself."""

    def ask(self, question: Question) -> None:
        """Ask for a line or a letter; it comes back with the question, as `prompt_answers.answer` takes them."""

    # The world

    def run_beside(self, work: Work[Part]) -> None:
        """Do some work beside the reading, and hand over what it yields."""
        for part in work.parts():
            work.take(part)
        work.ended()

    def copy(self, words: str) -> str:
        """Copy words to the clipboard; return what became of that, in words."""
        return ""

    def run_program(self, command: Sequence[str]) -> int:
        """Give the terminal to a program, and return its exit status.

        Raises:
            EditorError: It cannot be started.
        """
        return 0

    def suspend(self) -> None:
        """Stop, to come back later."""

    def leave(self, status: int) -> None:
        """Leave with an exit status."""
