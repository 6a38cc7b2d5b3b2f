"""What of a hint can be clicked."""

from __future__ import annotations

from reader.keys import Hint, effective_keys
from reader.tui.bars.targets import Target, targets_of

KEYS = effective_keys({})[0]


def test_a_target_reaches_from_its_key_to_the_end_of_the_clause() -> None:
    hint = Hint("Nothing: {next_quotation} goes on, {select} selects {name} ({help} helps)", name="it")
    words = hint.filled(KEYS)
    assert words == "Nothing: ] goes on, v selects it (? helps)"
    shown = [(words[each.start : each.end], each.command) for each in targets_of(hint, KEYS)]
    assert shown == [("] goes on", "next_quotation"), ("v selects it", "select"), ("? helps", "help")]


def test_a_plain_message_has_no_target_and_wide_signs_count_two_cells() -> None:
    assert targets_of("] goes on", KEYS) == []
    assert targets_of(Hint("漢字 {close} quits"), KEYS) == [Target(5, 12, "close")]
