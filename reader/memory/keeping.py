"""What was left behind in a dossier, from the disk and back to it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.contents import read_inside
from reader.files.errors import CannotRead, CannotSave
from reader.files.locking import PATIENCE_S, locked
from reader.files.saving import make_folder, save_text
from reader.memory.identity import Identity, identity_of
from reader.memory.record import Corrupt, Entries, Newer, read_record, write_record
from reader.memory.remembered import Remembered, merged
from reader.model import Dossier, Finding

FILE = "memory.json"

#: Largest file that is read, in bytes: five hundred dossiers need a twentieth.
_SIZE_LIMIT = 16 << 20

#: Seconds that a lock is waited for at the very end, when there will be no next time.
LAST_PATIENCE_S = 2.0


@dataclass(frozen=True, slots=True)
class Recalled:
    """What is known of a dossier when it opens.

    Attributes:
        remembered: What was left behind in it.
        identity: By what it is known again.
        folder: Where memory is kept.
        keeps: Whether anything will be kept; if not, a finding says why, and it is said once.
        findings: Notices: a corrupt file was set aside, a newer one is left alone, the folder cannot be written.
    """

    remembered: Remembered
    identity: Identity
    folder: Path
    keeps: bool = True
    findings: tuple[Finding, ...] = ()


def memory_folder() -> Path:
    """Return where memory is kept: the platform's folder for state, which no cleaner empties as it does a cache."""
    from platformdirs import user_state_path  # 10 ms that a command without memory need not pay

    return user_state_path("dossier-reader")


def recall(dossier: Dossier, folder: Path | None = None) -> Recalled:
    """Return what was left behind in a dossier; whatever is wrong with the disk, it opens.

    A dossier is known by its path, or, where that is new, by its content: it was moved then.

    Args:
        dossier: The dossier that opens.
        folder: Where memory is kept; `memory_folder()` where none is given.
    """
    identity = identity_of(dossier)
    folder = folder or memory_folder()
    try:
        make_folder(folder)
        if not os.access(folder, os.W_OK):
            raise CannotSave(Finding("the folder is read-only", file=clean_line(str(folder))))
        with locked(folder):
            entries, findings = _load_or_set_aside(folder)
    except (CannotSave, CannotRead, Newer) as error:
        remembered = _find(_read_only_entries(folder), identity)
        return Recalled(remembered, identity, folder, keeps=False, findings=(_notice(error, folder),))
    return Recalled(_find(entries, identity), identity, folder, findings=findings)


def remember(recalled: Recalled, left: Remembered, *, patience: float = PATIENCE_S) -> Recalled:
    """Keep what somebody leaves behind, together with what another reader of the same dossier kept meanwhile.

    Args:
        recalled: What `recall` or the last `remember` returned.
        left: What is to be kept now.
        patience: Seconds to wait for another reader that is saving: 0 for a save that comes again anyway,
            `LAST_PATIENCE_S` for the last one.

    Returns:
        What is kept now; hand it in the next time.

    Raises:
        LockedByAnother: Another reader is saving just now; nothing was changed.
        CannotSave: Nothing was changed.
    """
    if not recalled.keeps:
        return recalled
    file = recalled.folder / FILE
    make_folder(recalled.folder)
    with locked(recalled.folder, patience):
        try:
            entries, findings = _load_or_set_aside(recalled.folder)
        except (CannotRead, Newer) as error:
            raise CannotSave(_notice(error, recalled.folder)) from error
        kept = merged(recalled.remembered, left, _find(entries, recalled.identity))
        others = tuple(entry for entry in entries if not _same(entry[0], recalled.identity, entries))
        save_text(file, write_record((*others, (recalled.identity, kept))))
    return Recalled(kept, recalled.identity, recalled.folder, findings=findings)


def _load(folder: Path) -> Entries:
    """Read the file; without one there is nothing.

    Raises:
        CannotRead: It is no regular file, or may not be read.
        Corrupt: It is not of the form.
        Newer: It is a newer version's.
    """
    if not os.path.lexists(folder / FILE):
        return ()
    try:
        return read_record(read_inside(folder, FILE, _SIZE_LIMIT).decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Corrupt from error


def _load_or_set_aside(folder: Path) -> tuple[Entries, tuple[Finding, ...]]:
    """Read the file; set a corrupt one aside, so that nothing of it is lost, and begin anew."""
    try:
        return _load(folder), ()
    except Corrupt:
        aside = folder / f"{FILE}.corrupt"
        try:
            (folder / FILE).replace(aside)
        except OSError as error:
            raise CannotSave(Finding("is corrupt, and cannot be set aside", clean_line(str(folder / FILE)))) from error
    message = f"was corrupt and is set aside as {aside.name}; places and bookmarks begin anew"
    return (), (Finding(message, clean_line(str(folder / FILE)), severity="warning"),)


def _read_only_entries(folder: Path) -> Entries:
    """Read what can be read where nothing can be kept."""
    try:
        return _load(folder)
    except (CannotRead, Corrupt, Newer, OSError, ValueError):
        return ()


def _find(entries: Entries, identity: Identity) -> Remembered:
    return next((left for known, left in reversed(entries) if _same(known, identity, entries)), Remembered())


def _same(known: Identity, identity: Identity, entries: Entries) -> bool:
    """Say whether an entry is this dossier's: of the same path, or, where no entry has that, of the same content."""
    if identity.path and any(other.path == identity.path for other, _ in entries):
        return known.path == identity.path
    return known.content == identity.content


def _notice(error: CannotSave | CannotRead | Newer, folder: Path) -> Finding:
    if isinstance(error, Newer):
        message, mend = "was written by a newer version of Reader and is left untouched", "update Reader"
        return Finding(f"{message}; places will not be kept", clean_line(str(folder / FILE)), 0, "", mend, "warning")
    found = error.finding
    message = f"{found.message}; places and bookmarks will not be kept"
    return Finding(message, found.file, 0, "", found.mend, "warning")
