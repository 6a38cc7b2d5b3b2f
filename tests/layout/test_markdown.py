"""Markdown as it is shown; the offsets stay those of the source."""

from __future__ import annotations

import time

import pytest

from reader.layout.layout import Layout


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


def test_a_thematic_break_fills_the_row() -> None:
    assert shown("a\n\n* * *\n", 12) == ["a", "", "─" * 12]


def test_columns_lead_past_hidden_marks() -> None:
    text = "see **these words**"
    row = Layout(text, 40, markdown=True).row_of(0)
    assert row.offset_at(4) == text.index("these")
    assert row.column_of(text.index("words")) == 10


@pytest.mark.parametrize(
    "text",
    [
        ">" * 100_000,
        "*a" * 50_000,
        "[" * 100_000,
        "[a](" * 25_000,
        "".join("`" * length + " " for length in range(400)),
        "".join("  " * depth + "- x\n" for depth in range(1_000)),
        "|a|b|\n|-|-|\n" + "|1|2|\n" * 2_000,
        "a\n" * 32_000,
        "word word\n" * 200_000,
        "```\ncode\n```\n" * 10_000,
    ],
    ids=["quotations", "stars", "brackets", "links", "ticks", "lists", "table", "lines", "unbroken", "fences"],
)
def test_deep_and_long_markdown_takes_less_than_a_second(text: str) -> None:
    """E16."""
    started = time.process_time()
    layout = Layout(text, 80, markdown=True)
    layout.moved(layout.moved(layout.row_of(len(text) // 2), 60), -60)
    assert time.process_time() - started < 1


def test_fences_far_apart_are_found_wherever_the_reading_starts() -> None:
    prose = "Some *words*.\n\n" * 20_000
    text = f"{prose}```\n{prose}```\n{prose}"
    layout = Layout(text, 40, markdown=True)
    assert [layout.row_of(part * len(prose) + 1_401).text for part in (2, 0)] == ["Some words.", "Some words."]
    assert layout.row_of(len(prose) + 1_401).runs[0].style == "code"
