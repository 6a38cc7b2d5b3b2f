"""How well and how fast quotations are found in their sources, against annotated quotations.

    python -m tests.benchmarks.sources FOLDER [--wrong] [--opening-only]

FOLDER holds `sources.jsonl`, a line a source, {"id", "text"}, where the id may end in #clean, #wrapped or #ocr; and
`bench.jsonl`, a line a quotation, {"id", "source", "quote", "start", "end", "label", "alts"}. Afterwards the time is
told that it takes to link an article of 40 quotations to five sources of 300 KB.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.analysis.sources import SourceIndex, SourceMatch, linking_steps
from reader.model import Document, Quotation, Span

#: Characters that an end may be off by; marks at the ends don't count.
ALLOWED = 2
SOURCES, SOURCE_LENGTH, QUOTATIONS = 5, 300_000, 40


class Outcome(NamedTuple):
    """What came of one quotation.

    Attributes:
        view: How the source was rendered.
        absent: Whether no source has its words.
        verdict_right: Whether the verdict is the annotated one.
        found: Whether the passage covers the right one, by half of both.
        ends_right: Whether both ends are right.
        linked: Whether any passage was given.
        milliseconds: What it took.
    """

    view: str
    absent: bool
    verdict_right: bool
    found: bool
    ends_right: bool
    linked: bool
    milliseconds: float


def read(path: Path) -> list[dict[str, Any]]:
    """Return the values of a file of one JSON value a line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the marks and spaces at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def judged(item: dict[str, Any], text: str, match: SourceMatch, milliseconds: float) -> Outcome:
    """Hold a match against its annotation."""
    found = ends_right = False
    if item["start"] is not None and match.span is not None:
        start, end = trimmed(text, match.span.start, match.span.end)
        for place in [(item["start"], item["end"]), *item["alts"]]:
            first, last = trimmed(text, *place)
            shared = max(0, min(end, last) - max(start, first))
            found |= 2 * shared >= max(1, max(end, last) - min(start, first))
            ends_right |= abs(start - first) <= ALLOWED and abs(end - last) <= ALLOWED
    return Outcome(
        view=item["source"].rpartition("#")[2] or "clean",
        absent=item["start"] is None,
        verdict_right=match.verdict == item["label"],
        found=found,
        ends_right=ends_right,
        linked=match.span is not None,
        milliseconds=milliseconds,
    )


def outcomes(items: Iterable[dict[str, Any]], texts: dict[str, str], show_wrong: bool) -> list[Outcome]:
    """Look every quotation up in its source."""
    indexes = {name: SourceIndex(text) for name, text in texts.items()}
    told: list[Outcome] = []
    for item in items:
        begun = time.perf_counter()
        match = indexes[item["source"]].find(item["quote"])
        spent = (time.perf_counter() - begun) * 1000
        outcome = judged(item, texts[item["source"]], match, spent)
        told.append(outcome)
        if show_wrong and not (outcome.verdict_right and (outcome.absent or outcome.ends_right)):
            print(f"{item['id']} {item['source']}: {item['label']}, found {match.verdict}\n    {item['quote']}")
            for change in match.changes:
                print(f"    {change.kind}: {change.quotation_words!r} for {change.source_words!r}")
    return told


def percent(flags: Sequence[bool]) -> str:
    """Return the share of true ones."""
    return f"{100 * sum(flags) / len(flags):5.1f}" if flags else "    -"


def table(told: Sequence[Outcome]) -> None:
    """Print the figures: all, then by rendering."""
    views = [
        ("all", told),
        *((view, [each for each in told if each.view == view]) for view in sorted({each.view for each in told})),
    ]
    print(f"{'':24}" + "".join(f"{name:>9}" for name, _ in views))
    rows = {
        "quotations": [f"{len(group)}" for _, group in views],
        "verdict right, %": [percent([each.verdict_right for each in group]) for _, group in views],
        "found, %": [percent([each.found for each in group if not each.absent]) for _, group in views],
        "both ends right, %": [percent([each.ends_right for each in group if not each.absent]) for _, group in views],
        "false links, %": [percent([each.linked for each in group if each.absent]) for _, group in views],
        "ms a quotation, mean": [f"{sum(each.milliseconds for each in group) / len(group):.2f}" for _, group in views],
        "ms, slowest in twenty": [
            f"{sorted(each.milliseconds for each in group)[len(group) * 19 // 20]:.2f}" for _, group in views
        ],
    }
    for name, figures in rows.items():
        print(f"{name:24}" + "".join(f"{figure:>9}" for figure in figures))


def dossier(texts: Sequence[str]) -> tuple[list[Document], list[Quotation]]:
    """Make an article of quotations from the sources, whole sentences and phrases, and some that no source has."""
    choose = random.Random(7)
    sources = [Document(f"source{number}", text, f"Source {number}") for number, text in enumerate(texts)]
    pieces: list[str] = []
    for number in range(QUOTATIONS):
        words = texts[number % len(texts)].split()
        first = choose.randrange(len(words) - 60)
        chosen = words[first : first + choose.choice((3, 8, 15, 30, 50))]
        if number % 4 == 1 and len(chosen) > 7:
            chosen[3:5] = ["…"]
        if number % 4 == 2:
            choose.shuffle(chosen)
        pieces.append(" ".join(chosen))
    text = "\n\n".join(pieces)
    quotations, place = [], 0
    for number, piece in enumerate(pieces):
        quotations.append(Quotation(f"q{number}", "article", (Span(place, place + len(piece)),), "direct"))
        place += len(piece) + 2
    return [Document("article", text, "Article"), *sources], quotations


def opening(texts: Sequence[str]) -> None:
    """Print how long the links of a whole dossier take, and how long its longest step keeps a screen waiting."""
    long_texts = []
    for number in range(SOURCES):
        text = texts[number % len(texts)]
        long_texts.append((text * (SOURCE_LENGTH // max(1, len(text)) + 1))[:SOURCE_LENGTH])
    documents, quotations = dossier(long_texts)
    steps: list[float] = []
    begun = last = time.perf_counter()
    links = 0
    for step in linking_steps(documents, quotations):
        now = time.perf_counter()
        steps.append(now - last)
        last = now
        links += bool(step.links)
    indexing = sum(steps[: len(steps) - len(quotations)])
    linking = sum(steps[len(steps) - len(quotations) :])
    print(
        f"\nOne article of {QUOTATIONS} quotations, {SOURCES} sources of {SOURCE_LENGTH // 1000} KB: "
        f"{(last - begun) * 1000:.0f} ms in all ({indexing * 1000:.0f} to index, {linking * 1000:.0f} to link), "
        f"longest step {max(steps) * 1000:.0f} ms; {links} quotations linked"
    )


def main() -> int:
    """Read the arguments and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", action="store_true", help="show every quotation that came out wrong")
    parser.add_argument("--opening-only", action="store_true", help="only time the linking of a dossier")
    arguments = parser.parse_args()
    texts = {each["id"]: each["text"] for each in read(arguments.folder / "sources.jsonl")}
    if not arguments.opening_only:
        table(outcomes(read(arguments.folder / "bench.jsonl"), texts, arguments.wrong))
    opening(sorted(texts.values(), key=len, reverse=True)[:SOURCES])
    return 0


if __name__ == "__main__":
    sys.exit(main())
