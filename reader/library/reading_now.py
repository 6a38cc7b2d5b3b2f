"""A dossier of the library as it is on the disk now."""

from __future__ import annotations

import time
from pathlib import Path

from reader.files.addresses import address_of
from reader.files.contents import is_folder
from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import CannotRead
from reader.files.wishes import Wishes
from reader.library.stamps import Stamp, files_of, stamps_of
from reader.memory.library_entry import Opening
from reader.model import Dossier
from reader.model.values import dataclass
from reader.pipeline.completion import complete, is_sought
from reader.pipeline.detection import was_searched
from reader.pipeline.kept_finds import recall_finds
from reader.pipeline.paths import open_paths
from reader.prose.reading import LONG

#: Why a dossier is not searched of which nothing is on this disk.
_ON_THE_WEB = "is on the web: it is not fetched to be searched"


@dataclass(frozen=True, slots=True)
class ReadDossier:
    """A dossier as it is on the disk.

    Attributes:
        dossier: As read, with what was found in it if that is kept; None if it cannot be read.
        stamps: Its files.
        spoken: Whether all quotations are known that Reader finds in it.
        problem: Why it cannot be read; empty if it can.
    """

    dossier: Dossier | None
    stamps: tuple[Stamp, ...] = ()
    spoken: bool = False
    problem: str = ""


def read_now(opening: Opening, finds_folder: Path | None = None) -> ReadDossier:
    """Read a dossier, whatever is wrong with it.

    Args:
        opening: What opens it; pages on the web are left out.
        finds_folder: Where it is kept what was found in dossiers; None for nowhere.
    """
    paths, since = _on_disk(opening.paths), time.time_ns()
    if not paths:
        return ReadDossier(None, problem=_ON_THE_WEB)
    try:
        dossier = open_opening(opening)
    except CannotRead as error:
        files = [str(Path(path) / DOSSIER_FILE) if is_folder(Path(path)) else path for path in paths]
        return ReadDossier(None, stamps_of([*files, *paths], since), problem=str(error.finding))
    stamps = stamps_of(files_of(dossier, (*paths, *_on_disk(opening.sources))), since)
    if is_spoken(dossier):
        return ReadDossier(dossier, stamps, spoken=True)
    found = recall_finds(dossier, finds_folder) if finds_folder is not None else None
    return ReadDossier(found or dossier, stamps, spoken=found is not None)


def open_opening(opening: Opening) -> Dossier:
    """Read what is on the disk of a dossier.

    Raises:
        CannotRead: Nothing of it can be read.
    """
    return open_paths(
        _on_disk(opening.paths),
        published=opening.published,
        sources=_on_disk(opening.sources),
        wishes=Wishes(encoding=opening.encoding),
    )


def with_quotations(dossier: Dossier) -> Dossier:
    """Return a dossier with all quotations that Reader finds in it; as it is, if its texts are long."""
    if sum(len(each.text) for each in dossier.documents) > LONG:
        return dossier
    *_, last = complete(dossier, events=False, links=False)
    return last.result


def is_spoken(dossier: Dossier) -> bool:
    """Say whether Reader would look for no quotations in a dossier."""
    return not any(
        is_sought(each)
        and len(each.text) <= LONG
        and not dossier.quotations_of(each.id)
        and not was_searched(dossier, each.id)
        for each in dossier.documents
    )


def _on_disk(paths: tuple[str, ...]) -> list[str]:
    return [path for path in paths if not address_of(path)]
