"""`reader help`: a topic, or what a command takes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from reader.cli.arguments import COMMANDS, module_of
from reader.cli.errors import UsageError
from reader.cli.pager import write_paged
from reader.help import TOPICS, Topic, topic_named
from reader.help.rows import Setting, topic_rows
from reader.reading.status import FOUND

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping

    from reader.cli.writer import Writer
    from reader.help.blocks import Look

USAGE = "[TOPIC | COMMAND]"
DESCRIPTION = """\
Show a topic, or what a command takes; without a word, list both. On a terminal
a page that is longer than the window is shown in the pager (PAGER, or less)."""
WORDS = (("topic",), ())
EPILOG = """\
examples:
  reader help checking
  reader help verify
  reader help library search
"""
#: Columns that a page takes at most, and in a pipe.
WIDEST, IN_A_PIPE = 100, 80
_STYLES: Final[Mapping[Look, str]] = {"heading": "heading", "strong": "heading", "code": "heading", "dim": "dim"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command: it has none of its own."""


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Show what was asked for."""
    write_paged(_what_to_show(arguments.words), writer)
    return FOUND


def _what_to_show(words: list[str]) -> Callable[[Writer], object]:
    """Return what writes the help that was asked for.

    Raises:
        UsageError: There is no such topic or command.
    """
    if not words:
        return _write_list
    name, *others = words
    topic = topic_named(name)
    if topic is not None and not others:
        return partial(_write_topic, topic)
    if name in COMMANDS:
        from reader.cli.parser import actions_of, make_parser

        module = module_of(name)
        if others and (len(others) > 1 or others[0] not in actions_of(module)):
            raise UsageError(f"reader {name} has no help on {' '.join(others)!r}: see reader help {name}")
        shown = make_parser(name, module, others).format_help()
        return lambda writer: writer.text(shown)
    from reader.words.near import nearest

    near = nearest(name, (*COMMANDS, *(each.name for each in TOPICS)))
    hint = f"did you mean {near}?" if near else "reader help lists what there is"
    raise UsageError(f"no command or topic is called {name!r}: {hint}")


def _write_topic(topic: Topic, writer: Writer) -> None:
    """Write a topic; headings and code are bold, or keep their marks without colour."""
    setting = Setting("reader help", keeps_marks=not writer.colour)
    for row in topic_rows(topic.text, min(writer.width or IN_A_PIPE, WIDEST), setting):
        writer.line(*((each.text, _STYLES.get(each.look, "")) for each in row))


def _write_list(writer: Writer) -> None:
    """Write the commands and the topics, a line each."""
    topics = {topic.name: topic.about for topic in TOPICS}
    width = max(map(len, (*COMMANDS, *topics)))
    for head, listed in (("commands (reader help COMMAND tells more):", COMMANDS), ("topics:", topics)):
        if head == "topics:":
            writer.line()
        writer.line((head, "heading"))
        writer.lines(f"  {name:<{width}} {about}" for name, about in listed.items())
