import pytest

from reader.model import Span
from reader.search import ExpressionPattern, SearchTimeoutError


def found(expression: str, text: str) -> list[str]:
    return [span.words_of(text) for span in ExpressionPattern(expression).find_spans(text)]


def test_an_expression_finds_spans_in_code_points() -> None:
    text = "“a1” — b22 🙂 c333"
    assert found(r"[a-c]\d+", text) == ["a1", "b22", "c333"]


def test_smart_case_does_not_look_at_escapes() -> None:
    assert found(r"\Said", "Said said") == ["Said", "said"]
    assert found("S.+?d", "Said said") == ["Said"]


def test_line_ends_and_empty_matches() -> None:
    assert found("^b*", "ab\nbb\n") == ["bb"]


def test_each_stretch_is_searched_by_itself() -> None:
    spans = ExpressionPattern("a.*").find_within("abcabc", [Span(0, 2), Span(3, 5)])
    assert list(spans) == [Span(0, 2), Span(3, 5)]


def test_h14_an_expression_that_never_ends_is_stopped() -> None:
    with pytest.raises(SearchTimeoutError, match=r"0\.5 seconds"):
        list(ExpressionPattern("(a+)+$", seconds=0.5).find_spans("a" * 1_000_000 + "!"))


def test_what_was_found_before_the_limit_is_given_out() -> None:
    spans = ExpressionPattern("^b|(a+)+$", seconds=2).find_spans("b" + "a" * 100_000 + "!")
    assert next(spans) == Span(0, 1)
    with pytest.raises(SearchTimeoutError):
        next(spans)


def test_many_matches_arrive_whole() -> None:
    assert len(found("ab", "ab" * 50_000)) == 50_000
