"""`reader search`: words, or what somebody said, in the source texts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reader.cli.dossier import PATHS_HELP, Loaded, add_path_arguments, complete, load
from reader.cli.errors import UsageError
from reader.cli.hanging import write_hanging
from reader.cli.writer import say
from reader.export.json_text import json_document
from reader.export.records import match_record
from reader.layout.line_numbers import LineNumbers
from reader.prose.reading import words_read
from reader.reading.status import FOUND, NOTHING_FOUND
from reader.search import Authors, find_matches, names_speakers, parse_query

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from reader.cli.writer import Writer
    from reader.search import Match

USAGE = "[--json] [--regex] QUERY [PATH…]"
DESCRIPTION = f"""\
Find QUERY in the texts:

  words             these words
  @speaker words    these words within what somebody said, or wrote
  @speaker          all that somebody said or wrote
  @one @two words   within what either said
  -@speaker words   these words, but not within what somebody said

A speaker is called by id, name or alias, by a part of one, or by title or role;
where several may be meant, all are, and stderr says so. Whoever wrote a letter,
statement, speech or mail speaks its words, but for those that it quotes.

Words are found as they are read: through markup, divided words and entities. A
space matches any white space, including line ends; straight quotation marks
match curly ones; case matters only if QUERY has a capital, accents only if it
has one.

Prints one line per match: document:line: speaker: words. Without @, speakers
are not looked for in texts over 5 MB that nobody annotated.

{PATHS_HELP}"""
WORDS = (("query",), ("document", "path"))
EPILOG = """\
examples:
  reader search "heavy weapons"
  reader search "@layman weapons"
  reader search '@"salim idris"' --json
  reader search "@kerry @layman geneva"
  reader search "-@kerry geneva"
  reader search --regex 'weapon(s|ry)' article.txt
"""
#: Length, in code points, above which speakers are not looked for unless `@` asks for it: that takes minutes.
_MAX_DETECTED = 5_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--json", action="store_true", help="write JSON (schema 1)")
    parser.add_argument("--regex", action="store_true", help="QUERY is a regular expression")
    parser.add_argument(
        "--seconds", type=_seconds, default=5.0, help="time limit of --regex per text (default: 5)", metavar="N"
    )
    add_path_arguments(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Print the matches as they are found."""
    if not arguments.words:
        raise UsageError("no query: reader search QUERY [PATH…]")
    typed, *paths = arguments.words
    text = os.fsencode(typed).decode("utf-8", "replace")  # as typed, whatever the locale
    loaded = load(arguments, paths)
    if names_speakers(text) or sum(len(each.text) for each in loaded.documents) <= _MAX_DETECTED:
        loaded = complete(loaded)
    everyone = Authors(loaded.dossier).everyone
    query = parse_query(text, everyone, regex=arguments.regex, seconds=arguments.seconds)
    if query.ambiguity:
        say(query.ambiguity)
    counted = _CountedMatches(find_matches(loaded.dossier, query, loaded.chosen))
    if arguments.json:
        writer.lines(json_document({}, "matches", (_record(match, loaded) for match in counted)))
    else:
        _write(counted, loaded, writer)
    return FOUND if counted.number else NOTHING_FOUND


class _CountedMatches:
    """Matches, counted as they pass."""

    def __init__(self, matches: Iterator[Match]) -> None:
        self._matches = matches
        self.number = 0

    def __iter__(self) -> Iterator[Match]:
        for match in self._matches:
            self.number += 1
            yield match


def _record(match: Match, loaded: Loaded) -> dict[str, object]:
    """Return the JSON record of a match."""
    document = loaded.dossier.document(match.document)
    return match_record(document, match.span, (match.before, match.after), match.speaker)


def _write(matches: _CountedMatches, loaded: Loaded, writer: Writer) -> None:
    """Write one line per match, wrapped to the window."""
    lines = LineNumbers(loaded.dossier)
    for match in matches:
        document, span = lines.documents[match.document], match.span
        speaker = f" {match.speaker.name}:" if match.speaker else ""
        cut_before = "… " if match.cut_before else ""
        cut_after = " …" if match.cut_after else ""
        pieces = (
            (f"{lines.place(match.document, span.start)}:{speaker} ", "dim"),
            cut_before + _on_one_line(match.before).lstrip(),
            (_on_one_line(words_read(document, span)), "match"),
            _on_one_line(match.after).rstrip() + cut_after,
        )
        write_hanging(writer, pieces)


def _on_one_line(words: str) -> str:
    """Return words with spaces for line ends and tabs."""
    return words.translate({ord("\n"): " ", ord("\t"): " "})


def _seconds(text: str) -> float:
    """Return a positive number of seconds."""
    import argparse

    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 1e6:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds")
    return seconds
