"""What others read of Markdown: the words of its HTML, and the examples of the CommonMark specification."""

from __future__ import annotations

import json
import os
from html.parser import HTMLParser
from importlib.metadata import distributions
from pathlib import Path

_BLOCK_TAGS = "p div li ul ol h1 h2 h3 h4 h5 h6 blockquote pre hr br td th tr table dl dt dd"
_BLOCKS = frozenset(_BLOCK_TAGS.split())
#: Names the file with the specification's examples, which markdown-it-py's source has and its wheel has not.
EXAMPLES = "READER_COMMONMARK"


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.pieces.append(" ")
        if tag == "img":
            self.pieces.append(dict(attrs).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def words_of_html(html: str) -> list[str]:
    parser = _Words()
    parser.feed(html)
    parser.close()
    return "".join(parser.pieces).split()


def specification_examples() -> list[tuple[str, str]]:
    """Return Markdown and HTML of each example, or none where no package here has them."""
    named = os.environ.get(EXAMPLES)
    paths = [Path(named)] if named else []
    for distribution in distributions():
        paths += [Path(str(file.locate())) for file in distribution.files or () if file.name == "commonmark.json"]
    for path in paths:
        examples = json.loads(path.read_text("utf-8"))
        return [(example["markdown"], example["html"]) for example in examples]
    return []
