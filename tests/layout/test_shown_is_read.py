"""The words of a Markdown text that are shown are those that are read: one reading of Markdown stands behind both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given

from reader.layout.markdown_blocks import MarkdownBlocks
from reader.layout.markdown_chunks import CHUNK
from reader.prose.markup import markup_edits
from reader.prose.view import edited, whole_view
from tests.layout.strategies import texts

ROOT = Path(__file__).parents[2]


def words_shown(text: str) -> str:
    """Return what is shown of a text without bullets, numbers of items, rules, what is only shown, and space."""
    return "".join("".join(_parts_shown(text)).split())


def _parts_shown(text: str) -> Iterator[str]:
    blocks, at = MarkdownBlocks(text), 0
    while at < len(text):
        start, end = blocks.at(at)
        tile = blocks.tile_at(at)
        first = tile.segments[0][0] if tile.segments else end
        if tile.kind not in ("rule", "aside"):
            runs = blocks.show(start, end, 80).runs
            yield from (run.text for run in runs if "quiet" not in run.style.split() and run.start >= first)
        at = end


def words_read(text: str) -> str:
    """Return what is read of a text, without space."""
    return "".join(edited(whole_view(text), markup_edits(text, markdown=True).edits).text.split())


@pytest.mark.parametrize(
    "text",
    [
        "He wrote &ldquo;no&rdquo; &mdash; *twice*.",
        "See [the minutes][1] and [them][].\n\n[1]: https://example.org/a\n[them]: /b\n",
        "The vote was close.[^1]\n\n[^1]: By *one* voice.\n",
        "> - a **b**\n>   c\n>\n> d\n",
        "- [x] done\n- - deeper\n\n  goes on\n",
        "<p>One <b>word</b></p>\n\n<!-- a note\n\nof two parts -->\n\nafter",
        "| a | **b** |\n|---|---|\n| `c` | [d](e) \\| f |\n",
        "---\ntitle: A story\n---\n\nWords.\n",
        "    four spaces\n\n\ttab\n",
        "Head\n---\n\ntext<br>on\\\nand on  \nand on\n",
        "```\n[a]: /b\n```\n\n[a]\n",
    ],
)
def test_what_is_shown_is_what_is_read(text: str) -> None:
    assert words_shown(text) == words_read(text)


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"])
def test_what_is_shown_of_long_texts_is_what_is_read(name: str) -> None:
    text = (ROOT / name).read_text("utf-8") * 6
    assert len(text) > 2 * CHUNK or name == "CONTRIBUTING.md"
    assert words_shown(text) == words_read(text)


@given(texts)
def test_what_is_shown_of_any_text_is_what_is_read(text: str) -> None:
    assert words_shown(text) == words_read(text)


def test_code_longer_than_a_chunk_is_code_to_its_end() -> None:
    code = "print('*not emphasis*')\n" * (CHUNK // 8)
    text = f"Before.\n\n```\n{code}```\n\n*After*, and [there][1].\n\n[1]: /x\n"
    assert words_shown(text) == words_read(text)
    assert words_shown(text).endswith("After,andthere.")


def test_a_label_defined_chunks_away_makes_a_link() -> None:
    text = "[Here][far] it is.\n\n" + "Some more words.\n\n" * CHUNK + "[far]: https://example.org\n"
    assert MarkdownBlocks(text).show(0, 19, 40).text == "Here it is."


def test_the_number_of_a_footnote_and_the_address_of_a_reference_are_shown_quietly() -> None:
    text = "A claim.[^1] See [it][a].\n\n[^1]: Note.\n\n[a]: https://example.org\n"
    blocks = MarkdownBlocks(text)
    runs = [run for at in (0, len(text) - 2) for run in blocks.show(*blocks.at(at), 80).runs]
    quiet = [run.text for run in runs if run.style == "quiet"]
    assert quiet == ["[^1]", "[a]: https://example.org"]


def test_the_bars_of_a_table_stay_in_their_columns_where_marks_are_hidden() -> None:
    text = "| who     | what |\n|---------|------|\n| **Ann** | no   |\n"
    blocks = MarkdownBlocks(text)
    rows = [blocks.show(*blocks.at(at), 80).text for at in (0, text.rindex("\n", 0, -1) + 1)]
    assert rows == ["| who     | what |", "| Ann     | no   |"]
