"""How many articles a second are annotated: `python -m tests.benchmarks.throughput FILE.jsonl [--against TREE]`.

FILE has a line an article, {"id", "text"}. Told are articles and kilobytes a second of processor time on one core, all
being found (quotations, speakers, dates), and how many articles of 3 KB that would be. `--against` names the root of
another version of Reader: both then work in turns on the same articles, so that the machine's other work hits both
alike, and the ratio is that of their sums. Last, `reader annotate --jobs 2` is held against one process: by the clock,
for which the machine must have two cores with nothing else to do, and by what both take of the processors.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
#: Articles that a version works on before it is the other's turn, and how often each has its turn with them.
AT_ONCE, TURNS = 20, 2
#: Bytes of an article of news.
ARTICLE = 3000
#: Runs of each number of processes, and how many times as fast two of them are to be.
RUNS, JOBS_AIM = 3, 1.8
#: What annotates some lines of a file and prints the processor time that it took; in any version of Reader.
PROGRAM = """
import io, sys, time
from reader.pipeline.annotation_stream import annotate_line
from reader.pipeline.numbered_lines import numbered_lines
lines = open(sys.argv[1], "rb").readlines()
for line in numbered_lines(io.BytesIO(b"".join(lines[:100]))):
    annotate_line(line)
print(flush=True)
for turn, asked in enumerate(sys.stdin):
    first, last = map(int, asked.split())
    new = b'"text": "%d' % turn  # so that nothing is known from the turn before
    given = b"".join(line.replace(b'"text": "', new + bytes([92]) + b"n", 1) for line in lines[first:last])
    fresh = list(numbered_lines(io.BytesIO(given)))
    started = time.process_time()
    for line in fresh:
        annotate_line(line)
    print(time.process_time() - started, flush=True)
"""


@dataclass
class Version:
    """A version of Reader that annotates.

    Attributes:
        root: Where it is.
        process: What annotates.
        seconds: What each turn took.
    """

    root: Path
    process: subprocess.Popen[str]
    seconds: list[float] = field(default_factory=list)

    def annotate(self, first: int, last: int) -> None:
        """Annotate some lines."""
        assert self.process.stdin is not None and self.process.stdout is not None
        print(first, last, file=self.process.stdin, flush=True)
        self.seconds.append(float(self.process.stdout.readline()))


def started(root: Path, file: Path) -> Version:
    """Return a version of Reader that is ready to annotate the lines of a file."""
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-c", PROGRAM, str(file)]
    process = subprocess.Popen(
        command, cwd=root, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    return Version(root, process)


def one_core(file: Path, roots: list[Path]) -> None:
    """Print what versions of Reader annotate in a second."""
    sizes = [len(json.loads(line)["text"].encode()) for line in file.read_bytes().splitlines()]
    versions = [started(root, file) for root in roots]
    for first in range(0, len(sizes), AT_ONCE):
        for _ in range(TURNS):
            for version in versions:
                version.annotate(first, min(len(sizes), first + AT_ONCE))
    print(f"| {len(sizes)} articles of {sum(sizes) / len(sizes) / 1000:.1f} KB | a second | KB a second | of 3 KB |")
    print("| --- | --- | --- | --- |")
    for version in versions:
        version.process.terminate()
        seconds = sum(version.seconds) / TURNS
        rate = sum(sizes) / seconds
        print(f"| {version.root} | {len(sizes) / seconds:.0f} | {rate / 1000:.0f} | {rate / ARTICLE:.0f} |")
    if len(versions) > 1:
        ours, theirs = (sum(version.seconds) for version in versions)
        print(f"\n{versions[0].root} takes {ours / theirs:.2f} of the time, {theirs / ours:.2f} times as many articles")


def processes(file: Path) -> None:
    """Print how many times as fast two processes are as one: by the clock, and by the processor time of both cores."""
    clock: dict[int, list[float]] = {1: [], 2: []}
    processor: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(RUNS):
        for jobs in clock:
            begun, used = time.perf_counter(), _used()
            subprocess.run(
                [sys.executable, "-m", "reader", "annotate", "--jobs", str(jobs), str(file)],
                cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
            )  # fmt: skip
            clock[jobs].append(time.perf_counter() - begun)
            processor[jobs].append(_used() - used)
    print("\n| reader annotate | one process, s | two, s | times as fast | aim |\n| --- | --- | --- | --- | --- |")
    one, two = median(clock[1]), median(clock[2])
    print(f"| by the clock | {one:.2f} | {two:.2f} | {one / two:.2f} | {JOBS_AIM} |")
    one, two = median(processor[1]), median(processor[2])
    print(f"| by processor time, on two idle cores | {one:.2f} | {two:.2f} | {2 * one / two:.2f} | {JOBS_AIM} |")


def _used() -> float:
    """Return the processor time of all processes that were started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Measure, and print tables in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="JSON lines")
    parser.add_argument("--against", type=Path, help="root of another version of Reader")
    arguments = parser.parse_args()
    one_core(arguments.file.resolve(), [ROOT, *([arguments.against.resolve()] if arguments.against else [])])
    processes(arguments.file.resolve())


if __name__ == "__main__":
    main()
