"""A file that is to be edited: what was not read without loss is refused, and no byte changes but the edit's."""

from __future__ import annotations

from dataclasses import dataclass

from reader.files.cleaning import clean, fold_line_ends
from reader.files.decoding import announced_encoding
from reader.files.errors import CannotSave
from reader.model import Finding


@dataclass(frozen=True, slots=True)
class ExactText:
    """A text as it stands in its file.

    Attributes:
        text: Decoded, with its line ends as they are; nothing in it had to be replaced.
        mark: The byte order mark before it, or nothing.
        encoding: Python's name of its encoding.
    """

    text: str
    mark: bytes
    encoding: str

    def encoded(self, text: str) -> bytes:
        """Return an edited text as the bytes of its file."""
        return self.mark + text.encode(self.encoding, errors="replace")


def decode_exactly(data: bytes, file: str) -> ExactText:
    """Decode a file that is to be edited: UTF-8, or what a byte order mark announces.

    Args:
        data: What the file holds.
        file: What it is called in the finding.

    Raises:
        CannotSave: Something in it could not be read, or is replaced when it is shown; saving would lose that.
    """
    mark, encoding = announced_encoding(data)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        line = data[len(mark) :][: error.start].decode(encoding).count("\n") + 1
        name = encoding.upper()
        raise _refused(
            f"is not {name} throughout, so saving would lose something", file, line, f"save it as {name} first"
        ) from error
    folded = fold_line_ends(text)
    shown = clean(folded)
    if shown is not folded:
        place = next(place for place, character in enumerate(folded) if character != shown[place])
        message = f"contains a control or invisible character (U+{ord(folded[place]):04X}) that saving would replace"
        raise _refused(message, file, folded.count("\n", 0, place) + 1, "remove it first")
    return ExactText(text, mark, encoding)


def line_end_at(text: str, offset: int) -> str:
    r"""Return the line end in use around an offset, `\n` or `\r\n`: that of the line before, else of the first line."""
    end = text.rfind("\n", 0, offset)
    end = end if end >= 0 else text.find("\n")
    return "\r\n" if end > 0 and text[end - 1] == "\r" else "\n"


def _refused(message: str, file: str, line: int, hint: str) -> CannotSave:
    return CannotSave(Finding(message, file, line, "", hint))
