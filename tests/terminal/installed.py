"""Checks that an installed Reader opens its screen: `python -m tests.terminal.installed PATH/TO/reader`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.terminal.terminal import Terminal, environment_in


def main() -> None:
    """Open the first dossier, see its title and its words, and leave."""
    with tempfile.TemporaryDirectory() as folder:
        environment = environment_in(Path(folder) / "home")
        del environment["PYTHONPATH"]  # it is the installed package that is to be seen, not this clone
        terminal = Terminal([sys.argv[1]], environment, columns=120, rows=36, folder=Path(folder))
        try:
            terminal.wait_for("Peace talks in jeopardy", "negotiating table", "QUOTATIONS", seconds=30)
            terminal.press("q")
            assert terminal.wait_for_end() == 0
            assert terminal.out_of_order() == []
        finally:
            terminal.kill()
    print("The screen opens, shows the dossier's title, and gives the terminal back.")


if __name__ == "__main__":
    main()
