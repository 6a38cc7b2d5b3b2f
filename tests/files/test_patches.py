"""A patch is taken back and done again, byte for byte; also after an edit elsewhere, but never on something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.files.dossier_text import DossierText
from reader.files.entry_changes import EntryChange, Put, Set, Take, with_changes
from reader.files.patches import NoLongerFitsError, patched
from tests.files.dossier_folder import YAML

LEE, SECOND = Set("speakers", "lee", {"role": "chair"}), Take("quotations", "q2")
NEW = Put("quotations", {"id": "q4", "document": "talk", "content": {"exact": "rain"}})

IDS = st.sampled_from(["q1", "q2", "q3", "lee", "moss", "new"])
VALUES = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=6)


@st.composite
def changes(draw: st.DrawFn) -> list[EntryChange]:
    """Return changes of different entries."""
    ids = draw(st.lists(IDS, min_size=1, max_size=4, unique=True))
    return [draw(one_change(each)) for each in ids]


def one_change(entry: str) -> st.SearchStrategy[EntryChange]:
    section = "quotations" if entry.startswith("q") else "speakers"
    if entry == "new":
        return VALUES.map(lambda value: Put("quotations", {"id": "q9", "reason": value}))
    put = VALUES.map(lambda value: Set(section, entry, {"role": value, "kind": None, "aliases": [value]}))
    return st.one_of(put, st.just(Take(section, entry)))


@given(st.lists(changes(), min_size=1, max_size=3), st.sampled_from(["\n", "\r\n"]))
def test_what_is_taken_back_is_there_byte_for_byte_and_so_is_what_is_done_again(
    steps: list[list[EntryChange]], end: str
) -> None:
    before = YAML.replace("\n", end)
    text, history = before, []
    for step in steps:
        try:
            changed = with_changes(DossierText(text), step)
        except Exception:  # what an earlier step took out
            continue
        history.append(changed)
        text = changed.text
    after = text
    for changed in reversed(history):
        text = patched(DossierText(text), changed.patch.reversed()).text
    assert text == before
    for changed in history:
        text = patched(DossierText(text), changed.patch).text
    assert text == after


def test_an_edit_elsewhere_stays() -> None:
    changed = with_changes(DossierText(YAML), [LEE, SECOND, NEW])
    elsewhere = changed.text.replace("title: The talk", "title: The long talk  # mine").replace(
        "Lee speaks", "A speech"
    )
    back = patched(DossierText(elsewhere), changed.patch.reversed()).text
    assert back == YAML.replace("title: The talk", "title: The long talk  # mine").replace("Lee speaks", "A speech")
    assert patched(DossierText(back), changed.patch).text == elsewhere


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("role: chair", "role: the chair"),  # the very place
        ("name: Ann Lee", "name: Ann Li"),  # the same entry, another key
        ("  - id: lee\n", "  - id: li\n"),
        ("role: chair\n", ""),
    ],
)
def test_what_was_changed_since_is_refused(old: str, new: str) -> None:
    changed = with_changes(DossierText(YAML), [LEE])
    assert old in changed.text
    with pytest.raises(NoLongerFitsError):
        patched(DossierText(changed.text.replace(old, new)), changed.patch.reversed())


def test_a_place_that_may_be_any_of_two_is_refused() -> None:
    changed = with_changes(DossierText(YAML), [Set("quotations", "q2", {"reason": "x"})])
    doubled = changed.text.replace(
        "events:", changed.text[changed.text.index("  - id: q2") : changed.text.index("events:")] + "events:"
    )
    with pytest.raises(NoLongerFitsError):
        patched(DossierText(doubled), changed.patch.reversed())


def test_what_is_no_dossier_any_more_is_refused() -> None:
    changed = with_changes(DossierText(YAML), [LEE])
    with pytest.raises(NoLongerFitsError):
        patched(DossierText(changed.text + "\n: ["), changed.patch.reversed())
