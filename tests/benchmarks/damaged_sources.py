"""Whether the verdicts on an article's quotations stay the same where its sources come damaged.

    python -m tests.benchmarks.damaged_sources FOLDER

FOLDER holds `articles.jsonl` and `sources.jsonl`, a line a text, {"id", "text"}, and `gold.jsonl`, a line a quotation,
{"article_id", "source_ids", "start", "end", "verdict"}. Each article is verified against its sources as they are, and
then against the same sources damaged; told is how many parts of quotations have the verdict that they had, and how many
judged quotations have the right one.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

from reader.cli.progress import result_of
from reader.model import Document, Dossier, Span, Verdict
from reader.model.verified import Verified
from reader.pipeline.verification import verify
from tests.benchmarks.damaged import DAMAGES, Damage

COLUMNS = ("sources", "same verdict", "right verdict")
_CUE = 8


def as_subtitles(text: str) -> list[str]:
    """Return the text as subtitles: eight words a cue, numbered and timed."""
    pieces = list(text)
    for number, word in enumerate(re.finditer(r"\S+", text)):
        if number % _CUE == 0:
            cue = number // _CUE
            start, end = (f"00:{second // 60 % 60:02}:{second % 60:02},000" for second in (2 * cue, 2 * cue + 2))
            head = f"{cue + 1}\n{start} --> {end}\n"
            pieces[word.start()] = ("\n\n" if cue else "") + head + pieces[word.start()]
    return [" " if piece == "\n" else piece for piece in pieces]


def as_numbered_lines(text: str) -> list[str]:
    """Return the text wrapped, each line with its number before it."""
    pieces = DAMAGES["wrapped at 72"](text)
    number = 1
    for at, piece in enumerate(pieces):
        if piece in ("\n", "\n\n"):
            number += 1
            pieces[at] = f"{piece}{number:>3}  "
    return ["  1  ", *pieces]


ALL: dict[str, Damage] = DAMAGES | {"subtitles": as_subtitles, "numbered lines": as_numbered_lines}


def read(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file with one on each line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def verdicts(article: str, sources: list[str], *, markdown: bool) -> dict[Span, Verdict]:
    """Return the verdict on each part of a quotation of an article."""
    documents = [Document("article", article, "")]
    documents += [Document(f"s{number}", text, "", markdown=markdown) for number, text in enumerate(sources)]
    verified: list[Verified] = list(result_of(verify(Dossier("", tuple(documents)))) or ())
    return {each.span: each.link.verdict for each in verified}


def right_of(found: dict[Span, Verdict], judged: list[dict[str, Any]]) -> int:
    """Return how many judged quotations have the right verdict, by the part that overlaps them most."""
    right = 0
    for row in judged:
        span = Span(row["start"], row["end"])
        parts = [(min(part.end, span.end) - max(part.start, span.start), part) for part in found if part.overlaps(span)]
        right += bool(parts) and found[max(parts)[1]] == row["verdict"]
    return right


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    articles = {row["id"]: row["text"] for row in read(folder / "articles.jsonl")}
    sources = {row["id"]: row["text"] for row in read(folder / "sources.jsonl")}
    judged: dict[tuple[str, tuple[str, ...]], list[dict[str, Any]]] = {}
    for row in read(folder / "gold.jsonl"):
        judged.setdefault((row["article_id"], tuple(row["source_ids"])), []).append(row)
    clean = {key: verdicts(articles[key[0]], [sources[each] for each in key[1]], markdown=False) for key in judged}
    print("| " + " | ".join(COLUMNS) + " |")
    print("| --- " * len(COLUMNS) + "|")
    for name, damage in ALL.items():
        same = parts = right = 0
        for key, rows in judged.items():
            texts = ["".join(damage(sources[each])) for each in key[1]]
            found = verdicts(articles[key[0]], texts, markdown=name == "Markdown") if name != "clean" else clean[key]
            same += sum(found.get(span) == verdict for span, verdict in clean[key].items())
            parts += len(clean[key])
            right += right_of(found, rows)
        total = sum(map(len, judged.values()))
        print(f"| {name} | {100 * same / parts:.1f} | {100 * right / total:.1f} |", flush=True)


if __name__ == "__main__":
    main()
