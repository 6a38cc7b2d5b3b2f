"""Why all dossiers cannot be searched as they should."""

from __future__ import annotations


class NoIndexError(Exception):
    """There can be no index here; the message says why, in a line."""


class DamagedError(Exception):
    """What is in the index is not what this version of Reader wrote."""


class BusyError(Exception):
    """The index cannot be used just now, though nothing is wrong with it; the message says why, in a line."""


class TooSlowError(Exception):
    """A disk does not answer: a folder in a network that is not there."""
