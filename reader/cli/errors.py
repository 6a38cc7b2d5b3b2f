"""What ends a command early; `main` turns each into a line on stderr and an exit status."""

from __future__ import annotations


class UsageError(Exception):
    """The command line cannot be meant; the message says why and what to do."""


class HelpWantedError(Exception):
    """Help or the version was asked for; the message is what to print."""


class OutputClosedError(Exception):
    """Whoever read our output has gone (`| head`): stop, and say nothing."""


class CannotWriteError(Exception):
    """The output cannot be written; the message says why."""
