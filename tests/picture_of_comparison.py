"""Make the README's picture of checking: `python -m tests.picture_of_comparison` writes .github/comparison.svg."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.pipeline import completed, open_paths
from tests.tui.screens import running

PICTURE = Path(__file__).parent.parent / ".github" / "comparison.svg"
SIZE = (120, 36)
#: To what is to be looked at: the worst is compared.
KEYS = ("x",)
STORY = """\
# The harbour vote

HALE BAY, 9 May 2021 — The harbour fund is at the centre of a dispute that began when the council set it up.

Ann Hale told the hearing on Monday that the city "did not receive a single dollar" of the fund, and that the works
would "be finished by June, at the latest".

Mayor Bea Oduya said she had been "kind of surprised" by the vote. "We were told in March that the money was gone,"
she said.

"Nobody on this council ever signed that contract," Carl Rehn, the treasurer, said in a statement.

"We will rebuild the pier," Hale said. "And we will do it without raising the harbour fee."
"""
HEARING = """\
HEARING ON THE HARBOUR FUND

3 May 2021

THE CHAIRMAN: The committee will come to order. Ms. Hale, you have five minutes.

MS. HALE: Thank you. The city did receive more than a single dollar of that fund, and I said so in March. The works will
be finished by June or July, at the latest, if the weather holds.

MAYOR ODUYA: I was kind of surprised by the vote, I have to say.

MS. HALE: We were told in March that the money was gone. We will rebuild the pier, and we will do it without raising the
harbor fee.

MR. REHN: Nobody on this council ever signed that contract.
"""


async def make_picture() -> str:
    """Return the screen as an SVG, named so that two pictures of the same screen are the same."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / "story.md", Path(folder) / "hearing.txt"]
        for path, text in zip(paths, (STORY, HEARING), strict=True):
            path.write_text(text, encoding="utf-8")
        dossier = completed(open_paths(list(map(str, paths))))
    async with running(dossier, size=SIZE) as screen:
        await screen.press(*KEYS)
        picture = screen.app.export_screenshot(title="reader")
    return re.sub(r"terminal-\d+-", "terminal-", picture)


if __name__ == "__main__":
    PICTURE.write_text(asyncio.run(make_picture()), encoding="utf-8")
    print(PICTURE)
