"""A desk of paper: it writes down what a session asks, and has a window of so many characters for a screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reader.keys import Hint, effective_keys, in_words
from reader.layout.viewport import Where
from reader.model import Document, Dossier, Finding, Link, Quotation, Span, Speaker
from reader.model.place import Place
from reader.pipeline import open_paths
from reader.reading.completion import Completion
from reader.reading.desk import Arranging, Desk, ListShown, Part, Unit, Work
from reader.reading.dialogs import Choice, Dialog
from reader.reading.filters import Listed
from reader.reading.launch import LaunchOptions
from reader.reading.prompts import Question
from reader.reading.session import Session
from reader.reading.state import ReadingState

KEYS = effective_keys({})[0]
#: Characters that are visible, and those of a row.
WINDOW, ROW = 60, 10


class PaperDesk(Desk):
    """What was asked, in lists that are read from the end; what is done beside the reading is done when `work` says."""

    def __init__(self) -> None:
        self.drawn: list[ReadingState] = []
        self.said: list[str] = []
        self.told: list[str] = []
        self.moved: list[tuple[Unit, int]] = []
        self.arranged: list[Arranging] = []
        self.shown: list[Dialog] = []
        self.asked: list[Question] = []
        self.copied: list[str] = []
        self.ran: list[Sequence[str]] = []
        self.opened: list[list[str]] = []
        self.browsed: list[str] = []
        self.handed_over: list[tuple[str, bytes]] = []
        self.waiting: list[Work[Any]] = []
        self.listed: ListShown | None = None
        self.document = ""
        self.tops: dict[str, int] = {}
        self.left: int | None = None
        self.libraries = 0
        self.suspended = 0

    def draw(self, state: ReadingState) -> None:
        self.drawn.append(state)
        self.document = state.document
        self.tops.setdefault(state.document, 0)

    def say(self, message: str | Hint) -> None:
        self.said.append(in_words(message, KEYS))

    def tell(self, findings: Sequence[Finding]) -> None:
        self.told.extend(map(str, findings))

    @property
    def state(self) -> ReadingState:
        """What was drawn last."""
        return self.drawn[-1]

    def bring_into_view(self, document: str, span: Span, where: Where) -> None:
        self.document = document
        top = self.tops.get(document, 0)
        if where == "nearest" and Span(top, top + WINDOW).overlaps(Span(span.start, span.start + 1)):
            return
        self.tops[document] = max(0, span.start - WINDOW // 3) if where == "middle" else span.start

    def visible_span(self) -> Span:
        top, end = self.tops.get(self.document, 0), len(self.state.dossier.document(self.document).text)
        return Span(min(top, end), min(top + WINDOW, end))

    def offset_below(self, offset: int, rows: int) -> int:
        return max(0, offset + rows * ROW)

    def places(self) -> Sequence[Place]:
        last = self.state.document
        return [Place(each, top) for each, top in sorted(self.tops.items(), key=lambda pair: pair[0] == last)]

    def move(self, unit: Unit, count: int) -> None:
        self.moved.append((unit, count))

    def list_shown(self) -> ListShown | None:
        return self.listed

    def open_list(self, name: Listed, *, focus: bool) -> None:
        self.listed = ListShown(name, focus)

    def arrange(self, how: Arranging) -> None:
        self.arranged.append(how)
        if how == "text" and self.listed is not None:
            self.listed = ListShown(self.listed.name)

    def widen(self, steps: int) -> str:
        return f"{steps:+d} steps"

    def show(self, dialog: Dialog) -> None:
        self.shown.append(dialog)

    def ask(self, question: Question) -> None:
        self.asked.append(question)

    def show_library(self) -> None:
        self.libraries += 1

    def copy(self, words: str) -> str:
        self.copied.append(words)
        return "Copied"

    def run_program(self, command: Sequence[str]) -> int:
        self.ran.append(command)
        return 0

    def open_outside(self, command: Sequence[str]) -> str:
        self.opened.append(list(command))
        return "Opened"

    def open_in_browser(self, address: str) -> str:
        self.browsed.append(address)
        return "Opened in your browser"

    def hand_over(self, name: str, data: bytes) -> str:
        self.handed_over.append((name, data))
        return f"{name} went to your browser"

    def suspend(self) -> None:
        self.suspended += 1

    def leave(self, status: int) -> None:
        self.left = status

    def run_beside(self, work: Work[Part]) -> None:
        self.waiting.append(work)

    def work(self, which: int = 0) -> None:
        """Do one of the things that wait to be done beside the reading, to its end or to its error."""
        work = self.waiting.pop(which)
        try:
            for part in work.parts():
                work.take(part)
        except Exception as error:
            work.failed(error)
        finally:
            work.ended()

    @property
    def choice(self) -> Choice:
        """The list that was shown last."""
        assert isinstance(self.shown[-1], Choice)
        return self.shown[-1]


#: 30 characters a sentence; the first quotation has its words from the minutes, the second has others, the third none.
STORY = (
    "“We keep the ferry,” Rao said. "
    "Nobody rose until it was noon. "
    "“It runs on Sundays,” she said. "
    "A boy asked what it would cost. "
    "“Not a penny more,” said Ochs. "
)
MINUTES = "Rao: We keep the ferry. It runs on every Sunday but one.\n"
WORDS = ("We keep the ferry,", "It runs on Sundays,", "Not a penny more,")


def span_of(words: str, text: str = STORY) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def quotation(name: str, words: str, speaker: str) -> Quotation:
    return Quotation(name, "story", (span_of(words),), "direct", speaker=speaker)


DOSSIER = Dossier(
    "The ferry",
    (Document("story", STORY, "The ferry"), Document("minutes", MINUTES, "Minutes", kind="transcript")),
    (Speaker("rao", "Asha Rao"), Speaker("ochs", "Jan Ochs")),
    (quotation("q1", WORDS[0], "rao"), quotation("q2", WORDS[1], "rao"), quotation("q3", WORDS[2], "ochs")),
    links=(
        Link("q1", 0, "minutes", span_of("We keep the ferry", MINUTES), "exact"),
        Link("q2", 0, "minutes", span_of("It runs on every Sunday", MINUTES), "altered"),
        Link("q3", 0, "minutes", Span(0, 0), "absent"),
    ),
)


def reading(dossier: Dossier = DOSSIER, **options: Any) -> tuple[Session, PaperDesk]:
    """Return a session on a desk of paper, as it stands when all has been found."""
    desk = PaperDesk()
    session = Session(desk, LaunchOptions(dossier, **options), KEYS)
    session.state = replace(session.state, completion=Completion())
    desk.draw(session.state)
    return session, desk


def reading_files(*paths: Path, **options: Any) -> tuple[Session, PaperDesk]:
    """Return a session on files, which can be read again."""
    names = [str(path) for path in paths]
    return reading(open_paths(names), paths=names, **options)
