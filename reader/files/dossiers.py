"""Reading a dossier's folder: its texts, and what `dossier.yaml` says about them."""

from __future__ import annotations

import os
from collections.abc import Mapping as MappingOf
from pathlib import Path

from reader.files.annotation_sections import SECTIONS, read_annotations
from reader.files.cleaning import clean_line
from reader.files.contents import is_folder, read_inside
from reader.files.decoding import decode
from reader.files.document_section import ReadInside, read_documents, read_text_inside
from reader.files.encodings import guess_told
from reader.files.errors import CannotRead
from reader.files.fields import Fields
from reader.files.report import Report
from reader.files.yaml_tree import SIZE_LIMIT, Mapping, parse_yaml
from reader.model import Document, Dossier, Finding
from reader.model.judgement import Judgement
from reader.model.values import replace

DOSSIER_FILE = "dossier.yaml"
#: What people decided of its quotations, beside it.
JUDGEMENTS_FILE = "judgements.jsonl"

#: The only version of the format that this program reads.
FORMAT_VERSION = "1"

_KEYS = ("dossier", "title", "documents", *SECTIONS)


def read_dossier(folder: Path, read_text: ReadInside = read_text_inside) -> Dossier:
    """Read a dossier's folder (or the `dossier.yaml` in it).

    Annotations are anchored to the cleaned texts; what cannot be used is left out and reported in `findings`, with
    file, line, key and what to do. `links` contains the passages that the file names as a quotation's source, with
    origin `curated`. Their verdict is provisional, `exact` or `altered` by comparing words, until linking decides.

    Args:
        folder: The folder, or the file.
        read_text: What reads its texts.

    Raises:
        CannotRead: There is no `dossier.yaml`, it is not in this format, or none of its documents can be opened.
    """
    if folder.name == DOSSIER_FILE:
        folder = folder.parent
    file = clean_line(str(folder / DOSSIER_FILE))
    report = Report(file)
    fields = _read_yaml(folder, report)
    fields.refuse_unknown(_KEYS)
    documents = read_documents(fields, folder, read_text)
    if not documents:
        raise _nothing_opens(report, fields)
    written = read_annotations(fields, documents)
    texts = {document.id: document for document in documents}
    judged = (*written.judgements, *_read_judgements(folder, texts, report))
    title = fields.text("title") or documents[0].title
    if not fields.has("title"):
        fields.missing("title")
    return Dossier(
        title=title,
        documents=documents,
        speakers=written.speakers,
        quotations=written.quotations,
        events=written.events,
        links=written.links,
        rejected=written.rejected,
        judgements=tuple(sorted(judged, key=lambda each: each.at)),
        findings=report.told(),
        folder=folder,
    )


def _read_judgements(folder: Path, documents: MappingOf[str, Document], report: Report) -> tuple[Judgement, ...]:
    """Read the judgements beside the `dossier.yaml`, and report lines that cannot be used; none if there is no file."""
    if not _is_there(folder / JUDGEMENTS_FILE):
        return ()
    from reader.files import judgements  # few dossiers are judged when they are opened for the first time

    file = clean_line(str(folder / JUDGEMENTS_FILE))
    try:
        data = read_inside(folder, JUDGEMENTS_FILE, judgements.SIZE_LIMIT)
    except CannotRead as error:
        report.add(replace(error.finding, file=file))
        return ()
    found, findings = judgements.read_judgements(data, file, documents.get)
    report.add(*findings)
    return found


def _read_yaml(folder: Path, report: Report) -> Fields:
    if not _is_there(folder / DOSSIER_FILE):
        raise _no_dossier(folder)
    try:
        data = read_inside(folder, DOSSIER_FILE, SIZE_LIMIT, only_text=True)
    except CannotRead as error:
        raise CannotRead(replace(error.finding, file=report.file)) from error
    decoded = decode(data)
    if decoded.guessed:
        report.warning(guess_told(decoded.encoding), 0, "", "save it as UTF-8")
    elif decoded.unreadable:
        report.warning("is not UTF-8 throughout; unreadable bytes are shown as \ufffd", 0, "", "save it as UTF-8")
    tree = parse_yaml(decoded.text, report.file)
    report.add(*tree.findings)
    if not isinstance(tree.root, Mapping):
        message = "has no keys such as dossier, title and documents"
        raise CannotRead(
            Finding(message, report.file, tree.root.line, hint="reader help dossiers describes the format")
        )
    fields = Fields(tree.root, "", "", report)
    version = fields.text("dossier")
    if version != FORMAT_VERSION:
        said = f"unknown format version {clean_line(version)[:20]!r}" if version else "'dossier' is missing"
        hint = f"write 'dossier: {FORMAT_VERSION}'"
        raise CannotRead(Finding(said, report.file, fields.line_of("dossier"), "dossier", hint))
    return fields


def _is_there(path: Path) -> bool:
    """Return whether there is something at a path; True if access is denied, which reading it will then report."""
    try:
        path.lstat()
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return True


def _no_dossier(folder: Path) -> CannotRead:
    """Return the error for a path that is not a dossier folder."""
    shown = clean_line(str(folder))
    if is_folder(folder):
        hint = "open a text in it, or make a dossier from texts with: reader new FOLDER FILE…"
        return CannotRead(Finding(f"is a folder without {DOSSIER_FILE}", file=shown, hint=hint))
    if os.path.lexists(folder):
        return CannotRead(Finding("is not a dossier folder", file=shown))
    return CannotRead(Finding("there is no such folder", file=shown, hint="check the name"))


def _nothing_opens(report: Report, fields: Fields) -> CannotRead:
    """Return the error if no document can be opened: the first problem with them."""
    wrong = [finding for finding in report.findings if finding.key.startswith("documents")]
    if wrong:
        return CannotRead(wrong[0])
    message = "none of the documents can be opened" if fields.has("documents") else "no documents are listed"
    return CannotRead(
        Finding(message, report.file, fields.line_of("documents"), "documents", "add one with id and file")
    )
