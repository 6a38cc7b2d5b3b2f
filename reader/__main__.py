"""`python -m reader`."""

from __future__ import annotations

import sys

from reader.cli.start import main

if __name__ == "__main__":
    sys.exit(main())
