"""The links of a text: which words are shown of each, and what it leads to."""

from __future__ import annotations

import pytest

from reader.layout.text_links import link_at, links_within
from reader.model import Document, Span
from tests.costs import LARGER, LONGER, growth


def found(text: str, *, markdown: bool = True) -> list[tuple[str, str, str]]:
    """Return the words of the text that each link has, its words as shown, and its target."""
    links = links_within(Document("d", text, "D", markdown=markdown), Span(0, len(text)))
    return [(text[link.span.start : link.span.end], link.words, link.target) for link in links]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[the fund](https://a.example/x)", [("the fund", "the fund", "https://a.example/x")]),
        (
            '[a **bold**\nword](<https://a.example/x y> "T")',
            [("a **bold**\nword", "a bold word", "https://a.example/x y")],
        ),
        (r"[x](https://a.example/\(1\)&amp;2)", [("x", "x", "https://a.example/(1)&2")]),
        ("[x][one]\n\n[One]: mailto:a@b.example '1'", [("x", "x", "mailto:a@b.example")]),
        ("[One] and [one][]\n\n> [one]: <b>", [("One", "One", "b"), ("one", "one", "b")]),
        ("![a map](map.png)", [("a map", "a map", "map.png")]),
        ("<https://a.example/x>", [("https://a.example/x",) * 3]),
        (
            "see https://a.example/b_(c), (https://b.example).",
            [("https://a.example/b_(c)",) * 3, ("https://b.example",) * 3],
        ),
        (
            'a <a class=x href="https://a.example?b&amp;c"><b>word</b></a>',
            [("<b>word</b>", "word", "https://a.example?b&c")],
        ),
        ("<div>\n<a href='x'>word</a> https://b.example\n</div>", [("word", "word", "x"), ("https://b.example",) * 3]),
        ("`https://a.example`", []),
        ("```\nhttps://a.example\n```", [("https://a.example",) * 3]),
        ("| a | b |\n|---|---|\n| [x](y) | z |", [("x", "x", "y")]),
        ("[no](", []),
        ("http:// and https://", []),
    ],
)
def test_links_of_markdown(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


def test_a_plain_text_has_only_addresses() -> None:
    text = "[x](y) <https://a.example/b>, “HTTPS://b.example/c”*; www.d.example"
    assert [target for _, _, target in found(text, markdown=False)] == ["https://a.example/b", "HTTPS://b.example/c"]


def test_only_links_that_show_words_there_are_found() -> None:
    text = "[one](https://a.example) two [three](https://b.example)"
    document = Document("d", text, "D", markdown=True)
    three = text.index("three")
    assert [link.words for link in links_within(document, Span(8, three + 1))] == ["three"]
    assert link_at(document, three + 4) is not None
    assert link_at(document, text.index("two")) is None


def test_of_a_link_around_an_image_the_image_is_at_its_words() -> None:
    document = Document("d", "[![a map](map.png) of it](https://a.example)", "D", markdown=True)
    at_map, at_words = link_at(document, 5), link_at(document, document.text.index("of it"))
    assert at_map is not None and at_map.target == "map.png"
    assert at_words is not None and at_words.target == "https://a.example"


@pytest.mark.parametrize("piece", ["<a href=x>", "[a](", "<a ", "https://a.example/((", "[a][b] ", "[b]: c\n"])
def test_a_hostile_paragraph_costs_no_more_than_its_length(piece: str) -> None:
    def links(text: str) -> object:
        return links_within(Document("d", text, "D", markdown=True), Span(0, len(text)))

    assert growth(links, piece * 400, piece * 400 * LARGER) < LONGER
