"""`reader library search`: words, or what somebody said, in all dossiers."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reader.cli.library_list import known_entries
from reader.cli.progress import ProgressLine
from reader.cli.writer import say
from reader.export.json_text import json_document
from reader.export.records import match_record
from reader.files.settings import read_settings
from reader.layout.line_numbers import LineNumbers
from reader.library.all_dossiers import AllDossiers
from reader.memory.cache import cache_folder
from reader.model import Dossier
from reader.pipeline.kept_finds import FINDS
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.cli.writer import Writer
    from reader.library.hits import Hit

#: Dossiers that cannot be searched and are told each by itself.
_MOST_TOLD = 3


def search(words: Sequence[str], writer: Writer, *, as_json: bool) -> int:
    """Print what is found in all dossiers, as it is found."""
    text = os.fsencode(" ".join(words)).decode("utf-8", "replace")  # as typed, whatever the locale
    dossiers = open_all_dossiers()
    _freshen(dossiers)
    if dossiers.notice:
        say(dossiers.notice)
    counted = _CountedHits(dossiers.search(text))
    if as_json:
        writer.lines(json_document({}, "matches", map(_record, counted)))
    else:
        _write(counted, writer)
    _tell_problems(dossiers)
    dossiers.close()
    return FOUND if counted.number else NOTHING_FOUND


def open_all_dossiers() -> AllDossiers:
    """Return all dossiers with their index, unless the settings say that nothing is to be cached."""
    cache = cache_folder() if read_settings().cache else None
    return AllDossiers(known_entries(), cache, cache / FINDS if cache else None)


class _CountedHits:
    """Hits, counted as they pass."""

    def __init__(self, hits: Iterator[Hit]) -> None:
        self._hits = hits
        self.number = 0

    def __iter__(self) -> Iterator[Hit]:
        for hit in self._hits:
            self.number += 1
            yield hit


def _freshen(dossiers: AllDossiers) -> None:
    """Bring the index up to date; show how far that is if it takes long."""
    line = ProgressLine()
    try:
        for step in dossiers.freshen():
            line.show("reading what is new", step.done, step.total)
    finally:
        line.clear()


def _tell_problems(dossiers: AllDossiers) -> None:
    """Say which dossiers could not be searched."""
    problems = [problem for problem in dossiers.problems.values() if problem]
    for problem in problems[:_MOST_TOLD]:
        say(f"not searched: {problem}")
    if len(problems) > _MOST_TOLD:
        say(f"and {len(problems) - _MOST_TOLD} more were not searched: reader library lists them")


def _record(hit: Hit) -> dict[str, object]:
    """Return the JSON record of a hit."""
    match = hit.match
    return {
        "dossier": {"title": hit.entry.title, "paths": list(hit.entry.opening.paths)},
        **match_record(hit.document, match.span, (match.before, match.after), match.speaker),
    }


def _write(hits: _CountedHits, writer: Writer) -> None:
    """Write one line per hit."""
    document, lines = None, None
    for hit in hits:
        match = hit.match
        if lines is None or hit.document is not document:
            document, lines = hit.document, LineNumbers(Dossier("", (hit.document,)))
        speaker = f" {match.speaker.name}:" if match.speaker else ""
        place = lines.place(hit.document.id, match.span.start)
        writer.line(
            (hit.entry.title, "heading"),
            (f" · {place}:{speaker} ", "dim"),
            ("… " if match.cut_before else "") + _on_one_line(match.before).lstrip(),
            (_on_one_line(hit.words), "match"),
            _on_one_line(match.after).rstrip() + (" …" if match.cut_after else ""),
        )


def _on_one_line(words: str) -> str:
    """Return words with spaces for line ends and tabs."""
    return words.translate({ord("\n"): " ", ord("\t"): " "})
