"""What a dossier claims of its sources, checked against the sources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.export.change_words import tell_change
from reader.files.cleaning import clean_line
from reader.files.dossiers import DOSSIER_FILE
from reader.model import Finding
from reader.model.values import replace
from reader.pipeline.source_links import link_in_steps
from reader.pipeline.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model import Change, Dossier, Link

#: Most differences that a finding lists: it stays one line.
_MAX_CHANGES = 3


def find_broken_links(dossier: Dossier) -> Iterator[Step[Sequence[Finding]]]:
    """Find the sources that the dossier names but that lack the quoted words; only the last step has findings."""
    claimed = {link.quotation for link in dossier.links if link.origin == "curated"}
    in_marks = (each for each in dossier.quotations if each.quotes_words)  # reported speech has its own words
    quotations = tuple(each for each in in_marks if each.id in claimed)
    if not quotations:
        return
    claims = tuple(link for link in dossier.links if link.quotation in {each.id for each in quotations})
    links: Sequence[Link] = ()
    for step in link_in_steps(replace(dossier, quotations=quotations, links=claims)):
        links = step.result
        yield Step((), step.words, step.done, step.total)
    lines = _SourceLines(dossier)
    broken = (link for link in links if link.origin == "curated" and link.verdict not in ("exact", "elided"))
    yield Step([_finding(link, lines) for link in broken], "")


def _finding(link: Link, lines: _SourceLines) -> Finding:
    """Return what is wrong with a link."""
    line, key = lines.find(link.quotation)
    where = f"quotation {link.quotation}: {link.document}"
    if link.verdict == "absent":
        message, hint = f"{where} does not have these words there", "correct the passage, or remove source"
    else:
        message, hint = f"{where} has other words: {_told(link.changes)}", "correct the quotation, or leave it"
    return Finding(clean_line(message), lines.file, line, key, hint, "error" if link.verdict == "absent" else "warning")


def _told(changes: tuple[Change, ...]) -> str:
    """Return the first differences in words."""
    told = [tell_change(change) for change in changes[:_MAX_CHANGES]]
    more = len(changes) - len(told)
    return "; ".join(told) + (f"; and {more} more" if more > 0 else "")


class _SourceLines:
    """Where each quotation names its source in `dossier.yaml`."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self.file = clean_line(str(dossier.folder / DOSSIER_FILE)) if dossier.folder else ""

    def find(self, quotation: str) -> tuple[int, str]:
        """Return the line and the key; 0 and an empty key if it stands in no file."""
        return self._places.get(quotation, (0, ""))

    @cached_property
    def _places(self) -> dict[str, tuple[int, str]]:
        """The places by quotation; the file is read again only if something is wrong."""
        return dict(_source_places(self._dossier)) if self._dossier.folder else {}


def _source_places(dossier: Dossier) -> Iterator[tuple[str, tuple[int, str]]]:
    """Yield each quotation's id with the line and key of its source."""
    from reader.files.contents import read_inside
    from reader.files.decoding import decode
    from reader.files.yaml_tree import Mapping, Scalar, Sequence, parse_yaml

    assert dossier.folder
    root = parse_yaml(decode(read_inside(dossier.folder, DOSSIER_FILE)).text, DOSSIER_FILE).root
    entries = root.get("quotations") if isinstance(root, Mapping) else None
    for number, entry in enumerate(entries.items if isinstance(entries, Sequence) else ()):
        if isinstance(entry, Mapping) and isinstance(name := entry.get("id"), Scalar):
            source = entry.get("source")
            yield clean_line(name.text).strip(), (source.line if source else entry.line, f"quotations[{number}].source")
