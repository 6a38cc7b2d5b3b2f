from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.analysis.sources import candidates as asked
from reader.analysis.sources.candidates import candidates
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import read_marks

SAID = "It was the end of the day, and the bridge fell"


def windows(text: str, words: str = SAID) -> list[str]:
    index = WordIndex(text)
    found = candidates(index.keys_of(read_marks(words).words), 0, index)
    return [text[index.starts[each.first] : index.ends[each.last - 1]] for each in found]


def test_a_passage_is_likely_where_rare_words_of_the_quotation_stand() -> None:
    first, *_ = windows("The king and the end of the play. " * 200 + SAID + ". And of the day it was. " * 200)
    assert SAID in first


def test_common_pairs_of_a_long_text_are_not_counted_where_rarer_ones_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    places: list[int] = []
    vote = asked._vote

    def counted(votes: dict[int, float], at: Sequence[int], weight: float) -> None:
        places.append(len(at))
        vote(votes, at, weight)

    monkeypatch.setattr(asked, "_vote", counted)
    assert SAID in windows("The play was of the king and the town. " * 5000 + SAID)[0]
    assert sum(places) < 1000


def test_common_pairs_tell_where_the_quotation_has_nothing_else() -> None:
    text = "Of the sea. " * 1500 + "Was of the best, and the rest. " + "And so it was. " * 1500
    assert "and the rest" in windows(text, "of the and the")[0]
