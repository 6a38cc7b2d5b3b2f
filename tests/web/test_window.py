from __future__ import annotations

import json

import pytest

from reader.web.packets import keys_packet, window_packet
from reader.web.window import packet_of


def test_keys_go_to_the_process_as_they_are() -> None:
    assert packet_of('["stdin", "]é"]') == keys_packet("]é")


@pytest.mark.parametrize(
    ("asked", "given"), [((120, 40), (120, 40)), ((0, -5), (1, 1)), ((10**9, 10**9), (1_000, 500))]
)
def test_a_window_has_a_size_that_can_be_drawn(asked: tuple[int, int], given: tuple[int, int]) -> None:
    message = json.dumps(["resize", {"width": asked[0], "height": asked[1]}])
    assert packet_of(message) == window_packet({"type": "resize", "width": given[0], "height": given[1]})


def test_focus_is_told() -> None:
    assert packet_of('["focus"]') == window_packet({"type": "focus"})


@pytest.mark.parametrize(
    "message",
    [
        *("", "{", "[]", "[1]", '["ping", "1"]', '["stdin"]', '["stdin", 1]', '{"type": "quit"}', "[" * 100_000),
        *('["resize", {"width": "1", "height": 2}]', '["resize", {"width": 1.5, "height": 2}]', '["quit"]'),
    ],
)
def test_what_says_nothing_is_dropped(message: str) -> None:
    assert packet_of(message) is None
