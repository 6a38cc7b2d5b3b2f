"""`python -m reader`, and the entry point of the command `reader`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit status."""
    from reader.cli.main import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
