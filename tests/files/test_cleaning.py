from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import set_cell_size

from reader.files.cleaning import clean, clean_line, fold_line_ends
from tests.costs import calls_of

HOSTILE = {
    "a1_osc_52_ended_by_st": "\x1b]52;c;cm0gLXJm\x1b\\",
    "a2_osc_52_ended_by_bel": "\x1b]52;c;cm0gLXJm\x07",
    "a3_osc_title": "\x1b]0;owned\x07 \x1b]2;owned\x1b\\",
    "a4_osc_8_link": "\x1b]8;;http://example.org\x1b\\text\x1b]8;;\x1b\\",
    "a5_csi_erase_and_home": "\x1b[2J\x1b[H",
    "a6_csi_alternate_screen": "\x1b[?1049l",
    "a7_device_queries": "\x1b[6n\x1b[c\x1b[>c",
    "a8_reset": "\x1bc",
    "a9_dcs_apc_pm_sos": "\x1bPq\x1b\\\x1b_x\x1b\\\x1b^x\x1b\\\x1bXx\x1b\\\x90\x9f\x9e\x98",
    "a10_c1_csi_and_osc": "\x9b2J\x9d0;t\x9c",
    "a11_unterminated_osc": "\x1b]0;never ended",
    "a12_c0_controls": "\x00\x7f\x07\x08\r\x0b\x0c\x0e\x05\x18",
    "a13_bidi_controls": "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "a14_other_line_ends": "a\u2028b\u2029c\x85d",
    "a15_tags_and_zero_widths": "\U000e0001\U000e0041\u200bx\ufeffy\ufff9",
    "a16_escape_in_words_of_an_exception": "cannot open '\x1b[31mred'",
}


def steers(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") or unicodedata.bidirectional(character) in (
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
    )  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_what_steers_a_terminal_becomes_visible_one_for_one(hostile: str) -> None:
    for cleaned in (clean(f"before {hostile} after"), clean_line(f"before {hostile} after")):
        assert len(cleaned) == len(hostile) + len("before  after")
        assert not any(steers(character) for character in cleaned)
        assert cleaned.startswith("before ")
        assert cleaned.endswith(" after")


def test_marks_and_dashes_taken_for_latin_1_are_read_as_they_were() -> None:
    text = "It was \x93so\x94 \x96 \x91no\x92"
    assert clean(text) == "It was “so” – ‘no’"
    assert clean(text * 10_000) == "It was “so” – ‘no’" * 10_000


def test_controls_become_their_pictures() -> None:
    assert clean("\x00\x1b\x7f") == "␀␛␡"
    assert clean("a\tb\n") == "a\tb\n"
    assert clean_line("a\tb\n") == "a␉b␊"


def test_a14_line_count_is_stable() -> None:
    assert clean("one\u2028still one\x85still one\ntwo").splitlines() == ["one\ufffdstill one\ufffdstill one", "two"]


def test_what_has_no_width_is_told_from_what_could_not_be_decoded() -> None:
    assert clean("so\u200bon \u202eon\u202c \ufeff\ufffd") == "so\ufffcon \ufffcon\ufffc \ufffc\ufffd"


def test_joiners_stay_for_scripts_and_emoji() -> None:
    family = "👩\u200d👧 می\u200cخواهم ❤\ufe0f"
    assert clean(family) is family


@pytest.mark.parametrize("before", ["", " ", "\n", "“", "*", "a", "👩\u200d"])
def test_a_joiner_that_joins_nothing_becomes_visible(before: str) -> None:
    assert clean(f"{before}\u200d漢") == f"{before}\ufffc漢"
    long = "漢" * 100_000
    assert clean(f"{long} \u200d{long}") == f"{long} \ufffc{long}"


@given(st.text(st.sampled_from("ab “\u200d\ufe0f\u0301👩🇫❤漢क्")), st.integers(1, 10))
def test_every_word_that_was_cleaned_can_be_cut_to_any_width(text: str, width: int) -> None:
    """The library that paints the rows raises an IndexError where it cuts a line that begins with a joiner."""
    for word in clean(text).split():
        set_cell_size(word, width)


def test_line_ends_are_folded() -> None:
    assert fold_line_ends("a\r\nb\rc\n\r") == "a\nb\nc\n\n"


def test_utf_8_that_was_taken_for_latin_1_keeps_its_bytes_in_sight() -> None:
    text = "It was “so” – no?".encode().decode("latin-1")
    assert clean(text) == "It was â€œsoâ€\ufffd â€“ no?"
    assert clean("\x80 and \x9b5m, \xe2 \x80") == "\ufffd and \ufffd5m, â \ufffd"


@given(st.text(st.characters(codec=None)))
def test_clean_keeps_every_offset_and_is_done_once(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert clean(cleaned) is cleaned
    assert not any(steers(character) for character in cleaned if character not in "\n\t")
    for before, after in zip(text, cleaned, strict=True):
        in_windows = before.encode("latin-1").decode("cp1252", "replace") if "\x80" <= before <= "\x9f" else ""
        assert before == after or after in f"\ufffc\ufffd{in_windows}" or 0x2400 <= ord(after) <= 0x2421


@pytest.mark.parametrize("where", [0, 262_143, 262_144, 300_000, 599_999])
@pytest.mark.parametrize("letter", ["a", "é", "…", "😀"])
def test_one_hostile_character_is_found_wherever_it_stands(where: int, letter: str) -> None:
    text = letter * where + "\x1b" + letter * (600_000 - where - 1)
    assert clean(text) == letter * where + "␛" + letter * (600_000 - where - 1)


def test_e7_a_text_in_which_nothing_is_to_be_cleaned_is_not_walked_through() -> None:
    """The calls that it takes grow with the text in pieces of a quarter of a million, not with its characters."""
    clean("…" * 100_000)  # the pattern is compiled once
    assert calls_of(lambda: clean("The “letter” says so – twice…\n" * 30_000)) < 100
