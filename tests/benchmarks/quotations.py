"""How well and how fast quotations and their speakers are found, against annotated texts.

    python -m tests.benchmarks.quotations FOLDER --scorer SCORER.py [--file NAME ...]

FOLDER holds `*.jsonl` files: a line a document, {"id", "text", "quotes": [{"start", "end", "kind", "speaker",
"speaker_start", "speaker_end", "speaker_resolved"?}]}. The scorer is a script that takes gold and prediction files and,
with --json, prints overlap, end_to_end, entity_e2e (each precision, recall, F1) and pronoun_resolved_acc.

A file whose annotations all stand in marks is scored on the stretches in double marks, as it was made. In any other a
clause and the marked phrases within it, which Reader reports apart, are one attribution, as such corpora have it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reader.model import Quotation, Span
from reader.pipeline.annotation import Annotations, annotate

COLUMNS = ("file", "detection", "end to end", "entity end to end", "he/she", "articles/s")
SINGLE_MARKS = frozenset("‘'‚")


def read(path: Path) -> list[dict[str, Any]]:
    """Return the documents of a file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def is_all_in_marks(documents: Sequence[dict[str, Any]]) -> bool:
    """Say whether a file holds no reported speech."""
    return all(quote["kind"] != "indirect" for document in documents for quote in document["quotes"])


def row(text: str, quotation: Quotation, span: Span, names: dict[str, str]) -> dict[str, Any]:
    """Return one stretch as the scorer reads it."""
    mention = quotation.mention
    return {
        "start": span.start,
        "end": span.end,
        "kind": quotation.kind,
        "speaker": mention.words_of(text) if mention else None,
        "speaker_start": mention.start if mention else None,
        "speaker_end": mention.end if mention else None,
        "speaker_resolved": [names[quotation.speaker]] if quotation.speaker else [],
    }


def stretches(text: str, found: Annotations) -> Iterator[dict[str, Any]]:
    """Yield the stretches in double marks."""
    names = {speaker.id: speaker.name for speaker in found.speakers}
    for quotation in found.quotations:
        for part in quotation.parts:
            mark = text[part.start - 1 : part.start]
            if quotation.quotes_words and (mark not in SINGLE_MARKS or text[part.start - 2 : part.start] == "''"):
                yield row(text, quotation, part, names)


def attributions(text: str, found: Annotations) -> Iterator[dict[str, Any]]:
    """Yield every attribution; what shares its cue, and stands on one side of it, is joined where it holds a clause."""
    names = {speaker.id: speaker.name for speaker in found.speakers}
    by_cue: dict[object, list[Quotation]] = {}
    for quotation in found.quotations:
        cue = quotation.cue if quotation.kind != "direct" else None
        key = (cue, cue.start < quotation.start) if cue else quotation.id
        by_cue.setdefault(key, []).append(quotation)
    for together in by_cue.values():
        if any(quotation.kind == "indirect" for quotation in together):
            start = min(quotation.start for quotation in together)
            yield row(text, together[0], Span(start, max(quotation.end for quotation in together)), names)
        else:
            yield from (row(text, quotation, part, names) for quotation in together for part in quotation.parts)


def scored(scorer: Path, gold: Path, predictions: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the scorer's figures."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(each) + "\n" for each in predictions)
        file.flush()
        command = [sys.executable, str(scorer), str(gold), file.name, "--json"]
        figures: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        return figures


def line(scorer: Path, path: Path) -> list[str]:
    """Return the table's line for one file; the speed is that of one core, reading left out."""
    documents = read(path)
    annotate("“Yes,” Ada Marlow said.")
    began = time.process_time()
    found = [annotate(document["text"]) for document in documents]
    seconds = time.process_time() - began
    view = stretches if is_all_in_marks(documents) else attributions
    predictions = [
        {"id": document["id"], "quotes": list(view(document["text"], each))}
        for document, each in zip(documents, found, strict=True)
    ]
    figures = scored(scorer, path, predictions)
    he_or_she = figures["pronoun_resolved_acc"]
    shares = [figures[name][2] for name in ("overlap", "end_to_end", "entity_e2e")]
    cells = [f"{100 * share:.1f}" for share in shares] + ["-" if he_or_she is None else f"{100 * he_or_she:.1f}"]
    return [path.stem, *cells, f"{len(documents) / seconds:.0f}"]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--file", action="append", help="score this file only, named without .jsonl; repeatable")
    arguments = parser.parse_args()
    print("| " + " | ".join(COLUMNS) + " |")
    print("| --- " * len(COLUMNS) + "|")
    for path in sorted(arguments.folder.glob("*.jsonl")):
        if not arguments.file or path.stem in arguments.file:
            print("| " + " | ".join(line(arguments.scorer, path)) + " |")


if __name__ == "__main__":
    main()
