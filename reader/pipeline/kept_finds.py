"""What was found in a dossier, kept in the cache: a dossier opened again shows it at once.

It is kept under the texts, what the dossier says of them, and the state of the engine that found it. Whoever asks with
anything else finds nothing.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from reader.memory.cache import FILE_LIMIT, read_cached, write_cached
from reader.model import Dossier
from reader.model.values import field_names, replace

#: Code points of a text that are hashed at once.
_PIECE = 1 << 20
#: The folder of finds in the cache.
FINDS = "finds"
#: The rooms whose code decides what is found.
_ENGINE = ("analysis", "model", "pipeline", "prose", "words")
#: Of a dossier, what finds do not depend on, or not so: the texts go in by their sha256.
_NOT_FOUND_IN = ("documents", "judgements", "findings", "folder", "_worked_out", "_of_judgements")


def recall_finds(dossier: Dossier, folder: Path, *, doubtful: bool = False, limit: int = FILE_LIMIT) -> Dossier | None:
    """Return the dossier with what was found in it before; None if nothing of it is kept.

    Args:
        dossier: As read from its files.
        folder: Where finds are kept.
        doubtful: Whether with reported speech too that may well be none.
        limit: Bytes beyond which they are not read.
    """
    if not folder.is_dir() or not _may_be_kept(dossier):
        return None
    for whatever_length in (True, False):
        text = read_cached(folder, _name(dossier, whatever_length=whatever_length, doubtful=doubtful), limit)
        if text is not None:
            from reader.pipeline.finds_text import DoesNotFitError, with_finds

            try:
                return with_finds(dossier, text.decode("utf-8"))
            except (DoesNotFitError, UnicodeDecodeError):
                continue
    return None


def keep_finds(dossier: Dossier, completed: Dossier, folder: Path, *, whatever_length: bool, doubtful: bool) -> None:
    """Keep what was found in a dossier; nothing of a text that came through standard input or from the web.

    Args:
        dossier: As read from its files.
        completed: The same with all that was found in it.
        folder: Where finds are kept.
        whatever_length: Whether long texts were searched too.
        doubtful: Whether reported speech was found too that may well be none.
    """
    if _may_be_kept(dossier):
        from reader.pipeline.finds_text import finds_text

        name = _name(dossier, whatever_length=whatever_length, doubtful=doubtful)
        write_cached(folder, name, finds_text(completed).encode("utf-8", "surrogatepass"))


def is_as_read(dossier: Dossier, as_read: Dossier | None) -> bool:
    """Say whether a dossier has nothing yet that its files have not, but for judgements."""
    return as_read is not None and replace(dossier, judgements=()) == replace(as_read, judgements=())


def _may_be_kept(dossier: Dossier) -> bool:
    from reader.files.addresses import address_of

    return all(document.file and not address_of(document.file) for document in dossier.documents)


def _name(dossier: Dossier, *, whatever_length: bool, doubtful: bool) -> str:
    """Return the name under which the finds of a dossier are kept."""
    texts = tuple(replace(each, text=_sha256(each.text), visible=_sha256(each.visible)) for each in dossier.documents)
    said = [texts, *(getattr(dossier, name) for name in field_names(dossier) if name not in _NOT_FOUND_IN)]
    return _sha256(repr((engine_state(), whatever_length, doubtful, str(dossier.folder), said))) + ".json"


@lru_cache(maxsize=1)
def engine_state() -> str:
    """Return what changes whenever the code that finds something does: the size and the time of each of its files."""
    package = Path(__file__).resolve().parent.parent
    return _sha256(repr(sorted(entry for room in _ENGINE for entry in _files(package / room))))


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    yield from () if entry.name == "__pycache__" else _files(Path(entry.path))
                else:
                    status = entry.stat()
                    yield entry.path, status.st_size, status.st_mtime_ns
    except OSError:
        return  # inside an archive: then the package is as it was built


def _sha256(text: str) -> str:
    found = hashlib.sha256()
    for start in range(0, len(text), _PIECE):  # the bytes of a long text are never held beside it
        found.update(text[start : start + _PIECE].encode("utf-8", "surrogatepass"))
    return found.hexdigest()
