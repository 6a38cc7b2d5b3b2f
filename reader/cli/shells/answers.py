"""What a shell asks for while a line is typed: documents, speakers and the like, of the dossier that the line names.

Nothing may go wrong where somebody only presses tab: nothing is fetched, no long text is read, and no error is told.
"""

from __future__ import annotations

import contextlib
import os
import re
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.dossier import parted
from reader.files.addresses import address_of
from reader.files.binary_formats import HEAD
from reader.files.cleaning import clean_line
from reader.files.contents import read_inside
from reader.files.dossiers import DOSSIER_FILE
from reader.files.fields import Fields
from reader.files.locating import default_dossier
from reader.files.report import Report
from reader.files.speaker_section import read_speakers
from reader.files.yaml_tree import SIZE_LIMIT, Mapping, parse_yaml
from reader.imports.formats import format_of

if TYPE_CHECKING:
    from reader.model import Dossier, Speaker
    from reader.search.names import SpeakerNames

#: Bytes that loose texts may have together so that they are searched for speakers at once.
SEARCHED_AT_ONCE = 60_000
#: Answers that are given.
MOST = 200
_SECTION = re.compile(r"^(documents|speakers):", re.MULTILINE)
_NEXT_KEY = re.compile(r"^[^\s#-]", re.MULTILINE)


def answers(kind: str, typed: str, words: Sequence[str]) -> list[tuple[str, str]]:
    """Return what may stand where something is typed, each with what it is; nothing with signs that nobody can type.

    Args:
        kind: `document`, `speaker`, `query` or `opened`.
        typed: What is typed of it.
        words: The other words of the line, as the shell has them.
    """
    found = _opened(typed) if kind == "opened" else _of_dossier(kind, typed, _paths(words))
    typable = ((value, clean_line(about)) for value, about in found if value and clean_line(value) == value)
    return list(dict(typable).items())[:MOST]


def _of_dossier(kind: str, typed: str, paths: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield documents, speakers, or queries that name a speaker."""
    documents, speakers = _known(paths, speakers=kind != "document")
    if kind == "document":
        yield from ((name, title) for name, title in documents if name.startswith(typed))
        return
    from reader.search.completing import completed, name_typed
    from reader.search.names import SpeakerNames

    names = SpeakerNames(speakers)
    name = name_typed(typed)
    if name is not None:
        yield from ((completed(name, each, names).rstrip(), _about(each)) for each in names.fitting(name.typed, {}))
    elif kind == "speaker":
        yield from ((_called(each, names), _about(each)) for each in names.fitting(typed, {}))


def _called(speaker: Speaker, names: SpeakerNames) -> str:
    """Return a speaker's name, or the id where others may be meant by the name."""
    return speaker.name if names.find(speaker.name) == (speaker,) else speaker.id


def _about(speaker: Speaker) -> str:
    return " ".join(filter(None, (speaker.title, speaker.name))) + (f", {speaker.role}" if speaker.role else "")


def _paths(words: Sequence[str]) -> list[str]:
    """Return the words that name files or folders, as the shell would hand them on."""
    plain = [_unquoted(word) for word in words]
    paths, _ = parted([word for word in plain if word and not word.startswith("-") and not address_of(word)])
    return [path for path in paths if path != "-" and Path(path).exists()]


def _unquoted(word: str) -> str:
    """Return a word without the shell's quotation marks, and with the home folder for a tilde."""
    if not os.path.lexists(word):
        with contextlib.suppress(ValueError):  # a quotation mark that is still open
            word = "".join(shlex.split(word)[:1]) or word
    return _at_home(word)


def _at_home(path: str) -> str:
    return str(Path(path).expanduser()) if path.startswith("~") else path


def _known(paths: Sequence[str], *, speakers: bool) -> tuple[list[tuple[str, str]], Sequence[Speaker]]:
    """Return the documents with their titles, and the speakers, of what paths name."""
    folder = Path(paths[0]) if paths else default_dossier()
    folder = folder.parent if folder.name == DOSSIER_FILE else folder
    if folder.is_dir():
        fields = _sections(folder)
        documents = [(each.text("id"), each.text("title")) for each in fields.mappings("documents")]
        if not speakers or fields.has("speakers"):
            return documents, read_speakers(fields)
    loose = _dossier_of(paths)
    if loose is None:
        return [], ()
    return [(each.id, each.title) for each in loose.documents], loose.speakers


def _sections(folder: Path) -> Fields:
    """Return documents and speakers of a dossier, without its quotations, of which there may be thousands."""
    text = read_inside(folder, DOSSIER_FILE, SIZE_LIMIT, only_text=True).decode("utf-8", "replace")
    parts = []
    for section in _SECTION.finditer(text):
        end = _NEXT_KEY.search(text, section.end())
        parts.append(text[section.start() : end.start() if end else len(text)])
    root = parse_yaml("\n".join(parts), DOSSIER_FILE).root
    if not isinstance(root, Mapping):
        root = Mapping((), 1, 0, 0)
    return Fields(root, "", "", Report(DOSSIER_FILE))


def _dossier_of(paths: Sequence[str]) -> Dossier | None:
    """Return loose texts with the speakers that are found in them; None where that would take long."""
    if (
        not all(_is_plain(path) for path in paths)
        or sum(Path(path).stat().st_size for path in paths) > SEARCHED_AT_ONCE
    ):
        return None
    from reader.pipeline import complete, open_paths

    dossier = open_paths(paths)
    for step in complete(dossier, events=False, links=False):
        dossier = step.result
    return dossier


def _is_plain(path: str) -> bool:
    """Say whether a path names a file with a text, which no process needs to take out."""
    if not Path(path).is_file():
        return False
    with Path(path).open("rb") as file:
        return format_of(file.read(HEAD), path) is None


def _opened(typed: str) -> Iterator[tuple[str, str]]:
    """Yield the dossiers and texts that were opened."""
    from reader.memory.library import read_library

    begun = _at_home(typed)
    for entry in read_library()[0]:
        yield from ((path, entry.title) for path in entry.opening.paths if path.startswith(begun))
