"""`reader verify`: an article's quotations, compared with its sources."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from reader.cli.dossier import add_wishes, load
from reader.cli.errors import UsageError
from reader.cli.progress import result_of
from reader.cli.table import wrapped, write_sections
from reader.cli.writer import say
from reader.export.change_words import tell_cut, tell_graded
from reader.export.verdict_words import said_there
from reader.layout.line_numbers import LineNumbers
from reader.model.gates import GATES, USUAL, gate_called
from reader.model.values import replace
from reader.model.verdict_groups import grouped, total_words
from reader.model.verdicts import GRADE_STEPS, SCALE
from reader.pipeline.json_drafts import with_json_draft
from reader.pipeline.verification import verify
from reader.prose.reading import words_quoted, words_read
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from reader.cli.writer import StyledWords, Writer
    from reader.model import Change, Document, Dossier, Quotation
    from reader.model.verified import Verified

#: Most words in marks that are told of, where they were not compared.
_MOST_TOLD = 3

USAGE = "[--fail-on GATE] [--json | --junit | …] ARTICLE SOURCE…"
DESCRIPTION = (
    """\
Compare everything that ARTICLE has in quotation marks, or set apart as a quoted
block, with the SOURCEs. ARTICLE may as well be a draft that a machine wrote, as
text, Markdown or JSON; - is standard input. Prints what is wrong first, then
what is to be looked at: the verdict, the place (source:line), and each
difference after the sign of how far it goes, the article's words first, then
the source's, and what kind of change it is.

"""
    + "\n".join(
        fill(f"{step.name:<13}  {step.meaning}", 78, initial_indent="  ", subsequent_indent=" " * 17) for step in SCALE
    )
    + """

Words that a web page has in a caption or a box, not in the text that is read of
it, stand "outside the main text". +2 after a place: two other places have them.

Punctuation, spacing, line ends, page heads, labels and stage directions are no
words. A transcript's labels and a letter's signature tell who speaks.

Exit status: 1 if a quotation has a verdict that --fail-on names, or if there is
no quotation; 2 if a file could not be read, and then nothing is compared; else
0. --fail-on names one of

"""
    + "\n".join(
        fill(f"{gate.name:<9}{gate.meaning}", 78, initial_indent="  ", subsequent_indent=" " * 11) for gate in GATES
    )
    + f"""

Without it, {USUAL.name}. Words in marks that are a title, a name or a term are not
compared, but told of."""
)
WORDS = (("path",),)
EPILOG = """\
examples:
  reader verify article.txt letter.txt report.txt
  reader verify --markdown article.txt letter.txt > checked.md
  reader verify --fail-on any --junit answer.md report.pdf > quotations.xml
  reader verify --json article.txt report.txt |
    jq '.quotations[] | select(.grade == "material")'
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    formats = parser.add_mutually_exclusive_group()
    formats.add_argument("--csv", action="store_true", help="write CSV, a row a part of a quotation")
    formats.add_argument("--markdown", action="store_true", help="write a page with both passages of each quotation")
    formats.add_argument("--json", action="store_true", help="write JSON (schema 1)")
    formats.add_argument("--junit", action="store_true", help="write a JUnit report (XML), a test a quotation")
    parser.add_argument(
        "--fail-on",
        choices=tuple(gate.name for gate in GATES),
        default=USUAL.name,
        metavar="GATE",
        help=f"{', '.join(gate.name for gate in GATES)}: what exit status 1 means; {USUAL.name} without it",
    )
    add_wishes(parser)
    parser.set_defaults(document=[], source=[], published="")


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Print the verdicts."""
    if len(arguments.words) < 2:
        raise UsageError("name an article and its sources: reader verify ARTICLE SOURCE…")
    loaded = load(arguments)
    if loaded.dossier.folder is not None:
        raise UsageError("verify takes text files; `reader quotes` gives the verdicts of a dossier")
    if missing := len(arguments.words) - len(loaded.dossier.documents):  # verdicts without a source would be wrong
        raise UsageError(f"nothing was compared: {missing} of the {len(arguments.words)} files could not be read")
    loaded = replace(loaded, dossier=with_json_draft(loaded.dossier))
    passed_over: list[Quotation] = []
    verified = result_of(verify(loaded.dossier, passed_over)) or ()
    gate = gate_called(arguments.fail_on)
    name = next((each for each in ("csv", "json", "junit", "markdown") if getattr(arguments, each)), "")
    if name:
        from reader.cli.verdict_formats import write_verdicts

        write_verdicts(name, verified, loaded.dossier, gate, writer)
    elif verified:
        _write(verified, loaded.dossier, writer)
    if not verified:
        say(f"nothing was compared: {loaded.dossier.documents[0].id} has nothing in quotation marks that anybody says")
    if passed_over:
        say(_told_of(passed_over, loaded.dossier.documents[0]))
    well = verified and not any(each.step in gate.steps for each in verified)
    return FOUND if well else NOTHING_FOUND


def _told_of(passed_over: Sequence[Quotation], article: Document) -> str:
    """Return which words in marks were not compared, the first of them by their words."""
    words = [f"“{words_quoted(article, each)}”" for each in passed_over[:_MOST_TOLD]]
    more = len(passed_over) - len(words)
    return f"not compared, a title, name or term: {', '.join(words)}{f' and {more} more' if more else ''}"


def _write(verified: Sequence[Verified], dossier: Dossier, writer: Writer) -> None:
    """Write the quotations by what is to be done, each with what is to be said of it, and then how many stand."""
    lines = LineNumbers(dossier)
    sections = [
        (group.name, [row for each in members for row in _rows(each, lines, dossier)])
        for group, members in grouped(verified)
    ]
    write_sections(writer, ("id", "verdict", "place", "words and differences"), sections)
    writer.line()
    for line in wrapped(total_words(each.step for each in verified), writer.width, 0):
        writer.line(line)


def _rows(verified: Verified, lines: LineNumbers, dossier: Dossier) -> Iterator[list[StyledWords]]:
    """Yield the row of a quotation, and those that continue it."""
    step = verified.step
    words = words_read(dossier.documents[0], verified.span)
    yield [verified.row, (step.name, step.tone), _place(verified, lines), words]
    for told in _told(verified, lines, dossier):
        yield ["", "", "", told]


def _told(verified: Verified, lines: LineNumbers, dossier: Dossier) -> Iterator[StyledWords]:
    """Yield what is to be said of a quotation: who says it there, each difference, the passage most like it."""
    link = verified.link
    yield from said_there(verified)
    yield from map(_graded, link.changes)
    yield from map(tell_cut, link.cuts)
    if near := link.nearest:
        document = dossier.document(near.document)
        yield f"nearest, {lines.place(near.document, near.span.start)}: “{words_read(document, near.span)}”"
        yield from map(_graded, near.changes)


def _graded(change: Change) -> StyledWords:
    """Return a change in the tone of how far it goes."""
    return tell_graded(change), GRADE_STEPS[change.grade].tone


def _place(verified: Verified, lines: LineNumbers) -> str:
    """Return `letter:12`, or `letter:12 +3` where three more places hold the same words."""
    if verified.link.verdict == "absent":
        return ""
    if verified.link.outside:
        return f"{verified.link.document}:outside the main text"
    place = lines.place(verified.link.document, verified.link.span.start)
    return f"{place} +{len(verified.others)}" if verified.others else place
