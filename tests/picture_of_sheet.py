"""Make the picture of a sheet: `python -m tests.picture_of_sheet` writes .github/sheet.png (needs chromium)."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from reader.export.sheet.formats import sheet_bytes
from reader.model import judgement as decisions
from tests.export.sheet.harbour import judged, sheet

PICTURE = Path(__file__).parent.parent / ".github" / "sheet.png"
WIDTH, HEIGHT = 1120, 1080


def make_picture() -> None:
    """Draw the page that tests read, as a browser shows it on a light ground."""
    judgements = (
        judged(decisions.WRONG, "did not", "The recording has it too: she said that the city did receive it."),
        judged(decisions.STANDS, "The works", by="Di Poe"),
        judged(None, "We should", "Ask her office for the whole speech."),
    )
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "sheet.html"
        page.write_bytes(sheet_bytes(sheet(*judgements), "html"))
        options = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
        size = f"--window-size={WIDTH},{HEIGHT}"
        subprocess.run(["chromium", *options, size, f"--screenshot={PICTURE}", page.as_uri()], check=True)


if __name__ == "__main__":
    make_picture()
    print(PICTURE)
