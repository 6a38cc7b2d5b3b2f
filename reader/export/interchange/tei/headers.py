"""The headers of a TEI file: what the dossier and each document is, what the annotations say, and who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.interchange.tei.elements import element
from reader.export.interchange.tei.names import dated
from reader.export.sheet.wording import followable
from reader.export.xml_words import xml_words
from reader.files.places import text_sha256
from reader.model.judgement import DECISIONS
from reader.model.verdicts import SCALE
from reader.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.export.interchange.tei.elements import Elements
    from reader.export.interchange.tei.names import Names
    from reader.model import Document, Dossier, Speaker

#: What kinds of quotations there are.
_KINDS = {
    "direct": "somebody's words, all in quotation marks, or a turn of a transcript",
    "mixed": "a phrase in quotation marks within a clause",
    "indirect": "reported speech",
    "term": "in quotation marks, but nobody says it",
}
#: What is to be known of the texts.
_MARKS = (
    "Quotation marks stay in the text, around what they enclose. A quotation of several parts, one that goes over "
    "paragraphs, and one of two that overlap, has several elements, joined by next and prev."
)


def corpus_header(dossier: Dossier, names: Names, elements: Elements) -> Iterator[str]:
    """Yield the lines of the header of all documents: what the annotations say, and those who speak or are named."""
    yield "<teiHeader>"
    yield from _file(dossier.title, "<p>The documents of a dossier.</p>")
    yield "<encodingDesc>"
    label = element("label", "Reader")
    yield element("appInfo", element("application", label, ident="dossier-reader", version=VERSION))
    yield f'<editorialDecl><quotation marks="all"><p>{_MARKS}</p></quotation></editorialDecl>'
    yield "<classDecl>"
    yield from _taxonomy("kind", _KINDS, names)
    yield from _taxonomy("verdict", {step.name: step.meaning for step in SCALE}, names)
    yield from _taxonomy("judgement", {each.name: each.words for each in DECISIONS}, names)
    yield "</classDecl>"
    yield "</encodingDesc>"
    if dossier.speakers:
        yield "<profileDesc>"
        yield from _participants(dossier, elements)
        yield "</profileDesc>"
    yield "</teiHeader>"


def document_header(document: Document, dossier: Dossier, elements: Elements) -> Iterator[str]:
    """Yield the lines of the header of one document: title, author, publisher, date, address, and its text's sha256."""
    yield "<teiHeader>"
    yield from _file(document.title, _source(document, dossier, elements))
    yield "</teiHeader>"


def _file(title: str, source: str) -> Iterator[str]:
    yield "<fileDesc>"
    yield element("titleStmt", element("title", xml_words(title)))
    yield "<publicationStmt><p>Written by Reader, for exchange.</p></publicationStmt>"
    yield f"<sourceDesc>{source}</sourceDesc>"
    yield "</fileDesc>"


def _source(document: Document, dossier: Dossier, elements: Elements) -> str:
    """Return the description of a document as an entry of a bibliography."""
    author = dossier.speaker(document.author)
    reference = f"#{elements.person(author)}" if author else ""
    address = followable(document.url)
    told = [
        element("title", xml_words(document.title)),
        element("author", xml_words(author.name if author else document.author), ref=reference),
        element("publisher", xml_words(document.publisher)),
        f"<date{dated(document.date)}>{xml_words(document.date)}</date>",
        element("ptr", "", target=address) if address else "",
        element("idno", text_sha256(document.text), type="sha256"),
        element("note", xml_words(document.note)),
    ]
    known = [document.title, document.author, document.publisher, document.date, address, "sha256", document.note]
    return element(
        "bibl", "".join(each for each, value in zip(told, known, strict=True) if value), type=_word(document)
    )


def _word(document: Document) -> str:
    """Return a document's kind as one word."""
    return "-".join(document.kind.split())


def _taxonomy(kind: str, meanings: dict[str, str], names: Names) -> Iterator[str]:
    """Yield what words of one sort mean, each with a name that annotations refer to."""
    yield f'<taxonomy xml:id="{names.of("taxonomy", kind)}">'
    for name, meaning in meanings.items():
        words = element("catDesc", element("term", xml_words(name)) + xml_words(f": {meaning}"))
        yield element("category", words, xml_id=names.of(kind, name))
    yield "</taxonomy>"


def _participants(dossier: Dossier, elements: Elements) -> Iterator[str]:
    """Yield those who speak or are named: persons, and whoever is none."""
    persons = [each for each in dossier.speakers if each.kind in ("person", "")]
    others = [each for each in dossier.speakers if each not in persons]
    yield "<particDesc>"
    if persons:
        yield "<listPerson>"
        yield from (_speaker(each, "person", "persName", elements) for each in persons)
        yield "</listPerson>"
    if others:
        yield "<listOrg>"
        yield from (_speaker(each, "org", "orgName", elements) for each in others)
        yield "</listOrg>"
    yield "</particDesc>"


def _speaker(speaker: Speaker, name: str, naming: str, elements: Elements) -> str:
    """Return a speaker with name, title, role and aliases."""
    title = element("roleName", xml_words(speaker.title)) + " " if speaker.title else ""
    told = element(naming, title + xml_words(speaker.name))
    told += "".join(element(naming, xml_words(each), type="alias") for each in speaker.aliases if each != speaker.name)
    if speaker.role:
        told += element("note", xml_words(speaker.role), type="role")
    kind = "" if name == "person" else speaker.kind
    return element(name, told, xml_id=elements.person(speaker), type=kind)
