"""Words quoted as a block have the speaker who is named before them, under them, or in the line of a mail."""

from __future__ import annotations

import pytest

from reader.pipeline.annotation import annotate
from reader.prose.reading import read_plainly
from tests.costs import growth


def said(text: str) -> list[tuple[str | None, str]]:
    """Return who says what in a text, with one space for any white space and without marks of quoted lines."""
    found = annotate(text)
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [
        (names.get(each.speaker or ""), " ".join(each.words_of(text).replace(">", " ").split()))
        for each in found.quotations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council met.\n\n> The gate has leaked since March.\n>\n> -- Nils Berg, lock-keeper\n\nNobody came.\n",
            [("Nils Berg", "The gate has leaked since March.")],
        ),
        (
            "The council met.\n\n> The gate has leaked,\n> and nobody came.\n> — Nils Berg\n",
            [("Nils Berg", "The gate has leaked, and nobody came.")],
        ),
        (
            "> The sea is calm tonight.\n\nClara West, harbour master\n",
            [("Clara West", "The sea is calm tonight.")],
        ),
        (
            "In her letter the engineer Ida Moss wrote:\n\n> We will not pay twice.\n>\n> It is a known fault.\n",
            [("Ida Moss", "We will not pay twice. It is a known fault.")],
        ),
        (
            "In his letter Judge Brix wrote:\n\n    No boat may pass by night. The keeper\n    shall hold the key.\n",
            [("Brix", "No boat may pass by night. The keeper shall hold the key.")],
        ),
        (
            'As Dean Clara West puts it in the report:\n\n> Students "pay twice" for one room.\n',
            [("Dean Clara West", 'Students "pay twice" for one room.')],
        ),
    ],
)
def test_a_block_is_said_by_whoever_is_named_beside_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_each_level_of_a_mail_is_its_authors() -> None:
    mail = (
        "Hello Tom,\n\nno, I have not.\n\nOn Mon, 3 Nov 2026 at 10:12, Tom Reed <tom@weir.example> wrote:\n"
        "> Have you seen the\n> key?\n>\n> On Sun, 2 Nov 2026, Ida Moss wrote:\n"
        "> > I left it on the hook.\n> > Look there.\n>\n> Thanks.\n"
    )
    assert said(mail) == [
        ("Tom Reed", "Have you seen the key?"),
        ("Ida Moss", "I left it on the hook. Look there."),
        ("Tom Reed", "Thanks."),
    ]


def test_the_heads_of_a_quoted_mail_name_its_author() -> None:
    mail = "See below.\n\n> From: Ida Moss <ida@weir.example>\n> Subject: The gate\n>\n> The gate is open again.\n"
    assert said(mail) == [("Ida Moss", "The gate is open again.")]


@pytest.mark.parametrize(
    "text",
    [
        "Code:\n\n    x = 1\n    print(x)\n\nDone.\n",
        "Ingredients:\n\n    two eggs\n    one onion\n\nMix it.\n",
        "The mayor was clear.\n\n> We will not wait for rain.\n\nIt rained.\n",
        "> On Sunday we walked to the weir.\n\nThe path was wet.\n",
    ],
)
def test_a_block_beside_which_nobody_is_named_is_nobodys(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "lead",
    [
        "On Mon, Mar 3, 2014 at 10:12 AM Mara Quill <mara@quay.example> wrote:\n> ",
        "On 3 March 2014, 10:12 PM GMT, Mara Quill <mara@quay.example> wrote:\n>> ",
        "On 3 March 2014 at 9 a.m. EST Mara Quill wrote:\n> ",
        "---------- Forwarded message ---------\nFrom: Mara Quill <mara@quay.example>\nDate: 3 Mar\nSubject: Boat\n\n",
        "Begin forwarded message:\n\nFrom: Mara Quill\nTo: Ivo Lund\nSubject: Boat\n\n",
        "-----Original Message-----\nFrom: Quill, Mara\nSent: Monday, March 3, 2014 10:12 AM\nTo: Ivo Lund\n\n",
    ],
)
def test_words_of_mail_are_those_of_their_sender(lead: str) -> None:
    assert said(f"Dear all,\n\n{lead}We come on Friday with the boat.\n") == [
        ("Mara Quill", "We come on Friday with the boat.")
    ]


