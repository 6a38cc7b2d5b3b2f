"""The text of a `dossier.yaml`, parsed once for all who ask about it, and what it says of documents that are open."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from reader.files.annotation_sections import WrittenAnnotations, read_annotations
from reader.files.cleaning import clean_line
from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import CannotRead
from reader.files.fields import Fields
from reader.files.report import Report
from reader.files.yaml_edit import values_of
from reader.files.yaml_tree import Mapping, Scalar, Sequence, Tree, parse_yaml
from reader.model import Document, Finding
from reader.model.values import replace


class DossierText:
    """The text of a `dossier.yaml`, with line ends as they are in the file.

    It is parsed when something that needs it is first asked for; that raises CannotRead if the text is not YAML, or has
    no keys.
    """

    def __init__(self, text: str, file: str = DOSSIER_FILE) -> None:
        self.text = text
        self.file = file

    @cached_property
    def tree(self) -> Tree:
        """What it is parsed to, and the keys that are there twice."""
        return parse_yaml(self.text, self.file)

    @cached_property
    def root(self) -> Mapping:
        """Its keys and what stands under them."""
        root = self.tree.root
        if not isinstance(root, Mapping):
            raise CannotRead(Finding("has no keys", self.file, root.line))
        return root

    @cached_property
    def values(self) -> dict[str, Any]:
        """What it says, to be read and not to be changed."""
        said: dict[str, Any] = values_of(self.root)
        return said

    def entry(self, section: str, entry_id: str) -> tuple[int, Mapping]:
        """Return an entry of a section and its number, counted from 0.

        Raises:
            CannotRead: There is none with this id.
        """
        entry = self._entries.get((section, entry_id))
        if entry is None:
            hint = "read the files again"
            raise CannotRead(Finding(f"has no entry {entry_id!r} under {section}", self.file, key=section, hint=hint))
        return entry

    @cached_property
    def _entries(self) -> dict[tuple[str, str], tuple[int, Mapping]]:
        """The entries with an id, by section and id; of two alike the first."""
        entries: dict[tuple[str, str], tuple[int, Mapping]] = {}
        for section, listed in self.root.entries:
            for number, item in enumerate(listed.items if isinstance(listed, Sequence) else ()):
                named = item.get("id") if isinstance(item, Mapping) else None
                if isinstance(item, Mapping) and isinstance(named, Scalar):
                    entries.setdefault((section.text, clean_line(named.text).strip()), (number, item))
        return entries


def annotations_in(text: DossierText, documents: Iterable[Document]) -> WrittenAnnotations:
    """Read what the text of a `dossier.yaml` says of documents that are open.

    Args:
        text: The text.
        documents: What is open; who wrote each, and to whom, is read anew.

    Raises:
        CannotRead: It is not YAML, or has no keys.
    """
    report = Report(text.file)
    fields = Fields(text.root, "", "", report)
    return replace(read_annotations(fields, _with_people(fields, documents)), findings=report.told())


def _with_people(root: Fields, documents: Iterable[Document]) -> list[Document]:
    """Return documents with their authors and recipients as they are written."""
    written = {fields.text("id"): fields for fields in root.mappings("documents")}
    return [
        replace(
            each,
            author=written[each.id].text("author", each.author),
            recipient=written[each.id].text("recipient", each.recipient),
        )
        if each.id in written
        else each
        for each in documents
    ]
