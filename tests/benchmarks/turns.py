"""Which texts are taken for transcripts, and how many of their labels are found in each usual form.

    python -m tests.benchmarks.turns PATH ...

PATH is a file of JSON lines with `id` and `text`, or a folder of such files. Where the text has lines that begin with a
name in capitals and a colon, those are its labels; each such dialogue is also written in other forms.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.prose.kind import is_markdown
from reader.prose.reading import read_plainly

_LABEL = re.compile(r"^(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,4}):(?= )", re.MULTILINE)
#: A dialogue has so many labels and names; with fewer it is a speech.
_FEWEST_LABELS, _FEWEST_NAMES = 4, 2

#: From a name and the number of its label to a label in another form.
Form = Callable[[str, int], str]


def _stamp(number: int) -> str:
    return f"{number // 60:02}:{number % 60:02}"


FORMS: dict[str, Form] = {
    "NAME:": lambda name, _: f"{name}:",
    "Name:": lambda name, _: f"{name.title()}:",
    "Surname:": lambda name, _: f"{name.split()[-1].title()}:",
    "Mr. SURNAME:": lambda name, _: f"Mr. {name.split()[-1]}:",
    "Senator Surname.": lambda name, _: f"Senator {name.split()[-1].title()}.",
    "[00:12] Name:": lambda name, number: f"[{_stamp(number)}] {name.title()}:",
    "Name (00:12):": lambda name, number: f"{name.title()} ({_stamp(number)}):",
    "Name 00:12": lambda name, number: f"{name.title()} {_stamp(number)}\n",
    "**Name:**": lambda name, _: f"**{name.title()}:**",
    "Name, role:": lambda name, _: f"{name.title()}, candidate:",
    "- NAME:": lambda name, _: f"- {name}:",
    ">> NAME:": lambda name, _: f">> {name}:",
}


def texts_in(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the id and the words of each text of a file, or of the files of a folder."""
    for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
        for line in file.read_text("utf-8").splitlines():
            record = json.loads(line)
            if "text" in record:
                yield str(record.get("id", "")), record["text"]


def written_as(text: str, form: Form) -> tuple[str, set[int]]:
    """Return a text with its labels in another form, and where each of them begins."""
    pieces: list[str] = []
    starts: set[int] = set()
    place = length = 0
    for number, match in enumerate(_LABEL.finditer(text)):
        for piece in (text[place : match.start()], form(match["name"], number)):
            pieces.append(piece)
            length += len(piece)
        starts.add(length - len(pieces[-1]))
        place = match.end()
    return "".join([*pieces, text[place:]]), starts


def found_in(text: str) -> list[int]:
    """Return where in a text the words of each turn begin."""
    reading = read_plainly(text, markdown=is_markdown(text))
    return [reading.view.to_document(turn.words).start for turn in reading.turns]


def compared(text: str, starts: set[int]) -> tuple[int, int, int]:
    """Return how many labels are found, how many there are, and how many turns begin at none."""
    wanted = sorted(starts)
    found = found_in(text)
    right = 0
    for start, end in zip(wanted, [*wanted[1:], len(text)], strict=True):
        right += any(start <= place <= start + 60 and place < end for place in found)
    return right, len(wanted), max(0, len(found) - right)


def main() -> None:
    """Print a line for each path, then a line for each form of the dialogues in them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    dialogues: list[str] = []
    for path in parser.parse_args().paths:
        texts = list(texts_in(path))
        taken = [name for name, text in texts if found_in(text)]
        print(f"{path.name}: {len(taken)} of {len(texts)} are transcripts", *(taken if len(taken) < 5 else ()))
        for _, text in texts:
            names = [match["name"] for match in _LABEL.finditer(text)]
            if len(names) >= _FEWEST_LABELS and len(set(names)) >= _FEWEST_NAMES:
                dialogues.append(text)
    if not dialogues:
        return
    print(f"\n{'form':<18}{'texts':>7}{'recall':>8}{'precision':>11}   of {len(dialogues)} dialogues")
    for form, label in FORMS.items():
        scores = [compared(*written_as(text, label)) for text in dialogues]
        right, wanted, extra = (sum(score[index] for score in scores) for index in range(3))
        seen = sum(score[0] > 0 for score in scores)
        print(f"{form:<18}{seen:>7}{100 * right / wanted:>8.1f}{100 * right / max(1, right + extra):>11.1f}")


if __name__ == "__main__":
    main()
