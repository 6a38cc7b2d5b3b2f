"""Changes to the entries of a `dossier.yaml`: made all or none, and read back before anything is saved.

Unless the new text says what the old one said plus the changes, nothing is changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from reader.files.cleaning import clean, fold_line_ends
from reader.files.dossier_text import DossierText
from reader.files.errors import CannotRead, CannotSave
from reader.files.patches import Patch, patch_of
from reader.files.splices import Splice, spliced
from reader.files.value_edits import as_laid_out, key_splices, odd
from reader.files.yaml_edit import append_items, insert_items, remove_items, values_of
from reader.files.yaml_tree import Mapping as YamlMapping
from reader.files.yaml_tree import Sequence as YamlSequence
from reader.files.yaml_written import Plain
from reader.model.values import dataclass, replace


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
        now: The new text.
        patch: What became of the old one, so that it can be made again and taken back.
    """

    now: DossierText
    patch: Patch

    @property
    def text(self) -> str:
        """The new text itself."""
        return self.now.text


def with_changes(before: DossierText, changes: Iterable[EntryChange]) -> ChangedText:
    """Return the text of a `dossier.yaml` with changes made.

    Raises:
        CannotRead: It cannot be read, or has no such entry.
        CannotSave: It is laid out in a way that cannot be edited.
    """
    changes = tuple(map(_cleaned, changes))
    first = tuple(each for each in changes if not isinstance(each, Put))
    new_ones = tuple(each for each in changes if isinstance(each, Put))
    steps: list[tuple[str, tuple[Splice, ...]]] = []
    now = before
    for step in filter(None, (first, new_ones)):  # what is put in may stand beside what is taken out
        splices = tuple(_splices(now, step))
        wanted = _expected(now, step)
        steps.append((now.text, splices))
        now = _checked(now, DossierText(spliced(now.text, splices)), wanted)
    return ChangedText(now, patch_of(before, now, steps))


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


def _splices(before: DossierText, changes: Sequence[EntryChange]) -> Iterator[Splice]:
    """Yield the edits that changes come to."""
    text, root = before.text, before.root
    taken: dict[str, list[int]] = {}
    put: dict[tuple[str, str], list[Mapping[str, Plain]]] = {}
    for change in changes:
        if isinstance(change, Put):
            put.setdefault((change.section, change.behind), []).append(change.fields)
        elif isinstance(change, Set):
            entry = before.entry(change.section, change.id)[1]
            for key, value in change.fields.items():
                yield from key_splices(text, entry, key, value)
        else:
            taken.setdefault(change.section, []).append(before.entry(change.section, change.id)[0])
    for section, numbers in taken.items():
        yield from remove_items(text, _list(root, section), numbers)
    new_sections_last = sorted(put.items(), key=lambda each: root.get(each[0][0]) is None)  # both may be at the end
    for (section, behind), items in new_sections_last:
        if behind:
            yield insert_items(text, _list(root, section), before.entry(section, behind)[0], items, section)
        else:
            yield append_items(text, root, section, items)


def _expected(before: DossierText, changes: Sequence[EntryChange]) -> Any:
    """Return what the new text is to say."""
    wanted = values_of(before.root)
    taken: set[tuple[str, int]] = set()
    behind: dict[tuple[str, int], list[Any]] = {}
    for change in changes:
        if isinstance(change, Set):
            number, entry = before.entry(change.section, change.id)
            said = wanted[change.section][number]
            said.update({key: as_laid_out(entry.get(key), value) for key, value in change.fields.items()})
            for key in [key for key, value in change.fields.items() if value is None]:
                del said[key]
        elif isinstance(change, Take):
            taken.add((change.section, before.entry(change.section, change.id)[0]))
        else:
            last = len(wanted.get(change.section) or ()) - 1
            number = before.entry(change.section, change.behind)[0] if change.behind else last
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


def _checked(old: DossierText, new: DossierText, wanted: Any) -> DossierText:
    """Return the new text if it says what is wanted.

    Raises:
        CannotSave: It does not.
    """
    try:
        said, doubled = new.values, len(new.tree.findings) > len(old.tree.findings)
    except CannotRead as error:
        if "larger than" in error.finding.message or "more than" in error.finding.message:
            raise CannotSave(error.finding) from error
        said, doubled = None, False
    if said != wanted or doubled:
        raise CannotSave(odd())
    return new
