"""Corrections to a `dossier.yaml` that leave every other byte as it is.

Each correction edits the text at the offsets given by the strict reader, and is then read back: unless the new text
says what the old one said plus the correction, nothing is changed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from collections.abc import Sequence as SequenceOf
from pathlib import Path
from typing import Any

from reader.files.cleaning import clean, clean_line, fold_line_ends
from reader.files.contents import read_inside
from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import CannotRead, CannotSave
from reader.files.exact_text import decode_exactly
from reader.files.locating import is_bundled, never_changed
from reader.files.locking import locked
from reader.files.saving import save_bytes
from reader.files.yaml_edit import append_items, remove_item, set_value, values_of
from reader.files.yaml_tree import SIZE_LIMIT, Mapping, Node, Scalar, Sequence, parse_yaml
from reader.model import Finding, Speaker
from reader.words.folding import fold

#: A correction turns the text of a `dossier.yaml` into its new text.
Correction = Callable[[str], str]

#: The value of a key of a new entry.
EntryValue = str | MappingOf[str, str] | SequenceOf[str | MappingOf[str, str]]

#: What every YAML reader takes for text even without quotation marks.
_PLAIN = re.compile(r"(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][a-z0-9_-]*", re.IGNORECASE)

#: What a detected quotation says about itself once a person has named its speaker.
_BY_A_PERSON = {"origin": "curated", "confidence": "1", "reason": "corrected by a reader"}


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
    """Return a correction that gives a quotation another speaker.

    Its origin, confidence and reason, if given, are changed to say that a person decided this.

    Args:
        quotation_id: The quotation.
        speaker_id: Who says it; None if unknown.
        words: Its words as they were shown: if the file has other words under this id by now, nothing is corrected.
    """

    def apply(text: str) -> str:
        fields = {"speaker": speaker_id or "~"}
        root = _parsed(text)
        quotation = _quotation(root, quotation_id, words)
        number = _items(root, "quotations").index(quotation)
        fields |= {key: value for key, value in _BY_A_PERSON.items() if quotation.get(key) is not None}
        for key, value in fields.items():
            mapping = _item(_parsed(text), "quotations", quotation_id)
            written = value if value == "~" or key == "confidence" else _written(value)
            text = _checked(text, set_value(text, mapping, key, written), _set(number, key, value))
        return text

    return apply


def without_quotation(quotation_id: str, *, words: str = "") -> Correction:
    """Return a correction that removes a quotation, which was not one. `words` as for `with_speaker`."""

    def apply(text: str) -> str:
        root = _parsed(text)
        number = _items(root, "quotations").index(_quotation(root, quotation_id, words))
        listed = root.get("quotations")
        assert isinstance(listed, Sequence)

        def expected(plain: dict[str, Any]) -> None:
            del plain["quotations"][number]
            plain["quotations"] = plain["quotations"] or None

        return _checked(text, remove_item(text, listed, number), expected)

    return apply


def with_new_speaker(speaker: Speaker) -> Correction:
    """Return a correction that adds a speaker at the end of the list."""
    return with_new_entries("speakers", [speaker_fields(speaker)])


def speaker_fields(speaker: Speaker) -> dict[str, EntryValue]:
    """Return the keys and values of a speaker in `dossier.yaml`, those that have a value."""
    names = ("id", "name", "title", "role", "kind")
    fields = {name: clean_line(getattr(speaker, name)) for name in names}
    aliases = [clean_line(alias) for alias in speaker.aliases]
    return {key: value for key, value in {**fields, "aliases": aliases}.items() if value}


def with_new_document(fields: MappingOf[str, EntryValue]) -> Correction:
    """Return a correction that adds a document at the end of the list, with these keys and values."""
    return with_new_entries("documents", [fields])


def with_new_entries(section: str, entries: SequenceOf[MappingOf[str, EntryValue]]) -> Correction:
    """Return a correction that adds entries at the end of a list, all at once.

    Args:
        section: The list's key: `speakers`, `quotations`, …
        entries: The keys and values of each; a text, a mapping of texts, or a list of either.
    """
    given = [{key: _cleaned(value) for key, value in fields.items()} for fields in entries]

    def apply(text: str) -> str:
        def expected(plain: dict[str, Any]) -> None:
            plain[section] = [*(plain.get(section) or []), *given]

        if not given:
            return text
        written = [{key: _written_any(value) for key, value in fields.items()} for fields in given]
        return _checked(text, append_items(text, _parsed(text), section, written), expected)

    return apply


def _cleaned(value: EntryValue) -> EntryValue:
    """Return a value as it will be read back."""
    if isinstance(value, str):
        return clean(fold_line_ends(value))
    if isinstance(value, MappingOf):
        return {key: clean(fold_line_ends(each)) for key, each in value.items()}
    return [each for item in value if isinstance(each := _cleaned(item), str | MappingOf)]


def _written_any(value: EntryValue) -> str:
    if isinstance(value, str):
        return _written(value)
    if isinstance(value, MappingOf):
        return "{" + ", ".join(f"{key}: {_written(each)}" for key, each in value.items()) + "}"
    return f"[{', '.join(map(_written_any, value))}]"


def _parsed(text: str) -> Mapping:
    root = parse_yaml(text, DOSSIER_FILE).root
    if not isinstance(root, Mapping):
        raise CannotRead(Finding("has no keys", DOSSIER_FILE))
    return root


def _items(root: Mapping, key: str) -> tuple[Node, ...]:
    listed = root.get(key)
    return listed.items if isinstance(listed, Sequence) else ()


def _item(root: Mapping, key: str, item_id: str) -> Mapping:
    for item in _items(root, key):
        named = item.get("id") if isinstance(item, Mapping) else None
        if isinstance(item, Mapping) and isinstance(named, Scalar) and clean_line(named.text).strip() == item_id:
            return item
    hint = "only what the dossier lists can be corrected"
    raise CannotRead(Finding(f"has no entry {item_id!r} under {key}", DOSSIER_FILE, key=key, hint=hint))


def _quotation(root: Mapping, quotation_id: str, words: str) -> Mapping:
    """Return the quotation with this id, unless its words have changed since they were shown."""
    quotation = _item(root, "quotations", quotation_id)
    if words and sorted(fold(words).split()) != sorted(fold(_content(quotation)).split()):
        message = f"the words of {quotation_id} have changed since they were shown"
        raise CannotSave(Finding(message, DOSSIER_FILE, quotation.line, "quotations", "reload the dossier"))
    return quotation


def _content(quotation: Mapping) -> str:
    """Return the words of a quotation's parts, in the order of the file."""
    content = quotation.get("content")
    parts = content.items if isinstance(content, Sequence) else (content,)
    exact = (part.get("exact") for part in parts if isinstance(part, Mapping))
    return " ".join(each.text for each in exact if isinstance(each, Scalar))


def _written(value: str) -> str:
    """Return a text as YAML; a quoted JSON string is valid YAML too."""
    return value if _PLAIN.fullmatch(value) else json.dumps(clean(value), ensure_ascii=False)


def _set(number: int, key: str, value: str) -> Callable[[dict[str, Any]], None]:
    """Return a function that sets a key of quotation `number`, counted from 0."""

    def expected(plain: dict[str, Any]) -> None:
        plain["quotations"][number][key] = None if value == "~" else value

    return expected


def _checked(old: str, new: str, change: Callable[[dict[str, Any]], None]) -> str:
    """Return the new text if it says what the old one said plus the change, else refuse.

    Raises:
        CannotSave: It does not.
    """
    wanted = values_of(_parsed(old))
    change(wanted)
    try:
        said = values_of(_parsed(new))
        doubled = len(parse_yaml(new, DOSSIER_FILE).findings) > len(parse_yaml(old, DOSSIER_FILE).findings)
    except CannotRead:
        said, doubled = None, False
    if said != wanted or doubled:
        hint = "edit the file yourself"
        raise CannotSave(Finding("is laid out in a way that cannot be edited here", DOSSIER_FILE, hint=hint))
    return new
