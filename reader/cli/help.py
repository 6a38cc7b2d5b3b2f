"""`reader help`: a topic, or what a command takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.arguments import COMMANDS, module_of
from reader.cli.errors import UsageError
from reader.help import TOPICS, topic_named
from reader.reading.status import FOUND
from reader.words.near import nearest

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Writer

USAGE = "[TOPIC | COMMAND]"
DESCRIPTION = """\
Show a topic, or what a command takes; without a word, list both."""
EPILOG = """\
examples:
  reader help checking
  reader help verify
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command: it has none of its own."""


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Show what was asked for."""
    if not arguments.words:
        writer.lines(_list_of_all())
        return FOUND
    (name, *_) = arguments.words
    if (topic := topic_named(name)) is not None:
        writer.text(topic.text)
    elif name in COMMANDS:
        from reader.cli.parser import make_parser

        writer.text(make_parser(name, module_of(name)).format_help())
    else:
        near = nearest(name, (*COMMANDS, *(topic.name for topic in TOPICS)))
        hint = f"did you mean {near}?" if near else "reader help lists what there is"
        raise UsageError(f"no command or topic is called {name!r}: {hint}")
    return FOUND


def _list_of_all() -> list[str]:
    """Return the commands and the topics, a line each."""
    topics = {topic.name: topic.about for topic in TOPICS}
    width = max(map(len, (*COMMANDS, *topics)))
    return [
        "commands (reader help COMMAND tells more):",
        *(f"  {name:<{width}} {summary}" for name, summary in COMMANDS.items()),
        "",
        "topics (reader help TOPIC shows them):",
        *(f"  {name:<{width}} {about}" for name, about in topics.items()),
    ]
