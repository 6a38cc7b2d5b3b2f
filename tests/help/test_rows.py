"""Topics in rows: broken by words, with tables in columns and links that say how to follow them."""

from __future__ import annotations

import pytest

from reader.help import TOPICS, Topic
from reader.help.rows import CODE_INDENT, Setting, topic_rows
from reader.layout.cells import cell_length

PLAIN = Setting("reader help", keeps_marks=True)
#: Cells of a page on the screen in a window of 80.
ON_THE_SCREEN = 74


def shown(text: str, width: int = 40, setting: Setting = PLAIN) -> list[str]:
    return ["".join(words.text for words in row).rstrip() for row in topic_rows(text, width, setting)]


def test_paragraphs_are_filled_and_code_stays_in_one_row() -> None:
    assert shown("one two\nthree `four five` six\n", 20) == ["one two three", "`four five` six"]


def test_items_hang_and_stand_close() -> None:
    assert shown("- one two three four\n- five\n  six\n", 12) == ["• one two", "  three four", "• five six"]


def test_a_block_of_code_stands_as_it_is_whatever_the_width() -> None:
    text = "Run\n\n    reader | less\n\n    reader  x\n\n```yaml\na:   1\n\nb: 2\n```\nand"
    code = ["  reader | less", "", "  reader  x", "", "  a:   1", "", "  b: 2"]
    assert shown(text, 10) == ["Run", "", *code, "", "and"]


def test_a_link_to_a_topic_says_how_to_see_it() -> None:
    text = "See [dates](dates.md), [the sheet](sheet.md#a-part) and [this](../x.py)."
    assert shown(text, 99) == ["See `reader help dates`, the sheet (`reader help sheet`) and this."]
    assert shown(text, 99, Setting(":help")) == ["See :help dates, the sheet (:help sheet) and this."]


def test_words_that_lead_to_a_topic_know_it() -> None:
    row = next(topic_rows("See [dates](dates.md).", 99, Setting(":help")))
    assert [(words.text, words.topic) for words in row if words.topic] == [(":help dates", "dates")]


def test_headings_keep_their_marks_only_where_nothing_else_sets_them_off() -> None:
    assert shown("# Title\n\n## Part\n") == ["# Title", "", "## Part"]
    assert shown("# Title\n\n## Part\n", setting=Setting(":help")) == ["Title", "", "Part"]


TABLE = "| sign | what it means |\n| --- | --- |\n| `\\|` | a bar, which splits |\n| = | the same |\n"


def test_a_table_stands_in_columns_that_fit() -> None:
    assert shown(TABLE, 18) == [
        "sign  what it",
        "      means",
        "─" * 18,
        "`|`   a bar, which",
        "      splits",
        "=     the same",
    ]


def test_a_table_that_does_not_fit_is_told_cell_by_cell() -> None:
    assert shown(TABLE, 9)[:3] == ["sign: `|`", "what it", "means: a"]


def test_comments_are_not_shown() -> None:
    assert shown("<!-- made by a program -->\n| a | b |\n| --- | --- |\n| c | d |\n<!-- end -->\n") == [
        "a  b",
        "────",
        "c  d",
    ]


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_every_topic_fits_a_page_in_a_window_of_eighty_columns(topic: Topic) -> None:
    rows = shown(topic.text, ON_THE_SCREEN, Setting(":help"))
    too_long = [row for row in rows if cell_length(row) > ON_THE_SCREEN]
    assert too_long == [], f"lines of code have at most {ON_THE_SCREEN - len(CODE_INDENT)} columns"


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
@pytest.mark.parametrize("width", [1, 7, 30])
def test_no_topic_is_too_much_for_a_narrow_window(topic: Topic, width: int) -> None:
    rows = list(topic_rows(topic.text, width, PLAIN))
    words = "".join(each.text for row in rows for each in row)
    assert "`" in words
