"""The authors of documents among the speakers of a dossier: a document's author speaks its words."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Document, Dossier, Speaker
from reader.model.values import replace
from reader.pipeline.same_speakers import merged_speakers
from reader.prose.reading import LONG, reading_of
from reader.words.folding import fold

#: Kinds of documents of which the author speaks every word.
ONE_VOICE = frozenset(["letter", "statement", "speech", "mail", "email", "press release", "testimony", "remarks"])
#: What stands between the names of several authors, whom no single speaker is.
_SEVERAL = (";", ",", " and ", " & ")


def with_authors(dossier: Dossier, documents: Iterable[Document], *, signed: Iterable[Document]) -> Dossier:
    """Return the dossier in which the authors of some documents are speakers of it, whom these name.

    Whoever wrote a source becomes a speaker; the author of a text that may be a story, only if known to speak
    elsewhere: who wrote the story is not who speaks in it.

    Args:
        dossier: The dossier.
        documents: The documents whose authors are to be known.
        signed: Those of them that were just read, and in which a signature is looked for where nobody is described.
    """
    read = {document.id for document in signed}
    for each in documents:
        document = dossier.document(each.id)
        dossier = _with_author(dossier, document, document.author or (signer_of(document) if each.id in read else ""))
    return dossier


def signer_of(document: Document) -> str:
    """Return who signed a document that may be a letter; empty if nobody did."""
    if document.kind == "article" or len(document.text) > LONG:
        return ""
    from reader.analysis.blocks import author_of_letter

    reading = reading_of(document)
    return "" if reading.turns else author_of_letter(reading.view.text)


def _with_author(dossier: Dossier, document: Document, name: str) -> Dossier:
    """Return the dossier in which the author of a document is a speaker, whom the document names."""
    if not name or dossier.speaker(name) is not None or any(sign in name for sign in _SEVERAL):
        return dossier
    found = _speaker_called(name)
    speakers, ids = merged_speakers(dossier.speakers, [found])
    is_new = len(speakers) > len(dossier.speakers)
    if is_new and document.author and not (document.is_source or document.kind in ONE_VOICE):
        return dossier
    author = next(speaker for speaker in speakers if speaker.id == ids[found.id])
    if _is_called(author, document.author):  # as it is printed
        return replace(dossier, speakers=speakers)
    named = replace(document, author=author.id)
    documents = tuple(named if each is document else each for each in dossier.documents)
    return replace(dossier, documents=documents, speakers=speakers)


def _is_called(speaker: Speaker, name: str) -> bool:
    """Return whether a name is that of a speaker, or an alias."""
    wanted = fold(name, any_case=True)
    return any(wanted == fold(each, any_case=True) for each in (speaker.name, *speaker.aliases))


def _speaker_called(name: str) -> Speaker:
    """Return an author as a speaker: a person, without the title, where the name has a given name."""
    from reader.analysis.quotations.lexicon import english
    from reader.analysis.turns.names import take_apart

    known = take_apart(name, {})
    if known.words and known.words[0] in english().first_names:
        return Speaker("author", known.name, known.title, kind="person", origin="detected")
    return Speaker("author", " ".join(name.split()), origin="detected")
