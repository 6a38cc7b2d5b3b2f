"""What an importer makes of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from reader.model.locator import Locator
from reader.model.values import dataclass, field_names, replace

#: What a file may say of itself, of which it is noted what says it.
TOLD: Final = ("title", "author", "recipient", "publisher", "date")

#: A warning of documents with tracked changes.
TRACKED_CHANGES: Final = "has tracked changes; it is read as if they were accepted"


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of a file, and what the file says of itself.

    Attributes:
        text: The text, line ends as line feeds; not cleaned yet.
        markdown: Whether it is Markdown.
        title: Its title; empty if the file has none.
        author: Who wrote it, as the file says.
        recipient: To whom it was written.
        publisher: Who published it.
        date: EDTF date; empty if unknown.
        url: Where it was published.
        kind: What it is, in a dossier's words: `mail`; empty if nothing says it.
        visible: All visible text, as Markdown, where `text` is the main text alone.
        locators: Where in the original the text stands, by offset.
        warnings: What to know of how it was read, each in one line.
        told_by: What says its title, author and so on, by these names.
        imported_by: What made the text, with its version.
        accessed: When a page was saved, in UTC, as the file says: `2014-03-04T10:00:00Z`.
    """

    text: str
    markdown: bool = True
    title: str = ""
    author: str = ""
    recipient: str = ""
    publisher: str = ""
    date: str = ""
    url: str = ""
    kind: str = ""
    visible: str = ""
    locators: tuple[Locator, ...] = ()
    warnings: tuple[str, ...] = ()
    told_by: tuple[tuple[str, str], ...] = ()
    imported_by: str = ""
    accessed: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return it as values that JSON has."""
        return {name: getattr(self, name) for name in field_names(self)}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Imported:
        """Return what `as_json` was made of."""
        locators = tuple(Locator(*each) for each in values["locators"])
        told_by = tuple((name, source) for name, source in values["told_by"])
        return cls(**{**values, "locators": locators, "warnings": tuple(values["warnings"]), "told_by": told_by})


def with_warnings(imported: Imported, warnings: Sequence[str]) -> Imported:
    """Return it with more to tell, each thing once."""
    return replace(imported, warnings=tuple(dict.fromkeys((*warnings, *imported.warnings))))


def all_told_by(source: str, imported: Imported) -> Imported:
    """Return it with one source for all that the file says of itself."""
    told = tuple((name, source) for name in TOLD if getattr(imported, name))
    return replace(imported, told_by=told)
