"""The `speakers` of a dossier."""

from __future__ import annotations

from collections.abc import Collection

from reader.files.fields import Fields
from reader.model import Speaker

_KEYS = ("id", "name", "title", "role", "kind", "aliases", "origin")
_KINDS = ("person", "body", "document")


def read_speakers(root: Fields) -> tuple[Speaker, ...]:
    """Read the speakers, in the order of the file; report and leave out those without a name or an id of their own."""
    speakers: dict[str, Speaker] = {}
    for unlabelled in root.mappings("speakers"):
        fields = unlabelled.labelled(f"speaker {unlabelled.text('id') or 'without an id'}")
        fields.refuse_unknown(_KEYS)
        speaker_id, name = fields.required("id"), fields.required("name")
        if speaker_id in speakers:
            fields.complain("id", fields.line_of("id"), "another speaker has this id", "give each its own id")
        elif speaker_id and name:
            speakers[speaker_id] = Speaker(
                id=speaker_id,
                name=name,
                title=fields.text("title"),
                role=fields.text("role"),
                kind=fields.choice("kind", _KINDS, ""),
                aliases=fields.texts("aliases"),
                origin=fields.choice("origin", ("curated", "detected"), "curated"),
            )
    return tuple(speakers.values())


def known_speaker(fields: Fields, name: str, speaker_id: str, line: int, known: Collection[str]) -> bool:
    """Return whether a speaker has this id, and report it if not."""
    if speaker_id in known:
        return True
    fields.complain(name, line, f"there is no speaker {speaker_id!r}", fields.nearest(speaker_id, known))
    return False