@pytest.mark.parametrize(
    ("lead", "words", "after"),
    [
        ("The statement reads:", "We regret the delay.\n\nIt is our fault.", "Ivo Lund left on Monday."),
        ("The statement ran:", "The boat comes on Friday.", "Ivo Lund left on Monday."),
        ("The full statement follows:", "We regret the delay.", "###"),
    ],
)
def test_a_statement_is_quoted_in_full_without_marks(lead: str, words: str, after: str) -> None:
    who = lead.removesuffix(":").rsplit(" ", 1)[0]
    assert said(f"The council met.\n\n{lead}\n\n{words}\n\n{after}\n") == [(who, " ".join(words.split()))]


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("Her letter of May 3 reads:", "Her letter"),
        ("Ivo Lund's letter of 3 May 2019 says:", "Ivo Lund's letter"),
        ("The council's statement on Monday, May 6 reads in part:", "The council's statement"),
    ],
)
def test_the_date_of_a_letter_makes_no_mail_of_it(lead: str, who: str) -> None:
    assert said(f"Mara Quill left.\n\n{lead}\n\nWe regret the delay.\n\nNobody came.\n") == [
        (who, "We regret the delay.")
    ]


def test_an_article_or_an_owner_is_nobody_in_the_lead_in_of_a_mail() -> None:
    assert said("On 3 May 2019 at 10:12, the council wrote:\n\n> We go.\n") == [("the council", "We go.")]


@pytest.mark.parametrize(
    "text",
    [
        "The statement reads:\n\n1. Tea.\n2. Bread.\n",
        "The boats came for:\n\nTea and bread.\n",
        "A note from the mayor said:\n\nNote: no boats.\n",
    ],
)
def test_a_list_or_a_form_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_a_forwarded_mail_ends_before_the_next_one() -> None:
    text = (
        "Begin forwarded message:\n\nFrom: Mara Quill\nSubject: Boat\n\nIt is late.\n\n"
        "-----Original Message-----\nFrom: Ivo Lund\nSubject: Boat\n\nWhen is it due?\n"
    )
    assert said(text) == [("Mara Quill", "It is late."), ("Ivo Lund", "When is it due?")]


def test_what_stands_in_marks_in_a_mail_is_quoted_from_others() -> None:
    text = (
        "Hello,\n\nMara Quill <mara@quay.example> wrote:\n"
        '> Ivo Lund told me, "We will not pay for this boat." He said that it leaks.\n\nBest\n'
    )
    assert said(text) == [
        ("Mara Quill", 'Ivo Lund told me, "We will not pay for this boat." He said that it leaks.'),
        ("Ivo Lund", "We will not pay for this boat."),
    ]


def test_captions_under_a_line_with_a_colon_are_no_mail() -> None:
    assert read_plainly("Captions:\n>> ANN: Hello.\n>> BOB: Good day.\n", markdown=False).quoted == ()


def test_a_pull_quote_is_no_second_quotation() -> None:
    text = "> We will not wait for rain.\n\n“We will not wait for rain,” said Mayor Ann Pool.\n"
    assert said(text) == [("Ann Pool", "We will not wait for rain,")]


def test_a_block_with_marks_of_its_own_is_read_as_it_stands() -> None:
    assert said("> “We go,” said Tom Reed.\n\nThat was all.\n") == [("Tom Reed", "We go,")]


@pytest.mark.parametrize(
    "piece",
    [
        "a:\n  b\n",
        "> x\n>> y\n",
        "> On 3 May A B wrote:\n",
        "a:\n\n" + " " * 40,
        "> -- A B\n",
        "> We go home.\n>\n> -- A B\n\n",
        "Begin forwarded message:\nFrom: A B\nTo: C\n\nd\n",
        "The statement reads:\n\nWe go.\n\n",
    ],
)
def test_many_blocks_cost_no_more_than_their_length(piece: str) -> None:
    assert growth(annotate, piece * 400, piece * 1600) < 10
