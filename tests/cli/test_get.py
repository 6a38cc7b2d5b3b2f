"""Pages by their addresses: read at once, or kept in a dossier with all that is known of them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from reader.cli.get import folder_name
from reader.files.locating import default_dossier
from tests.cli.conftest import Run
from tests.imports.made_files import column, pdf
from tests.imports.web_server import Answer, serving

SAID = "“The ferry sails again in spring,” said Mara Quill."
HEAD = '<meta name=author content="Mara Quill"><script type="application/ld+json">{"headline": "The ferry", '
PAGE = (
    f'<!doctype html><html><head><title>The ferry</title>{HEAD}"datePublished": "2014-03-03"}}</script></head>'.encode()
)
PAGE += f"<body><p>{SAID}</p></body></html>".encode()
HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


def documents(folder: Path) -> dict[str, dict[str, Any]]:
    read = yaml.load((folder / "dossier.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return {each["id"]: each for each in read["documents"]}


def test_a_page_is_read_by_its_address_with_one_request(run: Run) -> None:
    with serving({"/ferry": Answer(PAGE, headers=HTML)}) as server:
        shown = run("show", "--json", f"{server.address}/ferry")
        assert server.asked == ["/ferry"]
    (page,) = json.loads(shown.out)["documents"]
    assert SAID in page["text"] and page["url"] == f"{server.address}/ferry" and page["id"] == "ferry"
    assert page["provenance"]["told_by"] == {"title": "json-ld", "author": "meta", "date": "json-ld"}


def test_get_keeps_the_bytes_and_what_is_known_of_them(run: Run, tmp_path: Path) -> None:
    led = Answer(status=301, headers={"Location": "/2014/ferry"})
    with serving({"/f": led, "/2014/ferry": Answer(PAGE, headers=HTML)}) as server:
        assert run("get", f"{server.address}/f", tmp_path / "made").status == 0
    (page,) = documents(tmp_path / "made").values()
    assert (tmp_path / "made" / page["original"]).read_bytes() == PAGE
    assert page["sha256"] == hashlib.sha256(PAGE).hexdigest() and page["original"].endswith(".html")
    assert (page["url"], page["final_url"]) == (f"{server.address}/f", f"{server.address}/2014/ferry")
    assert page["content_type"] == "text/html; charset=utf-8" and page["accessed"].endswith("Z")
    assert (page["title"], page["author"], page["date"]) == ("The ferry", "Mara Quill", "2014-03-03")
    assert page["told_by"] == {"title": "json-ld", "author": "meta", "date": "json-ld"}
    assert run("check", tmp_path / "made").status == 0  # the server is gone: nothing is fetched again


def test_a_folder_is_called_like_the_page(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with serving({"/ferry": Answer(PAGE, headers=HTML)}) as server:
        assert run("get", f"{server.address}/ferry").status == 0
    (folder,) = tmp_path.iterdir()
    assert folder.name == folder_name(f"{server.address}/ferry") and folder.name.endswith("-ferry")
    assert folder_name("https://www.example.org/2013/Käse.html?x=../..#y") == "example-org-2013-käse-html"
    assert folder_name("https://../../..") == "page"


@pytest.mark.parametrize("form", ["{}", "url:{}"])
def test_new_takes_addresses_beside_files(run: Run, article: Path, tmp_path: Path, form: str) -> None:
    data = pdf([column(["A report on the ferry."]), column([SAID])])
    with serving({"/report": Answer(data, headers={"Content-Type": "application/pdf"})}) as server:
        made = run("new", tmp_path / "made", article, form.format(f"{server.address}/report"))
        assert made.status == 0 and server.asked == ["/report"]
    report = documents(tmp_path / "made")["report"]
    assert report["original"].endswith(".pdf") and report["url"].endswith("/report")
    assert "report:p. 2" in run("quotes", tmp_path / "made").out


def test_the_encoding_that_the_server_names_is_believed_also_when_it_is_checked(run: Run, tmp_path: Path) -> None:
    greek = "«Δεν θα φύγουμε», είπε η Μάρω Λινά."
    answers = {
        "/a.txt": Answer(greek.encode("cp1253"), headers={"Content-Type": "text/plain; charset=windows-1253"}),
        "/b": Answer(f"<p>{greek}</p>".encode("cp1253"), headers={"Content-Type": "text/html; charset=windows-1253"}),
        "/c.txt": Answer(greek.encode(), headers={"Content-Type": "text/plain; charset=windows-1253"}),
    }
    with serving(answers) as server:
        for number, path in enumerate(answers):
            folder = tmp_path / str(number)
            assert run("get", f"{server.address}{path}", folder).status == 0
            assert greek in run("show", "--raw", folder).out
            assert run("check", folder).status == 0


def test_what_cannot_be_fetched_leaves_nothing(run: Run, article: Path, tmp_path: Path) -> None:
    with serving({}) as server:
        refused = run("get", f"{server.address}/gone", tmp_path / "made")
        assert refused.status == 2 and refused.err.count("\n") == 1 and "(404)" in refused.err
        assert run("new", tmp_path / "made", article, f"{server.address}/gone").status == 2
    assert not (tmp_path / "made").exists()


def test_a_picture_is_no_text(run: Run) -> None:
    with serving({"/a": Answer(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")}) as server:
        refused = run("show", f"{server.address}/a")
    assert refused.status == 2 and f"{server.address}/a: is a PNG image" in refused.err


@pytest.mark.parametrize("words", [[], ["ftp://example.org/a"], ["https://a.example", "b", "c"], [""]])
def test_get_wants_an_address(run: Run, words: list[str]) -> None:
    refused = run("get", *words)
    assert (refused.status == 2 and "https://" in refused.err) or "reader get URL" in refused.err


DOSSIER_YAML = """\
# Mine; keep this line.
dossier: 1
title: A story
documents:
  - {id: a, file: article.txt}   # the story

