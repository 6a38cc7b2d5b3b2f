"""The matches of a search in all documents, as a list that jumps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.reading.searching import Found, search_at
from reader.search import Match, Query
from reader.tui.dialogs.choice import ListDialog
from reader.tui.panel.row import Piece, Row

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen


def show_results(screen: ReadingScreen, query: Query, found: Found) -> None:
    """List the matches; choosing one goes there, with the others of its document lit."""

    def go(key: str | None) -> None:
        if key is not None:
            _go(screen, query, found, int(key))

    title = f"{query.text}: {len(found.matches)}{'+' if found.more else ''} in all documents"
    texts = {document.id: document.text for document in screen.reading.dossier.documents}
    rows = [
        (str(index), _row(match, match.span.words_of(texts[match.document])))
        for index, match in enumerate(found.matches)
    ]
    screen.reader.push_screen(ListDialog(title, rows, "Nothing found"), go)
    if found.failure:
        screen.say(found.failure)


def _row(match: Match, words: str) -> Row:
    """Return one line: document, the words with some of their context, and who says them."""
    before = match.before[-30:].replace("\n", " ")
    said = f"  {match.speaker.name}" if match.speaker else ""
    return Row(
        (Piece(f"{match.document[:14]:<15}", "dim"),),
        (Piece(f"…{before}"), Piece(words.replace("\n", " "), "strong"), Piece(match.after.replace("\n", " "))),
        (Piece(said, "dim"),),
    )


def _go(screen: ReadingScreen, query: Query, found: Found, index: int) -> None:
    """Go to one of the matches."""
    search = search_at(query, found, index)
    screen.remember_place()
    screen.show_document(search.document)
    screen.change(search=search)
    screen.view.go_to(search.matches[search.current], where="middle")
