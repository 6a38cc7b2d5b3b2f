"""The recipes of the topic of corpora, as scripts beside a corpus."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

from reader.help import topic_named

#: The quiet that a test and a benchmark want of Spark and its workers.
_QUIET = {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", "PYTHONWARNINGS": "ignore"}


def recipe(name: str) -> str:
    """Return the code of a recipe, which stands in the topic below its name in a comment."""
    topic = topic_named("corpora")
    assert topic
    found = re.search(rf"<!-- {name} -->\n\n((?:    .*\n|\n)+)", topic.text)
    assert found, f"the topic has no recipe {name}"
    return textwrap.dedent(found[1])


def run_recipe(name: str, folder: Path) -> None:
    """Run a recipe by copy and paste, in the folder of a corpus."""
    script = folder / f"{name}.py"
    script.write_text(recipe(name), encoding="utf-8")
    command = [sys.executable, script.name]
    answer = subprocess.run(command, cwd=folder, env={**os.environ, **_QUIET}, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr[-2_000:]


def annotations_in(folder: Path, order: str) -> list[str]:
    """Return the lines in a folder of Parquet, by the numbers in a column."""
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(folder).sort_by(order)
    lines: list[str] = table["annotations"].to_pylist()
    return lines


def lines_in(folder: Path) -> list[str]:
    """Return the lines in the numbered files of a folder."""
    parts = sorted(folder.iterdir(), key=lambda path: int(path.stem))
    return [line for part in parts for line in part.read_text("utf-8").splitlines()]


def write_parquet(folder: Path) -> None:
    """Write the corpus of a folder as Parquet too."""
    import pyarrow.json
    import pyarrow.parquet

    table = pyarrow.json.read_json(folder / "corpus.jsonl")
    pyarrow.parquet.write_table(table, folder / "corpus.parquet", row_group_size=500)
