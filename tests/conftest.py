"""What holds for all tests: Hypothesis fails none for being slow, and tries the same examples each time CI is set."""

from __future__ import annotations

import os
import signal

import pytest
from hypothesis import HealthCheck, settings

#: Seed of Hypothesis where CI is set; elsewhere each run tries other examples.
SEED = 20130522

IN_CI = os.environ.get("CI", "").lower() not in ("", "0", "false")

settings.register_profile("everyday", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("in CI", settings.get_profile("everyday"), database=None)


#: Signals that a shell lets what it starts in the background ignore, and `nohup` too; whatever that starts does so too.
FROM_TERMINAL = ("SIGINT", "SIGQUIT", "SIGHUP")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the profile; a seed given by `--hypothesis-seed` stands before ours. Hear signals as in a terminal."""
    for number in (getattr(signal, name) for name in FROM_TERMINAL if hasattr(signal, name)):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    settings.load_profile("in CI" if IN_CI else "everyday")
    if IN_CI and config.option.hypothesis_seed is None:
        config.option.hypothesis_seed = SEED


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Run two processes a core with `-n auto`: tests of the screen wait for most of their time."""
    return 2 * (os.cpu_count() or 1)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say after a failure how to have the same examples again."""
    seed = config.option.hypothesis_seed
    if seed is not None and terminalreporter.stats.get("failed"):
        terminalreporter.write_line(f"Hypothesis tried the examples of --hypothesis-seed={seed}")
