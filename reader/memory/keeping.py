"""Loading and saving what a reader leaves in a dossier."""

from __future__ import annotations

import os
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.errors import CannotRead, CannotSave, LockedByAnother
from reader.files.locking import PATIENCE_S, locked
from reader.files.saving import make_folder, make_private, save_text
from reader.memory.entries import find_entry, with_entry
from reader.memory.identity import Identity, identity_of
from reader.memory.json_field import Corrupt, Newer
from reader.memory.kept_file import KeptFile
from reader.memory.record import Entries, read_record, write_record
from reader.memory.remembered import Remembered, merged
from reader.model import Dossier, Finding
from reader.model.values import dataclass, replace

FILE = "memory.json"

#: Largest file that is read and written, in bytes: five hundred dossiers need a twentieth of it.
_SIZE_LIMIT = 16 << 20

_KEPT: KeptFile[Entries] = KeptFile(FILE, read_record, (), "places and bookmarks start afresh", _SIZE_LIMIT)

#: Seconds to wait for a lock at the very end, when there is no next time.
LAST_PATIENCE_S = 2.0


@dataclass(frozen=True, slots=True)
class Recalled:
    """What is remembered of a dossier when it opens.

    Attributes:
        remembered: What was left in it.
        identity: What it is recognised by.
        folder: Where memory is kept.
        keeps: Whether anything will be kept; if not, a finding says why, once.
        findings: What to report: a corrupt file was set aside, a newer one is left alone, the folder is not writable,
            the file had another name.
        first_time: Whether nothing was ever kept there: nobody has left Reader yet.
    """

    remembered: Remembered
    identity: Identity
    folder: Path
    keeps: bool = True
    findings: tuple[Finding, ...] = ()
    first_time: bool = False


def memory_folder() -> Path:
    """Return where memory is kept: the platform's state folder, which is not cleared like a cache."""
    from platformdirs import user_state_path  # 10 ms that a command without memory saves

    return user_state_path("dossier-reader")


def recall(dossier: Dossier, folder: Path | None = None) -> Recalled:
    """Return what was left in a dossier; it opens whatever is wrong with the disk.

    A dossier is recognised by its path, or, if that is new, by its content: then it was moved, and its entry is saved
    under the new path at once, since the content may be edited before the next save.

    Args:
        dossier: The dossier being opened.
        folder: Where memory is kept; `memory_folder()` if none is given.
    """
    identity = identity_of(dossier)
    folder = folder or memory_folder()
    try:
        make_folder(folder, private=True)
        if not os.access(folder, os.W_OK):
            raise CannotSave(Finding("the folder is read-only", file=clean_line(str(folder))))
        make_private(folder / FILE)
        first_time = not os.path.lexists(folder / FILE)
        entries, findings = _KEPT.load_at_opening(folder)
    except (CannotSave, CannotRead, Newer) as error:
        found = find_entry(_read_only_entries(folder), identity)
        return Recalled(_left_in(found), identity, folder, keeps=False, findings=(_notice(error, folder),))
    found = find_entry(entries, identity)
    recalled = Recalled(_left_in(found), identity, folder, findings=findings, first_time=first_time)
    moved = found is not None and identity.path not in ("", found[0].path)
    return _taken_along(recalled) if moved else recalled


def left_in(dossier: Dossier, folder: Path | None = None) -> Remembered:
    """Return what was left in a dossier, and change nothing on disk; nothing if it cannot be read.

    Args:
        dossier: The dossier.
        folder: Where memory is kept; `memory_folder()` if none is given.
    """
    return _left_in(find_entry(_read_only_entries(folder or memory_folder()), identity_of(dossier)))


def remember(recalled: Recalled, left: Remembered, *, patience: float = PATIENCE_S) -> Recalled:
    """Save what a reader leaves, merged with what another reader of the same dossier saved meanwhile.

    Args:
        recalled: What `recall` or the last `remember` returned.
        left: What to save now.
        patience: Seconds to wait for another reader that is saving: 0 if there will be another save anyway,
            `LAST_PATIENCE_S` for the last one.

    Returns:
        What is saved now, to pass in the next time. Its findings are new ones.

    Raises:
        LockedByAnother: Another reader is saving right now; nothing was changed.
        CannotSave: Nothing was changed.
    """
    if not recalled.keeps:
        return recalled
    identity, folder = recalled.identity, recalled.folder
    make_folder(folder, private=True)
    with locked(folder, patience):
        try:
            entries, findings = _KEPT.load_or_set_aside(folder)
        except (CannotRead, Newer) as error:
            raise CannotSave(_notice(error, folder)) from error
        found = find_entry(entries, identity)
        kept = merged(recalled.remembered, left, found[1]) if found else left
        text = write_record(with_entry(entries, identity, kept))
        told = save_text(folder / FILE, text, private=True, limit=_SIZE_LIMIT)
    return Recalled(kept, identity, folder, findings=(*findings, *told))


def _taken_along(recalled: Recalled) -> Recalled:
    """Save what was left in a moved dossier under its new path."""
    try:
        return replace(recalled, findings=(*recalled.findings, *remember(recalled, recalled.remembered).findings))
    except LockedByAnother:
        return recalled  # the next save will do it
    except CannotSave as error:
        return replace(recalled, findings=(*recalled.findings, replace(error.finding, severity="warning")))


def _read_only_entries(folder: Path) -> Entries:
    """Read what can be read although nothing can be saved."""
    try:
        return _KEPT.load(folder)
    except (CannotRead, Corrupt, Newer, OSError, ValueError):
        return ()


def _left_in(found: tuple[Identity, Remembered] | None) -> Remembered:
    return found[1] if found else Remembered()


def _notice(error: CannotSave | CannotRead | Newer, folder: Path) -> Finding:
    """Return what to report if nothing will be saved."""
    file, hint = clean_line(str(folder / FILE)), "move it out of the way, and a new one will be made"
    if isinstance(error, Newer):
        message, hint = "was written by a newer version of Reader and is left untouched", "update Reader"
    elif isinstance(error, CannotRead):
        message = error.finding.message
    else:
        message, file, hint = error.finding.message, error.finding.file, error.finding.hint
    return Finding(f"{message}; places and bookmarks will not be kept", file, 0, "", hint, "warning")
