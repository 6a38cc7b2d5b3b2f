"""How often what Reader takes for reported speech is right, by grade: sure, and what comes only when asked for.

    python -m tests.benchmarks.reports CORPUS.jsonl --scorer SCORER.py

CORPUS holds a line a document, {"id", "text", "quotes": [{"start", "end", "kind", "speaker", "speaker_start",
"speaker_end"}]}, with reported speech too. A find is right if it and an annotation share at least half of each; the
scorer is a module with `speaker_ok(gold, found, text)`, which says whether they name the same source.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.model import Quotation
from reader.pipeline.annotation import annotate
from tests.benchmarks.quotations import read, row
from tests.benchmarks.train_speakers import module_at


class Judged(NamedTuple):
    """One find: its grade, whether it is reported speech, and whether its source is right too."""

    doubtful: bool
    is_right: bool
    has_right_source: bool


def judged(documents: Sequence[Mapping[str, Any]], scorer: Any) -> Iterator[Judged]:
    """Yield all that is found outside of marks."""
    for document in documents:
        text = document["text"]
        found = annotate(text, doubtful=True)
        names = {speaker.id: speaker.name for speaker in found.speakers}
        for quotation in found.quotations:
            if quotation.kind == "indirect":
                gold = annotation_of(quotation, document["quotes"])
                told = row(text, quotation, quotation.parts[0], names)
                source = gold is not None and bool(scorer.speaker_ok(gold, told, text))
                yield Judged(quotation.doubtful, gold is not None, source)


def annotation_of(quotation: Quotation, annotated: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the annotation that shares half of a find and has half of it in common; None if there is none."""
    length = quotation.end - quotation.start
    for gold in annotated:
        shared = min(quotation.end, gold["end"]) - max(quotation.start, gold["start"])
        if 2 * shared >= length and 2 * shared >= gold["end"] - gold["start"]:
            return gold
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    given = parser.parse_args()
    finds = list(judged(read(given.corpus), module_at(given.scorer)))
    print("| reported speech | finds | right | with its source |\n| --- | --- | --- | --- |")
    for name, doubtful in (("sure", False), ("only when asked for", True)):
        those = [find for find in finds if find.doubtful is doubtful]
        right, sourced = (sum(which) for which in zip(*((each[1], each[2]) for each in those), strict=True))
        print(f"| {name} | {len(those)} | {100 * right / len(those):.1f} | {100 * sourced / len(those):.1f} |")


if __name__ == "__main__":
    main()
