"""`reader verify`: an article's quotations, compared with its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.cli.dossier import Loaded, add_wishes, load
from reader.cli.errors import UsageError
from reader.cli.line_numbers import LineNumbers
from reader.cli.progress import result_of
from reader.cli.table import write_table
from reader.export.json_text import json_document
from reader.export.records import link_record, span_record, speaker_record
from reader.model.verdicts import BEST_FIRST, DISPUTED, TONES
from reader.pipeline.differences import tell_change
from reader.pipeline.verification import Verified, verify
from reader.prose.reading import words_read
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from reader.cli.writer import StyledWords, Writer
    from reader.model import Change

USAGE = "[--json] ARTICLE SOURCE…"
DESCRIPTION = """\
Compare everything that ARTICLE has in quotation marks with the SOURCEs. Prints
the verdict, the place (source:line), and each difference: the article's words
first, then the source's.

  exact    every word, in order; punctuation, spacing, line ends and page heads
           may differ
  elided   what was changed is marked: … for words left out, [brackets] for
           words put in, [sic]
  altered  words changed, dropped, added or moved without a mark
  absent   not in any source

Words that a web page has in a caption or a box, not in the text that is read of
it, stand "outside the main text".

Exit status: 0 if all are exact or elided, 1 if any is altered or absent, or if
there is no quotation."""
EPILOG = """\
examples:
  reader verify article.txt letter.txt report.txt
  reader verify --json article.txt report.txt |
    jq '.quotations[] | select(.verdict == "altered")'
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
        head = {"title": loaded.dossier.title, "article": loaded.dossier.documents[0].id}
        writer.lines(json_document(head, "quotations", (_record(each, loaded) for each in verified)))
    elif verified:
        _write(verified, loaded, writer)
    well = verified and not any(each.verdict in DISPUTED for each in verified)
    return FOUND if well else NOTHING_FOUND


def _write(verified: Sequence[Verified], loaded: Loaded, writer: Writer) -> None:
    """Write one row per quotation, with its differences below, and then the number of each verdict."""
    lines = LineNumbers(loaded.dossier)
    article = loaded.dossier.documents[0]
    rows: list[list[StyledWords]] = []
    for each in verified:
        words = words_read(article, each.span)
        rows.append([each.row, (each.verdict, TONES[each.verdict]), _place(each, lines), words])
        rows += [["", "", "", tell_change(change)] for change in each.changes]
    write_table(writer, ("id", "verdict", "place", "words and differences"), rows)
    counts = (f"{sum(each.verdict == verdict for each in verified)} {verdict}" for verdict in BEST_FIRST)
    writer.line()
    writer.line(", ".join(counts))


def _place(verified: Verified, lines: LineNumbers) -> str:
    """Return `letter:12`, or `letter:12 +3` where three more places hold the same words."""
    if verified.link is None:
        return ""
    if verified.link.outside:
        return f"{verified.link.document}:outside the main text"
    place = lines.place(verified.link.document, verified.link.span.start)
    return f"{place} +{len(verified.others)}" if verified.others else place


def _record(verified: Verified, loaded: Loaded) -> dict[str, Any]:
    """Return the JSON record of a verdict."""
    documents = {document.id: document for document in loaded.dossier.documents}
    article = loaded.dossier.documents[0]
    link = verified.link
    return {
        "id": verified.row,
        **span_record(verified.span, article),
        "speaker": speaker_record(verified.speaker),
        "verdict": verified.verdict,
        "source": link_record(link, documents[link.document]) if link else None,
        "changes": [_change_record(change) for change in verified.changes],
        "others": [link_record(other, documents[other.document]) for other in verified.others],
    }


def _change_record(change: Change) -> dict[str, Any]:
    """Return the JSON record of a difference; each span counts in its own text."""
    sides = ((change.quotation, change.quotation_words), (change.source, change.source_words))
    quotation, source = ({"start": span.start, "end": span.end, "text": words} for span, words in sides)
    return {"kind": change.kind, "quotation": quotation, "source": source}
