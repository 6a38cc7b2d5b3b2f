"""What the limits of a text's size cost, in milliseconds: `python -m tests.benchmarks.limits`.

Cleaning a text against decoding it; laying out a screen in the middle of one long line, and of hostile Markdown. Each
is the best of five runs; the suite itself only looks at how these costs grow, since machines differ.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from reader.files.cleaning import clean
from reader.layout.layout import Layout

TURNS = 5


def milliseconds(work: Callable[[], object]) -> float:
    """Return the processor time that work takes, the best of some runs."""
    times = []
    for _ in range(TURNS):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times) * 1000


def lay_out(text: str, markdown: bool) -> None:
    """Lay out a screen in the middle of a text, and one before it."""
    layout = Layout(text, 80, markdown=markdown)
    layout.moved(layout.moved(layout.row_of(len(text) // 2), 60), -60)


def main() -> None:
    """Measure, and print a table in Markdown."""
    print("| work | ms | against | ms | ratio | aim |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name, line in (("ASCII", "The letter says so.\n"), ("curly marks", "The “letter” says so – twice…\n")):
        data = (line * 300_000).encode()
        text = data.decode()
        cleaning, decoding = milliseconds(lambda text=text: clean(text)), milliseconds(data.decode)  # type: ignore[misc]
        print(
            f"| clean 6 to 9 MB, {name} | {cleaning:.1f} | decode it | {decoding:.1f} | {cleaning / decoding:.1f} | 5 |"
        )
    for name, text in (("one line of 1 MB", "a " * 500_000), ("stars", "*a" * 50_000), ("lines", "a\n" * 32_000)):
        plain, markdown = (milliseconds(lambda text=text, kind=kind: lay_out(text, kind)) for kind in (False, True))  # type: ignore[misc]
        print(f"| lay out Markdown, {name} | {markdown:.1f} | as plain text | {plain:.1f} | | 100 ms |")


if __name__ == "__main__":
    main()
