"""`reader new`: a dossier folder made of files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.dossier import add_reading_options, add_sources, complete, load, wishes_of
from reader.cli.errors import UsageError
from reader.cli.writer import say
from reader.files.dossiers import DOSSIER_FILE
from reader.layout.counted import counted
from reader.model.review import DOUBTFUL_SPEAKER
from reader.model.values import replace
from reader.pipeline.making import save_new_dossier
from reader.pipeline.new_folder import prepared_dossier
from reader.reading.status import FOUND

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from reader.cli.writer import Writer
    from reader.model import Dossier

USAGE = "[--force] [--published DATE] FOLDER FILE|URL…"
DESCRIPTION = """\
Make FOLDER a dossier of FILEs of any kind (- is standard input) and of pages by
their addresses: their cleaned texts, the bytes as they were received
(originals/), and a dossier.yaml with the quotations, speakers and dates that
Reader found, laid out to be corrected, with a comment on each doubtful one.
Then reader check FOLDER reports what is wrong with it, and reader FOLDER opens
it.

For each URL (https://…, or url:https://…) one request is made."""
WORDS = (("folder",), ("path",))
EPILOG = """\
examples:
  reader new talks article.txt letter.txt --published 2013-05-22
  reader new talks article.txt https://example.org/report.pdf
  reader new --force talks article.txt    replace a dossier that is there; its
                                          old files are kept as NAME~, and no
                                          FILE is overwritten
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--force", action="store_true", help="replace what is there, and keep it as NAME~")
    add_sources(parser)
    add_reading_options(parser)
    parser.set_defaults(document=[])


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Make the folder that was named."""
    if len(arguments.words) < 2 or not arguments.words[0]:
        raise UsageError("name a folder and the files to put in it: reader new FOLDER FILE…")
    return make(Path(arguments.words[0]), arguments.words[1:], arguments, writer)


def make(folder: Path, paths: Sequence[str], arguments: argparse.Namespace, writer: Writer) -> int:
    """Make a folder a dossier of files and pages, and print the names of its files."""
    received: dict[str, bytes] = {}
    loaded = load(arguments, paths, received)
    paths = [*paths, *arguments.source]
    _refuse_part_of_it(paths, loaded.dossier)
    wishes, force = wishes_of(arguments), arguments.force
    new = prepared_dossier(folder, loaded.dossier, paths, received, wishes, overwrite=force, said_by="--force")
    dossier = complete(replace(loaded, dossier=new.dossier), events=True, links=True).dossier
    saved = save_new_dossier(folder, new, dossier, overwrite=arguments.force)
    for file in saved.files:
        writer.line(str(file))
    for file, kept in saved.kept:
        say(f"{file}: the old file is kept as {kept.name}")
    _tell_found(dossier, folder)
    return FOUND


def _refuse_part_of_it(paths: Sequence[str], dossier: Dossier) -> None:
    """Refuse to make a dossier without one of the files; why it could not be read has been said."""
    missing = len(paths) - len(dossier.documents)
    if dossier.folder is None and missing > 0:
        raise UsageError(f"nothing was written: {missing} of the {len(paths)} files could not be read")


def _tell_found(dossier: Dossier, folder: Path) -> None:
    """Say how much was found, and how much of it is doubtful."""
    doubtful = sum(each.speaker is None or each.confidence < DOUBTFUL_SPEAKER for each in dossier.quotations)
    quotations = counted(len(dossier.quotations), "quotation") + (f" ({doubtful} doubtful)" if doubtful else "")
    events = counted(len(dossier.events), "event")
    say(f"found {quotations} and {events}; correct them in {folder / DOSSIER_FILE}")
