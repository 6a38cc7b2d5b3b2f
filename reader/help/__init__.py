"""Help by topics: a Markdown file each, shown by `reader help TOPIC` and on the screen by `:help TOPIC`."""

from reader.help.topics import TOPICS, Topic, topic_named

__all__ = ["TOPICS", "Topic", "topic_named"]
