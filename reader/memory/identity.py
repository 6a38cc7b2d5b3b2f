"""How a dossier is recognised: by where it is, or by what is in it."""

from __future__ import annotations

import hashlib
import os

from reader.files.addresses import address_of
from reader.model import Dossier
from reader.model.values import dataclass

#: Characters at each end of a text that go into its fingerprint: hashing a whole long text takes a tenth of a second.
_ENDS = 1 << 16


@dataclass(frozen=True, slots=True)
class Identity:
    """What a dossier is recognised by.

    Attributes:
        path: Its folder's real path, or the paths of its texts, one a line; empty for standard input.
        content: A fingerprint of its texts: it survives a move, as the path survives an edit.
    """

    path: str
    content: str


def identity_of(dossier: Dossier) -> Identity:
    """Return what a dossier is recognised by."""
    if dossier.folder is not None:
        path = os.path.realpath(dossier.folder)
    else:
        files = [document.file for document in dossier.documents if document.file]
        path = "\n".join(file if address_of(file) else os.path.realpath(file) for file in files)
    fingerprint = hashlib.blake2b(digest_size=16)
    for document in dossier.documents:
        ends = document.text[:_ENDS] + document.text[-_ENDS:]
        fingerprint.update(f"{len(document.text)}\n{ends}\n".encode("utf-8", errors="replace"))
    return Identity(path, fingerprint.hexdigest())
