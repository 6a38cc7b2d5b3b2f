"""Who speaks in a transcript: labels of all forms, and texts that look like one and are none."""

from __future__ import annotations

import pytest

from reader.prose.labels import find_labels
from reader.prose.reading import read_plainly
from tests.costs import grows_with_its_input


def turns_of(text: str, *, markdown: bool = False, transcript: bool = False) -> list[tuple[str, str]]:
    reading = read_plainly(text, markdown=markdown, transcript=transcript)
    return [(turn.name, turn.words.words_of(reading.view.text)) for turn in reading.turns]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SENATOR QUILL: When was that?\n\nMS. ODELL: In May.\n\nSENATOR QUILL: Late?", ["SENATOR QUILL", "MS. ODELL"]),
        ("Senator Quill. When was that?\n\nMs. Odell. In May.\n\nSenator Quill. Late?", ["Senator Quill", "Ms. Odell"]),
        ("[00:02] Mara Quill: Is it on?\n[00:05] Ivo Lund: It is.", ["Mara Quill", "Ivo Lund"]),
        ("Mara Quill (00:02): Is it on?\nIvo Lund (00:05): It is.", ["Mara Quill", "Ivo Lund"]),
        ("Mara Quill 00:02\nIs it on?\n\nIvo Lund 00:05\nIt is.", ["Mara Quill", "Ivo Lund"]),
        ("10:02 - Mara Quill: is it on?\n10:03 - Ivo Lund: it is", ["Mara Quill", "Ivo Lund"]),
        ("Mara Quill, producer: Is it on?\n\nIvo Lund, engineer: It is.", ["Mara Quill", "Ivo Lund"]),
        ("Mara Quill: Is it on?\n\nIvo Lund: It is.\n\nQuill: Now?\n\nLund: Now.",
         ["Mara Quill", "Ivo Lund", "Quill", "Lund"]),
        ("Mara Quill: Is it on?\n\nI ask.\n\nIvo Lund: It is.\n\nGo.\n\nQuill: Now?\n\nSo?\n\nLund: Now.\n\nOff.",
         ["Mara Quill", "Ivo Lund", "Quill", "Lund"]),
        ("Q: Is it on?\n\nIvo Lund: It is.\n\nQ: Now?\n\nLund: Now.", ["Q", "Ivo Lund", "Lund"]),
        ("[MARA QUILL] Is it on?\n\n[IVO LUND] It is.\n\n[MARA QUILL] Good.\n\n[IVO LUND] Go.",
         ["MARA QUILL", "IVO LUND"]),
        ("MARA QUILL -- Is it on?\n\nIVO LUND -- It is.\n\nMARA QUILL -- Good.\n\nIVO LUND -- Go.",
         ["MARA QUILL", "IVO LUND"]),
        ("Quill — Is it on?\n\nLund — It is.\n\nQuill — Good.\n\nLund — Go.", ["Quill", "Lund"]),
        ("MARA QUILL\n\nIs it on?\n\nIVO LUND\n\nIt is.\n\nMARA QUILL\n\nGood.\n\nIVO LUND\n\nGo.",
         ["MARA QUILL", "IVO LUND"]),
        ("1  Q.  Is it on?\n2  A.  It is, as far as I\n3      know."
         "\n4  MS. ODELL:  Objection.\n5  THE COURT:  Overruled.\n"
         "6  Q.  Now?\n7  A.  Now.", ["Q", "A", "MS. ODELL", "THE COURT"]),
        ("MARA QUILL\nIs it on?\n\nIVO LUND\nIt is.\n\nMARA QUILL\nGood.\n\nIVO LUND\nGo.", ["MARA QUILL", "IVO LUND"]),
        ("Mara Quill\nIs it on?\n\nIvo Lund\nIt is.\n\nMara Quill\nGood.\n\nIvo Lund\nGo.", ["Mara Quill", "Ivo Lund"]),
        ("Q: Is it on?\n\nA: It is.", ["Q", "A"]),
        ("Q. Is it on?\nA. It is.\nQ. Now?\nA. Now.", ["Q", "A"]),
        (">> MAN: Over here!\n>> WOMAN: Where?\n>> MAN: Here.", ["MAN", "WOMAN"]),
        (">> WOMAN: Where?\n>> Over here!\n>> MAN: Now.", ["WOMAN", "", "MAN"]),
        ("- MARA QUILL: Is it on?\n- IVO LUND: It is.", ["MARA QUILL", "IVO LUND"]),
        ("Speaker 1: Is it on?\nSpeaker 2: It is.\nSpeaker 1: Good.", ["Speaker 1", "Speaker 2"]),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mara Quill>Is it on?\n\n00:05.000 --> 00:06.000\n<v Ivo Lund>It is.",
         ["Mara Quill", "Ivo Lund"]),
        ("The CHAIRMAN. Order, please.\n\nMr. LUND of Maine. I thank you.\n\nThe CHAIRMAN. Go on.",
         ["The CHAIRMAN", "Mr. LUND of Maine"]),
        ("FRAU QUILL: Ist es an?\n\nHERR LUND: Ja.\n\nFRAU QUILL: Gut.", ["FRAU QUILL", "HERR LUND"]),
        ("记者：什么时候？\n林先生：三月。\n记者：然后呢？\n林先生：没有。", ["记者", "林先生"]),
    ],
)  # fmt: skip
def test_labels_of_all_forms_name_who_speaks(text: str, names: list[str]) -> None:
    assert list(dict.fromkeys(name for name, _ in turns_of(text))) == names


