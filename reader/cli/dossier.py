"""The dossier that a command reads: PATHs to what they name."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.errors import UsageError
from reader.cli.progress import result_of
from reader.cli.writer import is_terminal, say
from reader.files.addresses import address_of
from reader.files.wishes import COMMON_ENCODINGS, Wishes, known_encoding, named_message
from reader.model.values import dataclass, replace

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from reader.model import Document, Dossier

#: Length of the texts, in code points, from which detection takes a second or more.
_LONG = 200_000
#: Most bytes of a file with a password.
_LONGEST_PASSWORD = 4_096

PATHS_HELP = """\
PATH is a dossier's folder, a file (text, web page, PDF, Word, mail and more), a
page's address (https://…), - for standard input, or the id of a document in the
dossier. Without PATH, the dossier that comes with Reader is read."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read.

    Attributes:
        dossier: The whole dossier.
        chosen: Ids of the documents that were asked for, each once; all, if none was.
    """

    dossier: Dossier
    chosen: tuple[str, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that were asked for, in that order."""
        return tuple(map(self.dossier.document, self.chosen))

    @property
    def narrowed(self) -> Dossier:
        """The dossier with only the quotations and events of the chosen documents; all documents stay."""
        return replace(
            self.dossier,
            quotations=tuple(each for each in self.dossier.quotations if each.document in self.chosen),
            events=tuple(each for each in self.dossier.events if each.document in self.chosen),
        )


def add_formats(parser: argparse.ArgumentParser) -> None:
    """Add the options of a command that writes lines, CSV or JSON."""
    formats = parser.add_mutually_exclusive_group()
    formats.add_argument("--csv", action="store_true", help="write CSV")
    formats.add_argument("--json", action="store_true", help="write JSON (schema 1)")


def add_path_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that all commands that read a dossier share."""
    parser.add_argument(
        "--document", action="append", default=[], metavar="ID", help="only this document; may be repeated"
    )
    add_sources(parser)
    add_reading_options(parser)


def add_sources(parser: argparse.ArgumentParser) -> None:
    """Add the option that opens files as sources."""
    parser.add_argument(
        "--source",
        action="append",
        default=[],
        metavar="FILE",
        help="open FILE beside the others as a source of their quotations; may be repeated",
    )


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how files are to be read."""
    add_wishes(parser)
    parser.add_argument(
        "--published", default="", metavar="DATE", help="publication date of undated texts (2013-05-22)"
    )


def add_wishes(parser: argparse.ArgumentParser) -> None:
    """Add the options of encoding and password."""
    add_encoding(parser)
    parser.add_argument(
        "--password-file", default="", metavar="FILE", help="its first line is the password of an encrypted PDF"
    )


def add_encoding(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the encoding of texts."""
    parser.add_argument(
        "--encoding", default="", metavar="NAME", help="encoding of the texts (cp1252), where Reader guesses wrongly"
    )


def wishes_of(arguments: argparse.Namespace) -> Wishes:
    """Return how the files are to be read.

    Raises:
        UsageError: There is no such encoding, or the file with the password is empty.
        CannotRead: That file cannot be read.
    """
    return Wishes(encoding_of(arguments), _password(arguments.password_file))


def encoding_of(arguments: argparse.Namespace) -> str:
    """Return Python's name for the encoding that was named; empty if none was.

    Raises:
        UsageError: There is no such encoding.
    """
    try:
        return known_encoding(arguments.encoding) if arguments.encoding else ""
    except LookupError:
        raise UsageError(f"--encoding: no encoding is called {arguments.encoding!r}; try {COMMON_ENCODINGS}") from None


def _password(file: str) -> str:
    if not file:
        return ""
    from reader.files.contents import read_given

    first = read_given(Path(file), _LONGEST_PASSWORD).decode("utf-8", "replace").removeprefix("\ufeff").splitlines()
    if not first or not first[0]:
        raise UsageError(f"--password-file: {file} has no password in its first line")
    return first[0]


def load(
    arguments: argparse.Namespace, words: Sequence[str] | None = None, received: dict[str, bytes] | None = None
) -> Loaded:
    """Read what the words name, and report on stderr what is wrong with it.

    Args:
        arguments: Those of the command line.
        words: Paths and document ids; None for all words of the command line.
        received: Takes the bytes of loose files by document id, where they are to be kept.

    Raises:
        CannotRead: Nothing can be shown.
        UsageError: A word is neither a path nor a document.
    """
    from reader.pipeline import open_paths
    from reader.pipeline.judgements import with_kept_judgements

    paths, ids = parted(arguments.words if words is None else words)
    tell_fetching((*paths, *arguments.source))
    dossier = open_paths(
        paths,
        published=arguments.published,
        sources=arguments.source,
        wishes=wishes_of(arguments),
        received=received,
    )
    dossier = with_kept_judgements(dossier)
    known = {document.id for document in dossier.documents}
    for wanted in (*ids, *arguments.document):
        if wanted not in known:
            raise UsageError(f"{wanted}: neither a file nor a document; documents: {', '.join(sorted(known))}")
    for finding in dossier.findings:
        say(str(finding))
    chosen = (*ids, *arguments.document) or (document.id for document in dossier.documents)
    return Loaded(dossier, tuple(dict.fromkeys(chosen)))


def tell_fetching(paths: Sequence[str]) -> None:
    """Say to whoever waits at a terminal which pages are asked for."""
    for path in paths:
        if (address := address_of(path)) and is_terminal(sys.stderr):
            say(f"fetching {address}")


def complete(loaded: Loaded, *, events: bool = False, links: bool = False, doubtful: bool = False) -> Loaded:
    """Find the quotations and speakers of documents that nobody annotated; show progress if stderr is a terminal.

    Args:
        loaded: What was read.
        events: Whether to find events too.
        links: Whether to find the passages that quotations come from too.
        doubtful: Whether to find reported speech too that may well be none.
    """
    from reader.pipeline import complete as steps

    long = sum(len(document.text) for document in loaded.dossier.documents) > _LONG
    found = result_of(
        steps(loaded.dossier, whatever_length=True, events=events, links=links, doubtful=doubtful), at_once=long
    )
    return replace(loaded, dossier=found or loaded.dossier)


def parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the words that are paths, and those that can only be document ids."""
    paths = [word for word in words if word == "-" or _exists(word) or _looks_like_path(word)]
    ids = [word for word in words if word not in paths]
    return paths, ids


def _exists(word: str) -> bool:
    if named_message(word)[1]:
        return True
    try:
        return Path(word).exists() or Path(word).is_symlink()
    except (OSError, ValueError):  # too long, or with a NUL: reading it will say so
        return True


def _looks_like_path(word: str) -> bool:
    """Say whether a word must be meant as a path, even if there is no such file."""
    return "/" in word or "\\" in word or "." in word or not word
