"""How far a change goes, told by the words of both sides."""

from __future__ import annotations

import pytest

from reader.analysis.sources import SourceIndex

BEFORE = "The room was cold and the clerk had gone home early. "
AFTER = " Somebody shut a window and the meeting went on until the lamps were lit."


def grading(quotation: str, source: str) -> str:
    """The grade of a quotation, and the kind of its worst change."""
    found = SourceIndex(BEFORE + source + AFTER).find(quotation)
    worst = [change.why for change in found.changes if change.grade == found.grade]
    return f"{found.verdict} {found.grade} {worst[0] if worst else ''}".strip()


@pytest.mark.parametrize(
    ("quotation", "source", "expected"),
    [
        # what changes the sense
        ("We will not close the harbour before spring", "We will close the harbour before spring.", "negation"),
        ("We will close the harbour before spring", "We will never close the harbour before spring.", "negation"),
        ("They didn't pay for the boats last year", "They did pay for the boats last year.", "negation"),
        ("It cost the town 40 million to mend the wall", "It cost the town 14 million to mend the wall.", "number"),
        ("It took us three winters to mend the wall", "It took us five winters to mend the wall.", "number"),
        ("On Friday Marlow promised us the boats", "On Friday Reed promised us the boats.", "name"),
        ("We asked Marlow for the boats last year", "We asked Reed for the boats last year.", "name"),
        ("They must sell the boats before winter", "They may sell the boats before winter.", "modal"),
        ("They would sell the boats before winter", "They should sell the boats before winter.", "modal"),
        ("The clerk sold the boats to his brother", "The clerk may have sold the boats to his brother.", "modal"),
        ("The new wall is strong enough for the sea", "The new wall is weak enough for the sea.", "contrary"),
        ("It was an unfair price for the boats here", "It was a fair price for the boats here.", "contrary"),
        ("All of the boats came back in the morning", "Some of the boats came back in the morning.", "quantity"),
        ("The fishermen broke the wall in the night", "The children broke the wall in the night.", "word"),
        (
            "The clerk and two crooked cousins sold the boats of the whole town when nobody was there to see",
            "The clerk sold the boats of the whole town when nobody was there to see.",
            "added",
        ),
        ("They think that he sold the boats", "They think that she sold the boats.", "contrary"),
    ],
)
def test_what_changes_the_sense_is_material(quotation: str, source: str, expected: str) -> None:
    assert grading(quotation, source) == f"altered material {expected}"


@pytest.mark.parametrize(
    ("quotation", "source", "expected"),
    [
        ("We closed the harbour before spring", "We close the harbour before spring.", "minor tense"),
        ("Everyone in the town came to see the boats", "Everybody in the town came to see the boats.", "synonym"),
        ("The boats came back in the cold morning", "The boats came back in the morning.", "minor added"),
        ("The boats came back in the morning", "The boats came back in the foggy morning.", "minor dropped"),
        ("I never said that he sold the boats", "I didn't say that he sold the boats.", "tense"),
        ("They think that you sold the boats", "They think that we sold the boats.", "small word"),
    ],
)
def test_other_words_for_the_same_are_minor(quotation: str, source: str, expected: str) -> None:
    assert expected in grading(quotation, source)
    assert "material" not in grading(quotation, source)


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("We're going to close the harbour before spring", "We are going to close the harbour before spring."),
        ("It took us 3 winters to mend the wall", "It took us three winters to mend the wall."),
        ("The colour of the harbour was wrong", "The color of the harbor was wrong."),
        ("We will close the harbours before spring", "We will close the harbour before spring."),
        ("We will close the harbour before spring", "We will, you know, close the harbour before spring."),
        ("I said we will close the harbour in spring", "I said we will -- we will close the harbour in spring."),
        ("I said we will close the harbour in spring", "I said they have to -- we will close the harbour in spring."),
        ("No, we will close the harbour before spring", "No, Mr. Reed, we will close the harbour before spring."),
        ("The brake linings were worn out in the spring", "The brake 1inings were worn out in the spr1ng."),
        ("They closed it on Sept. 3 for the winter", "They closed it on September 3 for the winter."),
        ("Dr. Marlow sent 40 kg of nails to the harbour", "Doctor Marlow sent 40 kilograms of nails to the harbour."),
        ("It was cold, wet and dark in the harbour", "It was wet, cold and dark in the harbour."),
        ("We know that the harbour is closed in winter", "We know the harbour is closed in winter."),
        ("It is a question of trust (in the council). We have none", "It is a question of trust. We have none."),
        ("They asked the goverment for the boats", "They asked the government for the boats."),
    ],
)
def test_the_same_words_in_another_form_are_trivial(quotation: str, source: str) -> None:
    assert grading(quotation, source).startswith("altered trivial")


def test_a_change_that_matters_never_hides_among_harmless_ones() -> None:
    quotation = "We're sure, and we do not think that they'll close it before 3 winters are over"
    source = "We are sure, you know, and we do think they will close it before three winters are over."
    found = SourceIndex(BEFORE + source + AFTER).find(quotation)
    assert found.grade == "material"
    assert [change.why for change in found.changes if change.grade == "material"] == ["negation"]


def test_an_ellipsis_that_hides_a_denial_is_told() -> None:
    found = SourceIndex(BEFORE + "I would never vote for the sale of the ferry." + AFTER).find(
        "I would … vote for the sale of the ferry"
    )
    assert found.grade == "material"


def test_what_the_writer_marked_is_no_change_of_form() -> None:
    found = SourceIndex(BEFORE + "I would gladly and often vote for the ferry." + AFTER).find(
        "I would … vote for the ferry"
    )
    assert (found.verdict, found.grade) == ("elided", "")


@pytest.mark.parametrize(
    ("quotation", "source", "why"),
    [
        ("The price of the boats fell to 40 dollars", "The price of the boats fell by 40 dollars.", "small word"),
        ("They broke the wall because we asked them", "They broke the wall although we asked them.", "small word"),
        ("You may take the small boat and the oars", "You may take the small boat or the oars.", "small word"),
        ("He would be charged with theft in the spring", "He could be charged with theft in the spring.", "modal"),
        ("The wall cost us $200 in a single year", "The wall cost us $200 billion in a single year.", "number"),
        ("The ferry leaves at 9 a.m. in the winter", "The ferry leaves at 9 p.m. in the winter.", "number"),
        ("We saw the thief at the harbour last night", "We saw the alleged thief at the harbour last night.", "word"),
        (
            "The council paid for the wall in the spring",
            "The council refused to pay for the wall in the spring.",
            "word",
        ),
        ("The men only had the key to the old harbour", "Only the men had the key to the old harbour.", "order"),
    ],
)
def test_small_words_units_and_hedges_change_the_sense(quotation: str, source: str, why: str) -> None:
    found = SourceIndex(BEFORE + "I tell you. " + source + AFTER).find(quotation)
    assert found.grade == "material"
    assert why in [change.why for change in found.changes]


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("I did … believe what the clerk told us", "I did not, for a moment, believe what the clerk told us."),
        ("In the end we [will] sell the boats", "In the end we won't sell the boats."),
    ],
)
def test_a_mark_that_hides_a_denial_is_told(quotation: str, source: str) -> None:
    found = SourceIndex(BEFORE + source + AFTER).find(quotation)
    assert (found.verdict, found.grade) == ("elided", "material")


def test_one_last_word_for_another_is_replaced() -> None:
    found = SourceIndex(BEFORE + "the welds were incomplete." + AFTER).find("the welds were complete")
    assert [(change.kind, change.why) for change in found.changes] == [("replaced", "contrary")]
