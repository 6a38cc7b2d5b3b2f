"""What ends a command early; `main` turns each into an exit status, and most into a line on stderr."""

from __future__ import annotations


class UsageError(Exception):
    """The command line is wrong; the message says how, and what to do."""


class HelpWantedError(Exception):
    """Help or the version was asked for; the message is what to print."""


class OutputClosedError(Exception):
    """Nobody reads the output any more (`| head`): stop, and say nothing."""


class CannotWriteError(Exception):
    """The output cannot be written; the message says why."""
