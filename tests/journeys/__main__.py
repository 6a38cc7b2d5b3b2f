"""Record all journeys again, each in its file: python -m tests.journeys."""

from __future__ import annotations

import asyncio

from tests.journeys.replay import FILES, replay


def main() -> None:
    for file in FILES:
        before = file.read_text(encoding="utf-8")
        today = asyncio.run(replay(before))
        if today != before:
            file.write_text(today, encoding="utf-8")
            print(f"{file.name} goes another way now")


if __name__ == "__main__":
    main()
