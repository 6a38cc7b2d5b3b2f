"""What is public is a promise: it is written down, shown by examples that are run, and nothing else is public."""

from __future__ import annotations

import ast
import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import reader
from tests.interface.written_list import FILE, described
from tests.processes import without_coverage

SHOWN = [name for name in reader.__all__ if not name.startswith("__")]


def test_the_interface_is_the_written_list() -> None:
    assert described() == FILE.read_text(encoding="utf-8"), "run: python -m tests.interface.written_list"


@pytest.mark.parametrize("name", SHOWN)
def test_each_public_name_has_examples_that_are_true(name: str) -> None:
    tests = doctest.DocTestFinder().find(getattr(reader, name), name, module=False, globs={})
    assert any(each.name == name and each.examples for each in tests)
    runner = doctest.DocTestRunner()
    for each in tests:
        runner.run(each)
    assert not runner.failures


def test_dir_gives_the_public_names_alone() -> None:
    assert dir(reader) == sorted(reader.__all__)


def test_whatever_else_stands_in_the_package_itself_is_private_by_name() -> None:
    tree = ast.parse(Path(reader.__file__).read_text(encoding="utf-8"))
    at_top = [each for node in tree.body for each in (node.body if isinstance(node, ast.If) else [node])]
    bound = {name for node in at_top for name in _bound_by(node)}
    assert {name for name in bound if not name.startswith("_")} <= {*reader.__all__, "annotations"}


def _bound_by(node: ast.stmt) -> set[str]:
    """Return the names that a statement binds in its module."""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return {each.asname or each.name for each in node.names}
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return {node.name}
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}


def test_no_name_is_made_up() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        reader.nonsense  # type: ignore[attr-defined]  # noqa: B018


def test_importing_it_brings_in_nothing_and_using_all_of_it_no_screen() -> None:
    program = (
        "import reader, sys; print(*(each for each in sys.modules if each.startswith('reader')));"
        "[getattr(reader, name) for name in reader.__all__]; print(*sys.modules)"
    )
    answer = subprocess.check_output([sys.executable, "-c", program], text=True, env=without_coverage())
    first, then = answer.splitlines()
    assert set(first.split()) == {"reader", "reader.version"}
    assert not {"textual", "rich", "argparse", "concurrent.futures", "multiprocessing"} & set(then.split())


def test_the_examples_of_the_topic_are_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    topic = Path(reader.__file__).parent / "help" / "api.md"
    failed, tried = doctest.testfile(str(topic), module_relative=False, encoding="utf-8")
    assert tried > 10 and not failed
