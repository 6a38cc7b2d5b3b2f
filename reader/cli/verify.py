"""`reader verify`: an article's quotations, compared with its sources."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from reader.cli.dossier import Loaded, add_wishes, load
from reader.cli.errors import UsageError
from reader.cli.line_numbers import LineNumbers
from reader.cli.progress import result_of
from reader.cli.table import write_table
from reader.export.json_text import json_document
from reader.export.verdict_records import verdict_record
from reader.layout.counted import counted
from reader.model.verdicts import SCALE, badness
from reader.pipeline.differences import tell_change, tell_cut
from reader.pipeline.verification import verify
from reader.prose.reading import words_read
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from reader.cli.writer import StyledWords, Writer
    from reader.model.verdicts import Step
    from reader.model.verified import Verified

USAGE = "[--json] ARTICLE SOURCE…"
DESCRIPTION = (
    """\
Compare everything that ARTICLE has in quotation marks with the SOURCEs. Prints
what is wrong first: the verdict, the place (source:line), and each difference,
the article's words first, then the source's, and what kind of change it is.

"""
    + "\n".join(
        fill(f"{step.name:<13}  {step.meaning}", 78, initial_indent="  ", subsequent_indent=" " * 17) for step in SCALE
    )
    + """

Words that a web page has in a caption or a box, not in the text that is read of
it, stand "outside the main text".

Punctuation, spacing, line ends, page heads, labels and stage directions are no
words. A transcript's labels and a letter's signature tell who speaks.

Exit status: 0 if nothing is changed, absent or said by somebody else; 1 if
anything is, or if there is no quotation."""
)
EPILOG = """\
examples:
  reader verify article.txt letter.txt report.txt
  reader verify --json article.txt report.txt |
    jq '.quotations[] | select(.grade == "material")'
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--json", action="store_true", help="write JSON (schema 1)")
    add_wishes(parser)
    parser.set_defaults(document=[], published="")


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Print the verdicts."""
    if len(arguments.words) < 2:
        raise UsageError("name an article and its sources: reader verify ARTICLE SOURCE…")
    loaded = load(arguments)
    if loaded.dossier.folder is not None:
        raise UsageError("verify takes text files; `reader quotes` gives the verdicts of a dossier")
    if missing := len(arguments.words) - len(loaded.dossier.documents):  # verdicts without a source would be wrong
        raise UsageError(f"nothing was compared: {missing} of the {len(arguments.words)} files could not be read")
    verified = result_of(verify(loaded.dossier)) or ()
    if arguments.json:
        article, *_ = loaded.dossier.documents
        head = {"title": loaded.dossier.title, "article": article.id}
        documents = {document.id: document for document in loaded.dossier.documents}
        records = (verdict_record(each, article, documents) for each in verified)
        writer.lines(json_document(head, "quotations", records))
    elif verified:
        _write(verified, loaded, writer)
    well = verified and not any(each.step.wrong for each in verified)
    return FOUND if well else NOTHING_FOUND


def _write(verified: Sequence[Verified], loaded: Loaded, writer: Writer) -> None:
    """Write the quotations, the worst first, each with what is to be said of it, and then how many stand."""
    lines = LineNumbers(loaded.dossier)
    article = loaded.dossier.documents[0]
    rows: list[list[StyledWords]] = []
    for each in sorted(verified, key=lambda each: -badness(each.step)):
        words = words_read(article, each.span)
        rows.append([each.row, (each.step.name, each.step.tone), _place(each, lines), words])
        rows += [["", "", "", told] for told in _told(each, lines, loaded)]
    write_table(writer, ("id", "verdict", "place", "words and differences"), rows)
    writer.line()
    writer.line(total_words([each.step for each in verified]))


def total_words(steps: Sequence[Step]) -> str:
    """Return what the verdicts come to: `9 quotations: 6 stand, 2 to look at, 1 wrong`."""
    groups = (
        ("stand", [step for step in steps if step.tone == "good"]),
        ("to look at", [step for step in steps if step.tone == "doubtful"]),
        ("wrong", [step for step in steps if step.wrong]),
        ("too weak to tell", [step for step in steps if step.name == "weak"]),
        ("without a source", [step for step in steps if step.name in ("no source", "as quoted")]),
    )
    told = ", ".join(f"{len(each)} {words}" for words, each in groups if each)
    return f"{counted(len(steps), 'quotation')}: {told}"


def _told(verified: Verified, lines: LineNumbers, loaded: Loaded) -> Iterator[str]:
    """Yield what is to be said of a quotation: who says it there, each difference, the passage most like it."""
    link = verified.link
    if link.same_speaker is False and link.said_by:
        yield f"said there by {link.said_by.name}" + (f", not {verified.speaker.name}" if verified.speaker else "")
    if link.second_hand and not link.as_quoted:
        yield "quoted there, at second hand"
    yield from map(tell_change, link.changes)
    yield from map(tell_cut, link.cuts)
    if near := link.nearest:
        document = loaded.dossier.document(near.document)
        yield f"nearest, {lines.place(near.document, near.span.start)}: “{words_read(document, near.span)}”"
        yield from map(tell_change, near.changes)


def _place(verified: Verified, lines: LineNumbers) -> str:
    """Return `letter:12`, or `letter:12 +3` where three more places hold the same words."""
    if verified.link.verdict == "absent":
        return ""
    if verified.link.outside:
        return f"{verified.link.document}:outside the main text"
    place = lines.place(verified.link.document, verified.link.span.start)
    return f"{place} +{len(verified.others)}" if verified.others else place
