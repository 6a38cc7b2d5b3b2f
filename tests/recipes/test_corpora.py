"""The recipes of the topic of corpora are run as they stand there, and write the lines of the command."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.recipes.recipes import annotations_in, lines_in, run_recipe, write_parquet

TEXTS, BAD = 2_000, 1_234


def needs(*packages: str, java: bool = False) -> pytest.MarkDecorator:
    missing = [each for each in packages if importlib.util.find_spec(each) is None]
    missing += ["Java"] if java and shutil.which("java") is None else []
    return pytest.mark.skipif(bool(missing), reason=f"needs {', '.join(missing)}")


needs_spark = needs("pyspark", "pandas", "pyarrow", java=True)
needs_dask = needs("dask", "pandas", "pyarrow")


@dataclass(frozen=True)
class Corpus:
    """Texts in a folder, and what the command makes of them.

    Attributes:
        folder: With `corpus.jsonl`.
        sha256: Of the command's lines.
    """

    folder: Path
    sha256: str


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Two thousand texts, one of them bad."""
    folder = tmp_path_factory.mktemp("corpus")
    records = [
        {"id": f"a{number}", "text": f"“It rained {number} times,” said Ada Marlow on {number % 28 + 1} May 2013."}
        for number in range(TEXTS)
    ]
    records[BAD - 1]["text"] = None  # type: ignore[assignment]
    (folder / "corpus.jsonl").write_text("".join(f"{json.dumps(each)}\n" for each in records), encoding="utf-8")
    command = [sys.executable, "-m", "reader", "annotate", "--jobs", "2", "corpus.jsonl"]
    answer = subprocess.run(command, cwd=folder, capture_output=True)
    lines = answer.stdout.decode().splitlines()
    assert (answer.returncode, len(lines)) == (2, TEXTS)
    assert json.loads(lines[BAD - 1]) == {"line": BAD, "id": f"a{BAD - 1}", "error": '"text" is not a string'}
    return Corpus(folder, hashed(lines))


def hashed(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def test_several_processes_of_the_command(corpus: Corpus) -> None:
    command = [sys.executable, "-m", "reader", "annotate", "corpus.jsonl"]
    answer = subprocess.run(command, cwd=corpus.folder, capture_output=True)
    assert hashed(answer.stdout.decode().splitlines()) == corpus.sha256


@needs_spark
@pytest.mark.parametrize(("recipe", "output"), [("spark", "annotated-spark"), ("spark-udf", "annotated-udf")])
def test_pyspark(recipe: str, output: str, corpus: Corpus) -> None:
    run_recipe(recipe, corpus.folder)
    assert hashed(annotations_in(corpus.folder / output, "before")) == corpus.sha256


@needs_dask
def test_a_bag_of_dask(corpus: Corpus) -> None:
    run_recipe("dask-bag", corpus.folder)
    assert len(list((corpus.folder / "annotated-bag").iterdir())) > 1
    assert hashed(lines_in(corpus.folder / "annotated-bag")) == corpus.sha256


@needs_dask
def test_a_data_frame_of_dask(corpus: Corpus) -> None:
    write_parquet(corpus.folder)
    run_recipe("dask-frame", corpus.folder)
    assert hashed(annotations_in(corpus.folder / "annotated-frame", "line")) == corpus.sha256
