"""Encodings are told from the company that letters and marks keep."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.files.decoding import decode
from reader.files.encodings import eight_bit_encoding, sixteen_bit_encoding
from tests.costs import growth

WESTERN = [
    "“We won’t sign,” said Ida Moss – the mill’s owner. It costs £5…",
    "They haven’t left yet. It's late.",
    "« Nous restons », a dit Zoé à l’école. Ça va être très long, peut-être.",
    "„Wir bleiben“, sagte Jörg Bäcker. Die Straße ist schön, größer und ÜBERALL grün.",
    "—¿Quién es? —preguntó Íñigo. ¡Mañana será otro año!",
    "”Vi stannar”, sa Åke Ö på lördag.",
    "Perché la città è più bella? «Sì», disse.",
]


@pytest.mark.parametrize("text", WESTERN)
@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
def test_a_text_of_the_west_is_read_as_it_was_written(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.guessed
    assert not decoded.unreadable


def test_polish_is_not_taken_for_french() -> None:
    assert eight_bit_encoding("„Zostajemy”, powiedział Łukasz. Że się źle śpi.".encode("cp1250")) == "cp1250"


def test_letters_of_old_terminals() -> None:
    assert eight_bit_encoding("El niño comió mañana, así, después.".encode("cp850")) == "cp850"


def test_utf_8_with_a_broken_sign_stays_utf_8() -> None:
    data = "“Né” in the café".encode() + b"\xe9"
    assert eight_bit_encoding(data) == ""
    decoded = decode(data)
    assert (decoded.text[-1], decoded.unreadable, decoded.guessed) == ("\ufffd", 1, False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_every_second_byte_nul_is_sixteen_bits(encoding: str) -> None:
    text = "“Plain words,” she said.\n" * 4
    assert sixteen_bit_encoding(text.encode(encoding)) == encoding
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("data", [b"", b"plain", b"a\0b", "“so”".encode(), bytes(400)])
def test_what_is_not_sixteen_bits(data: bytes) -> None:
    assert sixteen_bit_encoding(data) == ""


@given(st.binary())
def test_any_bytes_have_an_encoding(data: bytes) -> None:
    assert eight_bit_encoding(data) in ("", "cp1252", "mac-roman", "cp1250", "cp850")


def test_the_cost_grows_with_the_length() -> None:
    def encoding_of(text: str) -> str:
        return eight_bit_encoding(text.encode("cp1252"))

    assert growth(encoding_of, "éa" * 5_000, "éa" * 20_000) < 10
