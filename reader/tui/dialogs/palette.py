"""The palette: every command and theme by name; type part of it, and choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.keys import COMMANDS, keys_while_typing, show_key
from reader.reading.dialogs import Choice
from reader.tui.dialogs.choice import ListDialog
from reader.tui.dialogs.dialog import DialogKey
from reader.tui.line import LineInput
from reader.tui.panel.row import PanelRow, Piece
from reader.tui.panel.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual.app import ComposeResult
    from textual.events import Key

    from reader.reading.session import Session

#: Columns for a command's name.
NAME_WIDTH = 22


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to choose from the palette.

    Attributes:
        id: A command's id, or a space and a theme's name.
        name: What it is called.
        keys: Its current keys.
        meaning: What it does.
    """

    id: str
    name: str
    keys: str
    meaning: str


def offers(keys: Mapping[str, tuple[str, ...]], themes: Iterable[str]) -> list[Offer]:
    """Return the commands, then the themes."""
    commands = [
        Offer(command.id, command.label, "  ".join(show_key(key) for key in keys[command.id]), command.help)
        for command in COMMANDS
        if command.id != "palette"
    ]
    meaning = "Colours of the screen; saved in the settings."
    return commands + [Offer(f" {name}", f"Theme {name}", "", meaning) for name in sorted(themes)]


def matching(every: Iterable[Offer], typed: str) -> list[Offer]:
    """Return the offers that contain every typed word, those with them in their names first."""
    words = typed.casefold().split()
    ranked = [(rank, offer) for offer in every if (rank := _rank(offer, words)) is not None]
    return [offer for _, offer in sorted(ranked, key=lambda each: each[0])]


def _rank(offer: Offer, words: list[str]) -> int | None:
    """Return 0 if the name starts with the words, 1 if it contains them, 2 if the meaning helps; None if not."""
    name = offer.name.casefold()
    if name.startswith(" ".join(words)):
        return 0
    if all(word in name or word in offer.id for word in words):
        return 1
    return 2 if all(word in f"{name} {offer.meaning.casefold()}" for word in words) else None


class PaletteDialog(ListDialog):
    """An input line, and below it the offers that match."""

    DEFAULT_CSS = """
    PaletteDialog LineInput { height: 1; border: none; padding: 0; margin-bottom: 1; background: $surface; }
    PaletteDialog LineInput:focus { border: none; }
    """

    def __init__(self, session: Session, every: list[Offer]) -> None:
        super().__init__(session, Choice("Commands", (), "No such command", _nothing, does="runs it"))
        self._every = every

    def compose(self) -> ComposeResult:
        """Lay out title, line and list."""
        with Vertical():
            yield Static(Content.assemble(self._choice.title, (f"   {self.hint()}", "dim")), markup=False)
            yield LineInput(placeholder="Type part of a name", select_on_focus=False)
            yield RowList()

    def on_mount(self) -> None:
        """Offer everything."""
        self.set_focus(self._line)
        self._offer()

    def table(self) -> tuple[DialogKey, ...]:
        """Leave out half pages, whose keys edit the line."""
        return tuple(each for each in super().table() if each.command not in ("half_page_down", "half_page_up"))

    def bound(self, command: str) -> tuple[str, ...]:
        """Return the keys of a command that type nothing."""
        return keys_while_typing(command, self.session.keys)

    async def take_key(self, event: Key) -> bool:
        """Edit the line; keys that type nothing move in the list, choose and close."""
        before = self._line.value
        writes = event.is_printable or (event.key == "backspace" and before != "")
        taken = (not writes and await super().take_key(event)) or await self._line.edit(event)
        if self._line.value != before:
            self._offer()
        return taken

    def take_paste(self, text: str) -> None:
        """Type what was pasted."""
        self._line.put(text)
        self._offer()

    @property
    def _line(self) -> LineInput:
        return self.query_one(LineInput)

    def _offer(self) -> None:
        """List what matches."""
        self.show([(offer.id, _row(offer)) for offer in matching(self._every, self._line.value)])


def theme_of(key: str) -> str:
    """Return the name of the theme that a key stands for; empty if it is a command's id."""
    return key[1:] if key.startswith(" ") else ""


def _nothing(_: str) -> None:
    """Do nothing: whoever opens the palette takes the key."""


def _row(offer: Offer) -> PanelRow:
    return PanelRow(
        (Piece(f"{offer.name:<{NAME_WIDTH - 1}} ", "strong"),),
        (Piece(offer.meaning),),
        (Piece(f"  {offer.keys}", "dim"),),
    )
