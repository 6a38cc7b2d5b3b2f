"""People, bodies and documents that speak or are named."""

from __future__ import annotations

from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Speaker:
    """The person, body or document behind mentions.

    Attributes:
        id: Unique in its dossier.
        name: The fullest name, without title.
        title: As printed: `Gen.`, `Secretary of State`.
        role: As printed: `commander of the rebels' Supreme Military Council`.
        kind: `person`, `body` or `document`; empty if unknown.
        aliases: Other names and descriptions that the texts use for them.
        origin: `curated` or `detected`.
    """

    id: str
    name: str
    title: str = ""
    role: str = ""
    kind: str = ""
    aliases: tuple[str, ...] = ()
    origin: str = "curated"
