"""`reader completion`: a script for a shell."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_printed_and_the_shell_reads_it(run: Run, shell: str) -> None:
    result = run("completion", shell)
    assert (result.status, result.err) == (0, "")
    if shutil.which(shell):
        checked = subprocess.run([shell, "-n"], input=result.out, capture_output=True, text=True, check=False)
        assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("words", [(), ("tcsh",), ("bash", "zsh")])
def test_a_shell_must_be_named(run: Run, words: tuple[str, ...]) -> None:
    result = run("completion", *words)
    assert (result.status, result.out) == (2, "")
    assert result.err == "reader: reader completion: name a shell: bash, zsh, fish\n"
