from __future__ import annotations

import pytest

from reader.analysis.quotations import find_quotations
from reader.analysis.quotations.lexicon import english
from reader.analysis.quotations.marks import find_regions, spoken_regions


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
        "He said ”the bridge holds” twice.",
        "He said »the bridge holds« twice.",
        "He said »the bridge holds» twice.",
        "He said ‹the bridge holds› twice.",
        "He said „the bridge holds” twice.",
        "He said ＂the bridge holds＂ twice.",
        "He said 「the bridge holds」 twice.",
        "He said 『the bridge holds』 twice.",
        "He said 〝the bridge holds〞 twice.",
        "He said ‚the bridge holds‘ twice.",
        "He said ’the bridge holds’, twice.",
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
        "’Twas late, and the dogs’ home was full.",
        "‘Twas late in ‘07, and the dogs’ home was full.",
        "Tell ‘em to mind the dogs’ home.",
        "He stands 6'2\" and she 5' 4\".",
        "The wreck lies at 41°24'12\" north.",
        "« Older news | Newer news »",
        "Home » News » Bridges",
    ],
)
def test_inches_years_and_apostrophes_are_no_marks(text: str) -> None:
    assert stretches(text) == []


def test_a_headline_in_single_marks_above_a_text_in_double_ones() -> None:
    assert stretches("Hall: ‘It holds’\n\n“It holds,” Hall’s aide said.") == ["It holds", "It holds,"]


def test_a_region_knows_its_marks() -> None:
    (region,) = find_regions("a “b” c")
    assert (region.before, region.start, region.end, region.after, region.closed) == (2, 3, 4, 5, True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"A 12" pipe and a 14" pipe," he said.', ['A 12" pipe and a 14" pipe,']),
        ('He stands 6\'2", and called it "a swamp" twice.', ["a swamp"]),
        ('"It fell in 2012" he said, "and in 2013" again.', ["It fell in 2012", "and in 2013"]),
        ('“It’s a 12" crack, nothing more,” she said.', ['It’s a 12" crack, nothing more,']),
        ("« Il l’a dit “sans peur” hier », dit-il.", [" Il l’a dit “sans peur” hier "]),
        ("‘’Twas late,’ she said.", ["’Twas late,"]),
        ("'Tis late,' she said.", ["Tis late,"]),
        ("'He is 6' tall,' she said.", ["He is 6' tall,"]),
        ("”It holds”, said Berg. ”It will.”", ["It holds", "It will."]),
        ("«One.\n\n«Two.\n\n«Three», he said.", ["One.", "Two.", "Three"]),
        ('The mill" was open. "We sold it," she said.', ["We sold it,"]),
        ('The mill is shut." said Ann Hale. "We sold it," she said.', ["We sold it,"]),
        ('The mill is shut," said Ann Hale. "We sold it."', ["We sold it."]),
        ('She said," We sold it."', [" We sold it."]),
    ],
)
def test_a_stray_mark_or_one_for_a_measure_never_turns_what_follows_inside_out(text: str, words: list[str]) -> None:
    assert stretches(text) == words


def spoken(text: str) -> list[str]:
    return [text[region.start : region.end] for region in spoken_regions(text, english())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"It holds, Ada Marlow said.\n\n"It falls," Tom Hall said.\n\nBoth left.', ["It holds,", "It falls,"]),
        ('"It holds, said Ada Marlow, and nobody laughed.', ["It holds,"]),
        ('"It holds, she said quietly.', ["It holds,"]),
        ('"He came. In June, Hall said that it holds.', ["He came. In June, Hall said that it holds."]),
        ('"I asked, he said to me, and ran.\n\n"Then it fell."', ["I asked, he said to me, and ran.", "Then it fell."]),
    ],
)
def test_an_unclosed_stretch_ends_before_a_clause_that_says_who_speaks(text: str, words: list[str]) -> None:
    assert spoken(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("― Come in, said Ada.\n\n― It leaks, Tom Hall said.\n\n― It does!", ["Come in,", "It leaks,", "It does!"]),
        ("—Come in —said Ada Marlow—. It is late.", ["Come in", "It is late."]),
        ("» Read on: the bridge\n› Next\n« Back to the mill", []),
        ("— Come in! cried Ada.", ["Come in!"]),
        ("— Ada Marlow, mayor of Dover", []),
        ("— Flour: five pounds\n— Salt: one pound", []),
        ("— The mill\n— The bridge and the road.", []),
    ],
)
def test_speeches_of_dialogue_follow_a_dash_and_arrows_open_nothing(text: str, words: list[str]) -> None:
    assert spoken(text) == words


def test_the_next_speech_of_a_dialogue_is_not_that_of_the_same_speaker() -> None:
    text = "― Come in, said Ada Marlow.\n\n― It leaks."
    assert [q.speaker for q in find_quotations(text, "d").quotations] == ["s1", None]
    assert {q.kind for q in find_quotations(text, "d").quotations} == {"direct"}
