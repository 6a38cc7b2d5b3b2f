"""Words that stand on a page outside its main text: what the commands say of them."""

from __future__ import annotations

import json
from pathlib import Path

from reader.pipeline import open_paths
from tests.cli.conftest import Run

CAPTION = "The old quay, where nobody lands any more"
STORY = "".join(
    f"<p>The harbour master said on day {number} that the boats would stay in the harbour until the wind had turned, "
    "since nobody wanted to lose another anchor on the rocks below the old tower.</p>"
    for number in range(8)
)
PAGE = (
    "<html><head><title>The harbour</title></head><body><nav><a href=/>Home</a></nav><article>"
    f"<h1>The harbour</h1>{STORY}<figure><img src=a.jpg><figcaption>{CAPTION}.</figcaption></figure></article>"
    "<footer>Imprint</footer></body></html>"
)


def files(folder: Path) -> tuple[Path, Path]:
    article, page = folder / "article.txt", folder / "page.html"
    article.write_text(
        f"“{CAPTION},” the page says. “The boats would stay in the harbour,” it adds. “We sink,” said Mara Quill.",
        encoding="utf-8",
    )
    page.write_text(PAGE, encoding="utf-8")
    return article, page


def test_verify_says_outside_the_main_text(run: Run, tmp_path: Path) -> None:
    article, page = files(tmp_path)
    assert CAPTION not in open_paths([str(page)]).documents[0].text
    told = run("verify", article, page)
    lines = [line for line in told.out.splitlines() if line.startswith("article-")]
    assert "absent" in lines[0] and told.status == 1
    assert "exact" in lines[1] and "page:outside the main text" in lines[1]
    assert "exact" in lines[2] and "outside" not in lines[2]
    first, second, third = (
        each["source"] for each in json.loads(run("verify", "--json", article, page).out)["quotations"]
    )
    assert (first["text"], first["start"], first["outside_main_text"]) == (CAPTION, None, True)
    assert second["outside_main_text"] is False and third is None


def test_quotes_says_it_in_a_row_of_its_own(run: Run, tmp_path: Path) -> None:
    assert run("quotes", *files(tmp_path)).out.count("stands outside the main text of page") == 1
