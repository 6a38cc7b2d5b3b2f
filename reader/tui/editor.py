"""The document in the reader's editor, at the line that is read."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from reader.layout.lines import line_of_offset

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen


def edit(screen: ReadingScreen) -> None:
    """Open the document's file in $VISUAL or $EDITOR, then read it again."""
    document = screen.reading.dossier.document(screen.reading.document)
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not document.file:
        screen.say("This text came from the standard input: there is no file to edit")
        return
    if not command:
        screen.say("No editor is named: set $EDITOR")
        return
    folder = screen.reading.dossier.folder
    path = (folder / document.file if folder else Path(document.file)).absolute()
    line = line_of_offset(document.text, screen.view.top)
    try:
        with screen.reader.suspend():
            subprocess.run([*command, f"+{line}", str(path)], check=False)
    except OSError as error:
        screen.say(f"The editor did not start: {error.strerror}; $EDITOR is {command[0]!r}")
        return
    screen.reader.reload()
