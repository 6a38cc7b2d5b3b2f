from __future__ import annotations

import pytest

from reader.layout.counted import counted


@pytest.mark.parametrize(("number", "words"), [(0, "0 events"), (1, "1 event"), (2, "2 events")])
def test_one_thing_is_named_as_one(number: int, words: str) -> None:
    assert counted(number, "event") == words
