"""The runs of a paragraph as Markdown: emphasis, links and breaks; what is text stays text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from reader.imports.markdown_text import escaped

#: The marks of a short quotation, and of one within another.
MARKS: Final = (("“", "”"), ("‘", "’"))


class Run(NamedTuple):
    """A stretch of text with one look.

    Attributes:
        text: Its words.
        strong: Whether it is bold.
        emphasis: Whether it is in italics.
        link: The address that it leads to.
        is_markdown: Whether it is Markdown already.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    is_markdown: bool = False


def inline_markdown(runs: Sequence[Run]) -> str:
    """Return the runs of a paragraph as Markdown, those of one look joined; lines end where the runs have line ends."""
    whole = "".join(run.text for run in runs)
    spoken = [run for run in runs if run.text]
    all_strong = all(run.strong or not run.text.strip() for run in spoken)
    pieces: list[str] = []
    position = 0
    for look, group in groupby(spoken, key=lambda run: run[1:]):
        strong, emphasis, link, is_markdown = look
        text = "".join(run.text for run in group)
        end = position + len(text)
        inner = text.strip()
        if not inner or is_markdown:
            pieces.append(text)
        else:
            before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
            marked = f"[{_escaped_lines(inner)}]({link})" if _is_address(link) else _escaped_lines(inner)
            mark = "**" * strong + "*" * emphasis
            stands_apart = _is_apart(whole, position + len(before), end - len(after))
            if mark and (stands_apart or all_strong) and "\n" not in inner:
                marked = f"{mark}{marked}{mark[::-1]}"
            pieces += (before, marked, after)
        position = end
    return "".join(pieces)


def with_single_spaces(text: str) -> str:
    """Return text of a markup language with each run of white space as one space, as such languages have it."""
    return re.sub(r"[ \t\r\n\f]+", " ", text)


def _escaped_lines(text: str) -> str:
    return "\n".join(escaped(line) for line in text.split("\n"))


def _is_address(link: str) -> bool:
    return bool(link) and not any(sign in link for sign in " ()<>\n") and link.startswith(("http", "mailto:", "#"))


def _is_apart(whole: str, start: int, end: int) -> bool:
    """Return whether a stretch is whole words, not beginning or ending with a sign, so that marks around it work."""
    before, after = whole[start - 1 : start] if start else "", whole[end : end + 1]
    touches = before.isalnum() or after.isalnum()
    return not touches and whole[start].isalnum() and (whole[end - 1].isalnum() or not after or after.isspace())
