"""Texts a second of `reader annotate` and of the recipes: `python -m tests.benchmarks.corpora [TEXTS [RUNS]]`.

Each is run on a few texts and on many, alternated; the difference is what it does once it has started. Needs the
extras spark and dask, and a Java. A worker's start is the processor's time from a bare Python to the first record.
"""

from __future__ import annotations

import hashlib
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from reader.files.locating import default_dossier
from tests.recipes.recipes import annotations_in, lines_in, run_recipe, write_parquet

FEW, MANY, RUNS = 60, 6_000, 3
#: The length of a text, in characters.
LENGTH = 4_500


def main() -> None:
    """Print a table: what, seconds for the many, texts a second once started; and what a worker's start costs."""
    many, runs = (int(each) for each in (sys.argv[1:] + [str(MANY), str(RUNS)][len(sys.argv) - 1 :])[:2])
    with tempfile.TemporaryDirectory() as place:
        folders = [_corpus(Path(place) / str(number), number) for number in (FEW, many)]
        times: dict[str, list[list[float]]] = {name: [[], []] for name in WAYS}
        hashes = set()
        for _ in range(runs):
            for name, way in WAYS.items():
                for size, folder in enumerate(folders):
                    began = perf_counter()
                    lines = way(folder)
                    times[name][size].append(perf_counter() - began)
                hashes.add(hashlib.sha256("\n".join(lines).encode()).hexdigest())
        print(f"{many} texts of {LENGTH} characters; all lines {'the same' if len(hashes) == 1 else 'NOT the same'}\n")
        print("| way | seconds | texts a second once started |\n| --- | --- | --- |")
        for name, (few_times, many_times) in times.items():
            whole, start = statistics.median(many_times), statistics.median(few_times)
            print(f"| {name} | {whole:.1f} | {(many - FEW) / (whole - start):.0f} |")
    bare, first = _processor_time("pass"), _processor_time(_FIRST_RECORD)
    print(f"\na worker's start, to its first record: {first - bare:.3f} s of the processor's time")


_FIRST_RECORD = """import reader; reader.annotate_json_line(b'{"id": 1, "text": "It rained."}')"""


def _corpus(folder: Path, number: int) -> Path:
    """Write so many texts, lines and Parquet, and return their folder."""
    folder.mkdir()
    article = (default_dossier() / "article.md").read_text(encoding="utf-8")
    text = (article * (LENGTH // len(article) + 1))[:LENGTH]
    with (folder / "corpus.jsonl").open("w", encoding="utf-8") as file:
        for each in range(number):
            file.write(json.dumps({"id": f"a{each}", "text": f"{text} {each}"}) + "\n")
    write_parquet(folder)
    return folder


def _by_command(jobs: int) -> Callable[[Path], list[str]]:
    def run(folder: Path) -> list[str]:
        command = [sys.executable, "-m", "reader", "annotate", "--jobs", str(jobs), "corpus.jsonl"]
        return subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout.decode().splitlines()

    return run


def _by_recipe(name: str, output: str, order: str) -> Callable[[Path], list[str]]:
    def run(folder: Path) -> list[str]:
        shutil.rmtree(folder / output, ignore_errors=True)
        run_recipe(name, folder)
        return annotations_in(folder / output, order) if order else lines_in(folder / output)

    return run


WAYS = {
    "`--jobs 1`": _by_command(1),
    "`--jobs 2`": _by_command(2),
    "Dask, bag": _by_recipe("dask-bag", "annotated-bag", ""),
    "Dask, data frame": _by_recipe("dask-frame", "annotated-frame", "line"),
    "PySpark, mapPartitions": _by_recipe("spark", "annotated-spark", "before"),
    "PySpark, pandas UDF": _by_recipe("spark-udf", "annotated-udf", "before"),
}


def _processor_time(program: str) -> float:
    """Return the processor's time of a program, the median of some runs."""
    found = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", program], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(found)


if __name__ == "__main__":
    main()
