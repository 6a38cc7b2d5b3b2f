"""`reader speakers`: who speaks and who is named, and all that one of them says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.dossier import PATHS_HELP, Loaded, add_formats, add_path_arguments, complete, load, parted
from reader.cli.errors import UsageError
from reader.cli.table import write_table
from reader.cli.writer import say
from reader.export.csv_text import SPEAKER_COLUMNS, csv_rows
from reader.export.json_text import json_document
from reader.export.records import speaker_records
from reader.layout.line_numbers import LineNumbers
from reader.model.values import replace
from reader.model.verdicts import TONES
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from typing import Any

    from reader.cli.writer import StyledWords, Writer
    from reader.export.speaker_page import SpeakerPage
    from reader.model import Speaker
    from reader.search.sayings import Saying

USAGE = "[--json | --csv] [NAME…] [PATH…]"
DESCRIPTION = f"""\
List who speaks and who is named: id, name, number of quotations, number of
words, share of all quoted words, title and role.

With NAME, print all that this speaker says and wrote, in order: place, how the
words are given (quoted, reported, in a turn of a transcript, or written), date,
verdict, what a person decided, words. NAME is an id, a name, or a part of one;
@NAME is never taken for a document or a file.

{PATHS_HELP}"""
WORDS = (("speaker", "document", "path"),)
EPILOG = """\
examples:
  reader speakers
  reader speakers idris
  reader speakers "ann hale" story.md hearing.txt
  reader speakers --json @hale hearing.txt | jq -r '.speakers[].said[].text'
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    add_formats(parser)
    add_path_arguments(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """List the speakers, whoever says most first; or print the pages of those who are named."""
    names, loaded = _named(arguments)
    if names:
        return _write_pages(names, complete(loaded, links=True), arguments, writer)
    dossier = complete(loaded).narrowed
    if arguments.json:
        writer.lines(json_document({}, "speakers", speaker_records(dossier)))
    elif arguments.csv:
        writer.rows(csv_rows(SPEAKER_COLUMNS, speaker_records(dossier)))
    elif dossier.speakers:
        records = sorted(speaker_records(dossier), key=lambda record: -record["words"])
        total = sum(record["words"] for record in records)
        heads = ("id", "name", "quotations", "words", "share", "title and role")
        write_table(writer, heads, [_row(record, total) for record in records])
    return FOUND if dossier.speakers else NOTHING_FOUND


def _named(arguments: argparse.Namespace) -> tuple[list[str], Loaded]:
    """Return the words that name speakers, since they name neither a path nor a document, and what the others name."""
    names = [word for word in arguments.words if word.startswith("@")]
    paths, others = parted([word for word in arguments.words if word not in names])
    loaded = load(arguments, paths)
    known = {document.id for document in loaded.dossier.documents}
    documents = [word for word in others if word in known]
    names += [word for word in others if word not in known]
    chosen = tuple(dict.fromkeys((*documents, *arguments.document)))
    return names, replace(loaded, chosen=chosen) if chosen else loaded


def _write_pages(names: Sequence[str], loaded: Loaded, arguments: argparse.Namespace, writer: Writer) -> int:
    """Write all that the named speakers say."""
    from reader.export.speaker_page import SpeakerPage
    from reader.export.speaker_records import SAID_COLUMNS, page_record, said_records

    dossier = loaded.dossier
    pages = [SpeakerPage(dossier, each, loaded.chosen) for each in _speakers_called(names, loaded)]
    if arguments.json:
        writer.lines(json_document({}, "speakers", map(page_record, pages)))
    elif arguments.csv:
        writer.rows(csv_rows(SAID_COLUMNS, (record for page in pages for record in said_records(page))))
    else:
        lines = LineNumbers(dossier)
        for number, page in enumerate(pages):
            _write_page(page, lines, writer, is_first=not number)
    return FOUND if any(page.sayings for page in pages) else NOTHING_FOUND


def _speakers_called(names: Sequence[str], loaded: Loaded) -> list[Speaker]:
    """Return whom the names mean, each once; say so where one may mean several.

    Raises:
        UsageError: A name means nobody.
    """
    from reader.search import Authors, SpeakerNames, UnknownSpeakerError

    known = SpeakerNames(Authors(loaded.dossier).everyone)
    found: dict[str, Speaker] = {}
    for word in names:
        name = word.removeprefix("@").strip('"“”')
        try:
            meant = known.find(name)
        except UnknownSpeakerError as error:
            if word.startswith("@"):
                raise
            near = f"; did you mean {error.near}?" if error.near else ""
            documents = ", ".join(sorted(document.id for document in loaded.dossier.documents))
            message = f"{name}: neither a file nor a document, nor a speaker{near}; documents: {documents}"
            raise UsageError(message) from None
        if len(meant) > 1:
            say(f"{name} may be any of {len(meant)} speakers: all are printed")
        found.update({each.id: each for each in meant})
    return list(found.values())


def _write_page(page: SpeakerPage, lines: LineNumbers, writer: Writer, *, is_first: bool) -> None:
    """Write who somebody is, and a row for each place where they say something."""
    if not is_first:
        writer.line()
    writer.line((page.name, "heading"))
    for line in page.head():
        writer.line((line, "dim"))
    if page.sayings:
        writer.line()
        heads = ("place", "how", "date", "verdict", "judgement", "words")
        write_table(writer, heads, [_saying_row(page, each, lines) for each in page.sayings])


def _saying_row(page: SpeakerPage, saying: Saying, lines: LineNumbers) -> list[StyledWords]:
    """Return the row of what is said at one place."""
    standing, judgement = page.standing(saying), page.judgement(saying)
    verdict = standing.word if standing else ""
    decision = judgement.decision if judgement else None
    return [
        lines.place(saying.document, saying.start),
        page.how(saying) or "quoted",
        saying.date,
        (verdict, TONES.get(verdict, "")),
        (f"{decision.sign} {decision.words}", decision.tone) if decision else "",
        page.words(saying),
    ]


def _row(record: Mapping[str, Any], total: int) -> list[StyledWords]:
    """Return the row of a speaker."""
    share = f"{record['words'] / total:.0%}" if total else ""
    described = ", ".join(part for part in (record["title"], record["role"]) if part)
    return [record["id"], record["name"], str(record["quotations"]), str(record["words"]), share, described]