def test_a_label_in_bold_is_a_label() -> None:
    text = "**MQ:** Is it on?\n\n**IL:** It is.\n\n**MQ:** Good.\n\n**IL:** Go.\n"
    assert turns_of(text, markdown=True) == [("MQ", "Is it on?"), ("IL", "It is."), ("MQ", "Good."), ("IL", "Go.")]


def test_questions_in_bold_and_what_follows_them_are_an_interview() -> None:
    text = (
        "# Ten minutes at sea\n\nIvo Lund dives.\n\n**How did you begin?**\n\nI was ten.\n\nMy father took me.\n\n"
        "**Were you afraid?**\n\nI was.\n\n**And now?**\n\nI am not.\n"
    )
    assert turns_of(text, markdown=True)[:3] == [
        ("question", "How did you begin?"),
        ("answer", "I was ten.\n\nMy father took me."),
        ("question", "Were you afraid?"),
    ]


def test_questions_in_bold_on_a_page_are_an_interview() -> None:
    text = (
        "<p>Ivo dives.</p><p><b>How did you begin?</b></p><p>I was ten.</p><p><strong>Were you afraid?</strong></p>"
        "<p>I was.</p><p><b class=q>And now?</b></p><p>I am not.</p>"
    )
    assert turns_of(text)[:2] == [("question", "How did you begin?"), ("answer", "I was ten.")]


def test_questions_of_a_guide_are_no_interview() -> None:
    text = "**How does it start?**\n\nTurn it.\n\n**Does it leak?**\n\nSeldom.\n\n**Where is it sold?**\n\nIn shops.\n"
    assert turns_of(text, markdown=True) == []


def test_a_speech_is_one_turn_of_several_paragraphs() -> None:
    text = "MARA QUILL: Thank you all.\n\nWe came far, and I am glad.\n\nOur work goes on.\n\nEND\n\nPrinted here."
    assert turns_of(text) == [("MARA QUILL", text[12 : text.index("\n\nEND")])]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour\nIt was built in March.\n\nThe Bridge\nIt fell in May.\n\nThe Mill\nIt stands.",
        "Results\nWe won.\n\nPlans\nWe sail in May.\n\nResults\nThey lost.\n\nIt rained.\n\nIt blew.\n\nNone.",
        "DOVER: The price of tea rose on Monday.\n\nTraders said that it would go on for weeks.",
        "Name: Mara Quill\nAge: 45\nOffice: Mayor of Dover\nHome: Dover",
        "Flour: Two cups will do.\nMethod: Stir it well.\nNotes: Serve it at once.",
        "From: Mara Quill\nTo: Ivo Lund\nSubject: The key\n\nWho has it?",
        "Monday: Rain falls.\nTuesday: Sun shines.\nWednesday: Snow falls.",
        "The council met on Monday.\n\nLund: A life at sea is a new book.\n\nIt costs 20 dollars.",
        "Note: This text has been changed.\n\nUpdate: It has changed again.\n\nNote: And again.\n\nUpdate: Once more.",
        "DOVER — Tea rose.\n\nIt fell in May.\n\nASHTON — Rain fell.\n\nDOVER — Snow fell.\n\nASHTON — It blew.\n\nNo.",
        "Oats — Two cups.\n\nMilk — One cup.\n\nHoney — A spoon.\n\nSalt — None at all.",
        "[Ed.] Late.\n\nThey met.\n\n[Photo] Quay.\n\nThey left.\n\n[Ed.] So it was.\n\n[Photo] The mill.",
        "The score was as follows.\n\nDover: 12\nAshton: 14\nDover: 3\nAshton: 2\nDover: 1\n",
    ],
)
def test_other_texts_with_colons_are_no_transcripts(text: str) -> None:
    assert turns_of(text) == []


def test_a_text_that_somebody_calls_a_transcript_needs_fewer_labels() -> None:
    text = "They met.\n\nIt was late.\n\nQuill: Is it on?\n\nIt seems so.\n\nYes.\n\nLund: It is.\n\nGood.\n\nSo."
    assert turns_of(text) == []
    assert [name for name, _ in turns_of(text, transcript=True)] == ["Quill", "Lund"]


def test_labels_and_stage_directions_are_shown_but_not_spoken() -> None:
    text = (
        "MR. LUND: We sank (laughter) the boat.\n\n(APPLAUSE)\n\n[00:10] MS. QUILL: [crosstalk] You (all of you) did?"
    )
    reading = read_plainly(text, markdown=False)
    assert reading.view.text == text
    assert reading.spoken.text.split() == "We sank the boat. You (all of you) did?".split()  # noqa: SIM905


def test_a_text_without_labels_and_directions_is_spoken_as_it_stands() -> None:
    reading = read_plainly("She (the mayor) went home [on foot].", markdown=False)
    assert reading.spoken is reading.view


def test_a_turn_begins_on_a_line_of_its_own_in_a_wrapped_text() -> None:
    text = (
        "Mr. Quill. The road to the harbour has been shut since the flood, and nobody\nhas said when it will be open"
        " again to those who live there, as far as\nMr. Lund. We know it, and we are working on it as fast as we can in"
        " this\nweather, which is bad.\nMr. Quill. Then say so to them.\n"
    )
    assert [name for name, _ in turns_of(text)] == ["Mr. Quill", "Mr. Lund", "Mr. Quill"]


@pytest.mark.parametrize(
    "piece", ["A", "A ", "A.", "Ab: ", "a:", "Q. ", ">> ", "[00:12] ", "Mr. ", "A (", "A, b", ":\n", "A\n"]
)
def test_labels_are_looked_for_in_linear_time(piece: str) -> None:
    assert grows_with_its_input(find_labels, lambda count: piece * count, 4000)
