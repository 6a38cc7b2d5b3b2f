"""How well quotations and speakers are found in the same texts as they come: wrapped, as Markdown, as HTML, as pasted.

    python -m tests.benchmarks.damaged FILE.jsonl --scorer SCORER.py

FILE is one that `tests.benchmarks.quotations` scores. Each text is damaged and annotated; what is found is moved to
its place in the text as it was, so that the same annotations score all of them.
"""

from __future__ import annotations

import argparse
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from reader.pipeline.annotation import annotate
from tests.benchmarks.quotations import attributions, is_all_in_marks, read, scored, stretches

#: What stands in place of each character of a text.
Damage = Callable[[str], list[str]]

COLUMNS = ("text", "detection", "end to end", "entity end to end")
_ENTITIES = {"“": "&ldquo;", "”": "&rdquo;", '"': "&quot;", "’": "&rsquo;", "&": "&amp;", "<": "&lt;", "—": "&mdash;"}
_NAME = re.compile(r"(?<![\w*])[A-Z][a-z]+ [A-Z][a-z]+(?![\w*])")
_WORD = re.compile(r"\S+")
#: Columns of a text pasted from a page of two, and its rows.
_COLUMN, _PAGE = 46, 50


def clean(text: str) -> list[str]:
    """Return the text as it is."""
    return list(text)


def wrapped(width: int) -> Damage:
    """Return what breaks lines before they are longer than `width`, and parts paragraphs by an empty line."""

    def damage(text: str) -> list[str]:
        pieces = ["\n\n" if character == "\n" else character for character in text]
        for paragraph in re.finditer(r"[^\n]+", text):
            start = paragraph.start()
            for word in _WORD.finditer(text, *paragraph.span()):
                if word.end() - start > width and word.start() > start:
                    pieces[word.start() - 1] = "\n"
                    start = word.start()
        return pieces

    return damage


def as_markdown(text: str) -> list[str]:
    """Return the text with names in bold, every third of them a link, and stars and underscores escaped."""
    pieces = [f"\\{character}" if character in "*_`[]" else character for character in text]
    for number, name in enumerate(_NAME.finditer(text)):
        before, after = ("[", f"](https://example.org/{number})") if number % 3 == 0 else ("**", "**")
        pieces[name.start()] = before + pieces[name.start()]
        pieces[name.end() - 1] += after
    return pieces


def as_html(text: str) -> list[str]:
    """Return the text with entities, paragraphs in tags, and names in bold."""
    pieces = [_ENTITIES.get(character, character) for character in text]
    for name in _NAME.finditer(text):
        pieces[name.start()] = "<b>" + pieces[name.start()]
        pieces[name.end() - 1] += "</b>"
    for paragraph in re.finditer(r"[^\n]+", text):
        pieces[paragraph.start()] = "<p>" + pieces[paragraph.start()]
        pieces[paragraph.end() - 1] += "</p>"
    return pieces


def as_pasted(text: str) -> list[str]:
    """Return the text as it comes from a page of two columns: narrow, words divided, a page's head amid the text."""
    pieces = wrapped(_COLUMN)(text)
    for number, word in enumerate(re.finditer(r"(?<=\s)[a-z]{8,}(?=\s)", text)):
        at = word.start() + 4
        if number % 5 == 0 and pieces[word.start() - 1] == "\n":
            pieces[word.start() - 1] = " "
            pieces[at] = "-\n" + pieces[at]
    rows = 0
    for at, piece in enumerate(pieces):
        rows += piece.count("\n")
        if rows >= _PAGE and piece == "\n":
            pieces[at] = f"\n\f{at // 2000 + 2}   THE EVENING COURIER   Monday\n"
            rows = 0
    return pieces


DAMAGES: dict[str, Damage] = {
    "clean": clean,
    "wrapped at 60": wrapped(60),
    "wrapped at 72": wrapped(72),
    "wrapped at 80": wrapped(80),
    "Markdown": as_markdown,
    "HTML": as_html,
    "pasted from two columns": as_pasted,
}


def moved(row: dict[str, Any], starts: Sequence[int]) -> dict[str, Any]:
    """Return a stretch of the damaged text as one of the text as it was."""

    def start(offset: int | None) -> int | None:
        return None if offset is None else max(0, bisect_right(starts, offset) - 1)

    def end(offset: int | None) -> int | None:
        return None if offset is None else bisect_left(starts, offset)

    ends = {"end": end(row["end"]), "speaker_end": end(row["speaker_end"])}
    return {**row, "start": start(row["start"]), "speaker_start": start(row["speaker_start"]), **ends}


def line(scorer: Path, path: Path, name: str) -> list[str]:
    """Return the table's line for one damage."""
    documents = read(path)
    found_by = stretches if is_all_in_marks(documents) else attributions
    predictions = []
    for document in documents:
        pieces = DAMAGES[name](document["text"])
        text, starts = "".join(pieces), [0, *accumulate(map(len, pieces))]
        rows = [moved(row, starts) for row in found_by(text, annotate(text))]
        predictions.append({"id": document["id"], "quotes": rows})
    figures = scored(scorer, path, predictions)
    return [name, *(f"{100 * figures[each][2]:.1f}" for each in ("overlap", "end_to_end", "entity_e2e"))]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    arguments = parser.parse_args()
    print("| " + " | ".join(COLUMNS) + " |")
    print("| --- " * len(COLUMNS) + "|")
    for name in DAMAGES:
        print("| " + " | ".join(line(arguments.scorer, arguments.file, name)) + " |", flush=True)


if __name__ == "__main__":
    main()
