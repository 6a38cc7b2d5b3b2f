"""Changes to the entries of a `dossier.yaml`: made all or none, and read back before anything is saved.

Unless the new text says what the old one said plus the changes, nothing is changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from reader.files.cleaning import clean, clean_line, fold_line_ends
from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import CannotRead, CannotSave
from reader.files.patches import Patch, patch_of
from reader.files.splices import Splice, spliced
from reader.files.value_edits import as_laid_out, key_splices, odd
from reader.files.yaml_edit import append_items, insert_items, remove_items, values_of
from reader.files.yaml_tree import Mapping as YamlMapping
from reader.files.yaml_tree import Node, Scalar, parse_yaml
from reader.files.yaml_tree import Sequence as YamlSequence
from reader.files.yaml_written import Plain
from reader.model import Finding


@dataclass(frozen=True, slots=True)
class Put:
    """An entry put in.

    Attributes:
        section: The list it belongs to: `quotations`.
        fields: Its keys and values.
        behind: Id of the entry that it is to stand behind; empty for the end of the list.
    """

    section: str
    fields: Mapping[str, Plain]
    behind: str = ""


@dataclass(frozen=True, slots=True)
class Set:
    """Some keys of an entry changed.

    Attributes:
        section: The list it is in.
        id: Its id.
        fields: The keys and their new values; None takes a key out.
    """

    section: str
    id: str
    fields: Mapping[str, Plain | None]


@dataclass(frozen=True, slots=True)
class Take:
    """An entry taken out, with the comment right above it."""

    section: str
    id: str


EntryChange: TypeAlias = Put | Set | Take


@dataclass(frozen=True, slots=True)
class ChangedText:
    """A text after changes.

    Attributes:
        text: The new text.
        patch: What became of the old one, so that it can be made again and taken back.
    """

    text: str
    patch: Patch


def with_changes(text: str, changes: Iterable[EntryChange]) -> ChangedText:
    """Return the text of a `dossier.yaml` with changes made.

    Raises:
        CannotRead: It cannot be read, or has no such entry.
        CannotSave: It is laid out in a way that cannot be edited.
    """
    changes = tuple(map(_cleaned, changes))
    first = tuple(each for each in changes if not isinstance(each, Put))
    new_ones = tuple(each for each in changes if isinstance(each, Put))
    steps: list[tuple[str, tuple[Splice, ...]]] = []
    now = text
    for step in filter(None, (first, new_ones)):  # what is put in may stand beside what is taken out
        root = parsed(now)
        splices = tuple(_splices(now, root, step))
        wanted = _expected(root, step)
        steps.append((now, splices))
        now = _checked(now, spliced(now, splices), wanted)
    return ChangedText(now, patch_of(text, now, steps))


def parsed(text: str) -> YamlMapping:
    """Return the root of a `dossier.yaml`.

    Raises:
        CannotRead: It is not YAML, or has no keys.
    """
    root = parse_yaml(text, DOSSIER_FILE).root
    if not isinstance(root, YamlMapping):
        raise CannotRead(Finding("has no keys", DOSSIER_FILE))
    return root


def _cleaned(change: EntryChange) -> EntryChange:
    """Return a change with its values as they will be read back."""
    if isinstance(change, Take):
        return change
    if isinstance(change, Put):
        return replace(change, fields={key: _clean(value) for key, value in change.fields.items()})
    fields = {key: None if value is None else _clean(value) for key, value in change.fields.items()}
    return replace(change, fields=fields)


def _clean(value: Plain) -> Plain:
    if isinstance(value, str):
        return clean(fold_line_ends(value))
    if isinstance(value, Mapping):
        return {key: _clean(each) for key, each in value.items()}
    return [_clean(each) for each in value]


def _splices(text: str, root: YamlMapping, changes: Sequence[EntryChange]) -> Iterator[Splice]:
    """Yield the edits that changes come to, in a text with this root."""
    taken: dict[str, list[int]] = {}
    put: dict[tuple[str, str], list[Mapping[str, Plain]]] = {}
    for change in changes:
        if isinstance(change, Put):
            put.setdefault((change.section, change.behind), []).append(change.fields)
        elif isinstance(change, Set):
            entry = _entry(root, change.section, change.id)[1]
            for key, value in change.fields.items():
                yield from key_splices(text, entry, key, value)
        else:
            taken.setdefault(change.section, []).append(_entry(root, change.section, change.id)[0])
    for section, numbers in taken.items():
        yield from remove_items(text, _list(root, section), numbers)
    new_sections_last = sorted(put.items(), key=lambda each: root.get(each[0][0]) is None)  # both may be at the end
    for (section, behind), items in new_sections_last:
        if behind:
            yield insert_items(text, _list(root, section), _entry(root, section, behind)[0], items, section)
        else:
            yield append_items(text, root, section, items)


def _expected(root: YamlMapping, changes: Sequence[EntryChange]) -> Any:
    """Return what the new text is to say."""
    wanted = values_of(root)
    taken: set[tuple[str, int]] = set()
    behind: dict[tuple[str, int], list[Any]] = {}
    for change in changes:
        if isinstance(change, Set):
            number, entry = _entry(root, change.section, change.id)
            said = wanted[change.section][number]
            said.update({key: as_laid_out(entry.get(key), value) for key, value in change.fields.items()})
            for key in [key for key, value in change.fields.items() if value is None]:
                del said[key]
        elif isinstance(change, Take):
            taken.add((change.section, _entry(root, change.section, change.id)[0]))
        else:
            last = len(wanted.get(change.section) or ()) - 1
            number = _entry(root, change.section, change.behind)[0] if change.behind else last
            behind.setdefault((change.section, number), []).append(change.fields)
    for section in {section for section, _ in (*taken, *behind)}:
        items: list[Any] = list(behind.get((section, -1), ()))
        for number, item in enumerate(wanted.get(section) or ()):
            items += [] if (section, number) in taken else [item]
            items += behind.get((section, number), ())
        wanted[section] = items or None
    return _as_read(wanted)


def _as_read(value: Any) -> Any:
    """Return values as they are read back: lists for sequences, nothing for what is empty."""
    if isinstance(value, Mapping):
        return {key: _as_read(each) for key, each in value.items()}
    if value is None or isinstance(value, str):
        return value
    return [_as_read(each) for each in value] or None


def _list(root: YamlMapping, section: str) -> YamlSequence:
    listed = root.get(section)
    assert isinstance(listed, YamlSequence)  # an entry of it was found
    return listed


def _entry(root: YamlMapping, section: str, entry_id: str) -> tuple[int, YamlMapping]:
    """Return an entry of a section and its number, counted from 0.

    Raises:
        CannotRead: There is none with this id.
    """
    listed = root.get(section)
    items: tuple[Node, ...] = listed.items if isinstance(listed, YamlSequence) else ()
    for number, item in enumerate(items):
        named = item.get("id") if isinstance(item, YamlMapping) else None
        if isinstance(item, YamlMapping) and isinstance(named, Scalar) and clean_line(named.text).strip() == entry_id:
            return number, item
    hint = "read the files again"
    raise CannotRead(Finding(f"has no entry {entry_id!r} under {section}", DOSSIER_FILE, key=section, hint=hint))


def _checked(old: str, new: str, wanted: Any) -> str:
    """Return the new text if it says what is wanted.

    Raises:
        CannotSave: It does not.
    """
    try:
        tree = parse_yaml(new, DOSSIER_FILE)
        said, doubled = values_of(tree.root), len(tree.findings) > len(parse_yaml(old, DOSSIER_FILE).findings)
    except CannotRead as error:
        if "larger than" in error.finding.message or "more than" in error.finding.message:
            raise CannotSave(error.finding) from error
        said, doubled = None, False
    if said != wanted or doubled:
        raise CannotSave(odd())
    return new
