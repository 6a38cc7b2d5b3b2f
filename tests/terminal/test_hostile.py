"""Groups A and B: a dossier whose every field tries to steer the terminal, or to be read as markup.

One tour through the whole screen is taken; each case looks for its sequences among the bytes that the tour wrote.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.files.cleaning import clean_line
from tests.terminal.conftest import Start
from tests.terminal.terminal import READER, Terminal, environment_in

#: Stands before everything hostile, so that Textual's own sequences are not taken for the document's.
SIGN = "¶"

INJECTIONS = {
    "A1 OSC 52 ended by ST": ["\x1b]52;c;QTE=\x1b\\"],
    "A2 OSC 52 ended by BEL": ["\x1b]52;c;QTI=\x07"],
    "A3 title": ["\x1b]0;A3\x07", "\x1b]2;A3\x1b\\"],
    "A4 OSC 8": ["\x1b]8;;http://a4.invalid\x1b\\"],
    "A5 clearing and moving": ["\x1b[2J", "\x1b[3;7H"],
    "A6 leaving the alternate screen": ["\x1b[?1049l"],
    "A7 queries": ["\x1b[6n", "\x1b[c"],
    "A8 reset": ["\x1bc"],
    "A9 DCS APC PM SOS": ["\x1bPA9\x1b\\", "\x1b_A9\x1b\\", "\x1b^A9\x1b\\", "\x1bXA9\x1b\\"],
    "A10 C1": ["\x9b2J", "\x9d52;c;QTA=\x9c"],
    "A11 unterminated OSC": ["\x1b]52;c;A11"],
    "A12 control characters": ["\x7f", "\x07", "\x08", "\x0b", "\x0c", "\x0e", "\x0f", "\x05", "\x18"],
    "A13 bidi controls": list("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
    "A14 line separators": ["\u2028", "\u2029", "\x85"],
    "A15 tags and invisible characters": ["\U000e0041", "\u200b", "\ufeff"],
}
MARKUP = {
    "B1": "[/foo]",
    "B2": "[sic]",
    "B3": "[The envoy]",
    "B4": "[@click=app.quit]x[/]",
    "B5": "[link=https://b5.invalid]",
    "B6": "slash\\",
    "B7": "[$x] [100%]",
    "B8": "[bold",
}
WORDS = [hostile for hostiles in INJECTIONS.values() for hostile in hostiles] + list(MARKUP.values())


def in_yaml(text: str) -> str:
    """Return a text as YAML writes it in double quotation marks, with everything unusual escaped."""
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\U{ord(c):08X}" for c in text) + '"'


def write_dossier(folder: Path) -> None:
    """Write a dossier in which every word stands in the text, as a speaker, an event, and in every field."""
    folder.mkdir()
    lines = [f"“{SIGN}{word}.” {number} said." for number, word in enumerate(WORDS)]
    (folder / "text.txt").write_text("A day\n\n" + "\n".join(lines), encoding="utf-8")
    everything = in_yaml(" ".join(SIGN + word for word in WORDS))
    yaml = [f"dossier: 1\ntitle: {everything}\ndocuments:"]
    yaml.append(f"  - {{id: text, file: text.txt, title: {everything}, note: {everything}, publisher: {everything}}}")
    yaml.append("speakers:")
    for number, word in enumerate(WORDS):
        name = in_yaml(SIGN + word)
        yaml.append(f"  - {{id: s{number}, name: {name}, title: {name}, role: {name}, aliases: [{name}]}}")
    yaml.append("quotations:")
    for number in range(len(WORDS)):
        exact = in_yaml(SIGN + clean_line(WORDS[number]) + ".")
        suffix = in_yaml(f"” {number} said")
        yaml.append(f"  - {{id: q{number}, document: text, speaker: s{number}, kind: direct,")
        yaml.append(f"     content: {{exact: {exact}, suffix: {suffix}}}}}")
    yaml.append("events:")
    for number, word in enumerate(WORDS):
        name = in_yaml(SIGN + word)
        yaml.append(f"  - {{id: e{number}, date: 2013, headline: {name}, document: text, exact: A day, basis: {name}}}")
    (folder / "dossier.yaml").write_text("\n".join(yaml), encoding="utf-8")


@dataclass
class Tour:
    """What a tour through the screen wrote, and what was left of it."""

    raw: bytes
    status: int
    out_of_order: list[str]


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    """Take the tour: every list, the details, help, palette, a search for hostile words, a click on every row."""
    folder = tmp_path_factory.mktemp("hostile")
    write_dossier(folder / "dossier")
    environment = environment_in(folder / "home")
    settings = folder / "home" / "config" / "dossier-reader" / "settings.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"theme: {in_yaml(' '.join(MARKUP.values()))}\n", encoding="utf-8")  # told in a toast
    terminal = Terminal((*READER, str(folder / "dossier")), environment, columns=200, rows=60)
    try:
        terminal.wait_for("A day", "1 said")
        terminal.wait_for_silence(0.3)
        for key in ("o", "\t", "s", "T", "t", "o", "i", "\x1b", "?", "\x1b", "\x10", "\x1b", "]", "]", "i", "q"):
            terminal.press(key)
            terminal.wait_for_silence(0.12)
        terminal.press("/\x1b[200~" + "".join(WORDS) + "\x1b[201~\r")
        terminal.wait_for_silence(0.2)
        terminal.press("g")
        for row in range(1, 60, 3):  # whatever might be clickable is clicked
            terminal.press(f"\x1b[<0;20;{row}M\x1b[<0;20;{row}m\x1b[<0;150;{row}M\x1b[<0;150;{row}m")
        terminal.press("G")
        terminal.wait_for_silence(0.3)
        terminal.press("Q")
        status = terminal.wait_for_end()
        yield Tour(bytes(terminal.raw), status, terminal.out_of_order())
    finally:
        terminal.kill()


def test_the_tour_ends_as_it_should(tour: Tour) -> None:
    assert tour.status == 0
    assert tour.out_of_order == []


@pytest.mark.parametrize("case", INJECTIONS)
def test_sequences_are_shown_and_do_not_reach_the_terminal(tour: Tour, case: str) -> None:
    for hostile in INJECTIONS[case]:
        assert (SIGN + hostile).encode() not in tour.raw
        assert (SIGN + clean_line(hostile)).encode() in tour.raw


@pytest.mark.parametrize("case", MARKUP)
def test_markup_is_shown_as_it_stands(tour: Tour, case: str) -> None:
    assert (SIGN + MARKUP[case]).encode() in tour.raw


def test_b9_markup_in_a_toast_is_shown_as_it_stands(tour: Tour) -> None:
    toast = tour.raw[tour.raw.index(b"no theme named") :]
    for words in (b"'[/foo] [sic]", b"[The envoy]", b"[$x] [100%] [bold'"):
        assert words in toast


def test_a16_echoed_arguments_and_file_names_are_shown_and_do_not_reach_the_terminal(
    start: Start, tmp_path: Path
) -> None:
    name = f"{SIGN}\x1b]52;c;QTE=\x07.txt"
    missing = start(name, columns=200)
    assert missing.wait_for_end() == 2
    (tmp_path / name).write_text("", encoding="utf-8")
    empty = start(str(tmp_path / name), columns=200)
    empty.wait_for("]52;c;QTE=")
    for terminal in (missing, empty):
        assert b"\x1b]52" not in terminal.raw
        assert (SIGN + clean_line("\x1b]52;c;QTE=\x07")).encode() in terminal.raw
