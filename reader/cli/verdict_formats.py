"""What `reader verify` writes for programs and for pages: CSV, JSON, JUnit, Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.json_text import json_document
from reader.export.verdict_csv import verdict_rows
from reader.export.verdict_junit import verdict_junit
from reader.export.verdict_markdown import Shown, verdict_page
from reader.export.verdict_records import verdict_record
from reader.layout.line_numbers import LineNumbers
from reader.pipeline.sides import sides_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.sources import Comparison
    from reader.cli.writer import Writer
    from reader.model import Dossier
    from reader.model.gates import Gate
    from reader.model.verified import Verified


def write_verdicts(name: str, verified: Sequence[Verified], dossier: Dossier, gate: Gate, writer: Writer) -> None:
    """Write the verdicts in a format.

    Args:
        name: `csv`, `json`, `junit` or `markdown`.
        verified: The quotations of the first document.
        dossier: That document and its sources.
        gate: What counts as a failure.
        writer: Where to.
    """
    place_of = LineNumbers(dossier).place
    if name == "csv":
        writer.rows(verdict_rows(verified, dossier, place_of))
    elif name == "json":
        _write_json(verified, dossier, writer)
    elif name == "junit":
        writer.lines(verdict_junit(verified, dossier, gate, place_of))
    else:

        def sides(each: Verified) -> Comparison:
            return sides_of(dossier, each.quotation, each.link)

        writer.lines(verdict_page(verified, Shown(dossier, place_of, sides)))


def _write_json(verified: Sequence[Verified], dossier: Dossier, writer: Writer) -> None:
    article, *_ = dossier.documents
    documents = {document.id: document for document in dossier.documents}
    records = (verdict_record(each, article, documents) for each in verified)
    writer.lines(json_document({"title": dossier.title, "article": article.id}, "quotations", records))
