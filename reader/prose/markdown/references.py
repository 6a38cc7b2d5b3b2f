"""What the links and footnotes of a Markdown text may refer to, found without reading its blocks."""

from __future__ import annotations

import re
from functools import cache

from reader.prose.markdown import line_marks
from reader.prose.markdown.inline import References
from reader.prose.markdown.links import definition_at


@cache
def _bracket_line() -> re.Pattern[str]:
    return re.compile(r"(?:\A|\n)[ \t>]{0,30}(?=\[)")


def references_in(text: str) -> References:
    """Return what a text defines, also where its lines stand in code: a label there is hardly ever named elsewhere."""
    labels: set[str] = set()
    footnotes: set[str] = set()
    if "]:" not in text:
        return References()
    for line in _bracket_line().finditer(text):
        at = line.end()
        if footnote := line_marks.footnote().match(text, at):
            footnotes.add(footnote[1].casefold())
        elif definition := definition_at(text, at):
            labels.add(definition.label)
    return References(labels, footnotes)
