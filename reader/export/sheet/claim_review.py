"""What people judged, as schema.org ClaimReviews in JSON-LD.

The claim is that somebody said these words: the story makes it, so its author and publisher are the claim's, never the
person who is quoted. A quotation that does not stand would else be read as that person's falsehood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from reader.export.sheet.wording import followable
from reader.model.judgement import LATER

if TYPE_CHECKING:
    from reader.export.sheet.sheet import Entry, Sheet
    from reader.model import Document, Speaker
    from reader.model.judgement import Judgement

Node = dict[str, Any]


def has_reviews(sheet: Sheet) -> bool:
    """Say whether anybody judged a quotation of the sheet for good."""
    return any(_ruling(entry) for entry in sheet.entries)


def claim_reviews(sheet: Sheet) -> Node:
    """Return a graph of the stories, and of a ClaimReview for each quotation that somebody judged for good."""
    judged = [(entry, ruling) for entry in sheet.entries if (ruling := _ruling(entry))]
    stories = dict.fromkeys(entry.quotation.document for entry, _ in judged)
    return {
        "@context": "https://schema.org",
        "@graph": [
            *(_story(sheet.dossier.document(name), sheet) for name in stories),
            *(_review(entry, ruling, sheet) for entry, ruling in judged),
        ],
    }


def _ruling(entry: Entry) -> Judgement | None:
    """Return what somebody decided of a quotation; None for nothing, or for `later`."""
    judgement = entry.judgement
    return judgement if judgement and judgement.decision not in (None, LATER) else None


def _review(entry: Entry, ruling: Judgement, sheet: Sheet) -> Node:
    assert ruling.decision is not None
    words = ruling.decision.words
    return _known(
        {
            "@type": "ClaimReview",
            "url": f"{sheet.address}#b{entry.number}" if sheet.address else "",
            "claimReviewed": f"{entry.speaker.name if entry.speaker else 'Somebody'} said: “{entry.words}”",
            "datePublished": ruling.at[:10],
            "author": _known({"@type": "Person", "name": ruling.by}) if ruling.by else None,
            "itemReviewed": _claim(entry, sheet),
            "reviewRating": _known(
                {
                    "@type": "Rating",
                    "alternateName": words[:1].upper() + words[1:],
                    "ratingExplanation": " ".join(ruling.note.split()),
                }
            ),
        }
    )


def _claim(entry: Entry, sheet: Sheet) -> Node:
    """Return the claim that a quotation makes: who makes it, where, and of whom."""
    story = sheet.dossier.document(entry.quotation.document)
    return _known(
        {
            "@type": "Claim",
            "author": _author(story, sheet) or _publisher(story),
            "appearance": {"@id": _name_of(story)},
            "about": _someone(entry.speaker.name, entry.speaker) if entry.speaker else None,
        }
    )


def _story(story: Document, sheet: Sheet) -> Node:
    """Return where claims appeared, as far as that is known."""
    return _known(
        {
            "@type": "CreativeWork",
            "@id": _name_of(story),
            "name": story.title,
            "url": followable(story.url),
            "author": _author(story, sheet),
            "publisher": _publisher(story),
            "datePublished": _day(story.date),
        }
    )


def _name_of(story: Document) -> str:
    """Return what a story is called within the graph: its address, else a fragment made of its id."""
    return followable(story.url) or f"#{quote(story.id, safe='')}"


def _author(story: Document, sheet: Sheet) -> Node | None:
    """Return who wrote a story, None if unknown."""
    if not story.author:
        return None
    return _someone(sheet.name_of(story.author), sheet.dossier.speaker(story.author))


def _someone(name: str, speaker: Speaker | None) -> Node:
    """Return somebody by name: a body as an organization, anybody else as a person."""
    return {"@type": "Organization" if speaker and speaker.kind == "body" else "Person", "name": name}


def _publisher(story: Document) -> Node | None:
    """Return who published a story, None if unknown."""
    return {"@type": "Organization", "name": story.publisher} if story.publisher else None


def _day(date: str) -> str:
    """Return an EDTF date that ISO 8601 has too: a day, a month or a year; empty for another."""
    return date if date.replace("-", "").isdigit() else ""


def _known(node: Node) -> Node:
    """Return a node without what is unknown."""
    return {name: value for name, value in node.items() if value}
