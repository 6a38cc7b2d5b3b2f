"""The state that a reading starts with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.reading.completion import Completion
from reader.reading.first_places import first_document
from reader.reading.keeping import kept_from
from reader.reading.known_headings import KnownHeadings
from reader.reading.state import ReadingState

if TYPE_CHECKING:
    from reader.reading.launch import LaunchOptions


def first_state(launch: LaunchOptions) -> ReadingState:
    """Return the state that a reading starts with.

    Completion counts as running from the start, so that nothing is said to be missing before it begins; unless all was
    found before.
    """
    kept = kept_from(launch.recalled)
    return ReadingState(
        launch.found or launch.dossier,
        first_document(launch.dossier, kept.remembered, launch.document),
        as_read=launch.dossier,
        kept=kept,
        headings=KnownHeadings().for_dossier(launch.dossier),
        completion=Completion(stage="idle" if launch.found else "running"),
    )
