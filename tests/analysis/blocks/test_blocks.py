"""Words quoted in blocks: whose they are, and which blocks are no quotations."""

from __future__ import annotations

import pytest

from reader.pipeline.annotation import annotate
from reader.prose.quoted_blocks import QuotedBlock, indented_blocks
from tests.costs import grows_with_its_input


def said(text: str) -> list[tuple[str | None, str]]:
    found = annotate(text)
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [(names.get(each.speaker or ""), " ".join(each.words_of(text).split())) for each in found.quotations]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "In his letter Mayor Ivo Lund wrote:\n\n    The bridge stays shut.\n    It is not safe.\n\nHe left.\n",
            "Ivo Lund",
        ),
        ("The judge, Mara Quill, wrote:\n\n\tThe bridge stays shut. It is not safe.\n\nShe left.\n", "Mara Quill"),
        ("# News\n\nMayor Ivo Lund wrote:\n\n> The bridge stays shut. It is not safe.\n\nHe left.\n", "Ivo Lund"),
        ("# News\n\nThe statement reads:\n\n> The bridge stays shut. It is not safe.\n\nHe left.\n", "The statement"),
        (
            "# News\n\nIt rained.\n\n> The bridge stays shut. It is not safe.\n> — Ivo Lund, mayor\n\nHe left.\n",
            "Ivo Lund",
        ),
        (
            "# News\n\nIt rained.\n\n> The bridge stays shut. It is not safe.\n>\n> Ivo Lund, mayor of Dover\n",
            "Ivo Lund",
        ),
        ("# News\n\nIt rained.\n\n> “The bridge stays shut. It is not safe.”\n\n-- Ivo Lund\n", "Ivo Lund"),
    ],
)
def test_a_block_has_the_speaker_that_introduces_or_signs_it(text: str, name: str) -> None:
    assert said(text) == [(name, "The bridge stays shut. It is not safe.")]


@pytest.mark.parametrize(
    "text",
    [
        "# News\n\nIt rained.\n\n> The bridge stays shut. It is not safe.\n\nHe left.\n",
        "It rained.\n\n    The bridge stays shut.\n\nHe left.\n",
        "# News\n\nYou need:\n\n- two boats\n- a rope\n",
    ],
)
def test_a_block_that_nobody_introduces_or_signs_is_no_quotation(text: str) -> None:
    assert said(text) == []


def test_a_pull_quote_is_no_second_quotation() -> None:
    text = (
        "# News\n\n“The bridge stays shut for now,” said Ivo Lund.\n\n> The bridge stays shut for now\n> — Ivo Lund\n"
    )
    assert said(text) == [("Ivo Lund", "The bridge stays shut for now,")]


def test_each_level_of_a_mail_is_its_authors() -> None:
    text = (
        "Good.\n\nOn Mon, 3 June 2024 at 10:02, Ivo Lund <ivo@example.org> wrote:\n> See below.\n>\n"
        "> On 2 June 2024, Mara Quill wrote:\n>> Is the boat mended?\n>> I need it.\n> It is mended.\n"
    )
    assert said(text) == [
        ("Ivo Lund", "See below."),
        ("Mara Quill", "Is the boat mended? >> I need it."),
        ("Ivo Lund", "It is mended."),
    ]


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("Am 3. Juni 2024 um 10:02 schrieb Jörg van der Meer:", "Jörg van der Meer"),
        ("Le 3 juin 2024 à 10:02, Anne Dupré a écrit :", "Anne Dupré"),
        ("El 3 de junio de 2024, Ana Ruiz <ana@example.org> escribió:", "Ana Ruiz"),
        ("On 3 June 2024, ana@example.org wrote:", "ana@example.org"),
    ],
)
def test_mail_names_its_author_in_any_language(lead: str, name: str) -> None:
    assert said(f"{lead}\n> 12 + 30 = 42, no?\n")[0][0] == name


def test_a_reply_between_the_lines_does_not_end_what_the_other_wrote() -> None:
    text = "On 2 June 2024, Mara Quill wrote:\n> Is it mended?\n\nIt is.\n\n> Where is it?\n\nHere.\n"
    assert said(text) == [("Mara Quill", "Is it mended?"), ("Mara Quill", "Where is it?")]


@pytest.mark.parametrize("piece", ["a:\n  b\n", "a:\n\n  b\n\n", ":\n\t", "  \n", "a:\n", ":\n  "])
def test_blocks_that_are_set_in_are_looked_for_in_linear_time(piece: str) -> None:
    def look(text: str) -> list[QuotedBlock]:
        return list(indented_blocks(text))

    assert grows_with_its_input(look, lambda count: piece * count, 2000)
