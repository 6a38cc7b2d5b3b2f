"""Errors of reading and saving."""

from __future__ import annotations

from reader.model import Finding


class CannotRead(Exception):  # noqa: N818 -- a sentence reads better than CannotReadError
    """A file or dossier cannot be used at all; it is refused with one line.

    Attributes:
        finding: What is wrong, where, and what to do, already cleaned.
    """

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


def reason_of(error: OSError) -> str:
    """Return the system's message for an error, without number and file name."""
    return (error.strerror or type(error).__name__).lower()


class CannotSave(OSError):  # noqa: N818 -- a sentence reads better than CannotSaveError
    """A file could not be written; the old one is unchanged.

    Attributes:
        finding: What is wrong, where, and what to do; its message is also the `strerror`.
    """

    def __init__(self, finding: Finding, number: int = 0) -> None:
        super().__init__(number, finding.message)
        self.finding = finding

    def __str__(self) -> str:
        return str(self.finding)


class LockedByAnother(CannotSave):
    """Another reader is saving in the folder right now; trying again may well succeed."""
