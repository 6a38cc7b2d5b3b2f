import sys
import types
from pathlib import Path
from typing import Any

import pytest

from reader.cli import read, writer
from reader.cli.errors import UsageError
from reader.cli.read import split_start
from reader.files.wishes import NO_WISHES
from tests.cli.conftest import Run


def test_without_a_screen_the_text_is_printed_as_cat_does(run: Run, article: Path) -> None:
    assert run(article).out == article.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "start"),
    [
        (["a.txt", "+12"], (["a.txt"], 12, "")),
        (["+/heavy weapons", "a.txt"], (["a.txt"], 0, "heavy weapons")),
        (["a.txt"], (["a.txt"], 0, "")),
    ],
)
def test_where_to_begin(words: list[str], start: tuple[list[str], int, str]) -> None:
    assert split_start(words, 0) == start


def test_after_dashes_every_word_is_a_path() -> None:
    assert split_start(["+3", "+4"], 1) == (["+4"], 3, "")


def test_a_start_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match=r"neither \+LINE nor \+/WORDS"):
        split_start(["+x"], 0)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the screen was opened with: paths and options."""
    opened: list[Any] = []

    def open_screen(paths: list[str], **options: object) -> int:
        opened.append((paths, options))
        return 0

    screen = types.ModuleType("reader.tui.start")
    screen.run = open_screen  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "reader.tui.start", screen)
    monkeypatch.setattr(read, "is_screen", lambda: True)
    return opened


def test_on_a_terminal_the_screen_opens(run: Run, opened: list[Any]) -> None:
    assert run("a.txt", "+7", "+/words", "--published", "2013-05-22", "--color", "always").status == 0
    assert opened == [
        (
            ["a.txt"],
            {
                "document": "",
                "published": "2013-05-22",
                "sources": [],
                "wishes": NO_WISHES,
                "line": 7,
                "words": "words",
                "width": None,
                "cache": True,
                "coloured": True,
            },
        )
    ]


def test_nothing_is_kept_of_what_is_found_where_that_is_asked(run: Run, opened: list[Any]) -> None:
    assert run("--no-cache", "a.txt").status == 0
    assert opened[0][1]["cache"] is False


@pytest.mark.parametrize(
    ("words", "paths", "document"),
    [(["letter"], [], "letter"), (["-"], ["-"], ""), (["no-such.txt"], ["no-such.txt"], ""), (["/"], ["/"], "")],
)
def test_a_word_that_names_no_file_is_the_document_to_begin_in_as_in_a_pipe(
    words: list[str], paths: list[str], document: str, run: Run, opened: list[Any]
) -> None:
    run(*words)
    assert (opened[0][0], opened[0][1]["document"]) == (paths, document)


@pytest.mark.parametrize(
    ("choice", "no_color", "coloured"),
    [("always", "1", True), ("never", "", False), ("never", "1", False), ("auto", "1", False)],
)
def test_the_option_decides_on_colour_before_the_environment(
    choice: str, no_color: str, coloured: bool, run: Run, opened: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    assert run("a.txt", "--color", choice).status == 0
    assert opened[0][1]["coloured"] is coloured


def test_without_options_the_arguments_are_those_that_the_parser_gives() -> None:
    from reader.cli.parser import make_parser

    parsed = make_parser("", read).parse_args(["a.txt"])
    assert vars(parsed) == {"words": ["a.txt"], **read.DEFAULTS}
    assert vars(read.plain_arguments(["a.txt"], 0)) == {"words": ["a.txt"], "literal": 0, **read.DEFAULTS}


def test_a_mistyped_command_is_told(run: Run) -> None:
    result = run("qoutes")
    assert (result.status, result.err) == (2, "reader: qoutes: there is no such file; did you mean `reader quotes`?\n")


@pytest.mark.parametrize("terminal", ["", "dumb"])
def test_f14_a_dumb_terminal_is_no_screen(monkeypatch: pytest.MonkeyPatch, terminal: str) -> None:
    monkeypatch.setattr(writer, "is_terminal", lambda _: True)
    monkeypatch.setenv("TERM", terminal)
    assert not read.is_screen()
    monkeypatch.setenv("TERM", "xterm")
    assert read.is_screen()


@pytest.mark.parametrize("words", [["quotes"], ["--width", "80", "quotes"], ["--color=never", "quotes"]])
def test_a_command_is_the_first_word_that_is_no_option(run: Run, words: list[str]) -> None:
    assert run(*words, "--help").out.startswith("usage: reader quotes")
