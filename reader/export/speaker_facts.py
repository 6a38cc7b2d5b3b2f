"""What is known of a speaker, under the names that files and JSON give it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.model import Speaker


def speaker_facts(speaker: Speaker) -> dict[str, Any]:
    """Return a speaker's id, name, title, role, kind and aliases, in this order; what is not known is empty."""
    return {
        "id": speaker.id,
        "name": speaker.name,
        "title": speaker.title,
        "role": speaker.role,
        "kind": speaker.kind,
        "aliases": list(speaker.aliases),
    }
