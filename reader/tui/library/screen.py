"""The screen of all dossiers: which there are, how much of each is checked, and searching all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from textual import on
from textual.screen import Screen

from reader.keys import Hint, keys_while_typing
from reader.layout.counted import counted
from reader.library.page import LibraryPage
from reader.model import Finding
from reader.reading.desk import Work
from reader.reading.library_visit import LibraryVisit
from reader.reading.shelf import Shelf
from reader.reading.status import FOUND
from reader.tui.bars.clickable_line import ClickableLine
from reader.tui.bars.key_bar import KeyBar
from reader.tui.bars.one_line import OneLine
from reader.tui.beside import Beside
from reader.tui.key_table import KeyTable
from reader.tui.library.files_line import FilesLine
from reader.tui.library.key_focus import IN_FOUND, TYPING_FILES, TYPING_WORDS, in_dossiers
from reader.tui.library.listings import EntryListing, FoundListing
from reader.tui.library.search_line import SearchLine
from reader.tui.library.told_line import ToldLine
from reader.tui.look.pieces import Piece
from reader.tui.mouse import still_there
from reader.tui.panel.filter_line import FilterLine
from reader.tui.panel.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key
    from textual.geometry import Offset
    from textual.widget import Widget

    from reader.tui.application import Application

#: Seconds, at most, that keys wait for what a search finds.
_ANSWER_WAIT_S = 0.5
#: Commands whose keys edit the line while letters are typed, though they are no characters.
_EDITING = ("half_page_down", "half_page_up")


class LibraryScreen(Screen[None], inherit_bindings=False):
    """A title, all dossiers, what the row under the cursor is, and the keys."""

    AUTO_FOCUS = None
    DEFAULT_CSS = """
    LibraryScreen { layout: vertical; }
    LibraryScreen #head { margin-bottom: 1; }
    LibraryScreen FilterLine { margin-bottom: 1; }
    """

    def __init__(self, application: Application, shelf: Shelf, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._application = application
        self._keys = keys
        self._head, self._told, self._key_bar = OneLine(id="head"), ToldLine(), KeyBar()
        self._list, self._beside = RowList(), Beside(self)
        self.visit = LibraryVisit(self, shelf)
        self._line, self._files = SearchLine(self.visit.search), FilesLine(self.run_beside, self._list.show)
        self._message: str | Hint = ""
        self._on_entry: tuple[str | None, int] = (None, 0)
        self._table = self._commands()
        self._key_table = KeyTable({command: keys[command] for command in reversed(self._table)})
        self._typing_table = KeyTable(
            {
                command: () if command in _EDITING else keys_while_typing(command, keys)
                for command in reversed(self._table)
            }
        )

    def compose(self) -> ComposeResult:
        """Lay out the lines and the list."""
        yield self._head
        yield self._line
        yield self._files
        yield self._list
        yield self._told
        yield self._key_bar

    def on_mount(self) -> None:
        """Show all dossiers."""
        self.set_focus(self._list)
        self.visit.begin()

    def on_unmount(self) -> None:
        """Look no more."""
        self.visit.end()

    def _commands(self) -> dict[str, Callable[[int], object]]:
        """Return what each command does here; of two with a key in common, the first one gets it."""
        rows = self._list
        return {
            "new_dossier": lambda _: self._ask_for_files(),
            "forget_dossier": lambda _: self._forget(),
            "forget": lambda _: self._forget(),
            "undo": lambda _: self.visit.bring_back(),
            "search": lambda _: self._type(),
            "source": lambda _: self._open(),
            "line_down": rows.move_cursor,
            "line_up": lambda count: rows.move_cursor(-count),
            "half_page_down": lambda count: rows.move_cursor(count * self._half_page),
            "half_page_up": lambda count: rows.move_cursor(-count * self._half_page),
            "page_down": lambda count: rows.move_cursor(2 * count * self._half_page),
            "page_up": lambda count: rows.move_cursor(-2 * count * self._half_page),
            "top": lambda _: rows.move_cursor(-len(rows.listing or ())),
            "bottom": lambda _: rows.move_cursor(len(rows.listing or ())),
            "library": lambda _: self._leave(),
            "escape": lambda _: self._escape(),
            "back": lambda _: self._escape(),
            "next_pane": lambda _: self._complete(),
            "help": lambda _: self._help(),
            "close": lambda _: self._application.quit_reading(FOUND),
            "quit": lambda _: self._application.quit_reading(FOUND),
            "suspend": lambda _: self.app.action_suspend_process(),
            "interrupt": lambda _: self.say(Hint("{close} quits")),
        }

    # Keys and clicks

    @property
    def _open_line(self) -> FilterLine | None:
        """The line that letters are typed into, if any."""
        return next((line for line in (self._line, self._files) if line.is_open), None)

    async def take_key(self, event: Key) -> None:
        """Run a key's command; while a line is typed, only keys that type nothing have one."""
        if self._message:
            self.say("")
        line = self._open_line
        if line is None:
            pressed = self._key_table.press(event)
        elif event.is_printable or (event.key == "backspace" and line.typed):
            pressed = None
        else:
            pressed = self._typing_table.press(event)
        if pressed is not None:
            self._run(pressed[0], pressed[1] or 1)
        elif line is not None and await line.edit(event):
            self._typed(line)

    def take_paste(self, text: str) -> None:
        """Type what was pasted, where a line is typed."""
        if (line := self._open_line) is not None:
            line.put(text)
            self._typed(line)

    def _run(self, command: str, count: int = 1) -> None:
        """Carry out a command here; the key that chooses takes a line that is typed."""
        if command == "source" and self._open_line is self._files:
            self._take_files()
        elif command == "source" and self._open_line is self._line:
            self._line.search_now()
            self._end_typing()
            if not self._has_answer:  # the next key may be about what is found
                self._application.type_ahead.wait_for(self, at_most=_ANSWER_WAIT_S)
        else:
            self._table[command](count)

    @on(ClickableLine.Pressed)
    def _key_clicked(self, message: ClickableLine.Pressed) -> None:
        self._run(message.command)

    @on(RowList.Chosen)
    def _clicked(self) -> None:
        self._open()

    def _open(self) -> None:
        """Open the dossier under the cursor, at the place that was found; complete a path by a name."""
        if self._open_line is self._files:
            self._complete()
            return
        page, index = self.visit.page, self._list.cursor
        found = page.found
        if self._list.cursor_key is None:
            return
        if found is None:
            self._application.open_entry(page.entries[index])
        elif index < len(found.entries):
            self._application.open_entry(found.entries[index])
        else:
            hit = found.hits[index - len(found.entries)]
            self._application.open_entry(hit.entry, (hit, found))

    @on(RowList.Moved)
    def _moved(self) -> None:
        self._tell_row()

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """Return the widget under the mouse, unless it was removed since the last frame."""
        return still_there(self, super().get_widget_and_offset_at(x, y))

    # What the commands do

    def _type(self) -> None:
        """Take words to search for, after those that were searched for last."""
        self._line.open()
        self._show_keys()

    def _typed(self, line: FilterLine) -> None:
        """Search for what was typed, or look for the names that complete it."""
        if line is self._files:
            self._files.look()
        else:
            self._line.search_soon()

    def _ask_for_files(self) -> None:
        """Ask for files to make a dossier of."""
        self._escape_search()
        self._files.begin()
        self._show_keys()

    def _complete(self) -> None:
        """Complete the path that is typed to the name under the cursor."""
        if self._open_line is self._files:
            self._files.complete(self._list.cursor_key)

    def _take_files(self) -> None:
        """Read the files that were typed, and ask where their dossier is to be."""
        paths, wrong = self._files.paths()
        if wrong:
            self.say(wrong)
        else:
            self._application.open_new(paths)

    def _end_typing(self) -> None:
        self._line.close()
        self._files.drop()
        self.set_focus(self._list)
        self._show_keys()

    def _escape(self) -> None:
        """Leave what is typed or searched for, or go back to the reading beneath."""
        typing = self._open_line is not None
        if not self._escape_search() and not typing:
            self._leave()
        elif typing:
            self.draw(self.visit.page)

    def _escape_search(self) -> bool:
        """Show the dossiers themselves again; say whether a search was shown."""
        self._line.drop()
        self._end_typing()
        return self.visit.stop_searching()

    def _leave(self) -> None:
        if not self._application.leave_library():
            self.say(Hint("No dossier is open yet: {source} opens one, {close} quits"))

    def _forget(self) -> None:
        page, index = self.visit.page, self._list.cursor
        if page.found is not None:
            self.say(Hint("{escape} shows the dossiers again, where one can be forgotten"))
        elif index < len(page.entries):
            self.visit.forget(page.entries[index].key)

    def _help(self) -> None:
        from reader.tui.library.help import LibraryHelp

        self.app.push_screen(LibraryHelp(self._keys, self._application.quit_reading))

    @property
    def _half_page(self) -> int:
        return max(1, self._list.size.height // 2)

    # Drawing, as the visit asks for it

    def draw(self, page: LibraryPage) -> None:
        """Draw a page; the cursor stays on its row, and where that was forgotten, on the next one."""
        if self._open_line is self._files:
            return
        if isinstance(self._list.listing, EntryListing):
            self._on_entry = self._list.cursor_key, self._list.cursor
        listing = self._listing(page)
        key, index = self._on_entry if page.found is None else (self._list.cursor_key, 0)
        self._list.show(listing, key)
        if len(listing) and key is not None and listing.index_of(key) is None:
            self._list.point_at(min(index, len(listing) - 1))
        number = counted(len(page.entries), "dossier")
        self._head.show((Piece("Reader", "strong"),), (Piece(number, "dim"),))
        self._line.show(self._line.typed, page.found.words if page.found is not None else "")
        self._show_keys()
        self._tell_row()
        if self._has_answer:
            self._application.type_ahead.has_come(self)

    def say(self, message: str | Hint) -> None:
        """Show a message in the line below the list, until the next key."""
        self._message = message
        self._tell_row()

    def tell(self, findings: Sequence[Finding]) -> None:
        """Show over the list, for a while, what is wrong."""
        for finding in findings:
            self.notify(str(finding), severity=finding.severity, markup=False)

    def tell_fault(self, error: Exception) -> None:
        """Report an internal error, and where its details are."""
        from reader.files.crash_log import write_crash

        self.tell((Finding(write_crash(error)),))

    def run_beside(self, work: Work[Any]) -> None:
        """Do some work in a thread."""
        self._beside.run(work)

    @property
    def _has_answer(self) -> bool:
        """Whether there is anything by now that was searched for, or nothing is searched for."""
        found = self.visit.page.found
        return found is None or bool(found.hits) or found.is_whole

    @property
    def is_working(self) -> bool:
        """Whether anything is being looked for beside."""
        return self._beside.running or self._line.is_waiting

    def _listing(self, page: LibraryPage) -> EntryListing | FoundListing:
        if page.found is not None:
            return FoundListing(page.found, page.found.words)
        return EntryListing(page, datetime.now(), "No dossiers")

    def _tell_row(self) -> None:
        """Say a message, or else all of the row under the cursor, however narrow the list is."""
        listing, index = self._list.listing, self._list.cursor
        row = ""
        if (
            self._open_line is not self._files
            and isinstance(listing, (EntryListing, FoundListing))
            and index < len(listing)
        ):
            row = f"{index + 1} of {len(listing)}: {listing.told(index)}"
        self._told.tell(self._message or row, self.visit.page.working, self._keys, is_message=bool(self._message))

    def _show_keys(self) -> None:
        if self._open_line is self._files:
            focus = TYPING_FILES
        elif self._open_line is self._line:
            focus = TYPING_WORDS
        elif self.visit.page.found is not None:
            focus = IN_FOUND
        else:
            focus = in_dossiers(len(self.visit.page.entries), self._application.title_beneath)
        self._key_bar.show_keys(focus, self._keys)
