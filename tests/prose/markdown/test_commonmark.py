"""Markdown is read as the CommonMark specification says, and as another reader of it does."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.prose.markup import markup_edits
from reader.prose.view import edited, whole_view
from tests.prose.markdown.reference import EXAMPLES, specification_examples, words_of_html

#: Those that differ hold bodies of scripts and styles, which nobody reads, and comments that the test's reader of HTML
#: reads otherwise.
_MOST_THAT_DIFFER = 10


def words_of(text: str) -> list[str]:
    return edited(whole_view(text), markup_edits(text, markdown=True).edits).text.split()


def test_the_words_of_the_specification_are_those_of_its_html() -> None:
    examples = specification_examples()
    if not examples:
        pytest.skip(f"no installed package has the specification's examples; {EXAMPLES} may name commonmark.json")
    other = [markdown for markdown, html in examples if words_of(markdown) != words_of_html(html)]
    assert len(examples) > 600
    assert len(other) <= _MOST_THAT_DIFFER, other


#: What to make texts of; the two read broken links, and tags in the words of images, otherwise.
_PIECES = [
    *("one", "two three", "*", "**", "_", "`", "``", "[x *y*](/u)", "[one]", "![x](/u)", "&amp;", "\\", "<b>", "</b>"),
    *(")", "'t'", '"q"', "\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n# ", "\n    ", "\n  ", "\t", "  \n"),
    *("\n```\n", "\n~~~\n", "\n---\n", "\n===\n", "\n* * *\n", "\n\n<div>\n", "\n\n[one]: /u\n\n", " <!-- x --> "),
]


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@example(["\n> ", "one", "\n", "two three", "\n> ", "- ", "one"])
@given(st.lists(st.sampled_from(_PIECES), max_size=16))
def test_markdown_it_reads_the_same_words(pieces: list[str]) -> None:
    text = "".join(pieces)  # of spaces at the edges of code the two think otherwise
    assert "".join(words_of(text)) == "".join(words_of_html(MarkdownIt("commonmark").render(text)))
