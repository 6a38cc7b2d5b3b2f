"""How the cost of every engine grows with its text: `python -m tests.benchmarks.growth [ENGINE …]`.

Each engine works on n, 2n and 4n code points of prose and of hostile kinds. Told are milliseconds at 4n, and how
many times as long a doubling takes, the larger of both; the aim is 2.3. Processor time, the best of some runs. `--size`
says how large n is; from less than 1 ms no growth is told, since a clock does not tell it. The story whose words are
looked for has as many more quotations as its source is longer; the dossier that is anchored has 200 in any text.
"""

from __future__ import annotations

import argparse
import gc
import io
import math
import random
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape
from itertools import pairwise

from reader.analysis.quotations import find_quotations
from reader.analysis.sources import linking_steps
from reader.analysis.times import find_times
from reader.files.cleaning import clean
from reader.imports import docx, mail, web_page
from reader.layout.headings import find_headings
from reader.layout.layout import Layout
from reader.layout.text_links import links_within
from reader.model import Document, Dossier, Quotation, Span
from reader.pipeline import completed
from reader.prose.anchoring import anchor_in
from reader.prose.kind import is_markdown
from reader.prose.markup import markup_edits
from reader.prose.reading import read_plainly
from reader.search.matches import find_matches
from reader.search.query import parse_query
from reader.words.anchoring import Selector
from tests.benchmarks.prose import NAMES, prose

AIM = 2.3
#: From less than so many milliseconds, a growth is that of the clock, or of what is done once.
LEAST_TOLD = 1.0
#: Best of so many runs; of quick ones more.
TURNS, QUICK_TURNS, QUICK = 3, 9, 0.02
#: How often a growth beyond the aim is measured, the best costs being taken.
AGAIN = 3
#: A quotation for so many code points, how long it is, and how much around it helps to find it.
APART, LENGTH, AROUND = 400, 80, 24
#: A dossier has so many quotations that are anchored in its text.
ANCHORED = 200


@dataclass(frozen=True)
class Kind:
    """A kind of text.

    Attributes:
        name: What the table calls it.
        make: Returns a text of so many code points.
    """

    name: str
    make: Callable[[int], str]


