"""Words that stand in several passages, in part, or with some added."""

from __future__ import annotations

from reader.analysis.sources import SourceIndex, SourceMatch

HEARING = """\
The pier is full of holes. Everybody in the fish market knows that, and so does the clerk. It was built by my
grandfather, who never asked anybody for a permit, and who sold his boat to pay for the nails.

We will mend it when the ice is gone. The council has promised us eleven thousand for the timber, and somebody will
have to carry that timber down the hill, because the road is no road for a cart. The children will help us.
"""


def found(quotation: str) -> SourceMatch:
    return SourceIndex(HEARING).find(quotation)


def test_an_invented_tail_is_an_addition_to_what_stands_there() -> None:
    match = found("full of holes and lies")
    assert match.verdict == "altered"
    (change,) = match.changes
    assert (change.kind, change.quotation_words) == ("added", "and lies")
    assert HEARING[match.start : match.end] == "full of holes"


def test_an_invented_head_is_an_addition_too() -> None:
    match = found("rotten wood. It was built by my grandfather")
    assert match.verdict == "altered"
    assert match.changes[0].kind == "added"


def test_passages_run_together_are_joined() -> None:
    match = found("It was built by my grandfather, who sold his boat. The children will help us.")
    assert match.verdict == "joined"
    assert [part.source.words_of(HEARING).split()[0] for part in match.parts] == ["It", "The"]


def test_a_part_of_eight_words_that_stands_there_is_told() -> None:
    match = found(
        "somebody will have to carry that timber down the hill, and I told the mayor of it twice already, sir"
    )
    assert match.verdict == "partial"
    assert [change.kind for change in match.changes] == ["added"]


def test_a_short_part_is_none() -> None:
    assert found("the road is quite another matter, as my late uncle used to tell every visitor").verdict == "absent"


def test_what_is_like_nothing_there_has_no_nearest_passage() -> None:
    assert found("Kindly leave the violins upstairs until Thursday").nearest is None


def test_what_is_much_like_a_passage_has_it_as_the_nearest() -> None:
    match = found("The mayor had sworn us seven thousand for the timber, but nobody dared to carry it")
    assert match.verdict == "absent"
    assert match.nearest is not None
    assert "thousand for the timber" in match.nearest.span.words_of(HEARING)
    assert 0.5 <= match.nearest.likeness < 1


def test_several_words_at_an_end_that_are_like_none_there_are_added() -> None:
    match = found("The council has promised us eleven thousand for the timber, as everybody knows")
    assert [(change.kind, change.quotation_words) for change in match.changes] == [("added", "as everybody knows")]
    assert match.span is not None
    assert match.span.words_of(HEARING).endswith("for the timber")
