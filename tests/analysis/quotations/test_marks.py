from __future__ import annotations

import pytest

from reader.analysis.quotations.marks import find_regions


def stretches(text: str) -> list[str]:
    return [text[region.start : region.end] for region in find_regions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He said “the bridge holds” twice.",
        'He said "the bridge holds" twice.',
        "He said ``the bridge holds'' twice.",
        "He said ''the bridge holds'' twice.",
        "Er sagte „the bridge holds“ zweimal.",
        "Il a dit «the bridge holds» deux fois.",
        "He said ‘the bridge holds’ twice.",
        "He said 'the bridge holds' twice.",
    ],
)
def test_every_style_of_marks(text: str) -> None:
    assert stretches(text) == ["the bridge holds"]


def test_marks_within_marks_belong_to_the_stretch_around_them() -> None:
    assert stretches("“She called it ‘sound’ and left,” he said.") == ["She called it ‘sound’ and left,"]


def test_in_british_style_the_double_marks_are_the_inner_ones() -> None:
    assert stretches("‘She called it “sound” and left,’ he said.") == ["She called it “sound” and left,"]


def test_paragraphs_that_each_open_and_only_the_last_closes() -> None:
    assert stretches("“One.\n\n“Two.\n\n“Three,” he said.") == ["One.", "Two.", "Three,"]


def test_a_missing_closing_mark_ends_with_the_paragraph() -> None:
    assert stretches("He said “the bridge holds.\nThen he left.") == ["the bridge holds."]


@pytest.mark.parametrize(
    "text",
    [
        'A 12" pipe.',
        "The summer of '69 and the '90s.",
        "The Halls’ house isn’t the Joneses’.",
        "Rock 'n' roll wasn't dead.",
    ],
)
def test_inches_years_and_apostrophes_are_no_marks(text: str) -> None:
    assert stretches(text) == []


def test_a_headline_in_single_marks_above_a_text_in_double_ones() -> None:
    assert stretches("Hall: ‘It holds’\n\n“It holds,” Hall’s aide said.") == ["It holds", "It holds,"]


def test_a_region_knows_its_marks() -> None:
    (region,) = find_regions("a “b” c")
    assert (region.before, region.start, region.end, region.after, region.closed) == (2, 3, 4, 5, True)
