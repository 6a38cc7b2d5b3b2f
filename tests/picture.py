"""Make the README's picture: `python -m tests.picture` writes .github/reader.svg from the real program."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from tests.tui.screens import running

PICTURE = Path(__file__).parent.parent / ".github" / "reader.svg"
SIZE = (120, 36)
#: To the quotation that its cue splits in two.
KEYS = ("5", "]")


async def make_picture() -> str:
    """Return the screen as an SVG, named so that two pictures of the same screen are the same."""
    async with running(size=SIZE) as screen:
        await screen.press(*KEYS)
        picture = screen.app.export_screenshot(title="reader")
    return re.sub(r"terminal-\d+-", "terminal-", picture)


if __name__ == "__main__":
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(asyncio.run(make_picture()), encoding="utf-8")
    print(PICTURE)
