"""How Reader compares with the least that Textual can do, in a pseudo-terminal: `python -m tests.benchmarks.terminal`.

Start: from exec until words of the text arrive, until the whole screen stands, and until a key is answered that is
pressed as soon as there are words, against an app that shows one word, and another after a key. Memory: the most that
was held until the program rests after its first frame, over the empty app's. Everything is measured in turns, so that
the machine's other work hits all alike, and told as medians and their ratios. Keys: `tests.benchmarks.keys`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tests.benchmarks.empty_app import ANSWER, WORD
from tests.benchmarks.prose import MARKER, write_prose
from tests.terminal.terminal import READER, Terminal, environment_in

COLUMNS, ROWS = 120, 40
MEGABYTE = 1_000_000
#: A word of the first dossier's first paragraph that stands neither in its title nor in its lists.
DOSSIER_MARKER = "negotiating"
#: Seconds without output after which a frame is taken to be whole.
QUIET = 0.03
#: Largest memory over the empty app's, in megabytes, to which three times the file comes.
MEMORY_AIM = 40
START_AIM, LONG_START_AIM = 1.15, 1.5
WHOLE_AIM, ANSWER_AIM = 0.7, 1.15
#: The last words of the whole screen: they stand in its lowest row.
LAST_KEY = "quit"


@dataclass
class Program:
    """Something to measure, and what was measured.

    Attributes:
        name: What the table calls it.
        command: How it is started.
        marker: What is on the screen when its text is.
        size: Bytes of its text.
        whole: What is on the screen when all of it stands; empty where that is not measured.
        key: What is pressed as soon as the marker arrives.
        answer: What the key shows; empty where that is not measured.
        starts: Seconds from exec until the marker arrived.
        wholes: Seconds until all of the screen stood.
        answers: Seconds until the key was answered.
        memory: Most resident memory, in megabytes.
    """

    name: str
    command: tuple[str, ...]
    marker: str
    size: int = 0
    whole: str = ""
    key: str = "]"
    answer: str = ""
    starts: list[float] = field(default_factory=list)
    wholes: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)

    def measure_start(self, environment: dict[str, str]) -> None:
        """Start it once."""
        with running(self, environment) as terminal:
            self.starts.append(terminal.last_byte - terminal.started)
            if self.whole:
                terminal.wait_until(lambda: self.whole.encode() in terminal.raw, 60)
                self.wholes.append(terminal.last_byte - terminal.started)
            if self.answer:
                terminal.press(self.key)
                terminal.wait_until(lambda: self.answer.encode() in terminal.raw, 60)
                self.answers.append(terminal.last_byte - terminal.started)
            wait_until_idle(terminal)
            self.memory.append(most_memory(terminal))


@contextmanager
def running(program: Program, environment: dict[str, str]) -> Iterator[Terminal]:
    """Run a program until its marker arrives, and in the end kill it."""
    shutil.rmtree(environment["HOME"], ignore_errors=True)  # no place is remembered: every start is a first one
    Path(environment["HOME"]).mkdir()
    terminal = Terminal(program.command, environment, columns=COLUMNS, rows=ROWS)
    try:
        terminal.wait_until(lambda: program.marker.encode() in terminal.raw, 60)
        yield terminal
    finally:
        terminal.kill()


def wait_until_idle(terminal: Terminal) -> None:
    """Read until the program uses no processor time for a third of a second."""
    used = -1.0
    while (now := processor_seconds(terminal)) - used > 0.02:
        used = now
        end = time.perf_counter() + 0.34
        while time.perf_counter() < end:
            terminal.read(0.05)


def processor_seconds(terminal: Terminal) -> float:
    """Return the processor time that the program has used (proc(5), fields 14 and 15)."""
    fields = Path(f"/proc/{terminal.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def most_memory(terminal: Terminal) -> float:
    """Return the most memory that the program has held, in megabytes."""
    return _memory(terminal, "VmHWM")


def memory_now(terminal: Terminal) -> float:
    """Return the memory that the program holds, in megabytes."""
    return _memory(terminal, "VmRSS")


def _memory(terminal: Terminal, name: str) -> float:
    status = Path(f"/proc/{terminal.process.pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith(name))
    return int(line.split()[1]) * 1024 / MEGABYTE


def main() -> None:
    """Measure, and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7, help="starts of each program (7)")
    parser.add_argument("--sizes", default="10,100", help="megabytes of the long texts (10,100)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = environment_in(Path(folder) / "home")
        sizes = [int(size) for size in arguments.sizes.split(",") if size]
        empty, *readers = programs(Path(folder), sizes)
        for _ in range(arguments.runs):
            for program in (empty, *readers):
                program.measure_start(environment)
        print_starts(empty, readers)


def programs(folder: Path, sizes: list[int]) -> list[Program]:
    """Return the empty app, Reader on its dossier, and Reader on texts of so many megabytes."""
    found = [
        Program("empty Textual app", (sys.executable, "-m", "tests.benchmarks.empty_app"), WORD, answer=ANSWER),
        Program("Reader, first dossier", READER, DOSSIER_MARKER, whole=LAST_KEY, answer="quotation 1 of"),
    ]
    for size in sizes:
        text = folder / f"{size}.txt"
        write_prose(text, size * MEGABYTE)
        found.append(Program(f"Reader, {size} MB", (*READER, str(text)), MARKER, text.stat().st_size))
    return found


def print_starts(empty: Program, readers: list[Program]) -> None:
    """Print time and memory, over the empty app's."""
    print("| | first frame, ms | ratio | aim | memory, MB | over the empty app | aim |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    base, base_memory = median(empty.starts), median(empty.memory)
    print(f"| {empty.name} | {base * 1000:.0f} | 1 | | {base_memory:.0f} | | |")
    for program in readers:
        time_taken, memory = median(program.starts), median(program.memory)
        aim = START_AIM if program.size == 0 else LONG_START_AIM
        memory_aim = MEMORY_AIM + 3 * program.size / MEGABYTE
        print(
            f"| {program.name} | {time_taken * 1000:.0f} | {time_taken / base:.2f} | {aim} "
            f"| {memory:.0f} | {memory - base_memory:.0f} | {memory_aim:.0f} |"
        )
        print_rest(empty, program)


def print_rest(empty: Program, program: Program) -> None:
    """Print when the whole screen stood, and when the first key was answered, where that was measured."""
    for name, seconds, base, aim in (
        ("the whole screen", program.wholes, empty.starts, WHOLE_AIM),
        ("the first key answered", program.answers, empty.answers, ANSWER_AIM),
    ):
        if seconds:
            print(f"| {name} | {median(seconds) * 1000:.0f} | {median(seconds) / median(base):.2f} | {aim} | | | |")


if __name__ == "__main__":
    main()
