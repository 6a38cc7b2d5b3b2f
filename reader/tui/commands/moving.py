"""Moving through a text, or through the list that has the focus."""

from __future__ import annotations

from reader.tui.commands.group import CommandGroup


class Moving(CommandGroup):
    """Lines, pages, paragraphs, documents."""

    def line_down(self, count: int | None) -> None:
        """Go `count` lines down."""
        self._lines(count or 1)

    def line_up(self, count: int | None) -> None:
        """Go `count` lines up."""
        self._lines(-(count or 1))

    def half_page_down(self, count: int | None) -> None:
        """Go `count` half pages down."""
        self._half_pages(count or 1)

    def half_page_up(self, count: int | None) -> None:
        """Go `count` half pages up."""
        self._half_pages(-(count or 1))

    def page_down(self, count: int | None) -> None:
        """Go `count` pages down."""
        self._half_pages(2 * (count or 1))

    def page_up(self, count: int | None) -> None:
        """Go `count` pages up."""
        self._half_pages(-2 * (count or 1))

    def top(self, count: int | None) -> None:
        """Go to the top, or to line `count`."""
        self._end(count, -1)

    def bottom(self, count: int | None) -> None:
        """Go to the bottom, or to line `count`."""
        self._end(count, 1)

    def paragraph_on(self, count: int | None) -> None:
        """Go `count` paragraphs on; in the timeline, months."""
        self._paragraphs(count or 1)

    def paragraph_back(self, count: int | None) -> None:
        """Go `count` paragraphs back; in the timeline, months."""
        self._paragraphs(-(count or 1))

    def next_document(self, count: int | None) -> None:
        """Show the document `count` further on."""
        self._documents(count or 1)

    def previous_document(self, count: int | None) -> None:
        """Show the document `count` before."""
        self._documents(-(count or 1))

    def _lines(self, count: int) -> None:
        if self.screen.panes.panel_has_focus:
            self.screen.panel.move_cursor(count)
        elif self.screen.selecting.active:
            self.screen.selecting.extend_rows(count)
        else:
            self.screen.view.scroll_rows(count)

    def _half_pages(self, count: int) -> None:
        if self.screen.panes.panel_has_focus:
            self.screen.panel.move_cursor(count * max(1, self.screen.panel.page_rows // 2))
        elif count % 2 == 0:
            self.screen.view.scroll_pages(count // 2)
        else:
            self.screen.view.scroll_half_pages(count)

    def _end(self, count: int | None, direction: int) -> None:
        if self.screen.panes.panel_has_focus:
            self.screen.panel.move_cursor(direction * 10**9)
            return
        self.screen.remember_place()
        if count is not None:
            self.screen.view.go_to_line(count)
        elif direction < 0:
            self.screen.view.go_top()
        else:
            self.screen.view.go_bottom()

    def _paragraphs(self, count: int) -> None:
        if self.screen.panes.timeline_has_focus:
            self.screen.panel.step("month", count)
        elif self.screen.selecting.active:
            self.screen.selecting.extend_paragraphs(count)
        else:
            self.screen.view.go_to_paragraph(count)

    def _documents(self, count: int) -> None:
        documents = self.screen.reading.dossier.documents
        here = next(index for index, document in enumerate(documents) if document.id == self.screen.reading.document)
        there = documents[(here + count) % len(documents)]
        if there.id == self.screen.reading.document:
            self.screen.say("This is the only document")
        else:
            self.screen.remember_place()
            self.screen.show_document(there.id)
