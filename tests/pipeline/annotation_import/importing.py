"""A dossier in a folder, and files of annotations taken into it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.export.web_annotation.collection import collection_lines
from reader.files.dossiers import read_dossier
from reader.imports.annotations.reading import read_annotations
from reader.model import Dossier, Span
from reader.pipeline import completed
from reader.pipeline.annotation_import.keeping import keep, may_write
from reader.pipeline.annotation_import.planning import Plan, planned
from reader.pipeline.judgements import with_kept_judgements
from reader.pipeline.kept_places import kept_places
from tests.imports.annotations.exports import TEXT, URL

YAML = f"""\
dossier: 1   # the version
title: The harbour vote
documents:
  - {{id: story, file: story.txt, kind: article, url: "{URL}", published: 2021-05-09}}
  - {{id: hearing, file: hearing.txt, kind: transcript}}
speakers:
  - {{id: hale, name: Ann Hale}}   # the mayor
quotations:
  - id: q1   # looked at twice
    document: story
    speaker: hale
    kind: direct
    content: [{{exact: "We did not receive a single dollar of that fund,"}}, {{exact: It was a promise we never made.}}]
    mention: {{exact: Hale, prefix: "said "}}
  - id: q2
    document: story
    speaker: hale
    kind: mixed
    origin: detected
    confidence: 0.5
    reason: nobody near
    content: {{exact: "be finished by June, at the latest"}}
events:
  - {{id: e1, date: 2021-05-03, headline: The hearing, document: story, exact: on Monday}}
"""
HEARING = "MS. HALE: Thank you. We did receive more than a single dollar of that fund, and I said so in March.\n"


@dataclass(frozen=True)
class Desk:
    """A dossier's folder, and where its user's notes are kept."""

    folder: Path
    state: Path

    @property
    def listed(self) -> Dossier:
        """The dossier as its files say it."""
        return with_kept_judgements(read_dossier(self.folder), self.state)

    @property
    def found(self) -> Dossier:
        """The same with what Reader finds in it."""
        return completed(self.listed)

    @property
    def yaml(self) -> str:
        return (self.folder / "dossier.yaml").read_text(encoding="utf-8")

    def write(self, yaml: str) -> None:
        (self.folder / "dossier.yaml").write_text(yaml, encoding="utf-8")

    def export(self) -> bytes:
        """Return what `reader export` writes."""
        return "\n".join(collection_lines(self.found, kept_places(self.listed, self.state))).encode()

    def take(self, data: bytes, *, meant: str = "") -> Plan:
        """Take a file of annotations, and return what was planned."""
        listed, found = self.listed, self.found
        file = read_annotations(data, "notes.json")
        document = found.document(meant) if meant else None
        kept = kept_places(listed, self.state)
        *_, last = planned(found, file, "notes.json", kept=kept, meant=document, may_write=may_write(listed))
        keep(last.result, listed, found, self.state)
        return last.result

    def notes(self) -> list[tuple[str, int, str]]:
        """Return the notes on places: document, offset, words."""
        return [(each.document, each.offset, each.note) for each in kept_places(self.listed, self.state) if each.note]

    def note_on(self, quotation: str) -> str:
        judgement = self.found.judgement_of(quotation)
        return judgement.note if judgement else ""


def make_desk(path: Path, yaml: str = YAML, story: str = TEXT) -> Desk:
    """Write the dossier below a folder."""
    folder = path / "dossier"
    folder.mkdir(parents=True)
    (folder / "story.txt").write_text(story, encoding="utf-8")
    (folder / "hearing.txt").write_text(HEARING, encoding="utf-8")
    desk = Desk(folder, path / "state")
    desk.write(yaml)
    return desk


def parts_of_first(desk: Desk) -> tuple[Span, ...]:
    """Return the words of q1."""
    quotation = desk.listed.quotation("q1")
    assert quotation is not None
    return quotation.parts


def annotations_of(export: bytes, what: str = "") -> list[dict[str, Any]]:
    """Return the annotations of an export, those of one kind if one is named."""
    items = json.loads(export)["first"]["items"]
    return [each for each in items if not what or each["reader:what"] == what]
