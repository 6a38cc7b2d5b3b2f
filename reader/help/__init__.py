"""Help by topics: a Markdown file each, shown by `reader help TOPIC` and on the screen by `:help TOPIC`."""

from reader.help.blocks import Look, Words
from reader.help.rows import Row, Setting, topic_rows
from reader.help.topics import TOPICS, Topic, topic_named

__all__ = ["TOPICS", "Look", "Row", "Setting", "Topic", "Words", "topic_named", "topic_rows"]
