"""Another distribution whose package is called `reader` too, in one environment with Reader."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

import reader

PACKAGE = Path(reader.__file__).parent
#: What the feed reader of the package index has in its package that Reader has too, and something more.
FEEDS = {
    "reader/__init__.py": '__version__ = "3.26"\n__all__ = ["make_reader"]\n',
    "reader/__main__.py": "from reader._cli import cli\n",
    "reader/core.py": "",
}


@dataclass(frozen=True)
class Environment:
    """A folder of installed distributions."""

    folder: Path

    def install_reader(self) -> None:
        """Install Reader, as a wheel does."""
        files = {
            path.relative_to(PACKAGE.parent).as_posix(): path.read_bytes()
            for path in PACKAGE.rglob("*")
            if path.is_file() and path.suffix in (".py", ".json", ".md")
        }
        self._install("dossier_reader", "0.1.0", files)

    def install_feeds(self) -> None:
        """Install the other distribution."""
        self._install("reader", "3.26", {name: text.encode() for name, text in FEEDS.items()})

    def remove_feeds(self) -> None:
        """Remove the other distribution: all files that it says are its own."""
        for name in FEEDS:
            (self.folder / name).unlink()
        shutil.rmtree(self.folder / "reader-3.26.dist-info")

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run the program as its command does."""
        return self.python(f"import sys; from reader.cli.start import main; sys.argv[1:] = {words}; sys.exit(main())")

    def python(self, program: str) -> subprocess.CompletedProcess[str]:
        """Run a program in Python with nothing installed but what is in this folder."""
        environment = {**os.environ, "PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-S", "-c", program]
        return subprocess.run(command, env=environment, cwd=self.folder, capture_output=True, text=True)

    def _install(self, name: str, version: str, files: dict[str, bytes]) -> None:
        for path, data in files.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_bytes(data)
        about = self.folder / f"{name}-{version}.dist-info"
        about.mkdir()
        about.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        record = (f"{path},sha256={hashlib.sha256(data).hexdigest()},{len(data)}" for path, data in files.items())
        about.joinpath("RECORD").write_text("\n".join(record))


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return Environment(tmp_path)


def test_alone_nothing_is_said(environment: Environment) -> None:
    environment.install_reader()
    answer = environment.run("--version")
    assert (answer.stdout, answer.stderr, answer.returncode) == ("reader 0.1.0\n", "", 0)


def test_where_the_other_was_there_first_reader_runs_and_says_so(environment: Environment) -> None:
    environment.install_feeds()
    environment.install_reader()
    answer = environment.run("--version")
    assert (answer.stdout, answer.returncode) == ("reader 0.1.0\n", 0)
    (line,) = answer.stderr.splitlines()
    assert line.startswith("reader: another distribution (reader 3.26) has its files in the same folder")
    assert "pipx install dossier-reader" in line


def test_where_the_other_came_later_a_line_stands_in_place_of_a_traceback(environment: Environment) -> None:
    environment.install_reader()
    environment.install_feeds()
    answer = environment.run("--version")
    assert (answer.stdout, answer.returncode) == ("", 70)
    (line,) = answer.stderr.splitlines()
    assert line.startswith("reader: another distribution (reader 3.26) has put its files over Reader's; install Reader")


def test_where_the_other_was_removed_the_line_says_how_to_bring_readers_files_back(environment: Environment) -> None:
    environment.install_reader()
    environment.install_feeds()
    environment.remove_feeds()
    answer = environment.run("--version")
    assert (answer.stdout, answer.returncode) == ("", 70)
    (line,) = answer.stderr.splitlines()
    assert line.startswith("reader: files of Reader are missing")
    assert line.endswith("pip install --force-reinstall --no-deps dossier-reader")


def test_all_distributions_are_looked_at_where_somebody_asks(environment: Environment) -> None:
    environment.install_feeds()
    environment.install_reader()
    answer = environment.python("from reader.cli.import_name import others_in_package; print(others_in_package())")
    assert answer.stdout == "('reader 3.26',)\n", answer.stderr
