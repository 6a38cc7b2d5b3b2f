"""`:help`: the topics, one of them, or one command, by its name or by a key."""

from __future__ import annotations

import pytest

from reader.help import TOPICS
from reader.reading.dialogs import Choice, Page, TopicPage
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
    assert helped("help bookmrks").said[-1] == "No topic or command named 'bookmrks': did you mean bookmarks?"
    assert helped("help chekcing").said[-1] == "No topic or command named 'chekcing': did you mean checking?"
    assert helped("help xyzzy").said[-1] == "No topic or command named 'xyzzy': :help lists topics, ? the keys"


def test_a_topic_is_shown_by_its_name() -> None:
    for line in ("help dates", "h Dates"):
        page = helped(line).shown[-1]
        assert isinstance(page, TopicPage) and page.topic.name == "dates"


def test_without_a_name_the_topics_are_listed_and_chosen() -> None:
    desk = helped("help")
    listed = desk.shown[-1]
    assert isinstance(listed, Choice)
    assert [row.key for row in listed.rows] == [topic.name for topic in TOPICS]
    listed.take("sheet")
    page = desk.shown[-1]
    assert isinstance(page, TopicPage) and page.topic.name == "sheet"


def test_from_a_topic_the_others_are_listed_where_it_stands() -> None:
    desk = helped("help sheet")
    page = desk.shown[-1]
    assert isinstance(page, TopicPage)
    page.actions[0].take()
    listed = desk.shown[-1]
    assert isinstance(listed, Choice) and listed.at == "sheet"
