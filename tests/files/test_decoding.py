from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.files.decoding import decode


def test_utf_8_is_the_rule() -> None:
    decoded = decode("“Né” – 5 €\n".encode())
    assert (decoded.text, decoded.encoding, decoded.unreadable) == ("“Né” – 5 €\n", "utf-8", 0)


def test_e1_invalid_utf_8_becomes_a_replacement_character_and_is_counted() -> None:
    decoded = decode(b"caf\xe9 and na\xefve, but caf\xc3\xa9")
    assert decoded.text == "caf\ufffd and na\ufffdve, but café"
    assert decoded.unreadable == 2


def test_e1_a_replacement_character_of_the_text_itself_is_not_counted() -> None:
    assert decode("was \ufffd before, \udc80".encode("utf-8", "surrogateescape")).unreadable == 1
    assert decode("was \ufffd before".encode()).unreadable == 0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_e2_a_byte_order_mark_decides_and_goes(encoding: str) -> None:
    mark = "\ufeff" if encoding in ("utf-16-le", "utf-16-be") else ""
    decoded = decode((mark + "“Né” 😀\r\n").encode(encoding))
    assert decoded.text == "“Né” 😀\n"
    assert decoded.unreadable == 0


def test_e2_half_a_character_at_the_end() -> None:
    assert decode("\ufeffab".encode("utf-16-le")[:-1]).unreadable == 1


def test_e3_line_ends_are_folded_before_anything_counts() -> None:
    text = decode(b"one\r\ntwo\rthree\n\r\nfive").text
    assert text == "one\ntwo\nthree\n\nfive"
    assert text.index("three") == 8


def test_e5_nothing_is_a_text_too() -> None:
    assert decode(b"").text == ""


@given(st.binary())
def test_any_bytes_become_a_clean_text(data: bytes) -> None:
    decoded = decode(data)
    assert "\x1b" not in decoded.text
    assert "\r" not in decoded.text
    assert decoded.unreadable >= 0


def test_signs_of_utf_8_in_a_text_of_eight_bits_are_not_taken_for_lost_ones() -> None:
    decoded = decode("Né à côté de l’été très tôt. ".encode("cp1252") * 3 + "\ufffd".encode())
    assert (decoded.guessed, decoded.unreadable) == (True, 0)
