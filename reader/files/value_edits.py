"""Making a key of an entry say something else, with as much of its layout and its comments kept as can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import CannotSave
from reader.files.splices import Splice
from reader.files.yaml_edit import (
    content_end,
    has_comment,
    insert_plain,
    remove_items,
    remove_key,
    replace_item,
    set_plain,
    values_of,
)
from reader.files.yaml_tree import Mapping as YamlMapping
from reader.files.yaml_tree import Node, Scalar
from reader.files.yaml_tree import Sequence as YamlSequence
from reader.files.yaml_written import Plain
from reader.model import Finding


def as_laid_out(old: Node | None, value: Plain | None) -> Plain | None:
    """Return a value as it is written where another one stands: a list of one stays a list."""
    return [value] if isinstance(old, YamlSequence) and isinstance(value, Mapping) else value


def key_splices(text: str, entry: YamlMapping, key: str, value: Plain | None) -> Iterator[Splice]:
    """Yield the edits that make a key of a mapping say a value; None takes it out.

    Raises:
        CannotSave: A comment would be lost, or the layout is not one that can be edited.
    """
    old = entry.get(key)
    value = as_laid_out(old, value)
    if value == (values_of(old) if old is not None else None):
        return
    if value is None:
        _refuse_comment(text, entry, key)
        yield remove_key(text, entry, key)
    elif isinstance(old, YamlMapping) and isinstance(value, Mapping):
        yield from _mapping_splices(text, old, value)
    elif isinstance(old, YamlSequence) and old.items and not isinstance(value, (str, Mapping)):
        yield from _list_splices(text, old, list(value))
    elif isinstance(value, str) and not isinstance(old, Scalar | None):
        raise CannotSave(odd())  # a list where a text belongs: nobody knows what was meant
    else:
        _refuse_comment(text, entry, key)
        yield set_plain(text, entry, key, value)


def odd() -> Finding:
    """Return what to say of a layout that cannot be edited."""
    return Finding("is laid out in a way that cannot be edited here", DOSSIER_FILE, hint="edit the file yourself")


def _mapping_splices(text: str, old: YamlMapping, new: Mapping[str, Plain]) -> Iterator[Splice]:
    """Yield the edits that make a mapping say something else, key by key."""
    if not any(name.text in new for name, _ in old.entries):
        raise CannotSave(odd())
    for key in dict.fromkeys((*(name.text for name, _ in old.entries), *new)):
        yield from key_splices(text, old, key, new.get(key))


def _list_splices(text: str, old: YamlSequence, new: list[Plain]) -> Iterator[Splice]:
    """Yield the edits that make a list say something else: what both begin and end with stays as it is."""
    said = [values_of(item) for item in old.items]
    begin = 0
    while begin < min(len(said), len(new)) and said[begin] == new[begin]:
        begin += 1
    end = 0
    while end < min(len(said), len(new)) - begin and said[-1 - end] == new[-1 - end]:
        end += 1
    replaced, wanted = old.items[begin : len(said) - end], new[begin : len(new) - end]
    for item, value in zip(replaced, wanted, strict=False):
        if isinstance(item, YamlMapping) and isinstance(value, Mapping):
            yield from _mapping_splices(text, item, value)
        else:
            yield replace_item(item, value)
    common = min(len(replaced), len(wanted))
    if len(replaced) > common:
        yield from remove_items(text, old, range(begin + common, begin + len(replaced)))
    elif len(wanted) > common:
        yield insert_plain(text, old, begin + common - 1, wanted[common:])


def _refuse_comment(text: str, entry: YamlMapping, key: str) -> None:
    """Refuse to replace the value of a key that has a comment within it."""
    for name, value in entry.entries:
        if (
            name.text == key
            and not isinstance(value, Scalar)
            and has_comment(text, name.end, content_end(value), value)
        ):
            message = f"has a comment within {key}, which would be lost"
            raise CannotSave(Finding(message, DOSSIER_FILE, value.line, key, "edit the file yourself"))
