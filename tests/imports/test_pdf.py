"""PDF: lines become paragraphs, words divided at line ends are whole, running heads go, and pages are places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.files.wishes import Wishes
from reader.imports import pdf
from reader.imports.errors import CannotImport
from reader.imports.pdf_hyphens import Hyphens
from reader.model import page_offset
from tests.imports.made_files import column, encrypted_pdf
from tests.imports.made_files import pdf as made

FIRST = [
    "The harbour master said on Monday that the ferry would sail again in",
    "the spring, and that nobody on the island had asked for anything else.",
    "It stays shut.",
    "",
    "She called the plan a long road, which it is, since the quay is old,",
    "as anybody who walks on it, and the crew has left for the main-",
    "land.",
]


def test_lines_are_paragraphs_and_a_divided_word_is_whole() -> None:
    found = pdf.read(made([column([*FIRST, "", "The mainland has a quay of its own."])], title="The ferry"))
    assert found.text.split("\n\n") == [
        "The harbour master said on Monday that the ferry would sail again in the spring, and that nobody on the island"
        " had asked for anything else. It stays shut.",
        "She called the plan a long road, which it is, since the quay is old, as anybody who walks on it, and the"
        " crew has left for the mainland.",
        "The mainland has a quay of its own.\n",
    ]
    assert (found.title, found.date) == ("The ferry", "2014-03-03")


def test_a_sentence_runs_on_over_the_page_and_the_page_begins_within_it() -> None:
    pages = [
        column(["The harbour master said on Monday that the ferry", "would sail"]),
        column(["again in the spring, as", "it did."]),
    ]
    found = pdf.read(made(pages))
    assert found.text == "The harbour master said on Monday that the ferry would sail again in the spring, as it did.\n"
    assert [(place.words, found.text[place.offset :][:5]) for place in found.locators] == [
        ("p. 1", "The h"),
        ("p. 2", "again"),
    ]


def test_running_heads_and_page_numbers_go() -> None:
    body = ["The ferry number {} sailed on a day that nobody", "wrote down, and ferry {} came back before night."]
    pages = [
        [
            (72, 800, "THE DAILY PROBE"),
            *column([line.format("abcde"[number]) for line in body], top=740),
            (290, 40, f"Page {number + 1}"),
        ]
        for number in range(5)
    ]
    found = pdf.read(made(pages))
    assert "PROBE" not in found.text and "Page" not in found.text
    assert found.text.count("wrote down") == 5
    assert [place.words for place in found.locators] == [f"p. {number}" for number in range(1, 6)]


def test_columns_are_read_one_after_the_other() -> None:
    left = column(["The harbour master said on Monday", "that the ferry would sail again in"], left=60)
    right = column(["the spring, when the quay will be", "ready for it."], left=320)
    assert pdf.read(made([left + right])).text == (
        "The harbour master said on Monday that the ferry would sail again in the spring, when the quay will be"
        " ready for it.\n"
    )


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["a won\u2010", "derful day"], "a wonderful day"),
        (["a won\u2010", "derful rear-", "mounted one"], "a wonderful rear-mounted one"),
        (["the main-", "land and the mainland"], "the mainland and the mainland"),
        (["a rear-", "mounted and rear-mounted one, the main-", "land, the mainland"],
         "a rear-mounted and rear-mounted one, the mainland, the mainland"),
        (["a 275-", "horsepower motor"], "a 275-horsepower motor"),
        (["Bautista-", "Agut won"], "Bautista-Agut won"),
        (["so -", "and then"], "so - and then"),
        (["東京は", "大きい"], "東京は大きい"),
    ],
)  # fmt: skip
def test_a_hyphen_at_a_line_s_end_is_the_word_s_or_the_line_s(lines: list[str], words: str) -> None:
    assert Hyphens(lines).joined(lines) == words


@pytest.mark.parametrize(
    ("data", "message", "hint"),
    [
        (made([[], []]), "is scanned: its 2 pages are pictures without text", "ocrmypdf"),
        (b"%PDF-1.7\nand no more", "is a damaged PDF", "anew"),
    ],
)
def test_what_gives_no_text_says_why_and_what_would_mend_it(data: bytes, message: str, hint: str) -> None:
    with pytest.raises(CannotImport) as error:
        pdf.read(data)
    assert error.value.message == message and hint in error.value.hint


def test_a_page_that_is_a_picture_among_others_is_named() -> None:
    found = pdf.read(made([column(FIRST), [], column(FIRST)]))
    assert found.warnings == ("pages without text, perhaps pictures: 2",)


def test_an_encrypted_document_opens_with_its_password_only() -> None:
    data = encrypted_pdf("The ferry is late again, said Mara Quill.", "quay 9")
    with pytest.raises(CannotImport, match="is encrypted") as refused:
        pdf.read(data)
    assert "--password-file FILE" in refused.value.hint
    with pytest.raises(CannotImport, match="does not open with this password"):
        pdf.read(data, Wishes(password="quay 8"))
    assert pdf.read(data, Wishes(password="quay 9")).text == "The ferry is late again, said Mara Quill.\n"


def test_an_owner_s_password_alone_keeps_nobody_from_reading() -> None:
    assert pdf.read(encrypted_pdf("The ferry is late again, said Mara Quill.", "")).text.startswith("The ferry is late")


def headed(heads: list[str]) -> bytes:
    """Return a PDF of pages with these running heads."""
    lines = ["The ferry sailed on a day that nobody {} down, and", "came back before night, as {} had hoped."]
    words = ["wrote", "took", "set", "put", "noted", "laid"]
    return made(
        [
            [(72, 800, head), *column([line.format(words[number]) for line in lines], top=740)]
            for number, head in enumerate(heads)
        ]
    )


@pytest.mark.parametrize(
    ("heads", "places"),
    [
        (
            [f"Ferry Studies 12 (2013) {345 + n}" for n in range(5)],
            [f"p. {345 + n} ({n + 1}{nth} page)" for n, nth in enumerate(("st", "nd", "rd", "th", "th"))],
        ),
        ([f"Page {n + 1} of 5" for n in range(5)], [f"p. {n + 1}" for n in range(5)]),
        (["The Daily Probe 2013"] * 5, [f"p. {n + 1}" for n in range(5)]),
        ([f"Chapter {n * n + 3}" for n in range(5)], [f"p. {n + 1}" for n in range(5)]),
    ],
    ids=["journal", "counted", "year", "no sequence"],
)
def test_running_heads_say_what_number_is_printed_on_a_page(heads: list[str], places: list[str]) -> None:
    found = pdf.read(headed(heads))
    assert [place.words for place in found.locators] == places
    assert not any(head in found.text for head in heads)


def test_a_page_of_many_is_looked_up_by_the_number_printed_on_it() -> None:
    places = pdf.read(headed([f"Ferry Studies {345 + number}" for number in range(5)])).locators
    assert page_offset(places, "347") == places[2].offset and page_offset(places, "3") == places[2].offset


def test_too_many_pages_or_characters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = made([column(["The ferry is late again today."])] * 3)
    monkeypatch.setattr(pdf, "_PAGES", 2)
    with pytest.raises(CannotImport, match="more than 2 pages"):
        pdf.read(data)
    monkeypatch.setattr(pdf, "_PAGES", 3)
    monkeypatch.setattr(pdf, "_CHARACTERS", 50)
    with pytest.raises(CannotImport, match="million characters"):
        pdf.read(data)


@given(st.lists(st.lists(st.text("abc dé“”.-½²", max_size=40), max_size=12), min_size=1, max_size=6))
def test_places_are_in_order_within_the_text_and_each_page_once(pages: list[list[str]]) -> None:
    try:
        found = pdf.read(made([column(["The ferry is late again today, and so are we all.", *page]) for page in pages]))
    except CannotImport:  # it takes them for damaged or for pictures
        return
    offsets = [place.offset for place in found.locators]
    assert offsets == sorted(offsets) and offsets[0] == 0 and offsets[-1] < len(found.text)
    values = [place.value for place in found.locators]
    assert len(values) == len(set(values)) and "\ufffe" not in found.text and "\r" not in found.text


def test_signs_of_their_own_are_no_ligatures() -> None:
    assert pdf.read(made([column(["It took ½ a day and 3 m² of paint, he said."])])).text == (
        "It took ½ a day and 3 m² of paint, he said.\n"
    )


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("Microsoft Word - Ferry report.docx", "Ferry report"),
        ("ferry.indd", "ferry"),
        ("Untitled", ""),
        ("The ferry", "The ferry"),
    ],
)
def test_a_title_is_not_what_a_program_wrote_there(given: str, title: str) -> None:
    assert pdf.read(made([column(["The ferry is late again, said Mara Quill."])], title=given)).title == title
