"""Files that are no plain text: what they are, and the text, the facts and the places that are made of them."""

from __future__ import annotations

from reader.imports.errors import CannotImport
from reader.imports.formats import Format, format_of
from reader.imports.imported import Imported
from reader.imports.importing import import_bytes

__all__ = ["CannotImport", "Format", "Imported", "format_of", "import_bytes"]
