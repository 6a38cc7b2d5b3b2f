"""Opening an original in its own program: shown first, and only what a program shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model import Document, Dossier, Locator
from reader.model.provenance import Provenance
from reader.reading import outside
from reader.reading.commands.dispatch import run_command
from reader.reading.dialogs import Choice
from reader.reading.opener import NoOpenerError, opener_command
from reader.reading.originals import Opening, openings_of
from tests.reading.paper_desk import reading

TEXT = "Page one.\n\nPage two.\n"
PAGES = (Locator(0, "page", "1/i"), Locator(11, "page", "2/ii"))


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals/5f.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "report.md").write_text(TEXT)
    known = Provenance(original="originals/5f.pdf", final_url="https://example.org/r/7")
    report = Document(
        "report", TEXT, "R", file="report.md", url="https://example.org/r", locators=PAGES, provenance=known
    )
    return Dossier("A story", (report,), folder=tmp_path)


def programs(monkeypatch: pytest.MonkeyPatch, *names: str, viewer: str = "") -> Mapping[str, str]:
    """Let only these programs be there, and the desktop name a viewer."""

    def which(name: str, **_: object) -> str | None:
        return f"/bin/{name}" if name in names else None

    monkeypatch.setattr("reader.reading.opener.shutil.which", which)
    monkeypatch.setattr("reader.reading.opener._viewer", lambda _: viewer)
    return {"DISPLAY": ":0"}


def test_the_original_is_offered_at_its_page_and_the_addresses_after_it(dossier: Dossier) -> None:
    file = str(dossier.folder / "originals/5f.pdf") if dossier.folder else ""
    assert openings_of(dossier, dossier.documents[0], 12) == [
        Opening(file, "p. ii (2nd page)", "2"),
        Opening("https://example.org/r#page=2"),
        Opening("https://example.org/r/7#page=2"),
    ]


def test_what_is_opened_is_shown_first_and_opened_when_it_is_chosen(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside, "opener_command", lambda target, page, _: ["view", page, target])
    session, desk = reading(dossier)
    run_command(session, "original")
    dialog = desk.shown[-1]
    assert isinstance(dialog, Choice) and desk.opened == []
    body, right = dialog.rows[0].body[0][0], dialog.rows[0].right[0][0]
    assert body.endswith("originals/5f.pdf, p. i (1st page)") and right.strip() == "view 1"
    dialog.take(dialog.rows[0].key)
    assert desk.opened == [["view", "1", dialog.rows[0].key]] and desk.said[-1] == "Opened"


def test_without_an_opener_the_file_is_named(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> list[str]:
        raise NoOpenerError("There is no desktop here to open it on")

    monkeypatch.setattr(outside, "opener_command", none)
    session, desk = reading(dossier)
    run_command(session, "original")
    assert desk.said[-1].startswith("There is no desktop here to open it on: /") and desk.shown == []


def test_j1_only_pages_of_the_web_are_addresses(dossier: Dossier) -> None:
    (report,) = dossier.documents
    for url in (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "-x",
        "/etc/passwd",
        "https://a/\x1b[2J",
        "https://u:p@a/",
    ):
        bare = replace(report, url=url, provenance=Provenance(), file="")
        assert openings_of(dossier, bare, 0) == []


@pytest.mark.parametrize(
    "name", ["../secret.pdf", "/etc/hosts.txt", "link.pdf", "evil.desktop", "run.sh", "gone.pdf", "-x"]
)
def test_j1_nothing_outside_the_folder_or_that_might_be_run_is_opened(dossier: Dossier, name: str) -> None:
    assert dossier.folder is not None
    (dossier.folder.parent / "secret.pdf").write_bytes(b"%PDF-1.4")
    (dossier.folder / "link.pdf").symlink_to(dossier.folder.parent / "secret.pdf")
    for runnable in ("evil.desktop", "run.sh"):
        (dossier.folder / runnable).write_text("[Desktop Entry]")
    document = replace(dossier.documents[0], url="", provenance=Provenance(original=name))
    broken = replace(dossier, documents=(document,))
    assert openings_of(broken, document, 0) == []
    session, desk = reading(broken)
    run_command(session, "original")
    assert desk.said[-1].startswith(f"Not opened: {name}") and desk.opened == []


def test_a_loose_file_is_its_own_original(tmp_path: Path) -> None:
    file = tmp_path / "letter.docx"
    file.write_bytes(b"PK")
    letter = Document("letter", "x", "L", file=str(file), locators=(Locator(0, "paragraph", "34"),))
    assert openings_of(Dossier("L", (letter,)), letter, 0) == [Opening(str(file), "para. 34")]
    stdin = replace(letter, file="")
    assert openings_of(Dossier("L", (stdin,)), stdin, 0) == []


@pytest.mark.parametrize(
    ("names", "viewer", "command"),
    [
        (("xdg-open",), "", ["xdg-open", "/a.pdf"]),
        (("xdg-open", "evince"), "org.gnome.Evince.desktop", ["evince", "--page-index=12", "/a.pdf"]),
        (("xdg-open", "okular"), "org.kde.okular.desktop", ["okular", "-p", "12", "/a.pdf"]),
        (("xdg-open",), "org.kde.okular.desktop", ["xdg-open", "/a.pdf"]),
        (("xdg-open",), "firefox.desktop", ["xdg-open", "/a.pdf"]),
        (("gio",), "", ["gio", "open", "/a.pdf"]),
        (("wslview", "xdg-open"), "", ["wslview", "/a.pdf"]),
    ],
)
def test_a_viewer_is_told_the_page_where_it_takes_one(
    monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], viewer: str, command: list[str]
) -> None:
    assert opener_command("/a.pdf", "12", programs(monkeypatch, *names, viewer=viewer), "linux") == command


def test_systems_have_openers_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    there = programs(monkeypatch)
    assert opener_command("/a.pdf", "", there, "darwin") == ["open", "/a.pdf"]
    assert opener_command("C:\\a.pdf", "", there, "win32") == ["explorer", "C:\\a.pdf"]
    with pytest.raises(NoOpenerError, match="install xdg-utils"):
        opener_command("/a.pdf", "", there, "linux")
    with pytest.raises(NoOpenerError, match="no desktop"):
        opener_command("/a.pdf", "", {}, "linux")


def test_an_address_leads_to_the_part_of_the_page_that_is_read() -> None:
    places = (Locator(0, "anchor", "a b"), Locator(5, "anchor", "boats"), Locator(5, "heading", "The boats"))
    page = Document("page", "x" * 9, "P", url="https://example.org/p#top", locators=places)
    dossier = Dossier("P", (page,))
    assert [openings_of(dossier, page, offset)[0].target for offset in (2, 7)] == [
        "https://example.org/p",
        "https://example.org/p#boats",
    ]
