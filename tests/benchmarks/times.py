"""How well and how fast time expressions are found, against annotated texts.

    python -m tests.benchmarks.times FOLDER [--scorer SCORER.py] [--every N] [--rest]

FOLDER holds `*.jsonl` files: a line a document, {"id", "text", "dct", "timexes": [{"start", "end", "type", "value"}]}.
A scorer is a script that takes gold and prediction files and, with --json, prints value_f1, type_f1, relaxed_f1 and
strict_f1; without one the same figures are worked out here (TempEval-3, task A). `--every 5` leaves out each fifth
document, and with `--rest` scores those alone.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.analysis.times import find_times

ROWS = ("value", "type", "relaxed", "strict")


class Mark(NamedTuple):
    """An expression, found or annotated."""

    start: int
    end: int
    type: str
    value: str


class Counts(NamedTuple):
    """How many expressions there are, and how many agree in what."""

    gold: int
    found: int
    relaxed: int
    strict: int
    type: int
    value: int


def read(path: Path) -> list[dict[str, Any]]:
    """Return the documents of a file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def marks_of(document: dict[str, Any]) -> list[Mark]:
    """Return a document's annotations."""
    return [Mark(each["start"], each["end"], each["type"], each["value"]) for each in document["timexes"]]


def found_in(document: dict[str, Any]) -> list[Mark]:
    """Return what Reader finds in a document."""
    times = find_times(document["text"], document.get("dct", "")[:10])
    return [Mark(each.span.start, each.span.end, each.type, each.value) for each in times]


def paired(gold: Sequence[Mark], found: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """Pair overlapping marks one to one: equal spans first, then the largest overlap, then the leftmost."""
    candidates = sorted(
        ((one.start, one.end) != (other.start, other.end), -overlap, one.start, other.start, i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if (overlap := min(one.end, other.end) - max(one.start, other.start)) > 0
    )
    taken: set[int] = set()
    given: set[int] = set()
    pairs = []
    for *_, i, j in candidates:
        if i not in taken and j not in given:
            taken.add(i)
            given.add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def count(gold: Sequence[Mark], found: Sequence[Mark]) -> Counts:
    """Count what agrees in one document."""
    pairs = paired(gold, found)
    return Counts(
        len(gold),
        len(found),
        len(pairs),
        sum((one.start, one.end) == (other.start, other.end) for one, other in pairs),
        sum(one.type == other.type for one, other in pairs),
        sum(one.value == other.value for one, other in pairs),
    )


def figures(counts: Iterable[Counts]) -> dict[str, float]:
    """Return the four F1 in percent; type and value are relaxed F1 times the share of pairs that agree."""
    total = Counts(*(sum(column) for column in zip(*counts, strict=True)))

    def f1(agreeing: int) -> float:
        return 200.0 * agreeing / (total.gold + total.found) if total.gold + total.found else 0.0

    relaxed = f1(total.relaxed)
    share = 1 / total.relaxed if total.relaxed else 0.0
    return {
        "value": relaxed * total.value * share,
        "type": relaxed * total.type * share,
        "relaxed": relaxed,
        "strict": f1(total.strict),
    }


def scored_by(scorer: Path, gold: Sequence[dict[str, Any]], found: Sequence[list[Mark]]) -> dict[str, float]:
    """Return the four figures as an outside scorer works them out."""
    with tempfile.TemporaryDirectory() as folder:
        gold_file, found_file = Path(folder, "gold.jsonl"), Path(folder, "found.jsonl")
        gold_file.write_text("".join(json.dumps(each) + "\n" for each in gold), encoding="utf-8")
        rows = (
            {"id": each["id"], "timexes": [mark._asdict() for mark in marks]}
            for each, marks in zip(gold, found, strict=True)
        )
        found_file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold_file), str(found_file), "--json"]
        printed = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {row: 100 * printed[f"{row}_f1"] for row in ROWS}


def speed(documents: Sequence[dict[str, Any]], rounds: int = 3) -> float:
    """Return KB of text a second of processor time, the best of some rounds."""
    size = sum(len(each["text"].encode()) for each in documents)
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for document in documents:
            found_in(document)
        best = min(best, time.process_time() - start)
    return size / 1000 / best


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--every", type=int, default=0, metavar="N", help="leave out each Nth document")
    parser.add_argument("--rest", action="store_true", help="score the left out ones alone")
    given = parser.parse_args()
    print(f"{'':32}" + "".join(f"{row:>10}" for row in ROWS) + f"{'KB/s':>10}")
    for path in sorted(given.folder.glob("*.jsonl")):
        documents = read(path)
        if given.every:
            documents = [
                each for index, each in enumerate(documents) if (index % given.every == given.every - 2) == given.rest
            ]
        if not documents:
            continue
        found = [found_in(each) for each in documents]
        if given.scorer:
            table = scored_by(given.scorer, documents, found)
        else:
            table = figures(count(marks_of(each), marks) for each, marks in zip(documents, found, strict=True))
        name = f"{path.stem} ({len(documents)})"
        print(f"{name:32}" + "".join(f"{table[row]:10.1f}" for row in ROWS) + f"{speed(documents):10.0f}")


if __name__ == "__main__":
    main()
