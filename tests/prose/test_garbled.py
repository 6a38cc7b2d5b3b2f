"""UTF-8 that was taken for another encoding is read as what it was."""

from __future__ import annotations

import pytest

from reader.files.cleaning import clean
from reader.model import Span
from reader.prose.garbled import garbled_edits, garbled_words
from reader.prose.reading import read_plainly


def garbled(text: str) -> str:
    """Return a text as it stands in a file after a program took it for Windows-1252, and cleaned."""
    signs = (bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())
    return clean("".join(signs))


@pytest.mark.parametrize(
    "text", ["“We leave,” said Zoë – twice.", "The café’s door…", "£5 and 20 €, naïve", "„Über“, sagte Jörg."]
)
def test_garbled_signs_are_read_as_they_were(text: str) -> None:
    assert read_plainly(garbled(text), markdown=False).view.text == text


@pytest.mark.parametrize("encoding", ["latin-1", "mac_roman", "cp850", "cp437"])
@pytest.mark.parametrize("text", ["“We leave,” said Zoë – twice.", "The café’s door… of Fürth"])
def test_signs_garbled_by_other_encodings_are_read(text: str, encoding: str) -> None:
    assert read_plainly(clean(text.encode().decode(encoding)), markdown=False).view.text == text


def test_letters_that_a_mac_garbled_are_read_without_any_mark() -> None:
    assert read_plainly("Jos√© met Andr√©.", markdown=False).view.text == "José met André."


def test_a_closing_mark_that_lost_its_last_byte_is_read() -> None:
    text = garbled("She called it “no plan” and “no aim”.").replace("â€\ufffd", "â€")
    assert read_plainly(text, markdown=False).view.text == "She called it “no plan” and “no aim”."


def test_the_words_stand_where_the_garbled_ones_do() -> None:
    text = garbled("So “no” it is")
    view = read_plainly(text, markdown=False).view
    assert view.to_document(Span(3, 7)).words_of(text) == garbled("“no”")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "São Paulo, Ângela",
        "l’Âge d’or – Nîmes",
        "NÃO! SÃO",
        "ÄÖÜ Ñandú Å",
        "«Â»",
        "a » b à «",
        "┌┬┐ ├┤ └┴┘",
        "√2 and √3",
        "¬A ∨ ¬B",
        "–À Paris\n—Été",
        "ΓÇ and ÔÇ",
    ],
)
def test_letters_with_accents_are_left_alone(text: str) -> None:
    assert garbled_edits(text) == []
    assert garbled_words(text) == ""
