"""What a key costs beside the least that Textual can do, in a pseudo-terminal: `python -m tests.benchmarks.keys`.

Time is from the key press until the last byte of the frame; processor time is that of all threads until the program
rests again. Reader and a bare Line API widget on the same prose are pressed in turns, so that the machine's other work
hits both alike, and told as medians and their ratios: of a key that moves by a page to a page of the bare widget's, of
any other to a line.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.benchmarks.prose import MARKER, write_prose
from tests.benchmarks.terminal import MEGABYTE, QUIET, Program, running, wait_until_idle
from tests.terminal.terminal import READER, Terminal, environment_in

#: Bytes of prose in which `OFTEN` is found 36 000 times; and a word that is there twice, on the first page.
BYTES_FOR_OFTEN, OFTEN, TWICE = 1_310_000, "er", "quixotically"
LINE_AIM, PAGE_AIM, QUOTATION_AIM = 1.2, 1.3, 1.5


class Measured(NamedTuple):
    """A key, and what it is measured in.

    Attributes:
        name: What the table calls it.
        key: The key.
        beside: The bare widget's key that it is measured against.
        aim: The ratio that it is to reach; None where none was set.
        before: What is typed before, a step each.
        size: Bytes of the prose.
        while_finding: Whether quotations are still looked for meanwhile.
    """

    name: str
    key: str
    beside: str = "j"
    aim: float | None = LINE_AIM
    before: tuple[str, ...] = ()
    size: int = MEGABYTE
    while_finding: bool = False


KEYS = (
    Measured("line down", "j"),
    Measured("page down", " ", " ", PAGE_AIM),
    Measured("next quotation", "]", aim=QUOTATION_AIM),
    Measured("next of 2 matches", "n", aim=None, before=(f"/{TWICE}\r",)),
    Measured("next of 36 000 matches", "n", aim=None, before=(f"/{OFTEN}\r",), size=BYTES_FOR_OFTEN),
    Measured("line down, comparison open", "j", before=("c",)),
    Measured("next quotation, comparison open", "]", aim=None, before=("c",)),
    Measured("line down in 10 MB, while finding", "j", size=10 * MEGABYTE, while_finding=True),
    Measured("page down in 10 MB, while finding", " ", " ", PAGE_AIM, size=10 * MEGABYTE, while_finding=True),
)


class Cost(NamedTuple):
    """What a key cost, in milliseconds.

    Attributes:
        time: From the press to the last byte.
        processor: Of all threads.
    """

    time: float
    processor: float


def main() -> None:
    """Measure, and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--presses", type=int, default=60, help="presses of each key (60)")
    presses = parser.parse_args().presses
    print("| key | bare widget, ms | Reader, ms | ratio | ratio of processor time | aim |")
    print("| --- | --- | --- | --- | --- | --- |")
    for measured in KEYS:
        with tempfile.TemporaryDirectory() as folder:
            theirs, ours = measure(measured, presses, Path(folder))
        time_ratio, processor_ratio = ours.time / theirs.time, ours.processor / theirs.processor
        print(
            f"| {measured.name} | {theirs.time:.1f} | {ours.time:.1f} | {time_ratio:.2f} | {processor_ratio:.2f} "
            f"| {measured.aim or ''} |"
        )


def measure(measured: Measured, presses: int, folder: Path) -> tuple[Cost, Cost]:
    """Return what a key costs the bare widget, and what it costs Reader."""
    with both(measured, folder) as (bare, reader):
        theirs, ours = [], []
        for _ in range(presses):
            theirs.append(pressed(bare, measured.beside))
            ours.append(pressed(reader, measured.key))
    return medians(theirs), medians(ours)


@contextmanager
def both(measured: Measured, folder: Path) -> Iterator[tuple[Terminal, Terminal]]:
    """Run the bare widget and Reader, each on its prose, as far as the key needs."""
    texts = folder / "bare.txt", folder / "prose.txt"
    for text, size in zip(texts, (MEGABYTE, measured.size), strict=True):
        write_prose(text, size)
        prose = text.read_text(encoding="utf-8")
        text.write_text(prose.replace("every door.", f"every door, {TWICE} and {TWICE}.", 1))
    bare = Program("bare", (sys.executable, "-m", "tests.benchmarks.bare_widget", str(texts[0])), MARKER)
    reader = Program("reader", (*READER, str(texts[1])), MARKER)
    with ExitStack() as stack:
        terminals = [
            stack.enter_context(running(program, environment_in(folder / program.name))) for program in (bare, reader)
        ]
        wait_until_idle(terminals[0])
        terminals[1].wait_for_silence(1)
        if not measured.while_finding:
            wait_until_nothing_is_sought(terminals[1])
        for step in measured.before:
            terminals[1].press(step)
            terminals[1].wait_for_silence(0.5)
            wait_until_idle(terminals[1])
        yield terminals[0], terminals[1]


def wait_until_nothing_is_sought(terminal: Terminal) -> None:
    """Wait until the program rests, and no process of its own looks for quotations any more."""
    children = Path(f"/proc/{terminal.process.pid}/task/{terminal.process.pid}/children")
    while children.read_text().split():
        terminal.read(0.1)
    wait_until_idle(terminal)


def pressed(terminal: Terminal, key: str) -> Cost:
    """Press a key, and return what it costs."""
    processor, start = processor_seconds(terminal), time.perf_counter()
    terminal.press(key)
    terminal.read(1)
    terminal.wait_for_silence(QUIET)
    return Cost((terminal.last_byte - start) * 1000, (processor_seconds(terminal) - processor) * 1000)


def processor_seconds(terminal: Terminal) -> float:
    """Return the processor time of the program's threads, to the nanosecond."""
    threads = Path(f"/proc/{terminal.process.pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def medians(costs: list[Cost]) -> Cost:
    """Return the median time, and the median processor time."""
    return Cost(median(cost.time for cost in costs), median(cost.processor for cost in costs))


if __name__ == "__main__":
    main()
