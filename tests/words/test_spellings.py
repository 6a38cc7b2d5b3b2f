"""British and American spellings."""

from __future__ import annotations

import pytest

from reader.words.spellings import same_spelling


@pytest.mark.parametrize(
    "pair",
    [
        "harbour harbor",
        "neighbourhoods neighborhoods",
        "organised organized",
        "apologising apologizing",
        "paralysed paralyzed",
        "theatre theater",
        "kilometres kilometers",
        "dialogue dialog",
        "travelled traveled",
        "cancelling canceling",
        "signalled signaled",
        "paediatric pediatric",
        "oestrogen estrogen",
        "grey gray",
        "whilst while",
        "okay ok",
    ],
)
def test_is_one_word(pair: str) -> None:
    one, other = pair.split()
    assert same_spelling(one, other)
    assert same_spelling(other, one)


@pytest.mark.parametrize(
    "pair",
    [
        "four for",
        "your yore",
        "filling filing",
        "telling teling",
        "michael michel",
        "prised prized",
        "rise size",
        "there three",
        "tolled told",
        "bare bear",
    ],
)
def test_is_another_word(pair: str) -> None:
    assert not same_spelling(*pair.split())
