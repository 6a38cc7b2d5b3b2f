"""Markdown as it is shown; the offsets stay those of the source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.layout import markdown_blocks
from reader.layout.layout import Layout
from reader.prose.markdown.lines import MarkdownText, read_lines
from tests.costs import growth


def shown(text: str, width: int = 40) -> list[str]:
    layout = Layout(text, width, markdown=True)
    return [row.text for row in layout.rows_from(layout.row_of(0))]


def styles(text: str) -> dict[str, str]:
    layout = Layout(text, 80, markdown=True)
    return {run.text: run.style for row in layout.rows_from(layout.row_of(0)) for run in row.runs if run.style}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A heading #\n", ["A heading"]),
        ("A heading\n===\n", ["A heading"]),
        ("lines of one\nparagraph", ["lines of one paragraph"]),
        ("a hard  \nbreak", ["a hard", "break"]),
        ("a well-\nknown one -\nor two", ["a well-known one - or two"]),
        ("> quoted\n> words\n", ["│ quoted words"]),
        ("> > deeper\n", ["│ │ deeper"]),
        ("- one\n- two\n", ["• one", "• two"]),
        ("1. one\n   goes on\n", ["1. one goes on"]),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", ["| a | b |", "|---|---|", "| 1 | 2 |"]),
        ("a | b\n--|--\n1 | 2\n", ["a | b", "--|--", "1 | 2"]),
        ("```\na *b*\n\n# c\n```\n*d*", ["```", "a *b*", "", "# c", "```", "d"]),
        ("he said [sic] and [The envoy] left", ["he said [sic] and [The envoy] left"]),
        ("[words](https://example.org/a_(b)) here", ["words here"]),
        (r"\*not emphasis\* 5 * 3 snake_case_word", ["*not emphasis* 5 * 3 snake_case_word"]),
        ("an **unclosed mark", ["an **unclosed mark"]),
        ("", [""]),
    ],
)
def test_what_is_shown(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_the_names_of_styles() -> None:
    found = styles("# Title\n\n*one* **two** `three` ~~four~~ [five](x) ***six*** https://example.org/s_e_v, eight")
    assert found == {
        "Title": "heading",
        "one": "emphasis",
        "two": "strong",
        "three": "code",
        "four": "struck",
        "five": "link",
        "six": "emphasis strong",
        "https://example.org/s_e_v": "link",
    }


def test_rows_after_the_first_of_an_item_hang_under_its_words() -> None:
    assert shown("- one two three", 9) == ["• one two", "  three"]


@pytest.mark.parametrize(("width", "bars"), [(40, 8), (32, 8), (31, 7), (8, 2), (4, 1), (1, 1)])
def test_deeply_nested_quotations_leave_room_for_their_words(width: int, bars: int) -> None:
    assert shown(f"{'> ' * 12}words", width)[0].count("│") == bars


@pytest.mark.parametrize(("width", "indent"), [(40, 12), (30, 10), (9, 3)])
def test_a_deep_item_leaves_room_for_its_words(width: int, indent: int) -> None:
    nested = "".join(f"{'  ' * depth}- {depth}\n" for depth in range(7))
    last = shown(nested, width)[-1]
    assert last[indent:] == "• 6"
    assert not last[:indent].strip()


def test_a_thematic_break_fills_the_row() -> None:
    assert shown("a\n\n* * *\n", 12) == ["a", "", "─" * 12]


def test_columns_lead_past_hidden_marks() -> None:
    text = "see **these words**"
    row = Layout(text, 40, markdown=True).row_of(0)
    assert row.offset_at(4) == text.index("these")
    assert row.column_of(text.index("words")) == 10


HOSTILE = {
    "quotations": lambda n: ">" * n,
    "stars": lambda n: "*a" * n,
    "brackets": lambda n: "[" * n,
    "links": lambda n: "[a](" * n,
    "ticks": lambda n: "".join("`" * length + " " for length in range(1, int((2 * n) ** 0.5))),
    "lists": lambda n: "".join("  " * depth + "- x\n" for depth in range(int(n**0.5))),
    "table": lambda n: "|a|b|\n|-|-|\n" + "|1|2|\n" * (n // 6),
    "lines": lambda n: "a\n" * n,
    "unbroken": lambda n: "word word\n" * n,
    "fences": lambda n: "```\ncode\n```\n" * (n // 4),
}


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_e16_deep_and_long_markdown_never_costs_the_square_of_its_length(hostile: Callable[[int], str]) -> None:
    def lay_out_the_middle(text: str) -> None:
        layout = Layout(text, 80, markdown=True)
        layout.moved(layout.moved(layout.row_of(len(text) // 2), 60), -60)

    assert growth(lay_out_the_middle, hostile(10_000), hostile(40_000)) < 10


def test_fences_far_apart_are_found_wherever_the_reading_starts() -> None:
    prose = "Some *words*.\n\n" * 20_000
    text = f"{prose}```\n{prose}```\n{prose}"
    layout = Layout(text, 40, markdown=True)
    assert [layout.row_of(part * len(prose) + 1_401).text for part in (2, 0)] == ["Some words.", "Some words."]
    assert layout.row_of(len(prose) + 1_401).runs[0].style == "code"


def test_c3_a_line_of_megabytes_is_read_once_and_not_for_each_of_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    def counted(text: str, *, is_beginning: bool = True) -> MarkdownText:
        read.append(len(text))
        return read_lines(text, is_beginning=is_beginning)

    monkeypatch.setattr(markdown_blocks, "read_lines", counted)
    layout = Layout("> " * 100_000, 80, markdown=True)
    assert sum(1 for _ in layout.texts()) > 10
    assert len(read) == 1
    assert read[0] < 10_000
