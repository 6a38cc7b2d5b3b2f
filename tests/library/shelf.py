"""Texts and dossiers on the disk, and entries of the library that name them."""

from __future__ import annotations

import os
from pathlib import Path

from reader.library.all_dossiers import AllDossiers
from reader.library.hits import Hit
from reader.memory.library_entry import LibraryEntry, Opening

#: When files were written, in seconds: so long ago that their time tells whether they changed since.
LONG_AGO = 1_600_000_000

DOSSIER = """\
dossier: 1
title: The harbour vote
documents:
  - {id: story, file: story.txt, title: The vote, kind: article}
  - {id: hearing, file: hearing.txt, title: Hearing, kind: transcript, author: Clerk of the Council}
speakers:
  - {id: hale, name: Ann Hale}
quotations:
  - {id: q1, document: story, speaker: hale, kind: direct, content: {exact: a promise we never made}}
  - {id: q2, document: hearing, speaker: hale, kind: direct, content: {exact: more than a single dollar}}
"""
STORY = "“That was a promise we never made,” said Ann Hale of the harbour fund.\n"
HEARING = "MS. HALE: The city did receive more than a single dollar of the harbour fund.\n"


def write(path: Path, text: str, when: int = LONG_AGO) -> Path:
    """Write a file that was last changed long ago."""
    path.write_text(text, encoding="utf-8")
    os.utime(path, (when, when))
    return path


def harbour(parent: Path) -> LibraryEntry:
    """Make the dossier of the harbour vote."""
    folder = parent / "harbour"
    folder.mkdir()
    for name, text in (("dossier.yaml", DOSSIER), ("story.txt", STORY), ("hearing.txt", HEARING)):
        write(folder / name, text)
    os.utime(folder, (LONG_AGO, LONG_AGO))
    return entry_of(folder, title="The harbour vote")


def entry_of(*paths: Path, title: str = "", read: str = "") -> LibraryEntry:
    """Return the entry of a folder or of loose texts."""
    return LibraryEntry(Opening(tuple(map(str, paths))), title or paths[0].stem.title(), read=read)


def fresh(entries: list[LibraryEntry], cache: Path | None) -> AllDossiers:
    """Return all dossiers, with the index up to date."""
    dossiers = AllDossiers(entries, cache)
    for _ in dossiers.freshen():
        pass
    return dossiers


def found(dossiers: AllDossiers, text: str, *, speakers: bool = False) -> list[str]:
    """Return what a search finds: dossier, document, speaker and words of each."""
    return [told(hit) for hit in dossiers.search(text, speakers=speakers)]


def told(hit: Hit) -> str:
    """Return dossier, document, speaker and words of a hit, in a line."""
    speaker = hit.match.speaker.name if hit.match.speaker else "-"
    return f"{hit.entry.title} | {hit.document.id} | {speaker} | {hit.words}"
