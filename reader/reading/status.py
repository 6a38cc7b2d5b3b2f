"""Exit statuses: an interface, as scripts rely on them."""

from __future__ import annotations

#: Success; if something was looked for, it was found.
FOUND = 0
#: Nothing was found, or (`verify`, `check`) a claim does not hold.
NOTHING_FOUND = 1
#: Wrong usage, or a dossier that cannot be read.
WRONG = 2
#: An internal error (EX_SOFTWARE of sysexits.h).
FAULT = 70
#: The output cannot be written (EX_IOERR of sysexits.h).
CANNOT_WRITE = 74
#: Something could not be saved: place, bookmarks, notes, corrections or settings.
NOT_SAVED = CANNOT_WRITE
#: Stopped by ctrl+c (128 + SIGINT).
INTERRUPTED = 130
