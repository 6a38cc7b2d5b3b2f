"""Help and the palette, the editor, reloading, and the ways out."""

from __future__ import annotations

from reader.keys import Hint
from reader.reading.prompts import PromptFor
from reader.tui.commands.group import CommandGroup


class Ending(CommandGroup):
    """Commands on the program itself."""

    def command_line(self, count: int | None) -> None:
        """Ask for a line, a percentage or a command."""
        self.screen.ask(PromptFor.COMMAND)

    def edit(self, count: int | None) -> None:
        """Open the document in the editor, then read it again."""
        from reader.tui.editor import edit

        edit(self.screen)

    def reload(self, count: int | None) -> None:
        """Read the files again."""
        self.screen.reader.reload()

    def palette(self, count: int | None) -> None:
        """Offer every command by name."""
        from reader.tui.dialogs.palette import open_palette

        open_palette(self.screen.reader)

    def help(self, count: int | None) -> None:
        """Show the keys."""
        from reader.tui.dialogs.help import HelpDialog

        self.screen.app.push_screen(HelpDialog(self.screen.reader.keys))

    def close(self, count: int | None) -> None:
        """Close what is on top; with nothing on top, quit."""
        if not self.screen.panes.close_top():
            self.screen.reader.quit_reading()

    def escape(self, count: int | None) -> None:
        """Close what is on top, then take back matches and filters; never quit."""
        if not self.screen.panes.close_top():
            self.screen.panes.clear()

    def interrupt(self, count: int | None) -> None:
        """Copy the selection; with none, say how to quit."""
        selected = self.screen.selected_words()
        if selected:
            self.screen.copy(selected)
        else:
            self.screen.say(Hint("{close} quits"))

    def quit(self, count: int | None) -> None:
        """Quit now."""
        self.screen.reader.quit_reading()

    def suspend(self, count: int | None) -> None:
        """Stop the process, to come back with fg."""
        self.screen.reader.action_suspend_process()