quotations: []
"""


@pytest.fixture
def dossier_there(article: Path) -> Path:
    (article.parent / "dossier.yaml").write_text(DOSSIER_YAML, encoding="utf-8")
    return article.parent


def test_get_adds_a_page_to_a_dossier_that_is_there(run: Run, dossier_there: Path) -> None:
    with serving({"/ferry": Answer(PAGE, headers=HTML)}) as server:
        for number in ("ferry", "ferry-2"):
            told = run("get", f"{server.address}/ferry", dossier_there)
            assert told.status == 0 and told.err.endswith(f"as {number}\n")
    first, page, again = documents(dossier_there).values()
    assert first["id"] == "a" and (page["file"], again["file"]) == ("ferry.md", "ferry-2.md")
    assert (dossier_there / page["original"]).read_bytes() == PAGE and page["original"] == again["original"]
    assert page["told_by"] == {"title": "json-ld", "author": "meta", "date": "json-ld"}
    written = (dossier_there / "dossier.yaml").read_text(encoding="utf-8")
    assert written.startswith("# Mine; keep this line.\n") and "   # the story\n" in written
    assert run("check", dossier_there).status == 0


def test_get_adds_a_file_with_its_places(run: Run, dossier_there: Path, tmp_path: Path) -> None:
    source = tmp_path.parent / f"{tmp_path.name}.pdf"
    source.write_bytes(pdf([column(["A report on the ferry."]), column([SAID])]))
    assert run("get", source, dossier_there).status == 0
    assert ":p. 2" in run("quotes", dossier_there).out and run("check", dossier_there).status == 0


@pytest.mark.parametrize("wrong", ["dossier: 1\ntitle: x\ndocuments: [{id: a, file: article.txt}\n", "nonsense"])
def test_a_dossier_that_cannot_be_edited_is_left_as_it_is(run: Run, dossier_there: Path, wrong: str) -> None:
    (dossier_there / "dossier.yaml").write_text(wrong)
    with serving({"/ferry": Answer(PAGE, headers=HTML)}) as server:
        assert run("get", f"{server.address}/ferry", dossier_there).status == 2
        assert server.asked == []
    assert sorted(path.name for path in dossier_there.iterdir()) == ["article.txt", "dossier.yaml"]


def test_a_file_of_somebody_else_s_is_not_written_over(run: Run, dossier_there: Path) -> None:
    (dossier_there / "ferry.places.json").write_text("mine")
    (dossier_there / "originals").mkdir()
    parts = PAGE.replace(b"</p></body>", b"</p><h2>More</h2>" + b"<p>The ferry is late again.</p>" * 9 + b"</body>")
    (dossier_there / "originals" / f"{hashlib.sha256(parts).hexdigest()[:12]}.html").write_text("mine too")
    with serving({"/ferry": Answer(parts, headers=HTML)}) as server:
        refused = run("get", f"{server.address}/ferry", dossier_there)
    assert refused.status == 74 and "already exists" in refused.err
    assert not (dossier_there / "ferry.md").exists()
    assert (dossier_there / "dossier.yaml").read_text(encoding="utf-8") == DOSSIER_YAML


def test_nothing_is_added_to_the_dossier_that_comes_with_reader(run: Run, article: Path) -> None:
    refused = run("get", article, default_dossier())
    assert refused.status == 74 and "comes with Reader" in refused.err


def test_get_takes_no_document_of_the_dossier_that_comes_with_reader(run: Run, dossier_there: Path) -> None:
    refused = run("get", "letter", dossier_there)
    assert refused.status == 2 and "there is no such file" in refused.err


def test_a_dossier_s_addresses_are_never_fetched(run: Run, article: Path) -> None:
    with serving({"/": Answer(PAGE)}) as server:
        listed = f"dossier: 1\ntitle: x\ndocuments:\n  - {{id: a, file: article.txt, url: '{server.address}/'}}\n"
        (article.parent / "dossier.yaml").write_text(listed)
        for command in ("show", "quotes", "check"):
            run(command, article.parent)
        assert server.asked == []
