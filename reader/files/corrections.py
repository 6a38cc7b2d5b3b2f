"""Corrections to the `dossier.yaml` of a folder, under its lock, that leave every other byte as it is."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from collections.abc import Sequence as SequenceOf
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.contents import read_inside
from reader.files.dossiers import DOSSIER_FILE
from reader.files.entry_changes import ChangedText, Put, Set, Take, parsed, with_changes
from reader.files.errors import CannotSave
from reader.files.exact_text import decode_exactly
from reader.files.locating import is_bundled, never_changed
from reader.files.locking import locked
from reader.files.saving import save_bytes
from reader.files.yaml_tree import SIZE_LIMIT, Mapping, Scalar, Sequence
from reader.files.yaml_written import Plain
from reader.model import Finding, Speaker
from reader.words.folding import fold

#: A correction turns the text of a `dossier.yaml` into its new text.
Correction = Callable[[str], str]

#: What a detected quotation says about itself, until a person vouches for it.
_OF_A_FIND = ("origin", "confidence", "reason")


def change_dossier(folder: Path, change: Callable[[str], ChangedText]) -> tuple[ChangedText, tuple[Finding, ...]]:
    """Change the `dossier.yaml` of a folder under its lock, and save it atomically.

    Args:
        folder: The folder.
        change: Returns the new text, given what the file says at that moment. What it raises goes on to the caller.

    Returns:
        What became of the text, and what the user should know about the saving; see `save_bytes`.

    Raises:
        CannotRead: The file cannot be read.
        CannotSave: It comes with Reader, could not be read without loss, or cannot be saved; it is unchanged.
    """
    file = folder / DOSSIER_FILE
    if is_bundled(folder):
        raise CannotSave(never_changed(file))
    with locked(folder):
        exact = decode_exactly(read_inside(folder, DOSSIER_FILE, SIZE_LIMIT), clean_line(str(file)))
        changed = change(exact.text)
        if changed.text == exact.text:
            return changed, ()
        return changed, save_bytes(file, exact.encoded(changed.text), limit=SIZE_LIMIT)


def correct_dossier(folder: Path, *corrections: Correction) -> tuple[Finding, ...]:
    """Apply corrections to the `dossier.yaml` of a folder, all or none, and save it atomically.

    Returns:
        What the user should know about the saving; see `save_bytes`.

    Raises:
        CannotRead: The file cannot be read, or has no such quotation.
        CannotSave: It comes with Reader, could not be read without loss, cannot be saved, or cannot be edited without
            changing the rest; it is unchanged.
    """
    file = folder / DOSSIER_FILE
    if is_bundled(folder):
        raise CannotSave(never_changed(file))
    with locked(folder):
        exact = decode_exactly(read_inside(folder, DOSSIER_FILE, SIZE_LIMIT), clean_line(str(file)))
        text = exact.text
        for correction in corrections:
            text = correction(text)
        return save_bytes(file, exact.encoded(text), limit=SIZE_LIMIT)


def with_speaker(quotation_id: str, speaker_id: str | None, *, words: str = "") -> Correction:
    """Return a correction that gives a quotation another speaker; it then says no longer that it was detected.

    Args:
        quotation_id: The quotation.
        speaker_id: Who says it; None if unknown.
        words: Its words as they were shown: if the file has other words under this id by now, nothing is corrected.
    """

    def apply(text: str) -> str:
        _refuse_other_words(text, quotation_id, words)
        fields = {"speaker": speaker_id, **dict.fromkeys(_OF_A_FIND)}
        return with_changes(text, [Set("quotations", quotation_id, fields)]).text

    return apply


def without_quotation(quotation_id: str, *, words: str = "") -> Correction:
    """Return a correction that removes a quotation, which was not one. `words` as for `with_speaker`."""

    def apply(text: str) -> str:
        _refuse_other_words(text, quotation_id, words)
        return with_changes(text, [Take("quotations", quotation_id)]).text

    return apply


def with_new_speaker(speaker: Speaker) -> Correction:
    """Return a correction that adds a speaker at the end of the list."""
    return with_new_entries("speakers", [speaker_fields(speaker)])


def speaker_fields(speaker: Speaker) -> dict[str, Plain]:
    """Return the keys and values of a speaker in `dossier.yaml`, those that have a value."""
    fields: dict[str, Plain] = {name: getattr(speaker, name) for name in ("id", "name", "title", "role", "kind")}
    return {key: value for key, value in {**fields, "aliases": list(speaker.aliases)}.items() if value}


def with_new_document(fields: MappingOf[str, Plain]) -> Correction:
    """Return a correction that adds a document at the end of the list, with these keys and values."""
    return with_new_entries("documents", [fields])


def with_new_entries(section: str, entries: SequenceOf[MappingOf[str, Plain]]) -> Correction:
    """Return a correction that adds entries at the end of a list, all at once.

    Args:
        section: The list's key: `speakers`, `quotations`, …
        entries: The keys and values of each; a text, a mapping of texts, or a list of either.
    """
    return lambda text: with_changes(text, [Put(section, fields) for fields in entries]).text


def _refuse_other_words(text: str, quotation_id: str, words: str) -> None:
    """Refuse to correct a quotation whose words have changed since they were shown."""
    listed = parsed(text).get("quotations")
    for entry in listed.items if isinstance(listed, Sequence) else ():
        named = entry.get("id") if isinstance(entry, Mapping) else None
        if not isinstance(entry, Mapping) or not isinstance(named, Scalar) or named.text.strip() != quotation_id:
            continue
        if words and sorted(fold(words).split()) != sorted(fold(_content(entry)).split()):
            message = f"the words of {quotation_id} have changed since they were shown"
            raise CannotSave(Finding(message, DOSSIER_FILE, entry.line, "quotations", "reload the dossier"))
        return


def _content(quotation: Mapping) -> str:
    """Return the words of a quotation's parts, in the order of the file."""
    content = quotation.get("content")
    parts = content.items if isinstance(content, Sequence) else (content,)
    exact = (part.get("exact") for part in parts if isinstance(part, Mapping))
    return " ".join(each.text for each in exact if isinstance(each, Scalar))
