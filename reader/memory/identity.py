"""By what a dossier is known again: where it stands, or what is in it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from reader.model import Dossier

#: Characters at each end of a text that go into its fingerprint: a whole long text would cost a tenth of a second.
_ENDS = 1 << 16


@dataclass(frozen=True, slots=True)
class Identity:
    """What a dossier is known by.

    Attributes:
        path: Its folder's absolute path, or its texts', one a line; empty for the standard input.
        content: A fingerprint of its texts: it stays where the files are moved, the path where they are edited.
    """

    path: str
    content: str


def identity_of(dossier: Dossier) -> Identity:
    """Return what a dossier is known by."""
    if dossier.folder is not None:
        path = str(dossier.folder.absolute())
    else:
        path = "\n".join(str(Path(document.file).absolute()) for document in dossier.documents if document.file)
    fingerprint = hashlib.blake2b(digest_size=16)
    for document in dossier.documents:
        ends = document.text[:_ENDS] + document.text[-_ENDS:]
        fingerprint.update(f"{len(document.text)}\n{ends}\n".encode("utf-8", errors="replace"))
    return Identity(path, fingerprint.hexdigest())
