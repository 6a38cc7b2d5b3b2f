"""A quotation and its source passage, side by side or one above the other, with differences marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from typing import TYPE_CHECKING

from rich.style import Style
from textual.containers import Horizontal
from textual.content import Content
from textual.style import Style as TextualStyle
from textual.widgets import Static

from reader.analysis.sources import Stretch
from reader.export.change_words import legend, marked, tell_cut, tell_graded
from reader.model import Change, Document, Dossier, Link, Quotation
from reader.model.standing import step_of
from reader.model.verdicts import GRADE_STEPS, Tone
from reader.pipeline.sides import sides_of
from reader.reading.dialogs import SideBySide
from reader.reading.sources import passage_of
from reader.reading.wording import link_words
from reader.tui.dialogs.dialog import DialogKey
from reader.tui.dialogs.page import PageDialog
from reader.tui.look import Ink, look_of

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize

    from reader.reading.session import Session

#: Returns the style of inks laid over one another.
StyleOf = Callable[..., TextualStyle]
#: Columns below which the passages are one above the other.
SIDE_BY_SIDE = 90


class ComparisonDialog(PageDialog):
    """A pair of passages for each part of the quotation and each document that has it."""

    DEFAULT_CSS = """
    ComparisonDialog VerticalScroll { width: 120; }
    ComparisonDialog Horizontal { height: auto; margin: 1 0; }
    ComparisonDialog Horizontal > Static { width: 1fr; padding: 0 2 0 0; }
    ComparisonDialog.-stacked Horizontal { layout: vertical; }
    """

    def __init__(self, session: Session, comparison: SideBySide) -> None:
        super().__init__(session, Content())
        self._comparison = comparison
        self._links = in_order(comparison.links)

    def table(self) -> tuple[DialogKey, ...]:
        """Add going to the passage, if there is one."""
        passage = passage_of(self._links)
        if passage is None:
            return super().table()
        return (DialogKey("source", lambda _: self._go_to(passage), "goes there"), *super().table())

    def _go_to(self, passage: Link) -> None:
        self.close()
        self._comparison.go(passage)

    def compose_page(self) -> ComposeResult:
        """Lay out the verdict and both passages of each link."""
        dossier = self._comparison.dossier
        for link in self._links:
            style = self._style(step_of(link).tone, "strong")
            yield Static(Content.styled(link_words(dossier, link), style), markup=False)
            ours, theirs = passages(dossier, self._comparison.quotation, link, self._style)
            with Horizontal():
                yield Static(ours, markup=False)
                yield Static(theirs, markup=False)
            if differences := told(link):
                lines = (Content.styled(words, self._style(tone)) for words, tone in differences)
                yield Static(Content("\n").join(lines), markup=False)
        signs = "   ".join(legend(change for link in self._links for change in _changes(link)))
        if signs:
            yield Static(Content.styled(f"Marked: {signs}", "dim"), markup=False)

    def _style(self, *inks: Ink) -> TextualStyle:
        """Return the style of inks laid over one another."""
        look = look_of(self.app)
        return TextualStyle.from_rich_style(reduce(look.lay, inks, Style()))

    def on_resize(self, event: Resize) -> None:
        """Put the passages side by side if there is room."""
        self.set_class(event.size.width < SIDE_BY_SIDE, "-stacked")


def in_order(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return links by document, the likeliest first, and within it by part of the quotation."""
    documents = list(dict.fromkeys(link.document for link in links))
    return tuple(sorted(links, key=lambda link: (documents.index(link.document), link.part)))


def passages(dossier: Dossier, quotation: Quotation, link: Link, style_of: StyleOf) -> tuple[Content, Content]:
    """Return the quoted words and those of the source, each under its document's title."""
    sides = sides_of(dossier, quotation, link)
    quoting = dossier.document(quotation.document)
    here = _titled(quoting, quoting.place_words(quotation.parts[link.part].start))
    there = sides.source or (Stretch("The words are not there."),)
    return _passage(here, sides.quotation, style_of), _passage(_title_there(dossier, link), there, style_of)


def _title_there(dossier: Dossier, link: Link) -> str:
    """Return the title of the document with the passage, and where in it that stands."""
    if link.nearest:
        return f"{dossier.document(link.nearest.document).title}: the nearest passage"
    source = dossier.document(link.document)
    if link.outside:
        return f"{source.title}, outside the main text"
    return _titled(source, source.place_words(link.span.start) if link.is_passage else "")


def _titled(document: Document, place: str) -> str:
    return f"{document.title}, {place}" if place else document.title


def told(link: Link) -> list[tuple[str, Tone]]:
    """Return how far each change goes that the writer did not mark, and what kind it is; and what was cut off."""
    graded = ((tell_graded(each), GRADE_STEPS[each.grade].tone) for each in _changes(link) if each.grade)
    return [*graded, *((tell_cut(cut), "doubtful") for cut in link.cuts)]


def _changes(link: Link) -> tuple[Change, ...]:
    """Return the differences from the passage, or from the one most like absent words."""
    return link.nearest.changes if link.nearest else link.changes


def _inks(stretch: Stretch) -> tuple[Ink, ...]:
    """Return how changed words are set: what goes no farther than form, less conspicuous."""
    tone = GRADE_STEPS[stretch.grade].tone
    return ("small-difference" if tone == "good" else "difference", tone)


def _passage(title: str, stretches: Iterable[Stretch], style_of: StyleOf) -> Content:
    """Return a passage under its title, with signs around differences."""
    pieces: list[Content] = [Content.styled(title, "dim"), Content("\n")]
    for stretch in stretches:
        before, words, after = marked(stretch)
        pieces.append(Content(before))
        pieces.append(Content.styled(words, style_of(*_inks(stretch))) if stretch.changed else Content(words))
        pieces.append(Content(after))
    return Content("").join(pieces)
