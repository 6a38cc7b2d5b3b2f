"""The present tense that tells what is planned; sentences published on Wednesday, 22 May 2013."""

from __future__ import annotations

import pytest

from tests.analysis.times.told import told


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The jury reconvenes Friday.", "2013-05-24"),
        ("Pupils return Friday.", "2013-05-24"),
        ("Buyers head to the auction Friday.", "2013-05-24"),
        ("The levy comes into force on Friday.", "2013-05-24"),
        ("The bishop meets his rival in York on Friday.", "2013-05-24"),
        ("She is leaving for York on Friday.", "2013-05-24"),
        ("He returns home Friday, his wife said.", "2013-05-24"),
        ("The deadline is Friday.", "2013-05-24"),
        ("The auction is on Friday.", "2013-05-24"),
        ("Ahead of Friday's auction he was calm.", "2013-05-24"),
        ("The barge sails in July.", "2013-07"),
        ("The barge sails in March.", "2014-03"),
        ("Police are asking who fell Friday.", "2013-05-17"),
        ("A man is in a ward after a fall Friday.", "2013-05-17"),
        ("The leaves, the plays and he fell Friday.", "2013-05-17"),
        ("The bishop met his rival in York on Friday.", "2013-05-17"),
        ("He says they met Friday.", "2013-05-17"),
        ("Pupils, who return by bus, sang Friday.", "2013-05-17"),
    ],
)
def test_a_plan_looks_ahead_and_news_does_not(sentence: str, value: str) -> None:
    assert told(sentence)[-1][1] == value
