"""RTF documents, by striprtf; footnotes and the targets of links are not in its text."""

from __future__ import annotations

import re
from importlib import import_module

from reader.files.wishes import NO_WISHES, Wishes
from reader.imports.imported import Imported, all_told_by
from reader.imports.markdown_text import MarkdownText, escaped

_TITLE = re.compile(rb"\{\\title ([^{}]{1,300})\}")
_AUTHOR = re.compile(rb"\{\\author ([^{}]{1,300})\}")


def read(data: bytes, _wishes: Wishes = NO_WISHES) -> Imported:
    """Return the text of an RTF document."""
    text = _text_of(data.decode("latin-1"))
    out = MarkdownText()
    for number, line in enumerate((each for each in text.split("\n") if each.strip()), 1):
        out.mark("paragraph", str(number))
        cells = line.strip().strip("|").split("|")
        if line.strip().endswith("|") and len(cells) > 1:
            out.paragraph(escaped(", ".join(cell.strip() for cell in cells)))
        else:
            out.paragraph(escaped(line.strip()))
    return all_told_by(
        "docinfo",
        Imported(out.text, title=_fact(_TITLE, data), author=_fact(_AUTHOR, data), locators=tuple(out.locators)),
    )


def _text_of(rtf: str) -> str:
    return str(import_module("striprtf.striprtf").rtf_to_text(rtf, errors="replace"))


def _fact(pattern: re.Pattern[bytes], data: bytes) -> str:
    found = pattern.search(data)
    return " ".join(_text_of(r"{\rtf1 " + found[1].decode("latin-1") + "}").split()) if found else ""
