"""The topics of help on the screen: their list, and a page each."""

from __future__ import annotations

from functools import partial

from reader.help import TOPICS, Topic, topic_named
from reader.keys import Hint
from reader.reading.dialogs import Action, Choice, ChoiceRow, TopicPage
from reader.reading.session import Session

#: Columns for the names of topics.
NAME_WIDTH = 12


def show_topics(session: Session, *, at: str = "") -> None:
    """List all topics, to choose one; the cursor is on the one named `at`."""
    rows = tuple(
        ChoiceRow(each.name, ((each.name.ljust(NAME_WIDTH), "strong"),), ((each.about, "plain"),), name=each.name)
        for each in TOPICS
    )
    head = Hint("{help} shows the keys, :help and a command’s name what it does").filled(session.keys)
    take = partial(show_topic_named, session)
    session.desk.show(Choice("Help", rows, "No topics", take, does="shows it", head=(head,), at=at))


def show_topic_named(session: Session, name: str) -> bool:
    """Show a topic; say whether there is one of that name."""
    topic = topic_named(name)
    if topic is not None:
        show_topic(session, topic)
    return topic is not None


def show_topic(session: Session, topic: Topic) -> None:
    """Show a topic; from its page the others can be listed."""
    others = Action("link", "other topics", partial(show_topics, session, at=topic.name))
    session.desk.show(TopicPage(topic, (others,)))
