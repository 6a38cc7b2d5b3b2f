"""The formats in which a dossier's annotations are exchanged, and the bytes of a dossier in each."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

from reader.files.cleaning import clean, clean_line
from reader.words.json_text import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.export.web_annotation.kept import Kept
    from reader.model import Dossier

#: Each format, and what it is for.
FORMATS: Final = {
    "webannotation": "W3C Web Annotation (JSON-LD); import-annotations reads it",
    "tei": "TEI P5 (XML): the texts, with who says what in them",
    "brat": "brat's .txt and .ann files, in a folder or a zip archive",
    "conll": "CoNLL-U: a token a line, the annotations in MISC as IOB2",
    "csv": "a row a stretch: quotation, source, cue, passage, event, note",
    "timelinejs": "the events as JSON for TimelineJS",
    "ics": "the events as iCalendar",
    "markdown": "a page for note-taking programs, each quotation a block",
}
#: What the ending of a file's name says of its format.
ENDINGS: Final = {
    "jsonld": "webannotation",
    "json": "webannotation",
    "xml": "tei",
    "tei": "tei",
    "zip": "brat",
    "conllu": "conll",
    "conll": "conll",
    "csv": "csv",
    "ics": "ics",
    "md": "markdown",
    "markdown": "markdown",
}
#: Those that hold only events with a date, and those that hold notes and bookmarks.
OF_EVENTS: Final = ("timelinejs", "ics")
WITH_NOTES: Final = ("webannotation", "tei", "csv", "markdown")


def interchange_bytes(name: str, dossier: Dossier, kept: Sequence[Kept] = ()) -> bytes:
    """Return the bytes of a dossier's annotations in a format; the same dossier gives the same bytes.

    Args:
        name: One of the formats.
        dossier: The documents with all that is to be written.
        kept: Notes and bookmarks beside them, where the format holds any.
    """
    if name == "brat":
        return zipped(brat_contents(dossier))
    if name == "ics":
        from reader.export.calendar_text import calendar_lines

        return "".join(f"{line}\r\n" for line in calendar_lines(dossier, clean_line)).encode("utf-8", "replace")
    return "".join(f"{clean(line)}\n" for line in _lines(name, dossier, kept)).encode("utf-8", "replace")


def brat_contents(dossier: Dossier) -> dict[str, bytes]:
    """Return the contents of brat's files by their names."""
    from reader.export.interchange.brat import brat_files

    return {name: text.encode("utf-8", "replace") for name, text in brat_files(dossier).items()}


def zipped(contents: Mapping[str, bytes]) -> bytes:
    """Return files as a zip archive, the same at any time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            member = zipfile.ZipInfo(name)  # of 1980, as no clock is looked at
            member.create_system = 0
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _lines(name: str, dossier: Dossier, kept: Sequence[Kept]) -> Iterable[str]:
    """Return the lines of a format that is text; its module is read only where it is asked for."""
    if name == "webannotation":
        from reader.export.web_annotation.collection import collection_lines

        return collection_lines(dossier, kept)
    if name == "tei":
        from reader.export.interchange.tei.corpus import tei_lines

        return tei_lines(dossier, kept)
    if name == "conll":
        from reader.export.interchange.conll import conll_lines

        return conll_lines(dossier)
    if name == "csv":
        from reader.export.interchange.stretch_table import stretch_rows

        return stretch_rows(dossier, kept)
    if name == "markdown":
        from reader.export.interchange.notes_page import notes_page

        return notes_page(dossier, kept)
    from reader.export.timeline_js import timeline_js

    return [to_json(timeline_js(dossier))]
