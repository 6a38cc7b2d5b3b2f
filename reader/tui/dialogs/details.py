"""What is known of the current quotation, event or document, and on what it rests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from reader.model import Dossier, Event, Quotation, Speaker
from reader.reading.wording import link_words, speaker_words
from reader.tui.dialogs.dialog import DialogKey
from reader.tui.dialogs.page import PageDialog
from reader.tui.panel.facts import same_words

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen


class DetailsDialog(PageDialog):
    """The details of a quotation, event or document; from a quotation's one goes on to what can be done with it."""

    def __init__(self, screen: ReadingScreen, page: Content, *, of_quotation: bool) -> None:
        super().__init__(page)
        self._reading_screen = screen
        self._of_quotation = of_quotation

    def table(self) -> tuple[DialogKey, ...]:
        """Add what can be done with a quotation."""
        if not self._of_quotation:
            return super().table()
        return (
            DialogKey("source", lambda _: self._go_on("correct"), "corrects who speaks"),
            DialogKey("correct", lambda _: self._go_on("correct"), "corrects who speaks"),
            DialogKey("compare", lambda _: self._go_on("compare"), "compares with the source"),
            *super().table(),
        )

    def _go_on(self, command: str) -> None:
        """Close, and carry out a command on the quotation."""
        self.close()
        self._reading_screen.run_command(command)


def show_details(screen: ReadingScreen) -> None:
    """Show the details of the timeline's event, of the current quotation, or else of the document."""
    event = _event_under_cursor(screen)
    if event is not None:
        screen.app.push_screen(DetailsDialog(screen, event_page(screen.reading.dossier, event), of_quotation=False))
        return
    quotation = screen.reading.current_quotation
    dossier = screen.reading.dossier
    page = (
        quotation_page(dossier, quotation, _notes_on(screen, quotation))
        if quotation
        else document_page(dossier, screen.reading.document)
    )
    screen.app.push_screen(DetailsDialog(screen, page, of_quotation=quotation is not None))


def quotation_page(dossier: Dossier, quotation: Quotation, notes: Sequence[str] = ()) -> Content:
    """Return the words, who says them by which words, how sure that is, and where they come from."""
    text = dossier.document(quotation.document).text
    speaker = dossier.speaker(quotation.speaker)
    facts: list[tuple[str, str]] = [
        ("speaker", _speaker_line(speaker)),
        ("also called", ", ".join(speaker.aliases) if speaker else ""),
        ("mention", quotation.mention.words_of(text) if quotation.mention else ""),
        ("cue", quotation.cue.words_of(text) if quotation.cue else ""),
        ("kind", quotation.kind + (f", in {len(quotation.parts)} parts" if len(quotation.parts) > 1 else "")),
        ("date", quotation.date),
        ("takes up", _words_of(dossier, quotation.echoes)),
        ("found", _origin_line(quotation)),
        *(("source", words) for words in _source_lines(dossier, quotation)),
        *(("also quoted", _also_line(dossier, other)) for other in same_words(dossier, quotation)),
        *(("note", note) for note in notes),
    ]
    return Content("\n").join(_listed(" ".join(quotation.words_of(text).split()), facts))


def event_page(dossier: Dossier, event: Event) -> Content:
    """Return what happened when, and on what its date was worked out."""
    document = dossier.document(event.document)
    names = (dossier.speaker(speaker) for speaker in event.speakers)
    facts = [
        ("date", event.date or "none: it hangs in the air"),
        ("words", f"“{' '.join(event.span.words_of(document.text).split())}”"),
        ("basis", event.basis),
        ("names", ", ".join(speaker.name for speaker in names if speaker)),
        ("found", "by a person (curated)" if event.origin == "curated" else "by Reader (detected)"),
        ("in", document.title),
    ]
    return Content("\n").join(_listed(event.headline, facts))


def document_page(dossier: Dossier, document_id: str) -> Content:
    """Return what is known of a document, and what is wrong with the dossier."""
    document = dossier.document(document_id)
    facts = [
        ("kind", document.kind),
        ("publisher", document.publisher),
        ("author", document.author),
        ("recipient", document.recipient),
        ("date", document.date),
        ("address", document.url),
        ("file", document.file),
        ("length", f"{len(document.text):,} characters"),
        ("complete", "yes" if document.complete else "no: passages only"),
        ("note", document.note),
    ]
    lines = _listed(document.title, facts)
    if dossier.findings:
        lines += [Content(), Content.styled("What is wrong with the dossier", "bold")]
        lines += [Content(str(finding)) for finding in dossier.findings]
    return Content("\n").join(lines)


def _listed(title: str, facts: Iterable[tuple[str, str]]) -> list[Content]:
    """Return a line for the title, and below it one for each fact that is known."""
    known = [Content.assemble((name.ljust(13), "dim"), value) for name, value in facts if value]
    return [Content.styled(title, "bold"), Content(), *known]


def _event_under_cursor(screen: ReadingScreen) -> Event | None:
    """Return the event under the timeline's cursor, None where the timeline has not the focus."""
    if not screen.panes.timeline_has_focus:
        return None
    return screen.reading.dossier.event(screen.panel.cursor_id)


def _notes_on(screen: ReadingScreen, quotation: Quotation) -> list[str]:
    return [note.text for note in screen.keeper.remembered.notes if note.quotation == quotation.id]


def _speaker_line(speaker: Speaker | None) -> str:
    if speaker is None:
        return "unknown"
    return ", ".join(part for part in (f"{speaker.title} {speaker.name}".strip(), speaker.role) if part)


def _origin_line(quotation: Quotation) -> str:
    if quotation.origin == "curated":
        return "by a person (curated)"
    sure = f"{round(100 * quotation.confidence)} % sure"
    return "by Reader (detected), " + ", ".join(part for part in (sure, quotation.reason) if part)


def _source_lines(dossier: Dossier, quotation: Quotation) -> tuple[str, ...]:
    """Return what the links say, once where several parts say the same."""
    return tuple(dict.fromkeys(link_words(dossier, link) for link in dossier.links_of(quotation.id)))


def _also_line(dossier: Dossier, other: Quotation) -> str:
    """Return where the same words are quoted too, and by whom."""
    return f"in “{dossier.document(other.document).title}”, by {speaker_words(dossier, other)}"


def _words_of(dossier: Dossier, quotation_id: str) -> str:
    quotation = dossier.quotation(quotation_id)
    if quotation is None:
        return quotation_id
    words = " ".join(quotation.words_of(dossier.document(quotation.document).text).split())
    return f"{quotation_id}: {words}"
