"""The document in the reader's editor, at the line that is read."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from reader.files.cleaning import clean_line
from reader.files.contents import is_folder
from reader.files.locating import is_bundled, never_changed
from reader.layout.lines import line_of_offset
from reader.tui.borrowed_terminal import ENDING

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp
    from reader.tui.reading_screen import ReadingScreen

#: Where the editor's name is looked for, the first that says anything.
VARIABLES = ("VISUAL", "EDITOR")
#: What a terminal sends to every program in front of it, when ctrl+c or ctrl+backslash is pressed.
FROM_KEYS = {signal.SIGINT, getattr(signal, "SIGQUIT", signal.SIGINT)}


class EditorError(Exception):
    """No editor can be started; the words say why."""


def edit(screen: ReadingScreen) -> None:
    """Open the document's file in $VISUAL or $EDITOR, then read it again."""
    document = screen.reading.dossier.document(screen.reading.document)
    if not document.file:
        screen.say("Nothing to edit: this text came from the standard input")
        return
    folder = screen.reading.dossier.folder
    path = (folder / document.file if folder else Path(document.file)).absolute()
    if folder is not None and is_bundled(folder):
        screen.reader.tell((never_changed(path),))
        return
    line = line_of_offset(document.text, screen.view.top)
    try:
        command = editor_command(os.environ)
        status = _run(screen.reader, [*command, f"+{line}", str(path)])
    except EditorError as error:
        screen.say(clean_line(str(error)))
        return
    screen.reader.reload()
    if status:
        screen.say(clean_line(f"{Path(command[0]).name} {how_it_ended(status)}"))


def editor_command(environment: Mapping[str, str]) -> list[str]:
    """Return the editor's program and its arguments.

    Raises:
        EditorError: None is named, or what is named cannot be run.
    """
    variable = next((each for each in VARIABLES if environment.get(each, "").strip()), "")
    if not variable:
        raise EditorError("No editor: set $EDITOR, for example EDITOR=nano")
    named = environment[variable]
    try:
        command = shlex.split(named)
    except ValueError as error:
        raise EditorError(f"${variable} cannot be read: {str(error).lower()} in {named}") from None
    if not command or not command[0]:
        raise EditorError(f"${variable} names no program: {named}")
    if shutil.which(command[0], path=environment.get("PATH")) is None:
        raise EditorError(f"${variable}: {command[0]} {_why_not(Path(command[0]))}")
    return command


def how_it_ended(status: int) -> str:
    """Return in words an exit status other than 0; a negative one is the signal that ended the program."""
    if status > 0:
        return f"ended with status {status}"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    return f"was ended by {name}"


def _why_not(program: Path) -> str:
    """Say why a program that was not found cannot be run."""
    if is_folder(program):
        return "is a folder"
    return "may not be run" if os.sep in str(program) and os.path.lexists(program) else "was not found"


def _run(app: ReaderApp, command: Sequence[str]) -> int:
    """Give the terminal to a program, and return its status; whatever happens, the screen comes back.

    Raises:
        EditorError: It cannot be started.
    """
    failure: OSError | None = None
    status = 0
    try:
        with app.suspend(), _interrupts_left_to_it():
            try:
                status = subprocess.run(command, check=False).returncode
            except OSError as error:  # passed through `suspend`, it would leave the screen dead
                failure = error
    except SuspendNotSupported:
        raise EditorError("This terminal cannot be given to an editor") from None
    if failure is not None:
        raise EditorError(f"{command[0]} did not start: {failure.strerror}")
    return status


@contextmanager
def _interrupts_left_to_it() -> Iterator[None]:
    """Leave ctrl+c and its like, which the terminal sends to both, to the program that has it; the rest comes after."""
    came: list[int] = []
    handlers = {number: signal.signal(number, lambda number, _: came.append(number)) for number in ENDING}
    waking = signal.set_wakeup_fd(-1)  # or the event loop would hear of them all the same
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(waking)
        for each in came:
            if each not in FROM_KEYS:
                signal.raise_signal(each)
