"""Files to be edited: only what can be read without loss is accepted, and no byte outside the edit changes."""

from __future__ import annotations

from reader.files.cleaning import clean, fold_line_ends
from reader.files.decoding import announced_encoding
from reader.files.errors import CannotSave
from reader.model import Finding
from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class ExactText:
    """A text exactly as in its file.

    Attributes:
        text: Decoded, with its original line ends; nothing in it had to be replaced.
        mark: The byte order mark before it, or empty.
        encoding: Python's name for its encoding.
    """

    text: str
    mark: bytes
    encoding: str

    def encoded(self, text: str) -> bytes:
        """Encode an edited text as the bytes of its file."""
        return self.mark + text.encode(self.encoding, errors="replace")


def decode_exactly(data: bytes, file: str) -> ExactText:
    """Decode a file to be edited: UTF-8, or what a byte order mark announces.

    Args:
        data: The contents of the file.
        file: Its name for the finding.

    Raises:
        CannotSave: Something in it cannot be decoded, or would be replaced by cleaning, so saving would lose it.
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
    r"""Return the line end used around an offset, `\n` or `\r\n`: of the line before, else of the first line."""
    end = text.rfind("\n", 0, offset)
    end = end if end >= 0 else text.find("\n")
    return "\r\n" if end > 0 and text[end - 1] == "\r" else "\n"


def _refused(message: str, file: str, line: int, hint: str) -> CannotSave:
    return CannotSave(Finding(message, file, line, "", hint))
