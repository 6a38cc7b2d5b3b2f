"""Selectors find their words again."""

from __future__ import annotations

import unicodedata
from functools import partial
from unittest.mock import patch

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.model import Span
from reader.words.anchoring import Anchor, Selector, anchor, places_of, words_still_found
from reader.words.finding import compile_words
from tests.costs import calls_of

TALK = 'Lee said the rain would stop. "It never stops," said Moss. Lee said: "It will."\n\nMoss said no more.\n'


def found(text: str, exact: str, prefix: str = "", suffix: str = "", **options: object) -> tuple[str, int, str]:
    place = anchor(text, Selector(exact, prefix, suffix), **options)  # type: ignore[arg-type]
    assert place is not None
    return place.span.words_of(text), place.span.start, place.how


def test_words_that_stand_once() -> None:
    assert found(TALK, "It never stops,") == ("It never stops,", 31, "alone")


def test_prefix_and_suffix_decide() -> None:
    assert found(TALK, "said", suffix=" Moss") == ("said", 48, "context")
    assert found(TALK, "said", prefix="\n\nMoss ") == ("said", TALK.index("said no"), "context")


def test_what_stands_before_tells_more_than_what_stands_after() -> None:
    text = "Ann said yes. Lee said no."
    assert found(text, "said", prefix="Lee ", suffix=" yes") == ("said", text.rindex("said"), "context lost")
    assert found(text, "said", prefix="Ann ", suffix=" no") == ("said", text.index("said"), "context lost")


def test_a_space_forgotten_at_the_seam_counts_for_nothing() -> None:
    assert found(TALK, "said", suffix="Moss") == ("said", 48, "context")
    assert found(TALK, " said ", prefix="Lee", suffix="the") == ("said", 4, "context")


def test_straight_marks_in_the_selector_find_curly_ones_and_the_other_way_round() -> None:
    assert found("He said “it’s late”.", '"it\'s late"') == ("“it’s late”", 8, "alone")
    assert found('He said "it\'s late".', "“it’s late”") == ('"it\'s late"', 8, "alone")


def test_any_run_of_white_space_finds_any_other() -> None:
    assert found("a long\n   way\u00a0home", "long way home") == ("long\n   way\u00a0home", 2, "alone")


def test_e13_nfc_finds_nfd_and_the_other_way_round() -> None:
    composed, decomposed = "the café closes", unicodedata.normalize("NFD", "the café closes")
    assert found(decomposed, "café")[0] == unicodedata.normalize("NFD", "café")
    assert found(composed, unicodedata.normalize("NFD", "café"))[0] == "café"
    assert found(decomposed, "closes", prefix="café ")[2] == "context"


def test_e15_words_that_are_not_there() -> None:
    assert anchor(TALK, Selector("the sun would shine")) is None
    assert words_still_found(TALK, "Lee said the sun would shine") == "Lee said the"


def test_e15_empty_words_select_nothing() -> None:
    assert anchor(TALK, Selector("")) is None
    assert anchor(TALK, Selector(" \n")) is None


def test_e15_found_again_by_text_where_the_surroundings_changed() -> None:
    assert found(TALK, "It never stops,", prefix="Moss replied: ") == ("It never stops,", 31, "context lost")


def test_the_first_after_an_offset_where_nothing_decides() -> None:
    assert found(TALK, "said") == ("said", 4, "one of several")
    assert found(TALK, "said", after=50) == ("said", 63, "one of several")
    assert found(TALK, "said", after=len(TALK)) == ("said", 4, "one of several")


def test_the_nearest_in_the_same_paragraph_outside_of_what_it_belongs_to() -> None:
    never = Span(31, 46)
    assert found(TALK, "said", near=(never,)) == ("said", 48, "nearest")
    text = "Moss said so.\n\n“He said no,” and so on and on and on, she said.\n"
    content = Span(text.index("He said"), text.index("”"))
    assert found(text, "said", near=(content,))[1] == text.index("said.")


def test_the_nearest_is_found_however_often_the_words_stand_elsewhere() -> None:
    text = "He said so. " * 20_000 + "“We left,” said Moss."
    content = Span(text.index("We left"), text.index("”"))
    assert found(text, "said", near=(content,))[1] == text.rindex("said")
    assert found(text, "said", suffix=" Moss")[1] == text.rindex("said")


def test_words_far_from_what_they_belong_to_are_found_too() -> None:
    text = "Moss spoke. " + "It rained. " * 2_000 + "“We left.”"
    content = Span(text.index("We left"), text.index("”"))
    assert found(text, "Moss", near=(content,)) == ("Moss", 0, "alone")


def test_whole_words_come_before_parts_of_words() -> None:
    assert found("then the other said he agreed", "he")[1] == 20
    assert found("then the other", "the")[:2] == ("the", 5)


def test_quotation_marks_of_one_kind_are_not_the_other() -> None:
    assert anchor("'word'", Selector('"word"')) is None


words = st.text("ab ’'“\n", min_size=1, max_size=40)


