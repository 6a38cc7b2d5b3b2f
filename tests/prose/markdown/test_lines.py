"""The blocks of Markdown: their marks are out, a blank line parts them, and what they stand in is told."""

from __future__ import annotations

import pytest

from reader.prose.markup import markup_edits
from tests.prose.markdown.reading import read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# Head #\nText\n", "Head\n\nText\n"),
        ("#hashtag and #5 bolt\n", "#hashtag and #5 bolt\n"),
        ("Head\nof two lines\n===\nText", "Head\nof two lines\n\nText"),
        ("One\n\n* * *\n\nTwo", "One\n\nTwo"),
        ("- one\n- two\n\n  still two\n1. three\n", "one\n\ntwo\n\nstill two\n\nthree\n"),
        ("- [ ] to do\n- [x] done\n", "to do\n\ndone\n"),
        ("In 1959\n1960. was a year\n", "In 1959\n1960. was a year\n"),
        ("> one\n> two\nlazy\n\nthree\n", "one\ntwo\nlazy\n\nthree\n"),
        ("> one\n>\n> > two\n", "one\n\ntwo\n"),
        ("~~~ sh\n> not quoted\n~~~\n", "> not quoted\n"),
        ("```\none\n\n  two\n", "one\n\n  two\n"),
        ("Text\n\n    code\n\n        more\nText", "Text\n\ncode\n\n    more\n\nText"),
        ("\tcode\n", "code\n"),
        ("-\ta\n\n\tb\n", "a\n\nb\n"),
        ("---\ntitle: Tide\nauthor: Ann\n---\nText\n", "Text\n"),
        ("---\nNo: matter of the front, it has no end\n", "No: matter of the front, it has no end\n"),
        ("[a]: /u 'title'\n[b]:\n  <u v>\nText [a] [B]\n", "Text a B\n"),
        (
            "Text[^1] and[^note], but [^a-z].\n\n[^1]: One.\n[^note]: Two,\n\n    more.\n",
            "Text and, but [^a-z].\n\nOne.\n\nTwo,\n\nmore.\n",
        ),
        ("a\n\n\n\n\nb\n\n\n", "a\n\nb\n"),
    ],
)
def test_marks_of_blocks_are_not_read(text: str, words: str) -> None:
    assert read(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("| a | b |\n|---|:-:|\n| *c* | d \\| e |\n\nText", "a\tb\nc\td | e\n\nText"),
        ("Before\na | b\n--|--\nc | d\n> quote", "Before\n\na\tb\nc\td\n\nquote"),
        ("> | a | b |\n> |---|---|\n> | c | d |\n", "a\tb\nc\td\n"),
        ("a | b\n--|--|--\n", "a | b\n--|--|--\n"),
        ("not a | table\n", "not a | table\n"),
        ("| a | | b |\n|---|---|---|\n| c | d | |\n", "a\t\tb\nc\td\n"),
    ],
)
def test_cells_of_a_table_are_parted_by_a_tab(text: str, words: str) -> None:
    assert read(text) == words


def test_blocks_say_what_they_are_and_stand_in() -> None:
    text = "# Head\n\nText\n\n> Quoted\n>\n> - item\n\n```\ncode\n```\n\n| a |\n|---|\n"
    blocks = markup_edits(text, markdown=True).blocks
    assert [(block.kind, text[block.start : block.end]) for block in blocks] == [
        ("heading", "Head"),
        ("paragraph", "Text"),
        ("paragraph", "Quoted"),
        ("paragraph", "item"),
        ("code", "code"),
        ("table", "| a |"),
    ]
    assert [(block.level, block.quoted, block.is_item) for block in blocks[:4]] == [
        (1, 0, False),
        (0, 0, False),
        (0, 1, False),
        (0, 1, True),
    ]


def test_quotations_deeper_than_any_are_read_without_their_marks() -> None:
    assert read("> " * 500 + "words\n") == "words\n"
    assert read("- " * 500 + "words\n") == "words\n"