def repeated(piece: str) -> Callable[[int], str]:
    """Return what makes a text of one piece over and over."""
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def names(size: int) -> str:
    """Return a text of names, each another one's."""
    choose = random.Random(3)
    letters = "abcdefghijklmnopqrstuvwxyz"
    found = (f"{choose.choice(NAMES)} {''.join(choose.choices(letters, k=5)).capitalize()}" for _ in range(size // 9))
    return ", ".join(found)[:size]


KINDS = (
    Kind("prose", prose),
    Kind("one line", lambda size: prose(size).replace("\n", " ")),
    Kind("same lines", repeated("“We will go there now,” said Ann Smith in May.\n")),
    Kind("names", names),
    Kind("blanks", repeated(" ")),
    Kind("line ends", repeated("\n")),
    Kind("open marks", repeated("“a ")),
    Kind("straight marks", repeated('"')),
    Kind("digits", repeated("1,")),
    Kind("brackets", repeated("[a](")),
    Kind("tags", repeated("<b>")),
    Kind("hyphens", repeated("a-\n")),
)


def quotations_of(text: str, apart: int) -> tuple[Quotation, ...]:
    """Return quotations of pieces of a text, so far apart."""
    places = range(0, max(1, len(text) - LENGTH), apart)
    spans = ((number, Span(at, min(len(text), at + LENGTH))) for number, at in enumerate(places))
    return tuple(Quotation(f"q{number}", "story", (span,), "direct") for number, span in spans)


def link(text: str) -> None:
    """Look for the words of a story in another text, one word of every other quotation left out."""
    quoted = quotations_of(text, APART)
    story = "".join(
        text[each.start : each.end - AROUND] + "x" * AROUND if number % 2 else text[each.start : each.end]
        for number, each in enumerate(quoted)
    )
    spans = (Span(at, min(len(story), at + LENGTH)) for at in range(0, len(story), LENGTH))
    told = tuple(Quotation(f"q{number}", "story", (span,), "direct") for number, span in enumerate(spans))
    for _ in linking_steps([Document("story", story, ""), Document("source", text, "")], told):
        pass


def anchor(text: str) -> None:
    """Anchor the quotations of a dossier, each after the one before, and a word of each beside it."""
    document = Document("d", text, "")
    after = 0
    for each in quotations_of(text, len(text) // ANCHORED + 1):
        start, end = each.start, each.end
        selector = Selector(text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND])
        found = anchor_in(document, selector, after=after)
        if found is not None:
            cue = next(iter(text[found.span.end : found.span.end + 2 * AROUND].split()[1:]), "said")
            anchor_in(document, Selector(cue), near=[found.span])
            after = found.span.start


def search(words: str, *, regex: bool = False) -> Callable[[str], None]:
    """Return what finds all places of a query."""

    def work(text: str) -> None:
        dossier = Dossier("d", (Document("d", text, ""),))
        for _ in find_matches(dossier, parse_query(words, (), regex=regex)):
            pass

    return work


def lay_out(*, markdown: bool) -> Callable[[str], None]:
    """Return what lays a whole text out."""

    def work(text: str) -> None:
        for _ in Layout(text, 80, markdown=markdown).texts():
            pass

    return work


def read_word_document(text: str) -> None:
    """Read a Word document with the lines of a text as its paragraphs."""
    lines = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n"))
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr(
            "word/document.xml", f'<w:document xmlns:w="{namespace}"><w:body>{lines}</w:body></w:document>'
        )
    docx.read(file.getvalue())


def read_mail(text: str) -> None:
    """Read a mail with a text."""
    message = EmailMessage()
    message["From"], message["Subject"] = "ann@example.org", "Text"
    message.set_content(text)
    mail.read(message.as_bytes())


ENGINES: dict[str, Callable[[str], object]] = {
    "cleaning": clean,
    "plain view": lambda text: read_plainly(text, markdown=is_markdown(text)),
    "quotations": lambda text: find_quotations(text, "d"),
    "speakers": lambda text: completed(Dossier("t", (Document("d", text, "t", date="2013-05-22"),))),
    "dates": lambda text: find_times(text, "2013-05-22"),
    "links": link,
    "anchoring": anchor,
    "search": search("said"),
    "search, expression": search(r"\bs\w+d\b", regex=True),
    "layout": lay_out(markdown=False),
    "layout, Markdown": lay_out(markdown=True),
    "headings": lambda text: (find_headings(text, markdown=False), find_headings(text, markdown=True)),
    "links of a text": lambda text: links_within(Document("d", text, ""), Span(0, len(text))),
    "marks of plain text": lambda text: markup_edits(text, markdown=False),
    "Markdown": lambda text: markup_edits(text, markdown=True),
    "web page": lambda text: web_page.read(f"<html><body><p>Text</p><p>{text}</p></body></html>".encode()),
    "Word document": read_word_document,
    "mail": read_mail,
}


def milliseconds(work: Callable[[str], object], make: Callable[[int], str], size: int) -> float:
    """Return the processor time that work takes on a text of a size, the best of some runs, each on its own text."""
    times: list[float] = []
    while len(times) < (QUICK_TURNS if times and min(times) < QUICK else TURNS):
        text = f"{make(size)}\n{len(times)}"  # nothing that is kept of the last one answers
        gc.collect()
        gc.disable()  # a collection of all that there is comes in steps of its own, and falls into some runs
        started = time.process_time()
        work(text)
        times.append(time.process_time() - started)
        gc.enable()
    return min(times) * 1000


def cells(work: Callable[[str], object], size: int) -> Iterator[tuple[float, float]]:
    """Yield, for each kind of text, what the largest costs and the larger growth by a doubling; 0: none is told."""
    work(prose(2000))  # what is compiled and imported once
    for kind in KINDS:
        costs = [math.inf] * 3
        growth = math.inf
        for _ in range(AGAIN):
            if growth > AIM:  # where the machine is busy, a cost may be told too high, never too low
                again = [milliseconds(work, kind.make, size * times) for times in (1, 2, 4)]
                costs = list(map(min, costs, again))
                growth = max((large / small for small, large in pairwise(costs) if small >= LEAST_TOLD), default=0.0)
        yield costs[-1], growth


def main() -> None:
    """Measure, and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engines", nargs="*", metavar="ENGINE", help=", ".join(ENGINES))
    parser.add_argument("--size", type=int, default=40_000, help="code points of the smallest text (40000)")
    arguments = parser.parse_args()
    if unknown := [name for name in arguments.engines if name not in ENGINES]:
        parser.error(f"no engine {', '.join(unknown)}")
    print(f"| {4 * arguments.size:,} code points | " + " | ".join(kind.name for kind in KINDS) + " |")
    print("| --- |" + " --- |" * len(KINDS))
    beyond: list[str] = []
    for name in arguments.engines or ENGINES:
        row = []
        for kind, (cost, growth) in zip(KINDS, cells(ENGINES[name], arguments.size), strict=True):
            row.append(f"{cost:.0f} ms" + (f", x {growth:.1f}" if growth else ""))
            if growth > AIM:
                beyond.append(f"{name} on {kind.name}: x {growth:.2f}")
        print(f"| {name} | " + " | ".join(row) + " |", flush=True)
    print("\nBeyond the aim: " + ("; ".join(beyond) or "none"))
    sys.exit(bool(beyond))


if __name__ == "__main__":
    main()
