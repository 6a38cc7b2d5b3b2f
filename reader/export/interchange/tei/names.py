"""Names of elements (`xml:id`) for what has an id of its own in a dossier, and a date's attributes."""

from __future__ import annotations

import re
from typing import Final

from reader.model import parse_edtf
from reader.model.ids import numbered

#: What no NCName holds, of the characters below U+10000; the name of a kind comes first, so that a digit may follow it.
_NO_NAME: Final = re.compile(
    "[^-.0-9A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd]"
)
_DAY: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d")


class Names:
    """The names of elements of one file; the same thing has the same name wherever it is asked for."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()

    def of(self, kind: str, what: str) -> str:
        """Return the name of a thing of a kind, such as `speaker-lee`."""
        key = (kind, what)
        if key not in self._names:
            name = numbered(f"{kind}-{_NO_NAME.sub('_', what)}", self._taken)
            self._taken.add(name)
            self._names[key] = name
        return self._names[key]


def dated(edtf: str) -> str:
    """Return the attributes of a date, each after a space; what they cannot say is said as EDTF in `when-custom`."""
    if not edtf:
        return ""
    try:
        meant = parse_edtf(edtf)
    except ValueError:
        return ""
    start, slash, end = edtf.partition("/")
    exact = [_exact(side) for side in (start, end)]
    if not slash and exact[0]:
        return f' when="{exact[0]}"'
    if slash and all(known or side in ("", "..") for side, known in zip((start, end), exact, strict=True)):
        return "".join(f' {name}="{known}"' for name, known in zip(("from", "to"), exact, strict=True) if known)
    days = (("notBefore", meant.earliest), ("notAfter", meant.latest))
    return "".join(f' {name}="{day.isoformat()}"' for name, day in days if day) + f' when-custom="{edtf}"'


def _exact(point: str) -> str:
    """Return a point in time as XML Schema has it; empty for one that is not a plain day, month, year or moment."""
    if _DAY.fullmatch(point):
        try:
            parse_edtf(point)
        except ValueError:
            return ""
        return point if "-" not in point or int(point[5:7]) <= 12 else ""
    return f"{point}:00" if _MOMENT.fullmatch(point) else ""
