"""Commands by name: no name means two things, and hands from elsewhere find what they mean."""

from __future__ import annotations

from collections import Counter

import pytest

from reader.keys import ALL_COMMANDS, COMMANDS
from reader.keys.names import NAMES_ELSEWHERE, SAVING, command_named, nearest_name


def test_house_18_no_name_means_two_commands() -> None:
    names = Counter(
        name
        for command in ALL_COMMANDS
        for name in {command.id, command.label.lower().replace(" ", "_")} | {command.label.lower()}
    )
    assert [name for name, count in names.items() if count > 1 and "_" in name] == []
    labels = Counter(command.label.lower() for command in ALL_COMMANDS)
    assert [label for label, count in labels.items() if count > 1] == []
    ids = {command.id for command in COMMANDS}
    of_another = [c.label for c in COMMANDS if c.label.lower().replace(" ", "_") in ids - {c.id}]
    assert of_another == []


def test_house_18_every_command_is_called_by_its_id_and_its_label() -> None:
    for command in COMMANDS:
        assert command_named(command.id) == command.id
        assert command_named(command.label) == command.id
        assert command_named(f" {command.label.upper()} ") == command.id


def test_names_from_elsewhere_stand_behind_those_of_ours() -> None:
    ids = {command.id for command in COMMANDS}
    assert set(NAMES_ELSEWHERE.values()) <= ids
    assert not ids & NAMES_ELSEWHERE.keys() and not ids & SAVING


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        *((name, "quit") for name in ("q", "quit", "q!", "wq")),
        *(("help", "help"), ("h", "help"), ("close", "close"), ("e", "edit"), ("noh", "escape"), ("$", "bottom")),
        *(("next quotation", "next_quotation"), ("zzz", None)),
    ],
)
def test_what_hands_from_vim_type_does_what_it_says(typed: str, command: str | None) -> None:
    assert command_named(typed) == command


def test_the_nearest_name_is_offered() -> None:
    assert nearest_name("next quotaton") == "next_quotation"
    assert nearest_name("timlin") == "timeline"
    assert nearest_name("xyzzy") == ""
