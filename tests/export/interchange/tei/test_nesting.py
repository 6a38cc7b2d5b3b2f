"""Any stretches of any blocks become elements that nest, and whose fragments together are the stretches again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.export.interchange.tei.nesting import Closed, Opened, Piece, nested
from reader.model import Span

Spans = list[tuple[int, int]]
SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6)


def told(pieces: list[list[Piece[str]]]) -> str:
    """The pieces as `0-2 [a0 2-4 ]`, blocks between bars."""
    return " | ".join(" ".join(map(_words, block)) for block in pieces)


def _words(piece: Piece[str]) -> str:
    if isinstance(piece, Span):
        return f"{piece.start}-{piece.end}"
    return f"[{piece.key}{piece.number}" if isinstance(piece, Opened) else "]"


def test_one_within_another_nests_and_of_two_that_cross_the_later_is_parted() -> None:
    assert told(nested([Span(0, 9)], [(Span(0, 8), "a"), (Span(2, 4), "b")])) == "[a0 0-2 [b0 2-4 ] 4-8 ] 8-9"
    assert told(nested([Span(0, 9)], [(Span(1, 5), "a"), (Span(3, 8), "b")])) == "0-1 [a0 1-3 [b0 3-5 ] ] [b1 5-8 ] 8-9"


def test_one_that_goes_over_blocks_is_parted_between_them() -> None:
    assert told(nested([Span(0, 3), Span(5, 9)], [(Span(2, 7), "a")])) == "0-2 [a0 2-3 ] | [a1 5-7 ] 7-9"


def test_the_parts_of_one_are_numbered_through() -> None:
    assert told(nested([Span(0, 9)], [(Span(0, 2), "q"), (Span(4, 6), "q")])) == "[q0 0-2 ] 2-4 [q1 4-6 ] 6-9"


def test_what_may_hold_no_others_is_parted_around_them() -> None:
    stretches = [(Span(0, 8), "a"), (Span(2, 4), "b"), (Span(2, 6), "c")]
    assert told(nested([Span(0, 9)], stretches, inner="a")) == (
        "[a0 0-2 ] [c0 [b0 [a1 2-4 ] ] [a2 4-6 ] ] [a3 6-8 ] 8-9"
    )


@given(SPANS, st.sampled_from([[Span(0, 30)], [Span(0, 7), Span(9, 20), Span(20, 30)], []]))
def test_fragments_nest_and_are_the_stretches_again(ends: Spans, blocks: list[Span]) -> None:
    stretches = [(Span(min(each), max(each)), str(number)) for number, each in enumerate(ends)]
    covered: dict[str, set[int]] = {key: set() for _, key in stretches}
    numbers: dict[str, list[int]] = {key: [] for _, key in stretches}
    read: list[int] = []
    for block in nested(blocks, stretches, inner="024"):
        opened: list[str] = []
        for piece in block:
            if isinstance(piece, Span):
                read += range(piece.start, piece.end)
                for key in opened:
                    covered[key].update(range(piece.start, piece.end))
            elif isinstance(piece, Closed):
                opened.pop()
            else:
                assert piece.key in "024" or not set(opened) & set("024")
                opened.append(piece.key)
                numbers[piece.key].append(piece.number)
        assert not opened
    within = [at for block in blocks for at in range(block.start, block.end)]
    assert read == within
    for span, key in stretches:
        assert covered[key] == {at for at in within if at in span}
        assert numbers[key] == list(range(len(numbers[key])))
