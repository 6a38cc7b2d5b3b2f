"""A topic of help on a page, broken anew where the window has another width."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from reader.help.rows import Setting, topic_rows
from reader.reading.help_topics import show_topic_named
from reader.tui.dialogs.page import PageDialog

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Click, Resize

    from reader.help import Topic
    from reader.help.blocks import Look, Words
    from reader.reading.dialogs import TopicPage
    from reader.reading.session import Session

#: Cells of a page before it is laid out.
USUAL_WIDTH = 80
_STYLES: Final[Mapping[Look, str]] = {"heading": "bold", "strong": "bold", "code": "bold", "dim": "dim"}


class TopicDialog(PageDialog):
    """A page with one topic; a click on the name of another shows that."""

    def __init__(self, session: Session, page: TopicPage) -> None:
        super().__init__(session, Content(), page.actions)
        self._topic = page.topic

    def compose_page(self) -> ComposeResult:
        """Lay out the topic."""
        yield TopicText(self._topic)

    def on_click(self, event: Click) -> None:
        """Show the topic that was clicked."""
        name = event.style.meta.get("topic")
        if name:
            event.stop()
            self.close()
            show_topic_named(self.session, name)


class TopicText(Static):
    """The rows of a topic, as wide as the page."""

    def __init__(self, topic: Topic) -> None:
        super().__init__(topic_content(topic, USUAL_WIDTH), markup=False)
        self._topic = topic
        self._width = USUAL_WIDTH

    def on_resize(self, event: Resize) -> None:
        """Break the topic anew if the page has another width."""
        if event.size.width != self._width:
            self._width = event.size.width
            self.update(topic_content(self._topic, self._width - 1))  # no word touches the scroll bar


def topic_content(topic: Topic, width: int) -> Content:
    """Return a topic in rows of at most `width` cells, but for long lines of code."""
    rows = topic_rows(topic.text, width, Setting(":help"))
    return Content("\n").join(Content.assemble(*map(_content, row)) for row in rows)


def _content(words: Words) -> Content:
    """Return words as they are drawn; those that lead to a topic know its name."""
    style = Style.parse(_STYLES.get(words.look, ""))
    return Content.styled(words.text, style + Style.from_meta({"topic": words.topic}) if words.topic else style)
