"""An article's quotations, compared with its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.records import span_record
from reader.export.verdict_records import verdict_record
from reader.files.errors import CannotRead
from reader.interface.paths import given_ones, wishes_for
from reader.interface.verification import Verification, VerifiedQuotation
from reader.interface.words import Words
from reader.model import Finding
from reader.model.errors import BadValueError
from reader.pipeline import open_paths
from reader.pipeline import verification as pipeline
from reader.pipeline.json_drafts import with_json_draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.interface.paths import Given
    from reader.model import Quotation
    from reader.model.verified import Verified


def verify(
    article: Given, sources: Given | Iterable[Given], *, encoding: str | None = None, password: str | None = None
) -> Verification:
    """Compare all that an article has in quotation marks with its sources, as `reader verify` does.

    Args:
        article: The path of a file, the address of a page, or a `Text`.
        sources: The same, one or several.
        encoding: Of the files, where Reader would guess wrongly.
        password: Of encrypted files.

    Raises:
        CannotRead: One of the files cannot be read: verdicts without a source would be wrong.
        BadValueError: There is no source, or the article is a dossier.

    Example:
        >>> import reader
        >>> article = reader.Text("“We will not need many more weapons,” said Dan Layman.", id="draft")
        >>> interview = reader.Text("DAN LAYMAN: We will need many more weapons.", id="interview")
        >>> (quotation,) = reader.verify(article, [interview]).quotations
        >>> quotation.step, quotation.changes[0].quotation.text
        ('changed', 'not')
    """
    given = [*given_ones(article), *given_ones(sources)]
    if len(given) < 2:
        raise BadValueError("sources: name at least one")
    dossier = with_json_draft(open_paths(given, wishes=wishes_for(encoding, password)))
    if dossier.folder is not None:
        raise BadValueError("article: must be a file; open_dossier gives the verdicts of a dossier")
    if len(given) > len(dossier.documents):
        raise CannotRead(_unread(dossier.findings))
    verified: Sequence[Verified] = ()
    passed_over: list[Quotation] = []
    for step in pipeline.verify(dossier, passed_over):
        verified = step.result
    first, *_ = dossier.documents
    documents = {document.id: document for document in dossier.documents}
    return Verification(
        title=dossier.title,
        article=first.id,
        quotations=tuple(VerifiedQuotation.from_dict(verdict_record(each, first, documents)) for each in verified),
        not_compared=tuple(Words.from_dict(span_record(part, first)) for each in passed_over for part in each.parts),
        findings=dossier.findings,
    )


def _unread(findings: Iterable[Finding]) -> Finding:
    """Return why a file could not be read."""
    return next(finding for finding in findings if finding.severity == "error")