@given(words, words, words)
def test_words_with_their_surroundings_are_always_found_there(before: str, exact: str, after: str) -> None:
    assume(exact.strip())
    text = before + exact + after
    place = anchor(text, Selector(exact, before, after))
    assert place is not None
    assert place.how in ("context", "alone", "one of several")
    assert place.span.words_of(text) == exact.strip()


@given(st.text("aé’\"' \n", max_size=60), st.data())
def test_folded_words_are_found_at_offsets_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    wanted = unicodedata.normalize("NFD", text[start:end].replace("’", "'").replace("\n", "  "))
    assume(wanted.strip())
    place = anchor(text, Selector(wanted))
    assert place is not None
    stood = unicodedata.normalize("NFD", place.span.words_of(text)).replace("’", "'").split()
    assert stood == wanted.split()


@pytest.mark.parametrize(
    ("exact", "written"),
    [
        ("well-known", "well‐known"),
        ("2012-13", "2012–13"),
        ("so-so", "so—so"),
        ("finding", "ﬁnding"),
        ("wait...", "wait…"),
        ("it's", "it′s"),
        ("say `no'", "say ‘no’"),
    ],
)
def test_house_22_what_a_search_finds_a_selector_finds_both_ways(exact: str, written: str) -> None:
    for one, other in ((exact, written), (written, exact)):
        text = f"They said: “{other} then”."
        assert found(text, one) == (other, 12, "alone")
        assert found(text, f"{one} then", prefix='They said: "', suffix='".')[1:] == (12, "context")
        assert next(compile_words(one).find_spans(text)).words_of(text) == other


def test_words_as_they_are_written_come_before_the_same_words_written_otherwise() -> None:
    assert found("it’s late, it's late", "it's") == ("it's", 11, "alone")
    assert found("so it’s late, so it's late", "it's", prefix="so  ") == ("it's", 17, "context")


class TestOccurrence:
    text = "He said no. " * 5

    def test_c1_the_number_decides_where_nothing_else_can(self) -> None:
        place = anchor(self.text, Selector("said", "He ", " no", 3))
        assert place == Anchor(Span(27, 31), "occurrence", 5)

    def test_the_number_counts_the_places_that_all_the_rest_selects(self) -> None:
        place = anchor("She said no. " + self.text, Selector("said", ". He ", "", 2))
        assert place is not None
        assert place.span.start == len("She said no. He said no. He ")

    def test_the_number_decides_against_what_is_near(self) -> None:
        place = anchor(self.text, Selector("said", occurrence=4), near=(Span(0, 2),))
        assert place == Anchor(Span(39, 43), "occurrence", 5)

    def test_the_last_is_taken_where_there_are_fewer(self) -> None:
        assert anchor(self.text, Selector("said", occurrence=9)) == Anchor(Span(51, 55), "too few", 5)

    def test_a_number_says_nothing_where_the_surroundings_are_lost(self) -> None:
        place = anchor(self.text, Selector("said", "Nobody ", occurrence=4))
        assert place == Anchor(Span(3, 7), "context lost", 5)


def test_where_one_side_is_lost_the_other_decides() -> None:
    text = "Moss said no. Then Lee said no, and Moss left."
    assert found(text, "said", prefix="Lee ", suffix=" yes") == ("said", text.rindex("said"), "context lost")
    assert found(text, "said", prefix="Ann ", suffix=" no,") == ("said", text.rindex("said"), "context lost")


def test_a_whole_word_far_away_comes_before_a_part_of_one_that_is_near() -> None:
    text = "he spoke. " + "It rained. " * 200 + "“We left,” the other said."
    content = Span(text.index("We left"), text.index(",”"))
    assert found(text, "he", near=(content,)) == ("he", 0, "alone")


def test_c1_the_same_sentence_many_times_costs_as_many_steps() -> None:
    """Four times the sentences, each with three selectors as Reader writes them: about four times the calls."""
    few, many = (calls_of(partial(anchor_all, SENTENCE * count)) for count in (100, 400))
    assert many < 6 * few


def test_c1_a_selector_with_all_that_is_before_it_is_found_as_written() -> None:
    """So Reader wrote them once; no regular expression is made of such a prefix."""
    text = SENTENCE * 300
    start = 200 * len(SENTENCE) + SENTENCE.index("said")
    selector = Selector("said", text[:start], text[start + 4 :])
    with patch("reader.words.anchoring.re.compile", side_effect=AssertionError):
        assert anchor(text, selector, near=(Span(start + 10, start + 20),)) == Anchor(
            Span(start, start + 4), "context", 1
        )


SENTENCE = "In May 2013 he said that “we will go”, and then he left. "


def anchor_all(text: str) -> None:
    places_of.cache_clear()
    for number in range(len(text) // len(SENTENCE)):
        content = Span(*(number * len(SENTENCE) + SENTENCE.index(words) for words in ("we will", "”")))
        anchor(text, Selector("we will go", "he said that “", "”, and then", number + 1))
        anchor(text, Selector("said", "he ", " that", number + 1), near=(content,))
        anchor(text, Selector("he", " ", " left"), near=(content,))
