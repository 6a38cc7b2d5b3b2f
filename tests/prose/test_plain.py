"""Of a text that is not Markdown only what can be nothing else is taken for a mark."""

from __future__ import annotations

import pytest

from reader.prose.markup import markup_edits
from tests.prose.markdown.reading import read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She was _very_ sure, *most*\nsure, (**sure**).", "She was very sure, most\nsure, (sure)."),
        ("_Across two\nlines._ More", "Across two\nlines. More"),
        (
            "On Monday Ann wrote:\n> One\n> two\n>\n> three\nReply\n",
            "On Monday Ann wrote:\n\nOne\ntwo\n\nthree\n\nReply\n",
        ),
        ("> > Ann\n> Bob\nMe", "Ann\n\nBob\n\nMe"),
        (">> one\n> two", "one\n\ntwo"),
        (">quoted", "quoted"),
        ("---\ntitle: Tide\n---\nText\n", "Text\n"),
    ],
)
def test_marks_by_hand_are_not_read(text: str, words: str) -> None:
    assert read(text, markdown=False) == words


@pytest.mark.parametrize(
    "text",
    [
        "# Not a heading\n- not an item\n1. nor this\n",
        "price* and *Not his name\n",
        "2 * 3 * 4, a_b_c, snake_case, f*** you ***",
        "* one\n* two\n_____\n* * *\n",
        ">> ANN: Hello.\n>> BOB: Good day.\n",
        "a > b\n  > c\n",
        "[link](target) `code` \\*",
        "*one\n\ntwo*",
        "http://a.b/_c_/d",
    ],
)
def test_what_may_be_something_else_stays(text: str) -> None:
    assert read(text, markdown=False) == text


def test_quoted_lines_of_a_mail_are_blocks() -> None:
    text = "Ann wrote:\n> One\n> two\n>> Deep\nReply\n> Again"
    blocks = markup_edits(text, markdown=False).blocks
    assert [(block.quoted, text[block.start : block.end]) for block in blocks] == [
        (1, "One\n> two"),
        (2, "Deep"),
        (1, "Again"),
    ]


def test_emphasis_by_hand_is_told_as_pairs() -> None:
    text = "a _b_ **c**"
    pairs = markup_edits(text, markdown=False).pairs
    assert [(pair.kind, text[pair.words_start : pair.words_end]) for pair in pairs] == [
        ("emphasis", "b"),
        ("strong", "c"),
    ]
