"""Turns as quotations: whose they are, what splits them, and what is quoted within them."""

from __future__ import annotations

import pytest

from reader.model import Quotation, Speaker
from reader.pipeline.annotation import annotate


def said(text: str) -> list[tuple[str | None, str]]:
    found = annotate(text)
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [(names.get(each.speaker or ""), each.words_of(text)) for each in found.quotations]


def speakers_of(text: str) -> list[str | None]:
    return [name for name, _ in said(text)]


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (["IVO LUND", "MARA QUILL", "LUND"], ["Ivo Lund", "Mara Quill", "Ivo Lund"]),
        (["IVO LUND", "MARA QUILL", "MR. LUND"], ["Ivo Lund", "Mara Quill", "Ivo Lund"]),
        (["PAUL COLE", "ANNA COLE", "MS. COLE"], ["Paul Cole", "Anna Cole", "Anna Cole"]),
        (["LINDA P. McCOLL", "SEAN O'NEILL", "Mr. O'NEILL"], ["Linda P. McColl", "Sean O'Neill", "Sean O'Neill"]),
        (["SENATOR LUND", "THE WITNESS", "SENATOR LUND"], ["Lund", "The Witness", "Lund"]),
        (["MARK VAN DER MEER", "JEAN-LUC D'ARCY", "JOHN HALL JR."],
         ["Mark van der Meer", "Jean-Luc D'Arcy", "John Hall Jr."]),
        (["MQ", "IL", "MQ"], ["MQ", "IL", "MQ"]),
        (["Q", "A", "Q"], ["Q", "A", "Q"]),
        (["Speaker 1", "Speaker 2", "Speaker 1"], ["Speaker 1", "Speaker 2", "Speaker 1"]),
    ],
)  # fmt: skip
def test_labels_of_one_person_are_one_speaker_in_ordinary_case(labels: list[str], names: list[str]) -> None:
    assert speakers_of("\n\n".join(f"{label}: We go on." for label in labels)) == names


@pytest.mark.parametrize(
    ("introduction", "label", "name"),
    [
        ("Senator Rosa Quill of Ohio led the hearing.", "SENATOR QUILL", "Rosa Quill"),
        ("The moderator, Rosa Quill, opened it.", "THE MODERATOR", "Rosa Quill"),
        ("Rosa Quill, the moderator, opened it.", "MODERATOR", "Rosa Quill"),
        ("Our paper spoke with the diver Rosa Quill in May.", "A", "Rosa Quill"),
        ("Ron DeVito led the hearing.", "RON DEVITO", "Ron DeVito"),
        ("Rosa Quill and Ada Quill were heard.", "QUILL", "Quill"),
    ],
)
def test_a_label_means_whom_the_text_introduces(introduction: str, label: str, name: str) -> None:
    other = "Q" if label == "A" else "IVO LUND"
    text = f"{introduction}\n\n{other}: Is it on?\n\n{label}: It is.\n\n{other}: Now?\n\n{label}: Now, I think.\n"
    assert speakers_of(text)[1] == name


def test_stage_directions_split_a_turn_into_parts() -> None:
    text = "IVO LUND: We sank (laughter) the boat.\n\n(APPLAUSE)\n\nIt was old.\n\nMARA QUILL: [crosstalk] Yes."
    first, second = annotate(text).quotations
    assert [part.words_of(text) for part in first.parts] == ["We sank", "the boat.", "It was old."]
    assert (second.words_of(text), second.kind, second.origin) == ("Yes.", "direct", "detected")


def test_a_turn_of_several_paragraphs_is_one_quotation() -> None:
    text = "IVO LUND: We sank.\n\nIt was old.\n\nMARA QUILL: I know.\n\nIVO LUND: So."
    assert said(text)[0] == ("Ivo Lund", "We sank.\n\nIt was old.")


def within(words: str) -> list[tuple[str | None, str]]:
    return said(f"IVO LUND: Go on.\n\nMARA QUILL: {words}\n\nIVO LUND: I see.")[2:-1]


def test_marks_within_a_turn_are_words_of_others() -> None:
    assert within("The mayor, Rosa Hart, told me, “We will pay for all of it.”") == [
        ("Rosa Hart", "We will pay for all of it.")
    ]


def test_marks_within_a_turn_are_the_speakers_own_if_he_says_so() -> None:
    assert within("And I said, “We will pay for all of it.”") == [("Mara Quill", "We will pay for all of it.")]


def test_nobody_outside_of_a_turn_speaks_within_it() -> None:
    assert within("“We will pay for all of it.” That is a promise.") == [(None, "We will pay for all of it.")]


def test_the_mention_of_a_turns_speaker_is_the_name_in_its_label() -> None:
    text = "[00:10] Ivo Lund, mayor: We go on.\n[00:12] Mara Quill: I know.\n"
    found = annotate(text)
    quotation: Quotation = found.quotations[0]
    speaker: Speaker = found.speakers[0]
    assert quotation.mention is not None and quotation.mention.words_of(text) == "Ivo Lund"
    assert (speaker.name, speaker.role, speaker.kind) == ("Ivo Lund", "mayor", "person")


def test_whoever_answers_under_oath_is_named_in_the_title() -> None:
    text = (
        "DEPOSITION OF WALTER T. MOSS\n\nQ. Did you sign it?\n\nA. I signed it.\n\nQ. Who saw you?\n\nA. Nobody.\n\n"
        "Q. And the mayor?\n\nA. He was out.\n"
    )
    assert set(speakers_of(text)) == {"Q", "Walter T. Moss"}


def test_two_people_of_one_surname_are_told_apart_by_their_titles() -> None:
    labels = ["MAYOR COLE", "COUNCIL MEMBER COLE", "MAYOR COLE", "COUNCIL MEMBER COLE"]
    names = ["Mayor Cole", "Council Member Cole", "Mayor Cole", "Council Member Cole"]
    assert speakers_of("\n\n".join(f"{label}: We go on." for label in labels)) == names
