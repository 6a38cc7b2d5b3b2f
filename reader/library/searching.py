"""Searching all dossiers: the index tells where to look, the search of a dossier decides, its files are the proof."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.library.hits import Hit
from reader.library.looks import ByIndex, IntoLongTexts, Look, Plainly, Where
from reader.search import BadQueryError, names_speakers, parse_query, parted


def search(
    where: Where, text: str, *, speakers: bool = False, stopped: Callable[[], bool] = lambda: False
) -> Iterator[Hit]:
    """Yield what a query finds in all dossiers, as it is found; long texts come last.

    Args:
        where: Where to look.
        text: The query, as a search of one dossier takes it.
        speakers: Whether to look for the speakers of what is found where they are not known yet; whoever is asked for
            by `@name` is looked for in any case.
        stopped: Says whether to stop.

    Raises:
        BadQueryError: The query asks for nothing, or for nobody who is known in any dossier.
        DamagedError, BusyError: The index is damaged, or cannot be used just now.
    """
    names, _ = parted(text)
    if not names_speakers(text) or not all(names):
        parse_query(text, ())
    found = understood = may_be_known = False
    refusal: BadQueryError | None = None
    for look in _looks(where, text, speakers=speakers):
        may_be_known = may_be_known or look.may_be_known
        for entry in where.entries:
            if stopped():
                return
            try:
                hits = look.into(entry)
                understood = understood or hits is not None
            except BadQueryError as error:
                refusal = error
                continue
            for hit in hits or ():
                found = True
                yield hit
                if stopped():
                    return
    if names and not (found or understood) and (refusal is not None or not may_be_known):
        raise BadQueryError(f"nobody in any dossier is called {' or '.join(names)}") from refusal


def _looks(where: Where, text: str, *, speakers: bool) -> Iterator[Look]:
    """Yield the ways to look into each dossier, one after the other."""
    if where.index is None:
        yield Plainly(where, text)
    else:
        yield ByIndex(where, where.index, text, speakers=speakers)
        yield IntoLongTexts(where, where.index, text)
