"""What a search of all dossiers finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reader.memory.library_entry import LibraryEntry
from reader.model import Document, Dossier
from reader.model.values import dataclass
from reader.prose.view import PlainView
from reader.search import Authors, Match, Query, find_matches, parse_query
from reader.search.matches import view_of as view_read


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a document of a dossier where a query was found.

    Attributes:
        entry: The dossier.
        document: The document, with its text.
        match: What was found, where, and who says it.
        words: What is read of what was found.
    """

    entry: LibraryEntry
    document: Document
    match: Match
    words: str


def hits_in(
    entry: LibraryEntry,
    dossier: Dossier,
    text: str,
    documents: Sequence[str] | None = None,
    view_of: Callable[[Document], PlainView] = view_read,
) -> Iterator[Hit]:
    """Return what a query finds in a dossier, as it is found.

    Args:
        entry: The dossier in the library.
        dossier: What is in it.
        text: The query as typed.
        documents: Ids of the documents to search; None for all.
        view_of: Returns what is read of a document.

    Raises:
        BadQueryError: The query asks for nothing, or for nobody who is known here.
    """
    query = parse_query(text, Authors(dossier).everyone)
    return _hits(entry, dossier, query, documents, view_of)


def _hits(
    entry: LibraryEntry,
    dossier: Dossier,
    query: Query,
    documents: Sequence[str] | None,
    view_of: Callable[[Document], PlainView],
) -> Iterator[Hit]:
    for match in find_matches(dossier, query, documents, view_of=view_of):
        document = dossier.document(match.document)
        view = view_of(document)
        yield Hit(entry, document, match, view.to_view(match.span).words_of(view.text))
