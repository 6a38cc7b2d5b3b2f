"""One text of a dossier, as `reader show --json` writes it, and one that a program gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reader.interface.value import Value, made_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance(Value):
    """Where a document's text comes from; each is None where it is unknown.

    Attributes:
        made_from: What the file is that the text was made from, such as `a PDF`.
        original: The name of the file as it was received, relative to the dossier's folder.
        sha256: Of its bytes, in hexadecimal.
        accessed: When it was received, in UTC.
        final_url: The address that it came from.
        content_type: What it is, such as `application/pdf`.
        imported_by: What made the text of it: program and version.
        encoding: The encoding that a person said it is in.
        told_by: Pairs: `title`, `author` and so on, and what says it.

    Example:
        >>> import reader
        >>> reader.open_dossier().documents[0].provenance.made_from is None
        True
    """

    made_from: str | None
    original: str | None
    sha256: str | None
    accessed: str | None
    final_url: str | None
    content_type: str | None
    imported_by: str | None
    encoding: str | None
    told_by: tuple[tuple[str, str], ...]

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Provenance:
        """Return what a JSON object says."""
        return made_of(cls, {**record, "told_by": tuple(record["told_by"].items())})

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object."""
        return {**Value.to_dict(self), "told_by": dict(self.told_by)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Value):
    """One text and what is known about it; what is unknown is None.

    Attributes:
        id: Unique in its dossier.
        title: What it is called.
        kind: `article`, `letter` and so on.
        file: Name of the file that it was read from.
        publisher: Who published it.
        author: Id or name of its author.
        recipient: Id or name of its addressee.
        date: When it was published or written (EDTF).
        url: Where it was published.
        quoted_from: Id of the document that its passages were taken from.
        note: What to know before reading it.
        provenance: The file as it was received.
        complete: False where only passages of it survive.
        markdown: Whether it is read as Markdown.
        text: The text; all offsets count its code points.

    Example:
        >>> import reader
        >>> article = reader.open_dossier().documents[0]
        >>> article.kind, article.date
        ('article', '2013-05-22')
    """

    id: str
    title: str
    kind: str
    file: str | None
    publisher: str | None
    author: str | None
    recipient: str | None
    date: str | None
    url: str | None
    quoted_from: str | None
    note: str | None
    provenance: Provenance
    complete: bool
    markdown: bool
    text: str
