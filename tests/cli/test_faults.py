"""The H cases of the command line, and A and B as far as they reach it; each test bears its code."""

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.cli.main import main
from reader.model import Document, Dossier, Event, Finding, Quotation, Span, Speaker
from tests.cli.conftest import Run
from tests.export.examples import DOSSIER

Use = Callable[[Dossier], None]
READER = [sys.executable, "-m", "reader"]
ROOT = Path(__file__).parents[2]

HOSTILE = {
    "a1": "\x1b]52;c;aGk=\x1b\\",
    "a2": "\x1b]52;c;aGk=\x07",
    "a3": "\x1b]0;title\x07",
    "a4": "\x1b]8;;http://x\x1b\\",
    "a5": "\x1b[2J\x1b[H",
    "a6": "\x1b[?1049l",
    "a7": "\x1b[6n\x1b[c",
    "a8": "\x1bc",
    "a9": "\x1bPq\x1b\\\x1b_x\x1b\\\x1b^y\x1b\\\x1bXz\x1b\\",
    "a10": "\x9b2J\x9d0;x\x9c",
    "a11": "\x1b]52;c;never ended",
    "a12": "\x00\x7f\x07\x08\r\x0b\x0c\x0e\x05\x18",
    "a13": "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "a14": "a\u2028b\u2029c\u0085d",
    "a15": "\U000e0041\u200bx\ufeffy",
    "b": "[/foo] [sic] [@click=app.quit]x[/] [link=x] \\ [$x] [100%] [bold",
}
FORBIDDEN = [*map(chr, range(9)), *map(chr, range(11, 32)), *map(chr, range(0x7F, 0xA0)), *HOSTILE["a13"]]
FORBIDDEN += list("\u2028\u2029\u200b\ufeff\U000e0041")


def hostile_dossier(words: str) -> Dossier:
    """A dossier with hostile words wherever words can stand, as if nothing had cleaned them before."""
    return Dossier(
        words,
        (Document("article", f"{words} said", words, publisher=words, note=words), DOSSIER.documents[1]),
        speakers=(Speaker("x", words, words, words, aliases=(words,)),),
        quotations=(Quotation("q1", "article", (Span(0, len(words)),), "direct", speaker="x"),),
        events=(Event("e1", "2013", words, "article", Span(0, len(words)), words),),
        findings=(Finding(words, words, 1, words, words),),
        folder=Path(),
    )


@pytest.mark.parametrize("code", HOSTILE)
@pytest.mark.parametrize("command", ["show", "quotes", "speakers", "timeline", "search said", "quotes --json"])
def test_a_and_b_nothing_that_steers_a_terminal_is_printed(run: Run, dossier: Use, code: str, command: str) -> None:
    dossier(hostile_dossier(HOSTILE[code]))
    result = run(*command.split())
    printed = result.out + result.err
    assert result.status == 0
    assert not [character for character in FORBIDDEN if character in printed]


@pytest.mark.parametrize("code", HOSTILE)
def test_a_and_b_nothing_that_steers_a_terminal_stands_in_a_calendar(run: Run, dossier: Use, code: str) -> None:
    dossier(hostile_dossier(HOSTILE[code]))
    printed = run("timeline", "--ics").out.replace("\r\n", "\n")
    assert "BEGIN:VEVENT" in printed
    assert not [character for character in FORBIDDEN if character in printed]


def test_b10_markup_is_printed_letter_for_letter(run: Run, dossier: Use) -> None:
    dossier(hostile_dossier(HOSTILE["b"]))
    assert all(HOSTILE["b"] in run(command).out for command in ("show", "quotes", "speakers", "timeline"))


@pytest.mark.parametrize("words", [["\x1b[2J"], ["show", "--\x1b[2J"], ["--width", "\x1b[2J"], ["search", "@\x1b[2J"]])
def test_a16_an_echoed_argument_is_cleaned(run: Run, words: list[str]) -> None:
    result = run(*words)
    assert result.status == 2
    assert "\x1b" not in result.err
    assert result.err.count("\n") == 1


