"""Names of files for the documents of a dossier, whose ids may hold anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.model.ids import numbered

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What stands in no name of a file: everything but letters, digits and a few signs; and a stop or line at its head.
_NO_NAME: Final = re.compile(r"[^\w.-]+|^[.-]+")
_LONGEST: Final = 80


def file_names(ids: Iterable[str]) -> dict[str, str]:
    """Return a name without ending for each id: no folder, nothing hidden, no two that differ by case alone."""
    names: dict[str, str] = {}
    for each in ids:
        name = _NO_NAME.sub("_", each)[:_LONGEST].strip(".") or "_"
        taken = {other.lower() for other in names.values()}
        names[each] = name if name.lower() not in taken else numbered(name, taken)
    return names
