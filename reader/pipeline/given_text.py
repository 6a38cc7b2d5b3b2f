"""A text that a program gives, rather than the name of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.files.cleaning import clean_line
from reader.model.errors import BadValueError
from reader.model.values import dataclass, replace

if TYPE_CHECKING:
    from reader.files.texts import ReadDocument


@dataclass(frozen=True, slots=True)
class Text:
    """A text in memory, wherever a file could be named.

    Attributes:
        text: The text: plain, or Markdown.
        id: Any value that JSON has; a document's id is made of it.
        published: EDTF date of publication, from which "yesterday" counts; None if unknown.

    Example:
        >>> import reader
        >>> (found,) = reader.annotate_many([reader.Text("It rained yesterday.", id=7, published="2013-05-22")])
        >>> found.id, found.times[0].value
        (7, '2013-05-21')
    """

    text: str
    id: object = None
    published: str | None = None

    def __post_init__(self) -> None:
        """Refuse what is no text.

        Raises:
            BadValueError: It is none.
        """
        if not isinstance(self.text, str):
            raise BadValueError(f"text: must be str, not {type(self.text).__name__}")

    @property
    def name(self) -> str:
        """What a document made of it is called."""
        return clean_line(str(self.id)) if self.id not in (None, "") else "text"


def read_given_text(given: Text, document_id: str) -> ReadDocument:
    """Return a text as a document, cleaned as one that is read of a file."""
    from reader.files.texts import read_bytes
    from reader.files.wishes import Wishes

    data = given.text.encode("utf-8", "replace")
    read = read_bytes(data, document_id=document_id, file=given.name, wishes=Wishes("utf-8"))
    document = replace(read.document, file="", date=given.published or read.document.date)
    return replace(read, document=document, data=data)
