"""The story of the paper desk as a dossier on disk, with quotations of its own."""

from __future__ import annotations

from pathlib import Path

from tests.reading.paper_desk import MINUTES, STORY, WORDS


def write_dossier(folder: Path) -> None:
    """Write the story as a dossier with its own file."""
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    quotations = "".join(
        f"  - id: q{number}\n    document: story\n    speaker: {speaker}\n    kind: direct\n"
        f'    content: {{exact: "{words}"}}\n'
        for number, (words, speaker) in enumerate(zip(WORDS, ("rao", "rao", "ochs"), strict=True), 1)
    )
    (folder / "dossier.yaml").write_text(
        "dossier: 1\ntitle: The ferry\n# by hand\ndocuments:\n  - {id: story, file: story.txt, title: The ferry}\n"
        "speakers:\n  - {id: rao, name: Asha Rao}\n  - {id: ochs, name: Jan Ochs}\nquotations:\n" + quotations,
        encoding="utf-8",
    )


def write_bare_dossier(folder: Path) -> None:
    """Write the story and the minutes as a dossier that says nothing of their words."""
    folder.mkdir(exist_ok=True)
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    (folder / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "dossier.yaml").write_text(
        "dossier: 1\ntitle: The ferry  # mine\ndocuments:\n  - {id: story, file: story.txt, title: The ferry}\n"
        "  - {id: minutes, file: minutes.txt, kind: transcript}\n",
        encoding="utf-8",
    )
