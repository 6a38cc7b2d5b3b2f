"""A question in one line at the foot of the screen, above the line of its keys; the text stays in view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reader.keys import keys_while_typing
from reader.tui.bars.one_line import shortened
from reader.tui.dialogs.dialog import Dialog, DialogKey, Strip
from reader.tui.line import LineInput
from reader.tui.look.pieces import shortened_text

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key

    from reader.reading.foot_line import FootLine, Offer
    from reader.reading.session import Session

#: Cells of the line that is typed into, at least, and beside what it is about, at most.
NARROWEST, WIDEST = 10, 48
#: Share of the screen that what the question is about may take.
ABOUT = 3
BETWEEN = " · "
CHOSEN = "▸ "


class Offers(Widget):
    """What is offered, from the chosen answer on as far as there is room, with those before it as they fit."""

    DEFAULT_CSS = """
    Offers { width: 1fr; height: 1; padding: 0 1 0 2; color: $foreground; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._offers: Sequence[Offer] = ()
        self._chosen = 0

    def show(self, offers: Sequence[Offer], chosen: int) -> None:
        """Show answers, one of them chosen."""
        self._offers, self._chosen = offers, chosen
        self.refresh()

    def render(self) -> Content:
        """Return as many answers as fit, the chosen one among them."""
        first, width = 0, self.content_size.width
        while first < self._chosen and self._from(first, self._chosen + 1).cell_length > width:
            first += 1
        return shortened(self._from(first, len(self._offers), width), width)

    def _from(self, first: int, end: int, enough: int = 1 << 20) -> Content:
        """Return the answers from one on, those before it as an ellipsis, until there are enough cells."""
        pieces: list[Content] = [Content.styled("… ", "dim")] if first else []
        cells = 0
        for number in range(first, end):
            if cells > enough:
                break
            offer, is_chosen = self._offers[number], number == self._chosen
            more = f"  {offer.more}" if offer.more and is_chosen and offer.words else offer.more if is_chosen else ""
            mark = CHOSEN if is_chosen and offer.words else ""
            piece = Content.assemble(
                Content.styled(BETWEEN, "dim") if number > first else "",
                (f"{mark}{offer.words}", "bold" if is_chosen else ""),
                (more, "dim"),
            )
            pieces.append(piece)
            cells += piece.cell_length
        return Content("").join(pieces)


class FootLineDialog(Dialog[Callable[[], object]], inherit_bindings=False):
    """Asks for one line; its result does what answering does, and none what not answering does."""

    DEFAULT_CSS = """
    FootLineDialog { align: left bottom; background: $background 0%; }
    FootLineDialog Strip { height: 2; align: left top; }
    FootLineDialog Horizontal { height: 1; }
    FootLineDialog Static { width: auto; height: 1; padding: 0 1; }
    FootLineDialog LineInput { width: 10; height: 1; border: none; padding: 0; background: $surface; }
    FootLineDialog LineInput:focus { border: none; }
    FootLineDialog KeyBar { margin: 0; padding: 0 1; }
    """

    def __init__(self, session: Session, question: FootLine) -> None:
        super().__init__(session)
        self._question = question
        self._about = Static(markup=False)
        self._line = LineInput(question.typed, select_on_focus=False)
        self._shown = Offers()
        self._offers: Sequence[Offer] = ()
        self._chosen = 0

    def compose(self) -> ComposeResult:
        """Lay out the question, the line, what is offered, and the keys."""
        with Strip():
            with Horizontal():
                yield self._about
                yield self._line
                yield self._shown
            yield self.key_bar

    def on_mount(self) -> None:
        """Take letters from now on."""
        self.show_keys()
        self.set_focus(self._line)
        self._line.cursor_position = len(self._line.value)
        self._typed()

    def on_resize(self) -> None:
        """Fit the question to the screen."""
        self._fit()

    # Keys

    def table(self) -> tuple[DialogKey, ...]:
        """Choose, move among what is offered, and leave; letters are typed."""
        question, aside = self._question, self._question.aside
        return (
            DialogKey("source", lambda _: self._take(), question.does),
            *([DialogKey("next_pane", lambda _: self.close(aside.take), aside.label)] if aside else []),
            DialogKey("line_down", lambda _: self._choose(1), "next" if len(self._offers) > 1 else ""),
            DialogKey("line_up", lambda _: self._choose(-1)),
            *([] if aside else [DialogKey("next_pane", lambda _: self._choose(1))]),
            DialogKey("previous_pane", lambda _: self._choose(-1)),
            *(each for each in super().table() if each.command in ("quit", "suspend", "interrupt")),
            DialogKey("escape", lambda _: self.close(), question.drops),
        )

    def bound(self, command: str) -> tuple[str, ...]:
        """Return the keys of a command here: those that type nothing."""
        return keys_while_typing(command, self.session.keys)

    async def take_key(self, event: Key) -> bool:
        """Type, or do what the table says."""
        typed = self._line.value
        if event.key == "backspace" and not typed:
            self.close()
            return True
        writes = event.is_printable or event.key == "backspace"
        taken = (not writes and await super().take_key(event)) or await self._line.edit(event)
        if self.is_current and self._line.value != typed:
            self._chosen = 0
            self._typed()
        return taken

    def take_paste(self, text: str) -> None:
        """Type what was pasted."""
        self._line.put(text)
        self._chosen = 0
        self._typed()

    def _choose(self, step: int) -> None:
        """Choose another of the answers offered."""
        if self._offers:
            self._chosen = (self._chosen + step) % len(self._offers)
            self._shown.show(self._offers, self._chosen)

    def _take(self) -> None:
        """Close with what is chosen, or with what was typed."""
        key = self._offers[self._chosen].key if self._offers else ""
        self.close(partial(self._question.take, key, self._line.value))

    # What is shown

    def _typed(self) -> None:
        """Offer what fits what is typed now."""
        had_several = len(self._offers) > 1
        self._offers = self._question.offers(self._line.value)
        self._chosen = min(self._chosen, max(0, len(self._offers) - 1))
        self._shown.show(self._offers, self._chosen)
        if (len(self._offers) > 1) != had_several:
            self.show_keys()
        self._fit()

    def _fit(self) -> None:
        """Give the question and the line their share of the width."""
        width = self.size.width
        about = shortened_text(self._question.about, max(12, width // ABOUT))
        self._about.update(Content.assemble((f"{about}  " if about else ""), (self._question.label, "bold")))
        wanted = max(NARROWEST, len(self._line.value) + 1)
        self._line.styles.width = min(wanted, WIDEST if self._offers else width)
