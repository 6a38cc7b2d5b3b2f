from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.memory.landmark import AFTER, BEFORE, Landmark, find_landmark, landmark_at
from reader.model.place import Place

TEXT = "".join(f"Paragraph {number} tells how the council met for the {number}th time.\n\n" for number in range(200))
OFFSET = TEXT.index("Paragraph 100 tells")
LANDMARK = landmark_at(Place("talk", OFFSET), TEXT)


def test_keeps_the_words_on_both_sides() -> None:
    assert LANDMARK.before == TEXT[OFFSET - BEFORE : OFFSET]
    assert LANDMARK.words == TEXT[OFFSET : OFFSET + AFTER]
    assert landmark_at(Place("talk", 0), "") == Landmark("talk", 0)


def test_an_unchanged_text_opens_at_the_same_place() -> None:
    assert find_landmark(LANDMARK, TEXT) == Place("talk", OFFSET)


def test_g11_words_put_in_before() -> None:
    assert find_landmark(LANDMARK, "A new beginning.\n\n" + TEXT) == Place("talk", OFFSET + 18)


def test_g11_words_taken_out_before() -> None:
    assert find_landmark(LANDMARK, TEXT[1000:]) == Place("talk", OFFSET - 1000)


def test_g11_the_words_themselves_edited() -> None:
    edited = TEXT.replace("100 tells how the council met for the 100th", "100 says that nobody came to the 100th")
    assert find_landmark(LANDMARK, "x" * 50 + edited) == Place("talk", OFFSET + 50)
    edited = TEXT.replace("met for the 99th time.\n\n", "met.\n\n")
    assert find_landmark(LANDMARK, edited) == Place("talk", OFFSET - len(" for the 99th time"))


def test_g11_the_nearest_of_several() -> None:
    line = "The council met again and nothing happened to speak of at all.\n"
    text = line * 50
    place = Place("talk", len(line) * 20)
    kept = landmark_at(place, text)
    moved = find_landmark(kept, "new\n" + text)
    assert moved.offset in (len(line) * 20 + 4, len(line) * 19 + 4)


def test_g11_of_two_that_are_equally_near_the_later() -> None:
    text = "The council met." + "z" * 24 + "The council met."
    assert find_landmark(Landmark("talk", 20, "", "The council met."), text) == Place("talk", 40)


def test_g11_words_that_differ_only_after_60_characters() -> None:
    paragraphs = [
        f"{'The council met again. ' * 5}\n\n{'The council met again. ' * 3}in {town}.\n\n"
        for town in ("Dover", "Deal")
    ]
    place = Place("talk", len(paragraphs[0]) + paragraphs[1].index("\n\n") + 2)
    kept = landmark_at(place, "".join(paragraphs))
    moved = "z" * len(paragraphs[0]) + "".join(paragraphs)
    assert find_landmark(kept, moved) == Place("talk", place.offset + len(paragraphs[0]))


def test_house_22_the_same_words_written_otherwise() -> None:
    """The text was wrapped anew, its marks are curly, its letters composed; and more was put in before."""
    old = "First they met. Then “the sea-side café” was shut,\nsaid the council's own clerk, and nobody left a note."
    new = (
        "Then it was shut.\n" * 20
        + "First they\nmet. Then “the sea–side\ncafe\u0301” was shut, said\nthe council’s own\nclerk."
    )
    for words in ("clerk", "said", "Then"):
        kept = landmark_at(Place("talk", old.index(words)), old)
        assert find_landmark(kept, new).offset == new.rindex(words)


def test_g11_nothing_left_of_it() -> None:
    assert find_landmark(LANDMARK, "z" * 100) == Place("talk", 100)
    assert find_landmark(LANDMARK, "z" * 100_000) == Place("talk", OFFSET)
    assert find_landmark(LANDMARK, "") == Place("talk", 0)


@given(st.text("ab \n", max_size=200), st.integers(0, 300), st.text("ab \n", max_size=200))
def test_a_place_is_always_in_the_text_and_found_again_in_the_same_one(text: str, offset: int, other: str) -> None:
    kept = landmark_at(Place("talk", offset), text)
    assert find_landmark(kept, text).offset == min(offset, len(text))
    assert 0 <= find_landmark(kept, other).offset <= len(other)
