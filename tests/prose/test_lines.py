"""The layers of lines in their order, on what the markup has left."""

from __future__ import annotations

from reader.prose.lines import without_lines
from reader.prose.reading import read_plainly
from reader.prose.view import whole_view


def test_signs_furniture_line_ends_and_divided_words_are_read_together() -> None:
    text = "The north\u200bern har\xad\nbour is white, and the gar-\n\n- 17 -\n\nden of the\xa0council house\ntoo."
    words = "The northern harbour is white, and the gar-den of the council house too."
    assert without_lines(whole_view(text)).text == words  # a soft hyphen says that the other one is the word's


def test_the_lines_of_a_block_of_code_stay_and_those_of_prose_around_it_run_on() -> None:
    code = "for every boat in the list of the harbour\nprint its name and where it has been seen last"
    text = f"The list is made by this, which is run\nonce a day:\n\n```\n{code}\n```\n\nIt goes to the\ncrew."
    words = read_plainly(text, markdown=True).view.text
    assert code in words and "is run once a day" in words and "It goes to the crew" in words


def test_markdown_has_no_furniture() -> None:
    text = "The council asked for the\n\n- 17 -\n\nboats of the island."
    assert "17" in without_lines(whole_view(text), markdown=True).text
    assert "17" not in without_lines(whole_view(text)).text
