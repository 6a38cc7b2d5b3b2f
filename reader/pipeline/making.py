"""A dossier's folder made of texts: their cleaned texts, the bytes as they were received, and a `dossier.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.export.dossier_file import dossier_file
from reader.files.addresses import address_of
from reader.files.dossiers import DOSSIER_FILE, JUDGEMENTS_FILE
from reader.files.errors import CannotRead
from reader.files.folder_saving import Describe, SavedFolder, save_folder
from reader.files.places import places_file, places_name
from reader.files.wishes import NO_WISHES, Wishes
from reader.model import Document, Dossier, Finding
from reader.model.values import dataclass, replace
from reader.pipeline.judgements import judgement_lines
from reader.pipeline.originals import with_originals

_NOT_IN_FILE_NAME = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True)
class NewDossier:
    """A dossier that is about to be saved in a folder of its own.

    Attributes:
        dossier: As it was opened, each document with what is known of its original.
        names: The file name of each text, by document id.
        beside: More files by name: originals, and where in them the texts stand.
    """

    dossier: Dossier
    names: Mapping[str, str]
    beside: Mapping[str, bytes]

    @property
    def texts(self) -> dict[str, str]:
        """The texts by file name."""
        return {self.names[document.id]: document.text for document in self.dossier.documents}

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the files that are no originals, `dossier.yaml` last."""
        places = (name for name in self.beside if name.endswith(".json"))
        return (*self.texts, *places, DOSSIER_FILE)


def new_dossier(dossier: Dossier, received: Mapping[str, bytes], wishes: Wishes = NO_WISHES) -> NewDossier:
    """Return a dossier that is to be saved.

    Args:
        dossier: As it was opened.
        received: The bytes of its files as they were received, by document id, as far as they are to be kept.
        wishes: How they were read.

    Raises:
        CannotRead: An original that the dossier names cannot be read.
    """
    originals = with_originals(dossier, received, wishes)
    names = file_names(dossier.documents)
    places = dict(places_files(originals.dossier, names))
    return NewDossier(originals.dossier, names, {**places, **originals.files})


def received_again(dossier: Dossier, wishes: Wishes = NO_WISHES) -> dict[str, bytes]:
    """Return the bytes of the files that texts were opened from, by document id, as far as they are still there.

    What came through standard input, and pages of the web, are not asked for again.

    Raises:
        CannotRead: A file gives another text now.
    """
    from reader.pipeline.paths import read_path

    received: dict[str, bytes] = {}
    for document in dossier.documents:
        if not document.file or address_of(document.file):
            continue
        try:
            again = read_path(document.file, document.id, wishes, keep=True)
        except CannotRead:
            continue  # its text is there still
        if again.document.text != document.text:
            raise CannotRead(Finding("was changed since it was opened", document.file, hint="read the files again"))
        received[document.id] = again.data
    return received


def save_new_dossier(folder: Path, new: NewDossier, found: Dossier, *, overwrite: bool = False) -> SavedFolder:
    """Save a new dossier, with what was found in it and decided of it.

    Args:
        folder: Where; made if it is not there.
        new: What to save.
        found: The dossier of `new` with all that was found in it.
        overwrite: Whether existing files may be replaced; each is kept as `NAME~`.

    Raises:
        CannotSave: It is not saved; see `save_folder`.
    """
    lines = judgement_lines(found.judgements, found)
    judgements = {JUDGEMENTS_FILE: "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")} if lines else {}
    beside = {**new.beside, **judgements}
    return save_folder(folder, new.texts, _describer(found, new.names), overwrite=overwrite, beside=beside)


def file_names(documents: tuple[Document, ...]) -> dict[str, str]:
    """Return a file name for each document id, of letters, digits, `_` and `-` only; no two are the same."""
    names: dict[str, str] = {}
    for document in documents:
        stem = _NOT_IN_FILE_NAME.sub("-", document.id).strip("-").lower()[:60] or "text"
        ending = ".md" if document.markdown else ".txt"
        name, number = stem + ending, 2
        while name in names.values():
            name, number = f"{stem}-{number}{ending}", number + 1
        names[document.id] = name
    return names


def places_files(dossier: Dossier, names: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield the file that keeps where in its original each text stands; a text that says it itself needs none."""
    for document in dossier.documents:
        if document.locators and document.locators[0].kind != "cue":
            name = names[document.id]
            yield places_name(name), places_file(document.text, document.locators, document.provenance.sha256)


def _describer(dossier: Dossier, names: Mapping[str, str]) -> Describe:
    """Return the function that writes the `dossier.yaml`, given the names under which the texts are saved."""
    bare = tuple(replace(document, file="") for document in dossier.documents)  # `file` is where they were read
    described = replace(dossier, documents=bare)
    return lambda stand: dossier_file(described, {document: stand[name] for document, name in names.items()})
