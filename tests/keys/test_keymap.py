"""The declared keys, and a user's keymap over them."""

from __future__ import annotations

from collections import Counter

from reader.keys import COMMANDS, GROUPS, effective_keys, show_key
from reader.keys.keymap import is_key, sign_of
from tests.costs import calls_of


def test_no_key_does_two_things() -> None:
    counts = Counter(sign_of(key) for command in COMMANDS for key in command.keys)
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_command_has_a_key_a_group_and_a_sentence() -> None:
    for command in COMMANDS:
        assert command.group in GROUPS
        assert command.help.endswith(".")
        assert all(is_key(key) for key in command.keys), command.keys


def test_a_keymap_rebinds_and_takes_the_key_from_its_owner() -> None:
    keys, findings = effective_keys({"search": ["f"]})
    assert keys["search"] == ("f",)
    assert "f" not in keys["page_down"] and "space" in keys["page_down"]
    assert findings == ()


def test_a_key_goes_to_its_new_owner_by_whatever_name() -> None:
    keys, findings = effective_keys({"copy": ["."]})
    assert (keys["copy"], keys["next_quotation"], findings) == ((".",), ("]",), ())


def test_a_keymap_unbinds() -> None:
    assert effective_keys({"quit": []})[0]["quit"] == ()


def test_an_unknown_command_is_reported_with_the_nearest_and_the_rest_holds() -> None:
    keys, findings = effective_keys({"serach": ["x"], "wider": ["W"]})
    assert "did you mean search?" in str(findings[0])
    assert keys["wider"] == ("W",)


def test_an_unknown_key_is_reported_with_the_nearest_and_the_declared_one_stays() -> None:
    keys, findings = effective_keys({"page_up": ["pgup"]})
    assert "pageup" in str(findings[0])
    assert keys["page_up"] == ("b", "pageup")


def test_c2_what_was_meant_by_thousands_of_wrong_names_is_looked_for_no_more_often_than_by_some() -> None:
    some, many = ({f"serach{number}": ["pgup"] for number in range(count)} for count in (100, 1_000))
    assert len(effective_keys(many)[1]) < 250
    assert calls_of(lambda: effective_keys(many)) < 2 * calls_of(lambda: effective_keys(some))


def test_a_key_that_a_terminal_cannot_send_is_refused() -> None:
    assert not is_key("ctrl+i")
    assert not is_key("5")


def test_keys_are_shown_as_the_keyboard_has_them() -> None:
    assert [show_key(key) for key in ("full_stop", "ctrl+p", "+", "space")] == [".", "^p", "+", "space"]
