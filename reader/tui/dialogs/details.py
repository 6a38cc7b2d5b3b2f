"""Details of a quotation, event or document; a quotation can be corrected and compared from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from reader.reading.commands.dispatch import run_command
from reader.reading.dialogs import Details
from reader.tui.dialogs.dialog import DialogKey
from reader.tui.dialogs.page import PageDialog

if TYPE_CHECKING:
    from reader.reading.session import Session

#: Columns for the names of facts.
NAME_WIDTH = 13


class DetailsDialog(PageDialog):
    """A line for each known fact, below the title."""

    def __init__(self, session: Session, details: Details) -> None:
        super().__init__(session, details_page(details))
        self._of_quotation = details.of_quotation

    def table(self) -> tuple[DialogKey, ...]:
        """Add what can be done with a quotation."""
        if not self._of_quotation:
            return super().table()
        return (
            DialogKey("source", lambda _: self._go_on("correct"), "corrects the speaker"),
            DialogKey("correct", lambda _: self._go_on("correct"), "corrects the speaker"),
            *self._comparing(),
            *super().table(),
        )

    def _comparing(self) -> tuple[DialogKey, ...]:
        """Return the key that compares, unless the comparison is open already."""
        if self.session.state.comparing is not None:
            return ()
        return (DialogKey("compare", lambda _: self._go_on("compare"), "compares with the source"),)

    def _go_on(self, command: str) -> None:
        """Close, and run a command on the quotation."""
        self.close()
        run_command(self.session, command)


def details_page(details: Details) -> Content:
    """Return the title, the facts, and the problems of the dossier."""
    known = [Content.assemble((name.ljust(NAME_WIDTH), "dim"), value) for name, value in details.facts if value]
    lines = [Content.styled(details.title, "bold"), Content(), *known]
    if details.wrong:
        lines += [Content(), Content.styled("Problems in the dossier", "bold"), *map(Content, details.wrong)]
    return Content("\n").join(lines)
