"""Judgements on texts that keep none themselves: in the state folder, under each text's sha256."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.files.addresses import address_of
from reader.files.cleaning import clean_line
from reader.files.contents import read_inside
from reader.files.errors import CannotRead
from reader.files.judgements import SIZE_LIMIT, append_lines, read_judgements
from reader.files.locking import PATIENCE_S
from reader.files.places import text_sha256
from reader.files.saving import make_folder
from reader.model import Document, Dossier, Finding
from reader.model.judgement import Judgement

#: The file that lists under which sha256 each path's texts were judged.
TEXTS = "texts.jsonl"


def recall_judgements(dossier: Dossier, folder: Path) -> tuple[tuple[Judgement, ...], tuple[Finding, ...]]:
    """Return the judgements kept for the texts of a dossier, also for earlier states of them; and findings.

    Args:
        dossier: Whose texts.
        folder: Where judgements are kept.
    """
    earlier = _hashes_by_path(folder)
    judgements: list[Judgement] = []
    findings: list[Finding] = []
    for document in dossier.documents:
        now = text_sha256(document.text)
        for known in dict.fromkeys((*earlier.get(_path_of(dossier, document), ()), now)):
            found, wrong = _read(folder, f"{known}.jsonl", document)
            judgements += found
            findings += wrong if known == now else ()  # words that an edit took out are no news
    return tuple(judgements), tuple(findings)


def keep_lines(
    dossier: Dossier, document: Document, lines: Iterable[str], folder: Path, *, patience: float = PATIENCE_S
) -> None:
    """Keep judgements on a document's text, readable only by their user.

    Args:
        dossier: Whose document it is.
        document: What was judged.
        lines: What `judgement_line` made.
        folder: Where judgements are kept; made if it is not there.
        patience: Seconds to wait for another reader that is saving.

    Raises:
        LockedByAnother: Another reader is saving right now.
        CannotSave: They cannot be kept.
    """
    make_folder(folder.parent, private=True)
    make_folder(folder, private=True)
    known, path = text_sha256(document.text), _path_of(dossier, document)
    if path and known not in _hashes_by_path(folder).get(path, ()):
        append_lines(folder / TEXTS, [json.dumps({"path": path, "sha256": known})], private=True, patience=patience)
    append_lines(folder / f"{known}.jsonl", lines, private=True, patience=patience)


def _path_of(dossier: Dossier, document: Document) -> str:
    """Return where a document's text lies; empty where it came through standard input."""
    if not document.file or address_of(document.file):
        return document.file
    return os.path.realpath(dossier.folder / document.file if dossier.folder else document.file)


def _read(folder: Path, name: str, document: Document) -> tuple[tuple[Judgement, ...], tuple[Finding, ...]]:
    """Read the judgements on one text; they are about this document, whatever it was called then."""
    if not os.path.lexists(folder / name):
        return (), ()
    file = clean_line(str(folder / name))
    try:
        return read_judgements(read_inside(folder, name, SIZE_LIMIT), file, lambda _: document)
    except CannotRead as error:
        return (), (error.finding,)


def _hashes_by_path(folder: Path) -> dict[str, list[str]]:
    """Return under which sha256 the texts of each path were judged, the latest last."""
    hashes: dict[str, list[str]] = {}
    for path, known in _texts(folder):
        hashes.setdefault(path, []).append(known)
    return hashes


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield path and sha256 of each line that has both."""
    try:
        lines = read_inside(folder, TEXTS, SIZE_LIMIT).decode("utf-8", "replace").splitlines()
    except CannotRead:
        return
    for line in lines:
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError):
            continue
        path, known = (fields.get("path"), fields.get("sha256")) if isinstance(fields, dict) else ("", "")
        if isinstance(path, str) and isinstance(known, str) and len(known) == 64 and known.isalnum():
            yield path, known
