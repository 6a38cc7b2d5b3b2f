"""`:help` on one command, by its name or by a key."""

from __future__ import annotations

import pytest

from reader.reading.dialogs import Page
from reader.reading.prompt_answers import answer
from reader.reading.prompts import PromptFor, Question
from tests.reading.paper_desk import PaperDesk, reading


def helped(line: str) -> PaperDesk:
    session, desk = reading()
    answer(session, Question(PromptFor.COMMAND, session.place), line)
    return desk


@pytest.mark.parametrize(
    "line", ["help next_quotation", "help next quotation", "h ]", "help :next_quotation", "help full_stop"]
)
def test_a_command_is_explained_by_its_name_or_a_key(line: str) -> None:
    page = helped(line).shown[-1]
    assert isinstance(page, Page) and page.title == "Next quotation"
    assert "Keys   ]  ." in page.text and "Typed  :next_quotation" in page.text


def test_names_of_vim_and_the_settings_are_explained_too() -> None:
    for line, words in (("help q", "Quit now"), ("help set", "20 to 400"), ("help w", "Saves"), ("help ^r", "regular")):
        page = helped(line).shown[-1]
        assert isinstance(page, Page) and words in page.text, line


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    assert helped("help bookmrks").said[-1] == "No command named 'bookmrks': did you mean bookmarks?"
    assert helped("help xyzzy").said[-1] == "No command named 'xyzzy': ? shows all"


def test_without_a_name_it_is_the_whole_help() -> None:
    assert helped("help").shown[-1] == "help"
