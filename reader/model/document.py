"""One text of a dossier."""

from __future__ import annotations

from typing import Final

from reader.model.locator import Locator, place_words
from reader.model.provenance import UNKNOWN_PROVENANCE, Provenance
from reader.model.values import dataclass, replace

#: The kind of a document that is a record of who said what, turn by turn; that of one of which nobody said it; and that
#: of one of which it is only said that it is a source.
TRANSCRIPT: Final = "transcript"
UNDESCRIBED: Final = "text"
SOURCE: Final = "source"
#: Kinds of documents that words come from; `police report` and `open letter` are kinds of these.
SOURCE_KINDS: Final = frozenset(
    """source document transcript interview statement speech address remarks testimony deposition affidavit hearing
    minutes proceedings briefing conference recording video audio podcast letter mail email e-mail message memo
    memorandum note notes diary log record post tweet report release paper study survey book law act bill statute
    regulation resolution treaty contract agreement ruling judgment judgement verdict decision order complaint
    indictment filing petition""".split()  # noqa: SIM905
)
#: What makes an article of a report, an interview or a letter.
_OF_THE_PRESS: Final = frozenset(["news", "newspaper", "magazine"])


@dataclass(frozen=True, slots=True)
class Document:
    """One text and what is known about it.

    Attributes:
        id: Unique in its dossier; what annotations refer to.
        text: The cleaned text. Every offset anywhere counts its code points.
        title: What the header and the tabs call it.
        kind: `article`, `letter`, and so on, in the words of whoever described it.
        file: Name of the file it was read from, relative to the dossier's folder; empty for standard input.
        markdown: Whether headings, emphasis, lists, quotes, code and links are shown as Markdown.
        publisher: Who published it, as printed.
        author: Speaker id or plain name of its author.
        recipient: Speaker id or plain name of its addressee.
        date: EDTF level 1 date on which it was published or written; empty if unknown.
        url: Where it was published; shown, opened only on request.
        complete: False where only passages of the document survive.
        quoted_from: Id of the document its passages were taken from: a link into it says "as the article
            quotes it", never "verified". Empty if the text is independent.
        note: What to know before reading it, such as what is missing.
        made_from: What the file is that the text was made from, such as `a PDF`; empty if it is the text itself.
        locators: Where in that file the text stands, by offset.
        visible: All visible text of a web page whose main text alone is read: searched before words are called absent.
        provenance: The file as it was received, and what made the text of it.
    """

    id: str
    text: str
    title: str
    kind: str = UNDESCRIBED
    file: str = ""
    markdown: bool = False
    publisher: str = ""
    author: str = ""
    recipient: str = ""
    date: str = ""
    url: str = ""
    complete: bool = True
    quoted_from: str = ""
    note: str = ""
    made_from: str = ""
    locators: tuple[Locator, ...] = ()
    visible: str = ""
    provenance: Provenance = UNKNOWN_PROVENANCE

    @property
    def is_source(self) -> bool:
        """Whether words come from it by its kind; an article, or a text of no known kind, may only repeat them."""
        words = self.kind.lower().split()
        return bool(words) and words[-1] in SOURCE_KINDS and _OF_THE_PRESS.isdisjoint(words)

    def place_words(self, offset: int) -> str:
        """Return where an offset of the text stands in its original: `p. 12`; empty where nothing tells."""
        return place_words(self.locators, offset)


def as_source(document: Document) -> Document:
    """Return a document of which somebody says that it is a source; its kind stays if it says so already."""
    return document if document.is_source else replace(document, kind=SOURCE)
