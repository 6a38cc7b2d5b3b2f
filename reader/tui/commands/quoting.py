"""Stepping through quotations, following them to their source, and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.keys import Hint
from reader.model import Link, Quotation
from reader.model.place import Place
from reader.model.standing import standing_of
from reader.reading.history import History
from reader.reading.sources import passage_of, stands_nowhere
from reader.reading.stepping import by_same_speaker, stepped, taking_up
from reader.reading.wording import NO_CURRENT_QUOTATION
from reader.tui.commands.group import CommandGroup


class Quoting(CommandGroup):
    """Previous and next, source and back, details and corrections."""

    def next_quotation(self, count: int | None) -> None:
        """Make the quotation `count` further on current; in the timeline, go on as many days."""
        if self.screen.panes.timeline_has_focus:
            self.screen.panel.step("day", count or 1)
        else:
            self._step(count or 1, self.screen.reading.quotations_here())

    def previous_quotation(self, count: int | None) -> None:
        """Make the quotation `count` before current; in the timeline, go back as many days."""
        if self.screen.panes.timeline_has_focus:
            self.screen.panel.step("day", -(count or 1))
        else:
            self._step(-(count or 1), self.screen.reading.quotations_here())

    def next_of_speaker(self, count: int | None) -> None:
        """Make the same speaker's quotation `count` further on current; in the timeline, go on as many years."""
        self._step_of_speaker(count or 1)

    def previous_of_speaker(self, count: int | None) -> None:
        """Make the same speaker's quotation `count` before current; in the timeline, go back as many years."""
        self._step_of_speaker(-(count or 1))

    def source(self, count: int | None) -> None:
        """Go to the current quotation's passage, compared first where words differ; in a list, to what is chosen."""
        if self.screen.panes.panel_has_focus:
            self.screen.panel.choose()
            return
        quotation = self.screen.reading.current_quotation
        if quotation is None:
            self._source_of_what_is_shown()
            return
        links = self.screen.reading.dossier.links_of(quotation.id)
        standing, passage = standing_of(links), passage_of(links)
        if standing is None or stands_nowhere(links):
            self.screen.say(self._why_no_source(quotation))
        elif standing.verdict == "exact" and passage is not None:
            self.screen.follow_link(passage)
        else:
            self._compare(quotation, links)

    def compare(self, count: int | None) -> None:
        """Show the current quotation and its passage together, differing words marked."""
        quotation = self.screen.reading.current_quotation
        links = self.screen.reading.dossier.links_of(quotation.id) if quotation else ()
        if quotation is None:
            self.screen.say(NO_CURRENT_QUOTATION)
        elif not links or stands_nowhere(links):
            self._say_why_no_passage(quotation)
        else:
            self._compare(quotation, links)

    def back(self, count: int | None) -> None:
        """Go back `count` jumps."""
        self._go_through_history(count or 1, History.back, "Nowhere to go back to")

    def forward(self, count: int | None) -> None:
        """Go forward `count` jumps."""
        self._go_through_history(count or 1, History.forward, "Nowhere to go forward to")

    def details(self, count: int | None) -> None:
        """Show what is known of the current quotation and on what it rests."""
        from reader.tui.dialogs.details import show_details

        show_details(self.screen)

    def correct(self, count: int | None) -> None:
        """Ask who speaks, and save the answer."""
        from reader.tui.dialogs.correction import ask_for_correction

        ask_for_correction(self.screen)

    def disputed(self, count: int | None) -> None:
        """List only what is altered or absent, or everything again."""
        disputed = not self.screen.reading.filter.disputed
        self.screen.change(filter=replace(self.screen.reading.filter, disputed=disputed))
        self.screen.panes.open_list("quotations")
        found = len(self.screen.reading.quotations_here())
        self.screen.say(f"Altered or absent in their source: {found}" if disputed else "All quotations again")

    def detect(self, count: int | None) -> None:
        """Find quotations, speakers and dates in a text too long for that to start by itself."""
        self.screen.reader.complete_dossier(whatever_length=True)

    def _compare(self, quotation: Quotation, links: tuple[Link, ...]) -> None:
        """Show a quotation and its passages together."""
        from reader.tui.dialogs.comparison import ComparisonDialog

        self.screen.app.push_screen(ComparisonDialog(self.screen, quotation, links))

    def _say_why_no_passage(self, quotation: Quotation) -> None:
        """Say it on a page: a key that opens a page does so always, or the next one, to close it, would quit."""
        from reader.tui.dialogs.comparison import why_no_passage
        from reader.tui.dialogs.page import PageDialog

        words = quotation.words_of(self.screen.reading.dossier.document(quotation.document).text)
        self.screen.app.push_screen(PageDialog(why_no_passage(words, self._why_no_source(quotation))))

    def _step(self, count: int, quotations: Sequence[Quotation]) -> None:
        """Make current the quotation `count` from where the reader is, among `quotations`; at an end, say so."""
        step = stepped(self.screen.reading, quotations, count, self.screen.view.visible_span)
        if step is None:
            self.screen.say(self._why_no_quotations())
            return
        if step.past_an_end:
            self.screen.say("This is the last quotation" if count > 0 else "This is the first quotation")
        self.screen.make_current(step.quotation)

    def _step_of_speaker(self, count: int) -> None:
        """Step through one speaker's quotations, or through the years of the timeline."""
        if self.screen.panes.timeline_has_focus:
            self.screen.panel.step("year", count)
        else:
            self._step(count, by_same_speaker(self.screen.reading))

    def _go_through_history(
        self, count: int, step: Callable[[History, Place], tuple[Place | None, History]], nowhere: str
    ) -> None:
        """Go `count` jumps through the history, as far as it goes, without that being a jump of its own."""
        here, history = self.screen.place, self.screen.reading.history
        for _ in range(count):
            place, following = step(history, here)
            if place is None:
                break
            here, history = place, following
        if history is self.screen.reading.history:
            self.screen.say(nowhere)
            return
        self.screen.change(history=history)
        self.screen.go_to(here)

    def _source_of_what_is_shown(self) -> None:
        """In a source document, go to the quotation that takes up the passage on the screen."""
        quoting = taking_up(self.screen.reading, self.screen.view.visible_span)
        if quoting is None:
            self.screen.say(NO_CURRENT_QUOTATION)
        else:
            self.screen.jump_to_quotation(quoting)

    def _why_no_quotations(self) -> str | Hint:
        """Say why there is nothing to step through, and which key would change that."""
        reading = self.screen.reading
        if reading.filter.leaves_quotations_out:
            return Hint("The filter leaves no quotation here: {escape} shows all")
        if reading.completion.running:
            return "Still looking for quotations"
        return Hint("No quotations here: {detect} looks for them, however long the text")

    def _why_no_source(self, quotation: Quotation) -> str:
        """Say why `enter` leads nowhere from this quotation."""
        if len(self.screen.reading.dossier.documents) == 1:
            return "No other document is open that it could come from"
        if quotation.kind == "indirect":
            return "Reported speech: there are no quoted words to look for"
        if self.screen.reading.completion.running:
            return "Still looking for where it comes from"
        return "Its words stand in no other document of this dossier"
