"""Files that nobody should trust: whatever stands where, a plan comes of it, and a dossier that can be read."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.files.dossier_text import DossierText
from reader.files.entry_changes import with_changes
from reader.files.errors import CannotRead
from reader.files.yaml_tree import parse_yaml
from reader.imports.annotations.reading import read_annotations
from reader.pipeline.annotation_import.keeping import changes_of
from reader.pipeline.annotation_import.planning import Plan, planned
from tests.imports.annotations.exports import client_export, row
from tests.pipeline.annotation_import.importing import YAML, Desk, make_desk

odd_values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False),
    st.text(max_size=20),
    st.sampled_from(["\x1b[2J", "\u202e", "\ud800", "q1", "~", "- x: y", "2021-99-99", "../..", "null", " "]),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return make_desk(tmp_path_factory.mktemp("hostile"), YAML[: YAML.index("speakers:")])


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return make_desk(tmp_path_factory.mktemp("export")).export()


def paths_of(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return where in a JSON value something stands."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(each for key, item in inner for each in paths_of(item, (*path, key)))]


def spoilt(value: Any, changes: list[tuple[tuple[Any, ...], Any]]) -> Any:
    """Return a JSON value with other values in some places, as far as these are still there."""
    value = copy.deepcopy(value)
    for path, new in changes:
        place = value
        try:
            for key in path[:-1]:
                place = place[key]
            place[path[-1]] = new
        except (KeyError, IndexError, TypeError):
            continue
    return value


def plan_of(desk: Desk, data: bytes) -> Plan | None:
    """Return what a file comes to, after it was seen that each of its annotations is told of; None if it is refused."""
    try:
        file = read_annotations(data, "notes.json")
    except CannotRead:
        return None
    *_, last = planned(desk.found, file, "notes.json", meant=desk.found.documents[0])
    plan = last.result
    told = len(plan.taken) + plan.there + plan.left_out + plan.left_to_reader
    assert told >= len(file.annotations) + len(file.left_out), "something was dropped in silence"
    return plan


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(data=st.data())
def test_a_spoilt_export_becomes_entries_that_can_be_written_and_read(
    desk: Desk, export: bytes, data: st.DataObject
) -> None:
    whole = json.loads(export)
    places = st.sampled_from(paths_of(whole)[1:])
    changes = data.draw(st.lists(st.tuples(places, odd_values), min_size=1, max_size=4))
    plan = plan_of(desk, json.dumps(spoilt(whole, changes)).encode())
    if plan is not None:
        text = with_changes(DossierText(desk.yaml), changes_of(plan, desk.listed, desk.found)).text
        parse_yaml(text, "dossier.yaml")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(data=st.data())
def test_a_spoilt_comment_becomes_a_note_or_is_told(desk: Desk, data: st.DataObject) -> None:
    whole = json.loads(client_export(row("Is that so?", "single dollar", tags=("wrong",)), row("", "Bea Oduya")))
    places = st.sampled_from(paths_of(whole)[1:])
    changes = data.draw(st.lists(st.tuples(places, odd_values), min_size=1, max_size=3))
    plan = plan_of(desk, json.dumps(spoilt(whole, changes)).encode())
    assert plan is None or not plan.quotations


def test_everything_said_a_thousand_times_is_taken_once(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    export = json.loads(desk.export())
    export["first"]["items"] *= 1000
    bare = make_desk(tmp_path / "bare", YAML[: YAML.index("speakers:")])
    plan = bare.take(json.dumps(export).encode())
    assert len({each.id for each in bare.listed.quotations}) == len(bare.listed.quotations)
    assert len(plan.quotations) == 1
    assert plan.findings == ()
