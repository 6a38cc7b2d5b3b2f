"""The matches of a search in all documents, as a list that jumps."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.model import Span
from reader.reading.searching import Search
from reader.search import BadQueryError, Match, Query, SearchTimeoutError, find_matches, parse_query
from reader.tui.dialogs.choice import ListDialog
from reader.tui.panel.row import Piece, Row
from reader.tui.searcher import PATTERN_SECONDS

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen

#: So many matches are listed.
MOST_RESULTS = 5_000


def search_all(screen: ReadingScreen, words: str) -> None:
    """Search all documents in a thread, and list what is found."""
    if not words:
        screen.say("Nothing to search for")
        return
    try:
        query = parse_query(
            words, screen.reading.dossier.speakers, regex=screen.searcher.pattern, seconds=PATTERN_SECONDS
        )
    except BadQueryError as error:
        screen.say(str(error))
        return
    screen.run_worker(lambda: _find(screen, query), thread=True, exclusive=True, group="search", exit_on_error=False)


def _find(screen: ReadingScreen, query: Query) -> None:
    """Find the matches, in a thread, and hand them to the screen."""
    matches: list[Match] = []
    failure = ""
    try:
        matches.extend(islice(find_matches(screen.reading.dossier, query), MOST_RESULTS))
    except SearchTimeoutError:
        failure = f"Stopped after {PATTERN_SECONDS:g} seconds: the pattern takes too long"
    screen.reader.call_from_thread(_show, screen, query, matches, failure)


def _show(screen: ReadingScreen, query: Query, matches: list[Match], failure: str) -> None:
    """List the matches; choosing one goes there, with the others of its document lit."""
    if not matches:
        screen.say(failure or f"Not found in any document: {query.text}")
        return

    def go(key: str | None) -> None:
        if key is not None:
            _go(screen, query, matches, int(key))

    more = "+" if len(matches) == MOST_RESULTS else ""
    title = f"{query.text}: {len(matches)}{more} in all documents"
    texts = {document.id: document.text for document in screen.reading.dossier.documents}
    rows = [
        (str(index), _row(match, match.span.words_of(texts[match.document]))) for index, match in enumerate(matches)
    ]
    screen.reader.push_screen(ListDialog(title, rows, "Nothing found"), go)


def _row(match: Match, words: str) -> Row:
    """Return one line: document, the words with some of their context, and who says them."""
    before = match.before[-30:].replace("\n", " ")
    said = f"  {match.speaker.name}" if match.speaker else ""
    return Row(
        (Piece(f"{match.document[:14]:<15}", "dim"),),
        (Piece(f"…{before}"), Piece(words.replace("\n", " "), "strong"), Piece(match.after.replace("\n", " "))),
        (Piece(said, "dim"),),
    )


def _go(screen: ReadingScreen, query: Query, matches: list[Match], index: int) -> None:
    """Go to one of the matches."""
    chosen = matches[index]
    screen.remember_place()
    screen.show_document(chosen.document)
    here: tuple[Span, ...] = tuple(match.span for match in matches if match.document == chosen.document)
    screen.change(search=Search(query.text, query.regex, here, here.index(chosen.span)))
    screen.view.go_to(chosen.span, where="middle")
