"""Dossiers opened and written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reader.export.records import document_record, event_records, speaker_records
from reader.files.errors import CannotRead
from reader.interface.annotating import checked_date
from reader.interface.documents import Document
from reader.interface.dossier import Dossier, Event, Quotation, Speaker
from reader.interface.paths import folder_given, given_ones, wishes_for
from reader.pipeline import complete, open_paths
from reader.pipeline.quoted_records import quoted_records

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reader import model
    from reader.interface.paths import Given


def open_dossier(
    *paths: Given,
    published: str | None = None,
    sources: Given | Iterable[Given] = (),
    encoding: str | None = None,
    password: str | None = None,
    doubtful: bool = False,
) -> Dossier:
    """Return a dossier with all that is annotated or found in it: quotations with their sources, speakers, events.

    Args:
        paths: A dossier's folder; or files of any kind that Reader opens, addresses of pages, and texts. None for the
            dossier that comes with Reader.
        published: EDTF date of publication of undated texts; None if unknown.
        sources: Files, pages and texts that are sources of the others.
        encoding: Of the files, where Reader would guess wrongly.
        password: Of encrypted files.
        doubtful: Whether to find reported speech too that may well be none.

    Raises:
        CannotRead: Nothing of it can be read; what is wrong with a part of it stands in the dossier's `findings`.
        BadValueError: An argument is not what it must be.

    Example:
        >>> import reader
        >>> talk = reader.Text("ADA MARLOW: It rained all day.", id="talk")
        >>> story = reader.Text("“It rained all day,” said Ada Marlow.", id="story")
        >>> (quotation,) = [each for each in reader.open_dossier(story, talk).quotations if each.document == "story"]
        >>> quotation.source.document, quotation.source.verdict
        ('talk', 'exact')
    """
    from reader.pipeline.judgements import with_kept_judgements

    opened = open_paths(
        [each for path in paths for each in given_ones(path)],
        published=checked_date(published),
        sources=given_ones(sources),
        wishes=wishes_for(encoding, password),
    )
    return _value(_completed(with_kept_judgements(opened), doubtful=doubtful))


def write_dossier(
    folder: str | os.PathLike[str],
    files: Given | Iterable[Given],
    *,
    published: str | None = None,
    sources: Given | Iterable[Given] = (),
    encoding: str | None = None,
    password: str | None = None,
    overwrite: bool = False,
) -> tuple[Path, ...]:
    """Make a folder a dossier of files and texts, as `reader new` does; return what was written, `dossier.yaml` last.

    Args:
        folder: The folder; made if it is not there.
        files: Paths of files, addresses of pages, and texts.
        published: EDTF date of publication of undated texts; None if unknown.
        sources: Files, pages and texts that are sources of the others.
        encoding: Of the files, where Reader would guess wrongly.
        password: Of encrypted files.
        overwrite: Whether files that are there may be replaced; each is kept as `NAME~`.

    Raises:
        CannotRead: One of the files cannot be read; nothing is written.
        CannotSave: Nothing is written: something is there already, or the disk is full.
        BadValueError: An argument is not what it must be.

    Example:
        >>> import reader, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     written = reader.write_dossier(folder, reader.Text("“It rained,” said Ada Marlow.", id="story"))
        ...     written[-1].name, reader.open_dossier(folder).quotations[0].speaker.name
        ('dossier.yaml', 'Ada Marlow')
    """
    from reader.pipeline.making import save_new_dossier
    from reader.pipeline.new_folder import prepared_dossier

    where = folder_given(folder)
    given, wishes = [*given_ones(files), *given_ones(sources)], wishes_for(encoding, password)
    received: dict[str, bytes] = {}
    opened = open_paths(
        given_ones(files),
        published=checked_date(published),
        sources=given_ones(sources),
        wishes=wishes,
        received=received,
    )
    if opened.folder is None and len(opened.documents) < len(given):
        raise CannotRead(next(each for each in opened.findings if each.severity == "error"))
    paths = [each for each in given if isinstance(each, str)]
    new = prepared_dossier(where, opened, paths, received, wishes, overwrite=overwrite, said_by="overwrite=True")
    return save_new_dossier(where, new, _completed(new.dossier), overwrite=overwrite).files


def _completed(dossier: model.Dossier, *, doubtful: bool = False) -> model.Dossier:
    """Return a dossier with all that can be found in it."""
    for step in complete(dossier, whatever_length=True, doubtful=doubtful):
        dossier = step.result
    return dossier


def _value(dossier: model.Dossier) -> Dossier:
    return Dossier(
        title=dossier.title,
        documents=tuple(Document.from_dict(document_record(each)) for each in dossier.documents),
        quotations=tuple(map(Quotation.from_dict, quoted_records(dossier))),
        speakers=tuple(map(Speaker.from_dict, speaker_records(dossier))),
        events=tuple(map(Event.from_dict, event_records(dossier))),
        findings=dossier.findings,
        folder=str(dossier.folder) if dossier.folder else None,
    )
