"""The root of the errors that Reader tells its users of."""

from __future__ import annotations


class ReaderError(Exception):
    """What Reader cannot do, and why, in one line of plain English; every error of `import reader` is one.

    Example:
        >>> import reader
        >>> try:
        ...     reader.open_dossier("no-such-folder/")
        ... except reader.ReaderError as error:
        ...     print(error)
        no-such-folder: there is no such file (check the name)
    """


class BadValueError(ReaderError, ValueError):
    """An argument is not what it must be.

    Example:
        >>> import reader
        >>> try:
        ...     reader.annotate("It rained.", published="yesterday")
        ... except reader.BadValueError as error:
        ...     print(error)
        published: 'yesterday' is not an EDTF date such as 2013-05-22, 2013-05, 2013-06~ or 2013-05-18/2013-05-19
    """


class WorkerLostError(ReaderError):
    """A process was killed from outside, such as by a system that ran out of memory; its texts are lost.

    Example:
        >>> import reader
        >>> issubclass(reader.WorkerLostError, reader.ReaderError)
        True
    """
