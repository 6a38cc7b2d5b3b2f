"""Initials that stand in the margin."""

from __future__ import annotations

import pytest

from reader.model import Speaker


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Dan Layman", "DL"),
        ("Layman", "LA"),
        ("U.S. officials", "US"),
        ("Al-Assad", "AA"),
        ("committee of the whole", "CW"),
        ("…", "??"),
    ],
)
def test_initials_are_of_the_first_and_the_last_word(name: str, initials: str) -> None:
    assert Speaker("x", name).initials == initials
