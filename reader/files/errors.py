"""Errors of reading and saving."""

from __future__ import annotations

from reader.model import Finding
from reader.model.errors import ReaderError


class CannotRead(ReaderError):  # noqa: N818 -- a sentence reads better than CannotReadError
    """A file or dossier cannot be used at all; it is refused with one line.

    Attributes:
        finding: What is wrong, where, and what to do, already cleaned.

    Example:
        >>> import reader
        >>> try:
        ...     reader.verify("no-such-article.txt", ["letter.txt"])
        ... except reader.CannotRead as error:
        ...     print(error.finding.file, "-", error.finding.message)
        no-such-article.txt - there is no such file
    """

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding

    def __reduce__(self) -> tuple[type[CannotRead], tuple[Finding]]:
        """Return what it is made of again, in another process."""
        return type(self), (self.finding,)


def reason_of(error: OSError) -> str:
    """Return the system's message for an error, without number and file name."""
    return (error.strerror or type(error).__name__).lower()


class CannotSave(ReaderError, OSError):  # noqa: N818 -- a sentence reads better than CannotSaveError
    """A file could not be written; the old one is unchanged.

    Attributes:
        finding: What is wrong, where, and what to do; its message is also the `strerror`.

    Example:
        >>> import reader
        >>> bundled = reader.open_dossier().folder
        >>> try:
        ...     reader.write_dossier(bundled, [reader.Text("It rained.")])
        ... except reader.CannotSave as error:
        ...     print(error.finding.message)
        comes with Reader and is never changed; name another folder
    """

    def __init__(self, finding: Finding, number: int = 0) -> None:
        super().__init__(number, finding.message)
        self.finding = finding

    def __str__(self) -> str:
        return str(self.finding)

    def __reduce__(self) -> tuple[type[CannotSave], tuple[Finding, int]]:
        """Return what it is made of again, in another process."""
        return type(self), (self.finding, self.errno or 0)


class LockedByAnother(CannotSave):
    """Another reader is saving in the folder right now; trying again may well succeed."""


class WillNotSave(CannotSave):
    """Saving would be wrong, such as over what is there: nothing was tried, and asking otherwise mends it."""
