"""Whether the files of a dossier are there."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from reader.files.addresses import address_of
from reader.files.cleaning import clean_line
from reader.files.contents import is_folder
from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import reason_of
from reader.files.wishes import named_message
from reader.library.errors import TooSlowError
from reader.library.in_time import InTime
from reader.memory.library_entry import Opening
from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Condition:
    """How it stands with the files of a dossier.

    Attributes:
        words: What is wrong, in two or three words; empty where nothing is.
        gone: Whether none of its files is there.
    """

    words: str = ""
    gone: bool = False


THERE: Final = Condition()
GONE: Final = Condition("gone", gone=True)
TOO_SLOW: Final = Condition("does not answer")


def condition_of(opening: Opening, in_time: InTime) -> Condition:
    """Return how it stands with the files of a dossier; a page on the web is not asked for."""
    files = [named_message(path)[0] for path in opening.paths if not address_of(path)]
    try:
        return in_time.ask(lambda: _condition(files))
    except TooSlowError:
        return TOO_SLOW


def _condition(files: list[str]) -> Condition:
    """Return how it stands with a folder or with files."""
    missing = 0
    for file in files:
        try:
            path = Path(file)
            path = path / DOSSIER_FILE if path.is_dir() else path
            path.stat()
        except (FileNotFoundError, NotADirectoryError):
            missing += 1
        except OSError as error:
            return Condition(clean_line(reason_of(error)))
        except ValueError:
            missing += 1
    if missing and missing == len(files):
        folder = len(files) == 1 and is_folder(Path(files[0]))
        return Condition(f"no {DOSSIER_FILE}") if folder else GONE
    return Condition(f"{missing} of {len(files)} files gone") if missing else THERE
