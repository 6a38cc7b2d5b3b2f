"""Exit statuses, which are an interface like the output: scripts rely on them."""

from __future__ import annotations

#: All went well; something was found, where something was looked for.
FOUND = 0
#: Nothing was found, or (`verify`, `check`) something is not as it claims to be.
NOTHING_FOUND = 1
#: Wrong use, or a dossier that cannot be read.
WRONG = 2
#: A fault of ours (EX_SOFTWARE of sysexits.h).
FAULT = 70
#: The output cannot be written (EX_IOERR of sysexits.h).
CANNOT_WRITE = 74
#: A reading left something that could not be saved: place, bookmarks, notes, corrections or settings.
NOT_SAVED = CANNOT_WRITE
#: Stopped by ctrl+c (128 + SIGINT).
INTERRUPTED = 130
