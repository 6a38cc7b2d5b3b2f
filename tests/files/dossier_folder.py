"""A small dossier to read, break and correct."""

from __future__ import annotations

from pathlib import Path

TALK = """# The talk

"It will rain," said Lee on Monday. "It never stops."

Moss said the report would come. He called the rain "a blessing".
"""

REPORT = "It will rain. It will not stop.\n"

YAML = """\
dossier: 1                  # the version
title: The talk
documents:
  - {id: talk, file: talk.md, kind: article, published: 2013-05-22}
  - {id: report, file: report.txt, kind: report, title: The report, quoted_from: talk, complete: false}

speakers:
  - id: lee
    name: Ann Lee
    title: Dr.
    kind: person
    aliases: [Lee, the speaker]
  # Moss was there
  - {id: moss, name: no}

quotations:
  - id: q1
    document: talk
    speaker: lee
    kind: direct
    content:                # the cue splits it
      - {exact: "It will rain,"}
      - {exact: It never stops.}
    mention: {exact: Lee}
    cue: {exact: said}
    source:
      - {document: report, exact: It will rain}

  # Who says this?
  - id: q2
    document: talk
    kind: indirect
    origin: detected
    confidence: 0.5
    reason: nobody near
    content: {exact: the report would come}
    cue: {exact: said}

  - {id: q3, document: talk, speaker: moss, kind: mixed, content: {exact: a blessing}, echoes: q1, date: 2013-05-20}

events:
  - id: e1
    date: 2013-05-20
    headline: Lee speaks
    document: talk
    exact: on Monday
    basis: "“Monday”, before the publication date"
    speakers: [lee]
"""


def make_dossier(folder: Path, yaml: str = YAML) -> Path:
    """Write the dossier and return its folder."""
    folder.mkdir(exist_ok=True)
    (folder / "talk.md").write_text(TALK, encoding="utf-8")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    (folder / "dossier.yaml").write_text(yaml, encoding="utf-8")
    return folder
