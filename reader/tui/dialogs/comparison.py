"""A quotation and its source passage, side by side or one above the other, with differences marked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from reader.analysis.sources import Stretch, compare
from reader.model import Document, Dossier, Link, Quotation
from reader.model.link import ChangeKind
from reader.pipeline.differences import tell_change, tell_cut
from reader.pipeline.plain_finds import link_in_view, nearest_in_view
from reader.prose.reading import reading_of
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
#: Signs around changed words, so that they stand out even without colour and underlining.
CHANGE_SIGNS: dict[ChangeKind, tuple[str, str]] = {
    "elided": ("…", "…"),
    "inserted": ("[", "]"),
    "replaced": ("≠", "≠"),
    "dropped": ("−", "−"),
    "added": ("+", "+"),
    "moved": ("↔", "↔"),
}


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
                yield Static(Content(differences), markup=False)
        signs = "   ".join(f"{sign[0]}{kind}{sign[1]}" for kind, sign in CHANGE_SIGNS.items())
        yield Static(Content.styled(f"Marked: {signs}   {self.hint()}", "dim"), markup=False)

    def on_resize(self, event: Resize) -> None:
        """Put the passages side by side if there is room."""
        self.set_class(event.size.width < SIDE_BY_SIDE, "-stacked")


def in_order(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return links by document, the likeliest first, and within it by part of the quotation."""
    documents = list(dict.fromkeys(link.document for link in links))
    return tuple(sorted(links, key=lambda link: (documents.index(link.document), link.part)))


def passages(dossier: Dossier, quotation: Quotation, link: Link) -> tuple[Content, Content]:
    """Return the quoted words and those of the source, each under its document's title."""
    near = link.nearest
    quoting, source = dossier.document(quotation.document), dossier.document(near.document if near else link.document)
    read, read_there = reading_of(quoting).view, reading_of(source).view
    words = read.to_view(quotation.parts[link.part]).words_of(read.text)
    if link.outside:
        there = _passage(f"{source.title}, outside the main text", (Stretch(link.outside),))
        return _passage(quoting.title, (Stretch(words),)), there
    if near:
        found = compare(words, read_there.text, nearest_in_view(near, read, read_there, quotation, link.part))
        return _passage(quoting.title, found.quotation), _passage(f"{source.title}: the nearest passage", found.source)
    comparison = compare(words, read_there.text, link_in_view(link, read, read_there, quotation))
    missing = (Stretch("The words are not there."),) if link.verdict == "absent" else ()
    ours = quoting.place_words(quotation.parts[link.part].start)
    theirs = source.place_words(link.span.start) if link.is_passage else ""
    return (
        _passage(_titled(quoting, ours), comparison.quotation),
        _passage(_titled(source, theirs), missing or comparison.source),
    )


def _titled(document: Document, place: str) -> str:
    return f"{document.title}, {place}" if place else document.title


def told(link: Link) -> str:
    """Return what kind of change each difference is that the writer did not mark, and what was cut at the edges."""
    changes = link.nearest.changes if link.nearest else link.changes
    return "; ".join([*(tell_change(each) for each in changes if each.grade), *map(tell_cut, link.cuts)])


def has_its_mark(stretch: Stretch) -> bool:
    """Say whether a change is already marked, by the writer's own … or [brackets]."""
    words = stretch.text.strip()
    return (stretch.kind == "elided" and set(words) <= set("….[]() ")) or (stretch.kind == "inserted" and "[" in words)


def _passage(title: str, stretches: Iterable[Stretch]) -> Content:
    """Return a passage under its title, with signs around differences."""
    pieces: list[Content] = [Content.styled(title, "dim"), Content("\n")]
    for stretch in stretches:
        words = " ".join(stretch.text.split()) if stretch.text.strip() else stretch.text
        lead = " " if stretch.text[:1].isspace() else ""
        tail = " " if stretch.text[-1:].isspace() and words.strip() else ""
        if stretch.kind is None:
            pieces.append(Content(lead + words + tail))
        else:
            before, after = ("", "") if has_its_mark(stretch) else CHANGE_SIGNS[stretch.kind]
            pieces.append(Content(lead))
            pieces.append(Content.styled(f"{before}{words}{after}", ROLES["difference"].attributes))
            pieces.append(Content(tail))
    return Content("").join(pieces)
