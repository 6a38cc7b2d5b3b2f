"""A quotation and its source passage, side by side or one above the other, with differences marked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from reader.analysis.sources import Stretch
from reader.export.change_words import LEGEND, marked, tell_cut, tell_graded
from reader.model import Document, Dossier, Link, Quotation
from reader.pipeline.sides import sides_of
from reader.reading.dialogs import SideBySide
from reader.reading.sources import passage_of
from reader.reading.wording import link_words
from reader.tui.dialogs.dialog import DialogKey
from reader.tui.dialogs.page import PageDialog
from reader.tui.look import ROLES

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize

    from reader.reading.session import Session

#: Columns below which the passages are one above the other.
SIDE_BY_SIDE = 90


class ComparisonDialog(PageDialog):
    """A pair of passages for each part of the quotation and each document that has it."""

    DEFAULT_CSS = """
    ComparisonDialog > VerticalScroll { width: 120; }
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
            yield Static(Content.styled(link_words(dossier, link), "bold"), markup=False)
            ours, theirs = passages(dossier, self._comparison.quotation, link)
            with Horizontal():
                yield Static(ours, markup=False)
                yield Static(theirs, markup=False)
            if differences := told(link):
                yield Static(Content("\n".join(differences)), markup=False)
        signs = "   ".join(f"{sign[0]}{kind}{sign[1]}" for kind, sign in LEGEND)
        yield Static(Content.styled(f"Marked: {signs}\n{self.hint()}", "dim"), markup=False)

    def on_resize(self, event: Resize) -> None:
        """Put the passages side by side if there is room."""
        self.set_class(event.size.width < SIDE_BY_SIDE, "-stacked")


def in_order(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return links by document, the likeliest first, and within it by part of the quotation."""
    documents = list(dict.fromkeys(link.document for link in links))
    return tuple(sorted(links, key=lambda link: (documents.index(link.document), link.part)))


def passages(dossier: Dossier, quotation: Quotation, link: Link) -> tuple[Content, Content]:
    """Return the quoted words and those of the source, each under its document's title."""
    sides = sides_of(dossier, quotation, link)
    quoting = dossier.document(quotation.document)
    here = _titled(quoting, quoting.place_words(quotation.parts[link.part].start))
    there = sides.source or (Stretch("The words are not there."),)
    return _passage(here, sides.quotation), _passage(_title_there(dossier, link), there)


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


def told(link: Link) -> list[str]:
    """Return how far each change goes that the writer did not mark, and what kind it is; and what was cut off."""
    changes = link.nearest.changes if link.nearest else link.changes
    return [*(tell_graded(each) for each in changes if each.grade), *map(tell_cut, link.cuts)]


def _passage(title: str, stretches: Iterable[Stretch]) -> Content:
    """Return a passage under its title, with signs around differences."""
    pieces: list[Content] = [Content.styled(title, "dim"), Content("\n")]
    for stretch in stretches:
        before, words, after = marked(stretch)
        pieces.append(Content(before))
        pieces.append(Content.styled(words, ROLES["difference"].attributes if stretch.changed else ""))
        pieces.append(Content(after))
    return Content("").join(pieces)
