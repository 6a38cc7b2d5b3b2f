"""The core is light: importing any of its modules brings in neither Textual nor Rich."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import without_coverage

ROOT = Path(__file__).parents[1]
CORE = (
    *("model", "words", "files", "analysis", "search", "layout", "export", "memory", "pipeline", "keys", "help"),
    *("library", "reading", "interface", "web"),
)
#: Room to what none of its modules may bring in, directly or by way of another module.
FORBIDDEN = dict.fromkeys(CORE, ("textual", "rich")) | {"cli": ("textual",)}

#: Imports one module after another, and prints the first of them that brought in what is forbidden.
PROBE = """
import importlib, json, sys
forbidden, *modules = json.loads(sys.argv[1])
brought = {}
for module in modules:
    importlib.import_module(module)
    for name in forbidden:
        if name in sys.modules:
            brought.setdefault(name, module)
print(json.dumps(brought))
"""


def modules_of(room: str) -> list[str]:
    folder = ROOT / "reader" / room
    names = (".".join(path.relative_to(ROOT).with_suffix("").parts) for path in sorted(folder.rglob("*.py")))
    return [name.removesuffix(".__init__") for name in names]


def brought_in(modules: list[str], forbidden: tuple[str, ...]) -> dict[str, str]:
    """Return what importing the modules brought in of what is forbidden, and by which of them."""
    question = json.dumps([forbidden, *modules])
    answer = subprocess.run(
        [sys.executable, "-c", PROBE, question],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env=without_coverage(),
    )
    found: dict[str, str] = json.loads(answer.stdout)
    return found


@pytest.mark.parametrize("room", FORBIDDEN)
def test_modules_of_the_core_do_not_bring_in_the_screen(room: str) -> None:
    modules = modules_of(room)
    assert modules
    assert brought_in(modules, FORBIDDEN[room]) == {}


def test_the_probe_finds_what_it_looks_for() -> None:
    assert brought_in(["reader.model", "reader.tui.documents"], ("rich",)) == {"rich": "reader.tui.documents"}


def test_the_first_screen_is_painted_without_what_is_slow_to_import() -> None:
    slow = ("textual", "rich", "dataclasses", "inspect", "argparse", "html.entities", "reader.analysis")
    assert brought_in(["reader.cli.read", "reader.tui.start"], slow) == {}


@pytest.mark.parametrize(
    ("modules", "most"),
    [
        pytest.param(["reader.cli.read", "reader.tui.start"], 228, id="before the first screen"),
        pytest.param(
            ["reader.cli.read", "reader.tui.start", "reader.tui.app", "reader.tui.driver"], 296, id="for keys"
        ),
    ],
)
def test_no_more_of_reader_is_imported_than_before(modules: list[str], most: int) -> None:
    """Each module costs about a tenth of a millisecond: whoever needs one more here imports another one later."""
    count = f"import {', '.join(modules)}; import sys; print(sum(each.startswith('reader') for each in sys.modules))"
    answer = subprocess.run([sys.executable, "-c", count], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(answer.stdout) <= most


def test_a_dossier_opens_without_the_library() -> None:
    """Opening must not become slower by what is only needed on leaving, and on the screen of all dossiers."""
    late = (
        "reader.memory.library",
        "reader.memory.library_entry",
        "reader.reading.library_note",
        "reader.library.index",
    )
    assert brought_in(["reader.cli.read", "reader.tui.start", "reader.tui.app"], late) == {}


def test_arrows_between_the_rooms_run_one_way() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert answer.returncode == 0, answer.stdout
