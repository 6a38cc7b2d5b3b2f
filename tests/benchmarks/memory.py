"""Memory that Reader takes beyond an empty Textual app, in a pseudo-terminal: `python -m tests.benchmarks.memory`.

Told are the most resident memory until the program rests after its first frame, and what it takes then, both over the
empty app's, in megabytes. A text is held as one string: of ASCII and of Latin-1 a character takes one byte, with curly
marks two, so that of 100 MB with curly marks the string alone takes 200 MB.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.empty_app import WORD
from tests.benchmarks.prose import MARKER, write_prose
from tests.benchmarks.terminal import (
    DOSSIER_MARKER,
    MEGABYTE,
    Program,
    memory_now,
    most_memory,
    running,
    wait_until_idle,
)
from tests.terminal.terminal import READER, environment_in

#: What the curly marks of the prose are in each kind of text.
KINDS = {"ASCII": ('"', '"'), "Latin-1": ("«", "»"), "curly marks": ("“", "”")}
AIM = 180


def measured(program: Program, environment: dict[str, str]) -> tuple[float, float]:
    """Return the most memory that a program takes, and what it takes at rest, in megabytes."""
    with running(program, environment) as terminal:
        wait_until_idle(terminal)
        return most_memory(terminal), memory_now(terminal)


def text_of(folder: Path, kind: str, size: int) -> Path:
    """Return a text of so many megabytes."""
    path = folder / f"{kind} {size}.txt"
    write_prose(path, size * MEGABYTE)
    opening, closing = KINDS[kind]
    if kind != "curly marks":
        path.write_text(path.read_text("utf-8").replace("“", opening).replace("”", closing), encoding="utf-8")
    return path


def main() -> None:
    """Measure, and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10,100", help="megabytes of the texts (10,100)")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        environment = environment_in(Path(folder) / "home")
        empty = Program("empty Textual app", (sys.executable, "-m", "tests.benchmarks.empty_app"), WORD)
        most, rest = measured(empty, environment)
        print(f"| over the empty app's {rest:.0f} MB | most, MB | at rest, MB | aim for 100 MB |")
        print("| --- | --- | --- | --- |")
        for program in [Program("the first dossier", READER, DOSSIER_MARKER), *texts(Path(folder), sizes)]:
            its_most, its_rest = measured(program, environment)
            aim = str(AIM) if program.name.endswith(", 100 MB") else ""
            print(f"| {program.name} | {its_most - most:.0f} | {its_rest - rest:.0f} | {aim} |", flush=True)


def texts(folder: Path, sizes: list[int]) -> list[Program]:
    """Return Reader on a text of each kind and size."""
    return [
        Program(f"{kind}, {size} MB", (*READER, str(text_of(folder, kind, size))), MARKER)
        for size in sizes
        for kind in KINDS
    ]


if __name__ == "__main__":
    main()
