"""What searching all dossiers costs: `python -m tests.benchmarks.library [DOCUMENTS [BYTES]]`.

By default 1000 texts of 20 KB, every second with broken lines: indexing them all, looking whether they have changed,
and queries until all finds, or the first 50, a screen full, are there. Milliseconds of processor time, the best of some
runs, and of the clock; the aims are 10 seconds for the index and 50 milliseconds for a query.
"""

from __future__ import annotations

import itertools
import os
import random
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

from reader.library.all_dossiers import AllDossiers
from reader.memory.library_entry import LibraryEntry, Opening
from tests.benchmarks.prose import MARKER, WORDS

#: What queries are made of: a name in every hundredth text, words of most texts, and words of none.
QUERIES = (MARKER, "opens every door", "weather", "river and", "no such words stand here", f"@{MARKER} door", "a")
#: Finds that a query is asked for, and times it is asked.
FINDS, TURNS = 50, 5
LONG_AGO = 1_600_000_000


def write_texts(folder: Path, count: int, size: int) -> list[Path]:
    """Write texts of a vocabulary of some thousand words, in the frequencies of prose."""
    vocabulary = [*WORDS, *(f"{first}{second}" for first, second in itertools.product(WORDS[:60], WORDS[60:160]))]
    weights = list(itertools.accumulate(1 / (rank + 8) for rank in range(len(vocabulary))))
    paths = []
    for number in range(count):
        choose = random.Random(number)
        text = "\n\n".join(_paragraph(choose, vocabulary, weights) for _ in range(size // 420))
        if number % 100 == 7:
            text += f"\n\n“{MARKER} opens every door,” said {MARKER} Brandt, the innkeeper.\n"
        path = folder / f"text{number}.txt"
        path.write_text("\n\n".join(map(textwrap.fill, text.split("\n\n"))) if number % 2 else text, encoding="utf-8")
        os.utime(path, (LONG_AGO, LONG_AGO))
        paths.append(path)
    return paths


def _paragraph(choose: random.Random, vocabulary: list[str], weights: list[float]) -> str:
    sentences = []
    for _ in range(5):
        words = " ".join(choose.choices(vocabulary, cum_weights=weights, k=choose.randint(6, 20))).capitalize()
        sentences.append(f"“{words},” said Maren Holt." if choose.random() < 0.2 else f"{words}.")
    return " ".join(sentences)


def measure(name: str, aim: float, work: Callable[[], object], turns: int = TURNS) -> None:
    """Print a row: processor time and time of the clock, the best of some turns."""
    costs = []
    for _ in range(turns):
        processor, clock = time.process_time(), time.perf_counter()
        found = work()
        costs.append((time.process_time() - processor, time.perf_counter() - clock))
    processor, clock = (min(each) * 1000 for each in zip(*costs, strict=True))
    print(f"| {name} | {found} | {processor:.0f} | {clock:.0f} | {aim:.0f} |")


def main() -> None:
    """Measure, and print a table in Markdown."""
    count, size = (*map(int, sys.argv[1:3]), *(1000, 20_000)[len(sys.argv[1:3]) :])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        paths = write_texts(folder, count, size)
        entries = [LibraryEntry(Opening((str(path),)), path.stem) for path in paths]
        print(f"{count} texts, {sum(path.stat().st_size for path in paths) / 1e6:.1f} MB\n")
        dossiers = AllDossiers(entries, folder / "cache")
        print("| work | finds | ms of the processor | ms of the clock | aim |")
        print("| --- | --- | --- | --- | --- |")
        measure("index all", 10_000, lambda: sum(1 for _ in dossiers.freshen()), turns=1)
        measure("look whether they changed", 0, lambda: sum(1 for _ in dossiers.freshen()))
        for query in QUERIES:
            measure(f"find {query}", 50, lambda query=query: _count(dossiers, query))  # type: ignore[misc]
        size_of_index = sum(each.stat().st_size for each in (folder / "cache").iterdir())
        print(f"\nThe index has {size_of_index / 1e6:.1f} MB. {dossiers.notice}")


def _count(dossiers: AllDossiers, query: str) -> int:
    return sum(1 for _ in itertools.islice(dossiers.search(query), FINDS))


if __name__ == "__main__":
    main()