def test_a16_an_exception_is_one_safe_line_and_seventy(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from reader import pipeline

    def fail(*_: object, **__: object) -> Dossier:
        raise KeyError("\x1b[2J\nsecond line")

    monkeypatch.setattr(pipeline, "open_paths", fail)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    result = run("quotes")
    assert (result.status, result.out) == (70, "")
    assert result.err.count("\n") == 1
    assert "\x1b" not in result.err
    assert "Traceback" not in result.err


def run_program(*words: str, shell: str = "", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the real program; `shell` follows it on a shell's line."""
    command = " ".join([*READER, *words, shell]) if shell else [*READER, *words]
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        shell=bool(shell),
        timeout=60,
        check=False,
    )


def test_h1_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("one line of many\n" * 100_000, encoding="utf-8")
    result = run_program("show", str(long), shell="| head -1")
    assert (result.stdout, result.stderr) == (b"one line of many\n", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("words", [["show"], ["--help"], ["keys"]])
def test_h2_a_full_disk_is_said_and_seventy_four(words: list[str]) -> None:
    result = run_program(*words, shell="> /dev/full; echo $? 1>&2")
    message, status = result.stderr.decode().splitlines()
    assert message.startswith("reader: cannot write: no space left")
    assert status == "74"


def test_h3_a_closed_stdout_is_said_and_seventy_four() -> None:
    result = run_program("show", shell=">&-; echo $? 1>&2")
    assert result.stderr.decode().splitlines() == ["reader: cannot write: standard output is closed", "74"]


def test_h3_a_closed_stderr_changes_nothing() -> None:
    assert run_program("show", "nowhere.txt", shell="2>&-; echo $?").stdout == b"2\n"


def test_h4_statuses(run: Run, dossier: Use) -> None:
    assert [run("search", "bridge").status, run("search", "tunnel").status, run("search").status] == [0, 1, 2]


def test_h5_json_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("Näive “日本” 🙂\n", encoding="utf-8")
    for encoding in ({"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}):
        result = run_program("search", "日本", "--json", str(text), **encoding)
        assert json.loads(result.stdout.decode("utf-8"))["matches"][0]["text"] == "日本"


def test_h6_json_keeps_control_characters_as_escapes(run: Run, dossier: Use) -> None:
    dossier(hostile_dossier("\x1b[2J"))
    out = run("quotes", "--json").out
    assert "\\u001b[2J" in out
    assert json.loads(out)["quotations"][0]["text"] == "\x1b[2J"


def test_h7_text_is_cleaned_into_a_pipe_too_unless_raw(run: Run, dossier: Use) -> None:
    dossier(hostile_dossier("\x1b[2J"))
    assert "\x1b" not in run("show").out
    assert run("show", "--raw", "article").out == "\x1b[2J said"


@pytest.mark.parametrize(
    ("environment", "options", "coloured"),
    [
        ({}, [], False),
        ({}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "0"}, [], False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ],
)
def test_h8_colour(
    run: Run,
    dossier: Use,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    options: list[str],
    coloured: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[1m" in run("quotes", *options).out) is coloured


@pytest.mark.parametrize("columns", ["1", "0", "-5", "x", "999999999999999999"])
@pytest.mark.parametrize("command", ["quotes", "speakers", "show", "keys", "--help"])
def test_h9_any_width_prints_everything(
    run: Run, dossier: Use, monkeypatch: pytest.MonkeyPatch, columns: str, command: str
) -> None:
    wide = run(command).out
    monkeypatch.setenv("COLUMNS", columns)
    result = run(command)
    assert result.status == 0
    assert set(wide.split()) - set(result.out.split()) <= {"│"}


@pytest.mark.parametrize("columns", ["1", "0", "40", "80", "999999999999999999"])
def test_h9_any_width_prints_all_events(run: Run, dossier: Use, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    result = run("timeline")
    assert result.status == 0
    printed = "".join(result.out.split())
    assert all("".join(event.headline.split()) in printed for event in DOSSIER.events)


@pytest.mark.parametrize("width", ["0", "-1", "x", "1.5"])
def test_h9_a_width_that_is_none_is_refused(run: Run, width: str) -> None:
    result = run("show", f"--width={width}")
    assert result.status == 2
    assert "--width" in result.err


def test_h10_files_with_awkward_names(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("-x", "show", "+5", "--json"):
        Path(name).write_text(f"the file {name}", encoding="utf-8")
        assert f"the file {name}\n" in run("--", name).out
        assert f"the file {name}\n" in run(f"./{name}").out
        assert run("search", "--", "file", name).status == 0


def test_h11_a_dash_is_stdin(run: Run) -> None:
    assert run("-", stdin="näive\r\ntext".encode()).out == "näive\ntext\n"
    assert run("show", "-", stdin=b"text").out == "text\n"


def test_h11_a_bare_pipe_is_read_too() -> None:
    assert run_program(shell="< LICENSE").stdout == (ROOT / "LICENSE").read_bytes()
    program = " ".join(READER)
    piped = subprocess.run(f"echo piped | {program}", cwd=ROOT, shell=True, capture_output=True, check=False)
    assert piped.stdout == b"piped\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "nowhere.txt"], "nowhere.txt"),
        (["show", "nobody"], "neither a file nor a document"),
        (["show", "--bad"], "--bad"),
        (["search"], "reader search QUERY"),
        (["verify", "a.txt"], "reader verify ARTICLE SOURCE"),
        (["new", "folder"], "reader new FOLDER FILE"),
        (["keys", "x"], "takes no arguments"),
        (["annotate", "a", "b"], "one file at a time"),
        (["annotate", "nowhere.jsonl"], "nowhere.jsonl"),
        (["annotate", "--jobs", "0"], "--jobs"),
        (["--published", "2013-99-99"], "2013-99-99"),
        (["--width"], "--width"),
        (["+x"], "./+x"),
        (["show", "a\0b"], "a␀b"),
        (["show", ""], "reader"),
    ],
)
def test_h12_wrong_use_is_one_line_and_two(run: Run, words: list[str], said: str) -> None:
    result = run(*words)
    assert (result.status, result.out) == (2, "")
    assert said in result.err
    assert result.err.count("\n") == 1


def test_h12_a_folder_without_a_dossier_is_refused(run: Run, tmp_path: Path) -> None:
    result = run("show", tmp_path)
    assert result.status == 2
    assert "dossier.yaml" in result.err


@pytest.mark.parametrize("words", ["--version", "--help", "quotes --help", "quotes --json", "show", "timeline", "keys"])
def test_h13_no_command_without_a_screen_imports_textual(words: str) -> None:
    program = (
        "import sys; from reader.__main__ import main; sys.argv[1:] = sys.argv[1].split(); status = main();"
        "print(status, [name for name in sys.modules if name.split('.')[0] in ('textual', 'rich')], file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, words], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert result.stderr.decode().splitlines()[-1] == "0 []"


@pytest.mark.parametrize("words", [["--version"], ["show", "--version"]])
def test_h13_version(run: Run, words: list[str]) -> None:
    from reader import __version__

    assert run(*words).out == f"reader {__version__}\n"


@pytest.mark.parametrize(
    "command", ["", *["show", "quotes", "speakers", "timeline", "search", "check", "verify", "annotate", "new", "keys"]]
)
def test_h13_help_shows_use_and_examples(run: Run, command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.status == 0
    assert result.out.startswith("usage: reader")
    assert max(map(len, result.out.splitlines())) <= 110


def test_h14_a_pattern_is_literal_by_default_and_stopped_in_time(run: Run, dossier: Use) -> None:
    dossier(Dossier("Long", (Document("a", "a" * 1_000_000 + "! (a+)+$", "A"),)))
    assert json.loads(run("search", "(a+)+$", "--json").out)["matches"][0]["start"] == 1_000_002
    result = run("search", "--regex", "(a+)+$", "--seconds", "0.3")
    assert result.status == 2
    assert "more than 0.3 seconds" in result.err


def test_an_interrupt_is_a_hundred_and_thirty(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader import pipeline

    def interrupt(*_: object, **__: object) -> Dossier:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "open_paths", interrupt)
    assert run("quotes").status == 130


def test_what_is_wrong_with_a_dossier_is_talk_and_the_rest_is_data(run: Run, dossier: Use) -> None:
    finding = Finding("finds nothing", "dossier.yaml", 12, "quotations[3].content.exact", "correct the words")
    dossier(replace(DOSSIER, findings=(finding,)))
    result = run("quotes")
    assert result.status == 0
    assert result.err == f"reader: {finding}\n"


def test_a_write_that_fails_midway_is_told(monkeypatch: pytest.MonkeyPatch, dossier: Use) -> None:
    class Full(io.RawIOBase):
        failing = True

        def writable(self) -> bool:
            return True

        def write(self, data: Any, /) -> int:
            if self.failing:
                raise OSError(errno.EIO, "Input/output error")
            return len(data)

    talk, full = io.BytesIO(), Full()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(full), "utf-8"))
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(talk, "utf-8"))
    assert main(["quotes"]) == 74
    assert talk.getvalue() == b"reader: cannot write: input/output error\n"
    full.failing = False  # Python 3.13 complains of a stream that cannot be emptied when it goes
