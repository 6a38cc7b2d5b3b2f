"""What tags set apart: block quotations by depth, words in bold, code."""

from __future__ import annotations

import pytest

from reader.prose.html_structure import html_structure
from reader.prose.reading import read_plainly
from tests.costs import grows_with_its_input


def quoted_in(text: str) -> list[tuple[str, int]]:
    reading = read_plainly(text, markdown=False)
    return [(block.words.words_of(reading.view.text), block.depth) for block in reading.quoted]


def test_a_block_quotation_of_a_page_is_a_quoted_block() -> None:
    page = (
        "<p>Mara Quill wrote:</p>\n<blockquote cite='x'><p>It is shut.</p><p>It stays shut.</p></blockquote><p>So.</p>"
    )
    assert quoted_in(page) == [("It is shut.\n\nIt stays shut.", 1)]


def test_a_block_quotation_in_another_one_is_deeper() -> None:
    page = "<blockquote>I agree.<blockquote>It is shut.</blockquote>So do we.</blockquote>"
    assert quoted_in(page) == [("I agree.", 1), ("It is shut.", 2), ("So do we.", 1)]


def test_nobody_speaks_in_code_on_a_page() -> None:
    text = '<p>Try this:</p><pre>say "hello there", said Ivo</pre>'
    reading = read_plainly(text, markdown=False)
    assert [span.words_of(reading.view.text) for span in reading.code] == ['say "hello there", said Ivo']


@pytest.mark.parametrize("page", ["<b>never closed", "</b></blockquote> closed", "a < b and b > c", "<bold>no</bold>"])
def test_what_is_not_opened_and_closed_sets_nothing_apart(page: str) -> None:
    assert html_structure(page) == ([], [])


@pytest.mark.parametrize("piece", ["<b>", "<b a", "<blockquote>", "</blockquote>", "<blockquote>x</blockquote>"])
def test_tags_are_read_in_linear_time(piece: str) -> None:
    assert grows_with_its_input(html_structure, lambda count: piece * count + "</b>", 4000)
