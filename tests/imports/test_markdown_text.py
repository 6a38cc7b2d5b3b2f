"""What is written as Markdown is read as the words that it was made of, and places begin where they should."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.imports.inline import Run, inline_markdown
from reader.imports.markdown_text import MarkdownText, escaped
from reader.prose.reading import read_plainly

SIGNS = st.text(st.sampled_from("ab 1.)*_`[]()<>&;:#+-=~|\\!^\"'/xé"), min_size=1, max_size=40)


def read(text: str) -> str:
    return read_plainly(text, markdown=True).view.text


@given(SIGNS)
def test_any_words_are_read_as_they_are(words: str) -> None:
    out = MarkdownText()
    out.paragraph(escaped(words))
    assert read(out.text).strip() == words.strip()


@pytest.mark.parametrize(
    "words",
    [
        "2 * 3 * 4 = 24", "snake_case and _one_", "1. April", "# not a heading", "- not an item", "a <b> c",
        "&amp; is &",
        "[a](b) and [c]: d", "> no quote", "`code`", "~~struck~~", "*", "---", "C:\\*", "[^1] note", "+1 555",
    ],
)  # fmt: skip
def test_signs_of_markdown_stay_signs(words: str) -> None:
    out = MarkdownText()
    out.paragraph(escaped(words))
    assert read(out.text) == words + "\n"


def test_plain_words_are_not_touched() -> None:
    words = "“It holds,” she said (twice) - 3.5 % & more; see a_b, 5 < 6."
    assert escaped(words) == words


def test_blocks_are_blocks() -> None:
    out = MarkdownText()
    out.heading("The *gate*", 2)
    out.paragraph("One\ntwo")
    out.paragraph("Quoted.", quoted=1)
    out.paragraph("Again.", quoted=1)
    out.paragraph("First", item="-")
    out.table([["Name", "a|b"], ["Ann"]])
    out.note("1", "A note.")
    assert out.text == (
        "## The *gate*\n\nOne  \ntwo\n\n> Quoted.\n> \n> Again.\n\n- First\n\n"
        "| Name | a\\|b |\n| --- | --- |\n| Ann |  |\n\n[^1]: A note.\n"
    )


def test_a_place_begins_with_the_next_block() -> None:
    out = MarkdownText()
    out.mark("page", "1")
    out.paragraph("One.")
    out.paragraph("Quoted.", quoted=1)
    out.mark("page", "2")
    out.mark("page", "3")
    out.paragraph("Again.", quoted=1)
    (first, third) = out.locators
    assert (first.offset, first.value) == (0, "1")
    assert out.text[third.offset :] == "> Again.\n" and third.value == "3"


def test_a_place_may_begin_within_a_paragraph() -> None:
    out = MarkdownText()
    out.paragraph("Before.")
    out.paragraph_over_places("It runs over the page.", "page", "2", len("It runs "))
    assert out.text[out.locators[0].offset :] == "over the page.\n"


@pytest.mark.parametrize(
    ("runs", "markdown"),
    [
        ([Run("a "), Run("bold ", strong=True), Run("word")], "a **bold** word"),
        ([Run("half"), Run("word", strong=True)], "halfword"),
        ([Run("“"), Run("said", emphasis=True), Run("”")], "“*said*”"),
        ([Run("Q: Who?", strong=True)], "**Q: Who?**"),
        ([Run("see "), Run("it", link="https://example.org/a"), Run(".")], "see [it](https://example.org/a)."),
        ([Run("see "), Run("it", link="javascript:alert(1)")], "see it"),
        ([Run("two "), Run("bold", strong=True), Run(" runs", strong=True)], "two **bold runs**"),
        ([Run("a * b")], "a * b"),
    ],
)
def test_runs_are_markdown_where_marks_work(runs: list[Run], markdown: str) -> None:
    assert inline_markdown(runs) == markdown
