from __future__ import annotations

import unicodedata

from hypothesis import assume, given
from hypothesis import strategies as st

from reader.files.anchoring import Selector, anchor, folded_occurrences, words_still_found
from reader.model import Span

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
    assert list(folded_occurrences("'word'", '"word"')) == []


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
