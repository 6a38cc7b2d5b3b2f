"""Every command by name, and every theme; Textual's palette, with nothing in it that parses markup of a document."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from reader.keys import COMMANDS, show_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.tui.app import ReaderApp


class ReaderCommands(Provider):
    """The declared commands with their keys, and the themes."""

    async def discover(self) -> Hits:
        """Offer everything before anything is typed."""
        for name, explanation, run in self._offers():
            yield DiscoveryHit(name, run, help=explanation)

    async def search(self, query: str) -> Hits:
        """Offer what matches."""
        matcher = self.matcher(query)
        for name, explanation, run in self._offers():
            score = max(matcher.match(name), matcher.match(explanation) * 0.5)
            if score > 0:
                yield Hit(score, matcher.highlight(name), run, help=explanation)

    def _offers(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        from typing import cast

        app = cast("ReaderApp", self.app)
        for command in COMMANDS:
            keys = "  ".join(show_key(key) for key in app.keys[command.id])
            run = partial(app.reading_screen.run_command, command.id)
            yield f"{command.label}  {keys}".replace("[", r"\["), command.help, run
        for theme in sorted(app.available_themes):
            yield f"Theme {theme}", "The colours of the screen; kept in the settings.", partial(app.take_theme, theme)


def open_palette(app: ReaderApp) -> None:
    """Open the palette, unless it is open."""
    if not isinstance(app.screen, CommandPalette):
        app.push_screen(CommandPalette(providers=[ReaderCommands], placeholder="Search for commands…"))
