"""The pane of the comparison: a rule that says the verdict, lines that scroll, and the keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.style import Style as RichStyle
from textual.containers import VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from reader.keys import in_words
from reader.tui.bars.key_bar import KeyBar
from reader.tui.bars.offered_keys import COMPARISON_LABELS, Focus
from reader.tui.bars.one_line import shortened
from reader.tui.comparison.lines import lines_of
from reader.tui.look.look import look_of
from reader.tui.look.roles import Ink

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize

    from reader.reading.compared import Compared
    from reader.reading.desk import Unit

#: Rows of the pane below which its line of keys is left out.
KEYS_FROM = 6
#: Columns that the verdict keeps before the right part of its line is left out.
LEAST_LEFT = 12


class Rule(Widget):
    """A line across with words at its left and its right."""

    DEFAULT_CSS = """
    Rule { height: 1; color: $foreground; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._left, self._right = Content(), Content()

    def show(self, left: Content, right: Content) -> None:
        """Show other words."""
        if not (left.is_same(self._left) and right.is_same(self._right)):
            self._left, self._right = left, right
            self.refresh()

    def render(self) -> Content:
        """Return the line; of the words at its left as much as there is room for."""
        look = look_of(self.app)
        rule = Style.from_rich_style(look.lay(RichStyle(), "rule"))
        width = self.size.width
        is_told = self._right.plain and self._right.cell_length + LEAST_LEFT < width
        right = Content.assemble(" ", self._right, " ") if is_told else Content()
        room = max(0, width - 2 - right.cell_length - 2)
        left = Content.assemble(" ", shortened(self._left, max(0, room - 2)), " ") if self._left.plain else Content()
        fill = max(0, width - 2 - left.cell_length - right.cell_length)
        return Content.assemble(("─", rule), left, ("─" * fill, rule), right, ("─", rule))


class Scrolled(VerticalScroll, can_focus=True, inherit_bindings=False):
    """The lines of the comparison, which the keys that move scroll while they have the focus."""


class ComparisonPane(Widget):
    """Shows what it is given; which keys do what is the screen's affair."""

    DEFAULT_CSS = """
    ComparisonPane { layout: vertical; color: $foreground; }
    ComparisonPane > Scrolled {
        height: 1fr; padding: 0 1; scrollbar-size-vertical: 1; scrollbar-gutter: stable; overflow-x: hidden;
    }
    ComparisonPane Static { width: 1fr; height: auto; min-height: 100%; }
    """

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._keys = keys
        self._compared: Compared | None = None
        self._position = ""
        self._rule = Rule()
        self._lines = Static("", markup=False)
        self._content, self._rows = Content(), 0
        self._area = Scrolled(self._lines)
        self._key_bar = KeyBar()

    def compose(self) -> ComposeResult:
        """Lay out rule, lines and keys."""
        yield self._rule
        yield self._area
        yield self._key_bar

    @property
    def has_keys(self) -> bool:
        """Whether the keys that move scroll it."""
        return self._area.has_focus

    def focus_lines(self) -> None:
        """Give it the keys that move."""
        self.screen.set_focus(self._area)

    def show(self, compared: Compared, position: str) -> None:
        """Show a comparison, from its top.

        Args:
            compared: What is compared.
            position: Where among the quotations to look at it is, in words; empty for nowhere.
        """
        self._compared, self._position = compared, position
        if self._area.scroll_offset.y:
            self._area.scroll_to(y=0, animate=False, immediate=True)
        self._paint()

    def move(self, unit: Unit, count: int) -> None:
        """Scroll by so many units, up if negative."""
        half_page = max(1, self._area.size.height // 2)
        rows = {"half page": half_page, "page": 2 * half_page, "bottom": self._area.max_scroll_y}.get(unit, 1)
        if unit == "top":
            self._area.scroll_to(y=0, animate=False, immediate=True)
        else:
            self._area.scroll_relative(y=count * rows, animate=False, immediate=True)

    def on_resize(self, event: Resize) -> None:
        """Lay out the lines for this width, with the keys if there is room."""
        self._key_bar.display = event.size.height >= KEYS_FROM
        self._paint()

    def on_descendant_focus(self) -> None:
        """Show that it has the keys that move."""
        self._show_rule()

    def on_descendant_blur(self) -> None:
        """Show that it has them no more."""
        self._show_rule()

    def notify_style_update(self) -> None:
        """Paint again in other colours."""
        super().notify_style_update()
        if self.is_mounted:
            self._paint()

    def _paint(self) -> None:
        compared, width = self._compared, self._area.scrollable_content_region.width
        if compared is None or not width:
            return
        if compared.instead:
            lines = Content.styled(in_words(compared.instead, self._keys), "dim").wrap(width)
        else:
            lines = lines_of(compared, width, self._style)
        # Lines that fit into the pane leave its layout, and so the whole screen's, as it is.
        before, self._rows = self._rows, len(lines)
        is_other_height = before != self._rows and max(before, self._rows) > self._area.size.height
        content = Content("\n").join(lines)
        if not content.is_same(self._content):
            self._content = content
            self._lines.update(content, layout=is_other_height)
        self._show_rule()
        self._key_bar.show_keys(_keys_for(compared), self._keys)

    def _show_rule(self) -> None:
        """Say the verdict, which place of the words is shown, and where among the quotations to look at."""
        compared = self._compared
        if compared is None:
            return
        step = compared.worst
        focus: tuple[Ink, ...] = ("tab-in-focus",) if self.has_keys else ()
        verdict = f"{step.sign} {step.name}: {step.meaning}" if step else "comparison"
        left = Content.styled(verdict, self._style(step.tone if step else "plain", "strong", *focus))
        place = f"place {compared.place} of {compared.places}" if compared.places > 1 else ""
        self._rule.show(left, Content(" · ".join(part for part in (place, self._position) if part)))

    def _style(self, *inks: Ink) -> Style:
        """Return the style of inks laid over one another."""
        return Style.from_rich_style(look_of(self.app).over(RichStyle(), inks))


def _keys_for(compared: Compared) -> Focus:
    """Return the keys that do something with what is compared."""
    places = ("next_match",) if compared.places > 1 else ()
    source = ("source",) if compared.can_be_gone_to else ()
    note = ("note",) if compared.parts else ()
    return Focus((*places, *source, *note, "compare"), COMPARISON_LABELS, always=())
