"""`reader import-annotations`: what others wrote beside the same texts, taken into a dossier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.dossier import add_reading_options, complete, load, parted
from reader.cli.errors import UsageError
from reader.cli.progress import result_of
from reader.cli.table import write_table
from reader.cli.writer import say
from reader.files.cleaning import clean_line
from reader.files.contents import is_stdin, read_given, read_stdin
from reader.imports.annotations.json_values import SIZE_LIMIT
from reader.imports.annotations.reading import read_annotations
from reader.layout.line_numbers import LineNumbers
from reader.pipeline.annotation_import.keeping import keep, may_write
from reader.pipeline.annotation_import.planning import planned
from reader.pipeline.kept_places import kept_places
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse

    from reader.cli.dossier import Loaded
    from reader.cli.writer import StyledWords, Writer
    from reader.imports.annotations.annotated import AnnotationFile
    from reader.pipeline.annotation_import.planning import Plan

USAGE = "[--document ID] [--dry-run] DOSSIER FILE…"
DESCRIPTION = """\
Take annotations of the same texts into DOSSIER (a dossier's folder, or a text):
W3C Web Annotation (one, a page, a collection, a list), among it what reader
export writes, and what Hypothesis exports (its client's JSON, or rows of its
API). FILE - is standard input. Prints what is taken, a row each.

From reader export come quotations, speakers, events, judgements, notes and
bookmarks as they were; what a person has checked takes the place of what Reader
found; passages are looked for anew. Other comments become notes: on the
quotation that they overlap most, else on their place (see reader notes). A tag
stands, wrong, uncheckable or later decides of the quotation.

A document is known again by its address (scheme, www., fragment, last slash and
utm_… aside), the sha256 of its text, its file name, or its title; words by
themselves and what is around them, then by their position. Nothing comes twice.

Exit status: 0 if all is taken or there already, 1 if anything was left out,
which is told; 2 if a FILE cannot be read: nothing is taken then."""
WORDS = (("folder",), ("path",))
EPILOG = """\
examples:
  reader import-annotations talks colleague.jsonld
  reader import-annotations --document article talks hypothesis.json
  curl -s "https://api.hypothes.is/api/search?uri=…" |
    reader import-annotations --dry-run talks -
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--document", metavar="ID", help="the document of annotations that name none of DOSSIER's")
    parser.add_argument("--dry-run", action="store_true", help="say what would be taken, and write nothing")
    add_reading_options(parser)
    parser.set_defaults(source=[])


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Take the annotations of all files."""
    dossier, *files = arguments.words or [""]
    if not dossier or not files:
        raise UsageError("name a dossier and files of annotations: reader import-annotations DOSSIER FILE…")
    if not parted([dossier])[0]:
        raise UsageError(f"{dossier}: there is no such folder or file")
    read = [(clean_line(file), read_annotations(_contents(file), clean_line(file))) for file in files]
    meant, arguments.document = arguments.document, []
    left_out = [_taken(arguments, dossier, meant, file, name, writer) for name, file in read]
    return NOTHING_FOUND if any(left_out) else FOUND


def _contents(file: str) -> bytes:
    """Return the contents of a file.

    Raises:
        CannotRead: It cannot be read, or is too large.
    """
    return read_stdin(SIZE_LIMIT, only_text=False) if is_stdin(file) else read_given(Path(file), SIZE_LIMIT)


def _taken(
    arguments: argparse.Namespace, dossier: str, meant: str | None, file: AnnotationFile, name: str, writer: Writer
) -> bool:
    """Take the annotations of one file, and say whether any was left out."""
    listed = load(arguments, [dossier])
    found = complete(listed, events=True)
    plan = _planned(listed, found, meant, file, name)
    lines = LineNumbers(found.dossier)
    rows: list[list[StyledWords]] = [
        [each.what, lines.place(each.place.document, each.place.offset), each.words] for each in plan.taken
    ]
    if not arguments.dry_run:
        for finding in keep(plan, listed.dossier, found.dossier):
            say(str(finding))
    if rows:
        write_table(writer, ("taken", "place", "words"), rows)
    for finding in plan.findings:
        say(str(finding))
    say(_summary(plan, name, dry=arguments.dry_run))
    return plan.left_out > 0


def _planned(listed: Loaded, found: Loaded, meant: str | None, file: AnnotationFile, name: str) -> Plan:
    """Return what is to be done.

    Raises:
        UsageError: There is no such document.
    """
    known = {document.id: document for document in found.dossier.documents}
    if meant is not None and meant not in known:
        raise UsageError(f"--document: there is no document {meant!r}; documents: {', '.join(sorted(known))}")
    plan = result_of(
        planned(
            found.dossier,
            file,
            name,
            kept=kept_places(listed.dossier),
            meant=known.get(meant or ""),
            may_write=may_write(listed.dossier),
        )
    )
    assert plan is not None  # there is always a last step
    return plan


def _summary(plan: Plan, name: str, *, dry: bool) -> str:
    """Return `export.json: 3 taken, 5 there already, 2 left out`."""
    counts = [f"{len(plan.taken)} {'would be taken' if dry else 'taken'}"]
    counts += [f"{plan.there} there already"] if plan.there else []
    counts += [f"{plan.left_to_reader} found here by Reader itself"] if plan.left_to_reader else []
    counts += [f"{plan.left_out} not taken"] if plan.left_out else []
    return f"{name}: {', '.join(counts)}"
