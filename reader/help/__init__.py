"""Help by topics: a Markdown file each, shown by `reader help TOPIC` and on the screen by `:help TOPIC`.

What is imported here is little, since the screen completes their names; `rows` sets them, when one is shown.
"""

from reader.help.topics import TOPICS, Topic, topic_named

__all__ = ["TOPICS", "Topic", "topic_named"]
