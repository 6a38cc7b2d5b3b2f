"""Opening a dossier of the library again, where it was left or where a search of all dossiers has found something."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.files.wishes import Wishes
from reader.memory.keeping import recall
from reader.model.place import Place
from reader.pipeline.judgements import with_kept_judgements
from reader.pipeline.kept_finds import recall_finds
from reader.pipeline.paths import open_paths
from reader.reading.launch import LaunchOptions, Preferences
from reader.reading.search_beside import search_document
from reader.reading.searching import Search
from reader.reading.session import Session

if TYPE_CHECKING:
    from reader.library.hits import Hit
    from reader.library.page import Found
    from reader.memory.library_entry import Opening


def open_again(opening: Opening, preferences: Preferences, folder: Path) -> LaunchOptions:
    """Read a dossier, and return what a reading of it starts with.

    Args:
        opening: What opens it; a page on the web is fetched anew.
        preferences: How the user reads.
        folder: Where places, bookmarks and notes are kept.

    Raises:
        CannotRead: Nothing of it can be shown.
    """
    wishes = Wishes(encoding=opening.encoding)
    dossier = open_paths(opening.paths, published=opening.published, sources=opening.sources, wishes=wishes)
    recalled = recall(dossier, folder)
    dossier = with_kept_judgements(dossier, recalled.folder)
    finds = preferences.finds_folder
    found = recall_finds(dossier, finds, doubtful=preferences.all_reports) if finds is not None else None
    return preferences.launch(
        dossier,
        found=found,
        paths=opening.paths,
        published=opening.published,
        sources=opening.sources,
        wishes=wishes,
        panel=preferences.panel or recalled.remembered.panel,
        findings=recalled.findings,
        recalled=recalled,
    )


def go_to_hit(session: Session, hit: Hit, found: Found) -> None:
    """Go to what was found in the reading's dossier, with all that was found in that document lit.

    Where its text is another one by now, it is searched anew.

    Args:
        session: A reading of the dossier.
        hit: What was found.
        found: All that was found with it.
    """
    name, span = hit.document.id, hit.match.span
    if not session.state.has(name):
        session.say("What was found there is gone: the files have changed")
        return
    session.desk.arrange("text")
    session.remember_place()
    if session.state.dossier.document(name).text != hit.document.text:
        session.read(name)
        search_document(session, found.query, Place(name, span.start))
        return
    here = [each for each in found.hits if each.entry.key == hit.entry.key and each.document.id == name]
    spans = tuple(each.match.span for each in here)
    search = Search(name, found.query, False, spans, spans.index(span), more=found.more)
    session.go_to(name, span, "middle", search=search, pattern=False)
