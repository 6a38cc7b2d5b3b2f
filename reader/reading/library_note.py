"""Telling the library what is read, and how much of it is checked."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime, timezone

from reader.files.addresses import address_of
from reader.files.contents import is_stdin
from reader.files.errors import CannotSave, LockedByAnother
from reader.files.wishes import named_message
from reader.memory.library import change_library
from reader.memory.library_entry import LONGEST_TITLE, Checked, LibraryEntry, Opening, with_read, without
from reader.model import Dossier, Finding
from reader.model.review import progress_of, wrong_ones
from reader.model.values import replace
from reader.pipeline.completion import waits_to_be_told
from reader.reading.launch import LaunchOptions
from reader.reading.session import Session


def note_in_library(session: Session, *, patience: float, leaving: bool = False) -> tuple[Finding, ...]:
    """Write into the library what is read, if that is new; nothing where nothing is remembered of this reading.

    Texts of which a dossier was made meanwhile are in it as that dossier from then on.

    Args:
        session: The reading.
        patience: Seconds to wait for another reader that is saving.
        leaving: Whether the reading ends: then it is noted when that was.

    Returns:
        What the user should know, once.
    """
    recalled = session.state.kept.recalled
    opening = opening_of(session.launch)
    if recalled is None or not recalled.keeps or opening is None:
        return ()
    entry = _entry(session, opening)
    before = session.state.noted
    if before.entry is not None and not leaving and replace(entry, read=before.entry.read) == before.entry:
        return ()
    others = [before.entry.key] if before.entry is not None and before.entry.key != entry.key else []
    try:
        _, findings = change_library(
            lambda library: with_read(without(library, others), entry), recalled.folder, patience=patience
        )
    except LockedByAnother:
        return ()  # there will be another try; at the end, only the time would be lost
    except CannotSave as error:
        session.change_unseen(noted=replace(session.state.noted, failure=str(error)))
        return () if str(error) == before.failure else (error.finding,)
    session.change_unseen(noted=replace(session.state.noted, entry=entry, failure=""))
    return findings


def opening_of(launch: LaunchOptions) -> Opening | None:
    """Return what opens the same again; None if standard input is part of it."""
    dossier = launch.dossier
    if dossier.folder is not None:
        return Opening((os.path.realpath(dossier.folder),), (), launch.published, launch.wishes.encoding)
    if any(is_stdin(named_message(path)[0]) for path in (*launch.paths, *launch.sources)) or not launch.paths:
        return None
    paths, sources = (tuple(map(_absolute, each)) for each in (launch.paths, launch.sources))
    return Opening(paths, sources, launch.published, launch.wishes.encoding)


def opening_of_files(paths: Sequence[str]) -> Opening:
    """Return what opens files."""
    return Opening(tuple(map(_absolute, paths)))


def title_of(dossier: Dossier) -> str:
    """Return the title of a dossier, or those of loose texts."""
    titles = dossier.title if dossier.folder is not None else ", ".join(each.title for each in dossier.documents)
    return titles[:LONGEST_TITLE]


def _entry(session: Session, opening: Opening) -> LibraryEntry:
    """Return what is to be noted; quotations are counted again only where the dossier is another one."""
    state = session.state
    if state.noted.dossier is not state.dossier and state.completion.stage == "idle":
        session.change_unseen(noted=replace(state.noted, dossier=state.dossier, checked=_checked(state.dossier)))
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return LibraryEntry(opening, title_of(state.dossier), session.state.noted.checked, now)


def _checked(dossier: Dossier) -> Checked | None:
    """Return how much is checked; None where a long text was not searched for quotations."""
    if waits_to_be_told(dossier):
        return None
    progress = progress_of(dossier)
    return Checked(progress.checked, progress.total, len(wrong_ones(dossier)))


def _absolute(path: str) -> str:
    return path if address_of(path) else os.path.realpath(path)
