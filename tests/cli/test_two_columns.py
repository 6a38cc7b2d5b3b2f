"""End to end: forty quotations that stand in a report of two columns are exact, each on its page."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.imports.made_files import pdf

SUBJECTS = ["harbour", "company", "council", "skipper", "engineer", "committee", "ferry", "island", "quay", "auditor"]
VERBS = ["repairs", "inspects", "postpones", "measures", "abandons", "finances", "reconsiders", "photographs"]
OBJECTS = ["engines", "timetables", "breakwaters", "lighthouses", "anchorages", "subsidies", "moorings", "regulations"]
ENDINGS = ["in spring", "before winter", "on Mondays", "without notice", "at low tide", "by daylight", "on foot"]
SYLLABLES = ["bre", "dun", "kel", "mor", "nis", "tar", "vik", "ost", "ran", "hul", "fen", "gar"]
LINE, LINES = 42, 44
QUOTED = 40


def sentences(number: int) -> list[str]:
    """Return sentences of which no two are the same."""
    chance = random.Random(7)
    made: dict[str, None] = {}
    while len(made) < number:
        first, second = chance.sample(SUBJECTS, 2)
        one, other = (f"{chance.choice(VERBS)} the {chance.choice(OBJECTS)} {chance.choice(ENDINGS)}" for _ in range(2))
        village, cove = ("".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(2))
        made[f"The {first} of {village} {one}, while the {second} off {cove} {other} and says so."] = None
    return list(made)


def column_lines(words: list[str]) -> Iterator[str]:
    """Yield the lines of a column; long words at a line's end are divided."""
    line = ""
    for word in words:
        if len(line) + len(word) < LINE:
            line = f"{line} {word}".strip()
            continue
        room = LINE - len(line) - 2
        if len(word) > 9 and 4 <= room <= len(word) - 4 and word.isalpha():
            yield f"{line} {word[:room]}-"
            line = word[room:]
        else:
            yield line
            line = word
    yield line


def report(told: list[str], *, by_rows: bool) -> tuple[bytes, dict[str, int]]:
    """Return a PDF of two columns with running heads, and the page on which each sentence begins.

    Its program draws column by column, or row by row across both.
    """
    lines: list[str] = []
    begins: dict[str, int] = {}
    for paragraph in (told[at : at + 5] for at in range(0, len(told), 5)):
        words = [word for sentence in paragraph for word in sentence.split()]
        first_line, position = len(lines), 0
        lines += [("   " if not number else "") + line for number, line in enumerate(column_lines(words))]
        letters = "".join(line.strip().rstrip("-").replace(" ", "") for line in lines[first_line:])
        for sentence in paragraph:
            position = letters.index(sentence.replace(" ", ""), position)
            seen = 0
            for number, line in enumerate(lines[first_line:], first_line):
                seen += len(line.strip().rstrip("-").replace(" ", ""))
                if seen > position:
                    begins[sentence] = number // (2 * LINES) + 1
                    break
    pages = []
    for number, start in enumerate(range(0, len(lines), 2 * LINES), 1):
        page = [(60.0, 800.0, f"Harbour report {number}")]
        for at, line in enumerate(lines[start : start + 2 * LINES]):
            left = 60.0 if at < LINES else 320.0
            page.append((left + 10 * line.startswith("   "), 770.0 - 16 * (at % LINES), line.strip()))
        page.append((290.0, 40.0, f"Page {number}"))
        if by_rows:
            page.sort(key=lambda line: (-line[1], line[0]))
        pages.append(page)
    return pdf(pages), begins


@pytest.fixture(params=[False, True], ids=["by columns", "by rows"])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path, dict[str, int]]:
    told = sentences(200)
    data, begins = report(told, by_rows=request.param)
    (tmp_path / "report.pdf").write_bytes(data)
    quoted = told[:: len(told) // QUOTED][:QUOTED]
    article = "\n\n".join(f"“{sentence[:-1]},” said Mara Quill." for sentence in quoted)
    (tmp_path / "article.txt").write_text(article, encoding="utf-8")
    return tmp_path / "article.txt", tmp_path / "report.pdf", {sentence: begins[sentence] for sentence in quoted}


def test_forty_quotations_of_a_report_in_two_columns_are_exact_and_on_their_pages(
    run: Run, files: tuple[Path, Path, dict[str, int]]
) -> None:
    article, source, pages = files
    verified = run("verify", "--json", article, source)
    found = json.loads(verified.out)["quotations"]
    assert [each["verdict"] for each in found] == ["exact"] * QUOTED and verified.status == 0
    assert not any(each["source"]["weak"] for each in found)
    assert [each["source"]["locator"]["value"] for each in found] == [str(page) for page in pages.values()]
    assert len(set(pages.values())) > 3  # or the pages would say nothing


def test_the_pages_stand_in_the_table_and_stay_known_in_a_dossier(
    run: Run, files: tuple[Path, Path, dict[str, int]], tmp_path: Path
) -> None:
    article, source, pages = files
    table = run("verify", article, source).out
    made = tmp_path / "made"
    assert run("new", made, article, source).status == 0
    records = json.loads(run("quotes", "--json", made, "--document", "article").out)["quotations"]
    for page, record in zip(pages.values(), records, strict=True):
        assert f"report:p. {page}" in table
        assert (record["source"]["verdict"], record["source"]["locator"]["words"]) == ("exact", f"p. {page}")
