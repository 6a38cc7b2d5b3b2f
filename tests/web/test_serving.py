"""`reader serve` with real reader processes, as a browser would talk to it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.files.dossiers import JUDGEMENTS_FILE
from tests.processes import children_of, is_running, needs_proc, wait_until
from tests.terminal.terminal import READER
from tests.web.served import Window, serving, window

#: Shown once the finds are there.
ALL_FOUND = "0 of 3 checked"


def reader(*arguments: str, environment: dict[str, str]) -> str:
    """Return what a command of Reader prints."""
    return subprocess.run(
        (*READER, *arguments), env=environment, capture_output=True, text=True, check=True, cwd=environment["HOME"]
    ).stdout


async def told(shown: Window, keys: str, words: str) -> None:
    """Type keys, and wait for words."""
    await shown.press(keys)
    await shown.wait_for(words)


async def test_a_reading_in_a_window_does_what_is_possible_there(
    ferry: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    marks = {name: str(tmp_path / name) for name in ("EDITOR", "DISPLAY")}
    with serving(str(ferry), environment={**environment, **marks}) as served:
        assert "The ferry (2 documents) can be read in a browser, for this machine only:" in served.said
        assert "Whoever has this address reads these files and writes these notes." in served.said
        async with window(served) as shown:
            await shown.wait_for(ALL_FOUND)
            await told(shown, "]", "quotation 1 of")
            await told(shown, "e", "No editor here: change story.txt where it lies, then r reads it again")
            await told(shown, "\x1a", "Nothing suspends a browser: close the window, all is saved")
            await told(shown, "H", "Only what is served can be opened in a browser: no other dossier")
            await told(shown, "y", "Sent to your browser, which does not confirm copies")
            await told(shown, ":set width=40\r", "width: 40, until you leave")
            await told(shown, ":make_dossier\r", "This is a dossier already")
            await shown.press("Q")
            assert await shown.wait_for_end() == "Reader has ended; everything is saved."
        assert served.end() == 0


@needs_proc
async def test_two_windows_on_one_dossier_lose_nothing(ferry: Path, environment: dict[str, str]) -> None:
    with serving(str(ferry), environment=environment) as served:
        async with window(served) as one, window(served) as other:
            await asyncio.gather(*(each.wait_for(ALL_FOUND) for each in (one, other)))
            await told(one, "ma", "Bookmark a set")
            await told(other, "]mb", "Bookmark b set")
            await told(one, "]A", "stands")
            await told(other, "]W", "does not stand")
            await one.press("Q")
            await one.wait_for_end()
        assert await asyncio.to_thread(wait_until, lambda: not children_of(served.process.pid))
        assert served.end() == 0
    notes = reader("notes", str(ferry), environment=environment)
    assert "a" in notes.split()
    assert "b" in notes.split()
    judged = map(json.loads, (ferry / JUDGEMENTS_FILE).read_text(encoding="utf-8").splitlines())
    assert [each["verdict"] for each in judged] == ["stands", "wrong"]


async def test_two_windows_change_one_dossier_file_and_each_keeps_what_the_other_changed(
    ferry: Path, environment: dict[str, str]
) -> None:
    with serving(str(ferry), environment=environment) as served:
        async with window(served) as one, window(served) as other:
            await asyncio.gather(*(each.wait_for(ALL_FOUND) for each in (one, other)))
            await told(one, "]X", "Rejected “We keep the ferry,”")
            await told(other, "]]I", "Accepted “It runs on Sundays,”")
    changed = (ferry / "dossier.yaml").read_text(encoding="utf-8")
    assert "title: The ferry  # mine" in changed
    assert 'rejected:\n  - {document: story, exact: "We keep the ferry,"}' in changed
    assert 'content: {exact: "It runs on Sundays,"}' in changed


@needs_proc
@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGTERM, 0), (signal.SIGINT, 0), (signal.SIGHUP, 0)],
)
async def test_a_server_that_ends_however_leaves_no_reader_behind_and_nothing_is_lost(
    ferry: Path, environment: dict[str, str], number: signal.Signals, status: int
) -> None:
    with serving(str(ferry), environment=environment) as served:
        async with window(served) as shown:
            await shown.wait_for("“We keep the ferry,” Rao said.")
            await told(shown, "ma", "Bookmark a set")
            await shown.load_another()
            assert await asyncio.to_thread(wait_until, lambda: len(children_of(served.process.pid)) == 2)
            reading, waiting = children_of(served.process.pid)
            assert served.end(number) == status
            assert await asyncio.to_thread(wait_until, lambda: not is_running(reading) and not is_running(waiting))
    assert "a" in reader("notes", str(ferry), environment=environment).split()


@needs_proc
def test_only_this_machine_is_listened_to_unless_told_otherwise(environment: dict[str, str]) -> None:
    for options, listening in (((), "0100007F"), (("--host", "0.0.0.0"), "00000000")):
        with serving(*options, environment=environment) as served:
            port = f"{served.address.port:04X}"
            rows = [row.split()[1] for row in Path("/proc/net/tcp").read_text().splitlines()[1:]]
            assert [row for row in rows if row.endswith(f":{port}")] == [f"{listening}:{port}"]
            assert ("Warning: the connection is not encrypted." in served.said) is bool(options)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("https://example.org/",), "a page is not fetched for each window; keep it first: reader get"),
        (("-",), "standard input can be read once only, and not by each window: name a file"),
        (("nowhere.txt",), "nowhere.txt"),
        (("--port", "x"), "'x' is not the number of a port"),
        (("--sessions", "0"), "'0' is not a number of windows"),
        (("--host", "203.0.113.1"), "cannot listen on 203.0.113.1:0:"),
    ],
)
def test_what_cannot_be_served_is_said_at_once(
    arguments: tuple[str, ...], says: str, environment: dict[str, str]
) -> None:
    ended = subprocess.run((*READER, "serve", *arguments), env=environment, capture_output=True, text=True, cwd=os.sep)
    assert ended.returncode == 2
    assert says in ended.stderr


def test_without_the_extra_it_says_how_to_get_it(environment: dict[str, str]) -> None:
    without = "import sys; sys.modules['aiohttp'] = None; from reader.__main__ import main; sys.exit(main())"
    ended = subprocess.run(
        (sys.executable, "-c", without, "serve"),
        env=environment,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    assert ended.returncode == 2
    assert "run: pip install 'dossier-reader[web]'" in ended.stderr
