"""The entry point of the commands `reader` and `dossier-reader`, and of `python -m reader`."""

from __future__ import annotations

import sys

from reader.cli.import_name import told_at_start


def main() -> int:
    """Run the command line and return its exit status; say so where another distribution lies in the package."""
    told, can_run = told_at_start()
    if told and sys.stderr:
        print(told, file=sys.stderr)
    if not can_run:
        return 70  # an internal error, as reader.reading.status has it, which may be gone
    from reader.cli.main import main as run

    return run()
