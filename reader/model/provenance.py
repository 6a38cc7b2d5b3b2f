"""Where a document's text comes from: the file as it was received, when, and what made a text of it."""

from __future__ import annotations

from typing import Final

from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is known of the file that a text was made of; each is empty where it is unknown.

    Attributes:
        original: The name of the file as it was received, relative to the dossier's folder.
        sha256: Of its bytes, in hexadecimal.
        accessed: When it was received, in UTC: `2026-11-27T02:19:00Z`.
        final_url: The address that it came from, where the one asked for (the document's `url`) led elsewhere.
        content_type: What it is, such as `application/pdf`.
        imported_by: What made the text of it: program and version.
        encoding: The encoding that a person said it is in.
        told_by: What says the document's title, author, date and publisher, by these names: `json-ld`, `meta`,
            `docinfo`, `header`, `guess`.
    """

    original: str = ""
    sha256: str = ""
    accessed: str = ""
    final_url: str = ""
    content_type: str = ""
    imported_by: str = ""
    encoding: str = ""
    told_by: tuple[tuple[str, str], ...] = ()


#: Nothing is known.
UNKNOWN_PROVENANCE: Final = Provenance()
