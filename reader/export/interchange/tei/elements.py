"""The elements of TEI that enclose a stretch: who says it, how, what it is the source or cue of, when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.export.interchange.tei.names import Names, dated
from reader.export.records import likeliest_links, row_id
from reader.export.xml_words import xml_value
from reader.model.standing import standing_of

if TYPE_CHECKING:
    from reader.export.interchange.stretches import Stretch
    from reader.export.web_annotation.kept import Kept
    from reader.model import Dossier, Quotation, Speaker

#: Elements that name somebody, by what is known of them; others are only referred to.
_NAMING = {"person": "persName", "body": "orgName"}
#: Elements that hold words and one another, but no quotation.
PHRASES = frozenset({"date", "rs", "soCalled", *_NAMING.values()})


class Owner(NamedTuple):
    """Whose fragments belong together: they are told by the name of the first, and by `next` and `prev`.

    Attributes:
        kind: What sort of thing it is.
        id: Its id; with the row's, for a passage.
    """

    kind: str
    id: str


class Elements:
    """The elements of one file, by what they enclose.

    Attributes:
        links: The likeliest link of each part of a quotation, by its id and number.
        written: What has an element in any text: a stretch without words has none.
    """

    def __init__(self, dossier: Dossier, names: Names) -> None:
        self._dossier = dossier
        self._names = names
        self.links = likeliest_links(dossier)
        self.written: set[Owner] = set()

    def owner(self, stretch: Stretch) -> Owner:
        """Return whose fragments a stretch gives: the parts of a quotation are those of one."""
        if stretch.quotation is None:
            return Owner("event", stretch.owner)
        if stretch.what == "passage":
            return Owner("passage", row_id(stretch.quotation, stretch.part))
        return Owner(stretch.what, stretch.owner)

    def name(self, owner: Owner, number: int = 0) -> str:
        """Return the name of a fragment, counted from 0."""
        first = self._names.of(owner.kind, owner.id)
        return first if not number else self._names.of(f"{first}.fragment", str(number + 1))

    def pointer(self, owner: Owner, document: str) -> str:
        """Return what points to a thing: its first element, or the document in which it has none."""
        return f"#{self.name(owner) if owner in self.written else self._names.of('document', document)}"

    def of(self, stretch: Stretch) -> tuple[str, str]:
        """Return the element of a stretch, and its attributes, each after a space."""
        quotation = stretch.quotation
        if quotation is None:
            event = stretch.event
            assert event
            return ("date", dated(event.date)) if dated(event.date) else ("rs", ' type="event"')
        if stretch.what == "quotation":
            return self._quotation(quotation)
        whose = f' corresp="{self.pointer(Owner("quotation", quotation.id), quotation.document)}"'
        if stretch.what == "mention":
            return self._mention(stretch, quotation, whose)
        return "seg", f' type="{stretch.what}"{whose}'

    def person(self, speaker: Speaker) -> str:
        """Return the name of the element that describes a speaker."""
        return self._names.of("speaker", speaker.id)

    def _quotation(self, quotation: Quotation) -> tuple[str, str]:
        standing = standing_of(self._dossier.links_of(quotation.id))
        told = [self._names.of("kind", quotation.kind)]
        if standing:
            told.append(self._names.of("verdict", standing.word))
        analysis = " ".join(f"#{name}" for name in told)
        sure = f' cert="{quotation.confidence:.3f}"' if quotation.origin == "detected" else ""
        if quotation.kind == "term":
            return "soCalled", f' ana="{analysis}"{sure}'
        speaker = self._dossier.speaker(quotation.speaker)
        who = f' who="#{self.person(speaker)}"' if speaker else ""
        direct = "false" if quotation.kind == "indirect" else "true"
        return "said", f'{who} direct="{direct}" ana="{analysis}"{sure}'

    def _mention(self, stretch: Stretch, quotation: Quotation, whose: str) -> tuple[str, str]:
        """Return the element of what names a source: a name where it has any word of theirs, else a mere reference."""
        speaker = self._dossier.speaker(quotation.speaker)
        if speaker is None:
            return "rs", whose
        words = stretch.span.words_of(self._dossier.document(stretch.document).text)
        is_name = not set(words.casefold().split()).isdisjoint(speaker.name.casefold().split())
        name = _NAMING.get(speaker.kind, "rs") if is_name else "rs"
        return name, f' ref="#{self.person(speaker)}"{whose}'


def place_owner(kept: Kept) -> Owner:
    """Return whose the fragments of a place with a note or bookmark are."""
    return Owner("place", f"{kept.document} {kept.offset} {kept.letter}")


def element(name: str, words: str, **attributes: str) -> str:
    """Return an element around XML; attributes that are empty are left out, and their values are words, not XML."""
    told = "".join(f' {key.replace("_", ":")}="{xml_value(value)}"' for key, value in attributes.items() if value)
    return f"<{name}{told}>{words}</{name}>" if words else f"<{name}{told}/>"
