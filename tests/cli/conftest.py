import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.model import Dossier
from tests.export.examples import DOSSIER


@dataclass(frozen=True)
class Result:
    """What a command left: exit status, and what it wrote to stdout and stderr."""

    status: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the program in this process, with nothing of this terminal or its environment in reach."""

    def run(*words: object, stdin: bytes = b"") -> Result:
        out, err = io.BytesIO(), io.BytesIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, "utf-8"))
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(err, "utf-8"))
        status = main([str(word) for word in words])
        return Result(status, out.getvalue().decode(), err.getvalue().decode())

    for variable in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    return run


@pytest.fixture
def dossier(monkeypatch: pytest.MonkeyPatch) -> Callable[[Dossier], None]:
    """Lets every path name a dossier that the test built, with nothing left to find in it."""
    from reader import pipeline

    def use(built: Dossier = DOSSIER) -> None:
        monkeypatch.setattr(pipeline, "open_paths", lambda *_, **__: built)
        monkeypatch.setattr(pipeline, "complete", lambda dossier, **_: [pipeline.Step(dossier, "")])

    use()
    return use


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article without annotations."""
    path = tmp_path / "article.txt"
    path.write_text("“We need many more weapons,” said Dan Layman on Tuesday.\n", encoding="utf-8")
    return path
