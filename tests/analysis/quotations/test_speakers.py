from __future__ import annotations

import pytest

from reader.analysis.quotations import find_quotations
from reader.analysis.quotations.lexicon import english
from reader.analysis.quotations.people import People
from reader.analysis.quotations.word_cutter import cut_words
from reader.model import Speaker


def said_by(text: str) -> list[str]:
    """Who says each quotation in marks, by name; a dash where nobody is named."""
    found = find_quotations(text, "d")
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [names.get(q.speaker or "", "-") for q in found.quotations if q.quotes_words]


def only_speaker(text: str) -> Speaker:
    (speaker,) = find_quotations(text, "d").speakers
    return speaker


def test_full_name_surname_and_title_are_one_person() -> None:
    text = "“It holds,” Gen. Salim Marlow, the commander of the bridge, said.\n\n“It always will,” Marlow said."
    speaker = only_speaker(text)
    assert (speaker.name, speaker.title, speaker.kind) == ("Salim Marlow", "Gen.", "person")
    assert speaker.role == "the commander of the bridge"
    assert speaker.aliases == ("Marlow",)
    assert speaker.origin == "detected"


def test_a_role_stands_for_the_one_who_bears_it() -> None:
    text = (
        "“It holds,” said Ada Marlow, the mayor of Dover.\n\n"
        "“It will,” Marlow, the mayor of Dover, said.\n\n“It did,” the mayor said."
    )
    assert said_by(text) == ["Ada Marlow"] * 3


def test_whoever_is_named_after_a_role_bears_it() -> None:
    assert said_by("“It holds,” said the mayor, Quilla Marlow. “It will,” Marlow added.") == ["Quilla Marlow"] * 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It holds,” the letter reads.", "document"),
        ("“It holds,” the committee said.", "body"),
        ("“It holds,” a spokesman said.", "person"),
        ("“It holds,” said Ada Marlow.", "person"),
    ],
)
def test_people_bodies_and_documents(text: str, kind: str) -> None:
    assert only_speaker(text).kind == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Marlow met Peter Hall. “It holds,” she said.", "Ada Marlow"),
        ("Ada Marlow met Peter Hall. “It holds,” he said.", "Peter Hall"),
        ("Ms. Marlow met Mr. Hall. “It holds,” she said.", "Marlow"),
        ("Actress Robin Marlow met Peter Hall. “It holds,” she said.", "Robin Marlow"),
        ("Marlow said her house was for sale. “It holds,” she said.", "Marlow"),
        ("John Hall said the bridge holds. Peter Marlow’s letter lay before him.\n\n“It does,” he said.", "John Hall"),
        ("The woman laughed. “It holds,” she said.", "The woman"),
    ],
)
def test_he_and_she_are_the_most_salient_of_their_gender(text: str, name: str) -> None:
    assert said_by(text) == [name]


def test_he_is_nobody_where_no_man_is_named() -> None:
    assert said_by("Ada Marlow came. “It holds,” he said.") == ["-"]


def test_it_is_the_body_that_spoke_before() -> None:
    assert said_by("“It holds,” the committee said. It added that “it will.”") == ["the committee", "the committee"]


def test_who_is_the_one_before() -> None:
    assert said_by("They met Ada Marlow, who called it “sound.”") == ["Ada Marlow"]


def test_a_bare_surname_is_that_of_the_one_named_most() -> None:
    text = (
        "Ada Hall spoke. Hall was loud. Ada Hall sat down. Her brother, Tom Hall, came.\n\n"
        "Much later all were back in the old town by the river, where the music played on until the lamps went out "
        "and the last of the guests had left for home again, one by one, over the bridge.\n\n“It holds,” Hall said."
    )
    assert said_by(text) == ["Ada Hall"]


def test_an_acronym_that_speaks_is_a_body() -> None:
    assert only_speaker("QZM said the bridge holds.").kind == "body"
    assert only_speaker("Quilla said the bridge holds.").kind == "person"


def test_a_surname_is_taken_up_without_its_suffix() -> None:
    assert said_by("“It holds,” Ada Marlow Jr. said. “It will,” Marlow said.") == ["Ada Marlow Jr."] * 2


@pytest.mark.parametrize(
    ("pronouns", "gender"), [("he", "m"), ("he he he she", "m"), ("he he she", "u"), ("he she", "u")]
)
def test_most_pronouns_have_to_agree_on_a_gender(pronouns: str, gender: str) -> None:
    text = " ".join(f"Zorn fell when {pronoun} ran." for pronoun in pronouns.split())
    lexicon = english()
    people = People(cut_words(text, [], lexicon), lexicon)
    people.learn_genders()
    assert people.at[0].entity.gender == gender


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sen. Ada Marlow met Sen. Tom Hall. “It holds,” the senator said.", "the senator"),
        ("Senator Ada Marlow met Senator Tom Hall. “It holds,” the senator said.", "the senator"),
        ("Ada Marlow, a senator from Ohio, met Sen. Tom Hall. “It holds,” the senator said.", "the senator"),
        ("Sen. Ada Marlow met Tom Hall, a baker. “It holds,” the senator said.", "Ada Marlow"),
        ("Sen. Ada Marlow spoke. Marlow was loud. “It holds,” the senator said.", "Ada Marlow"),
        ("Mayor Ada Marlow met Mayor Tom Hall. “It holds,” the mayor said.", "the mayor"),
        ("Ada Marlow, the mayor of Dover, met Tom Hall, the mayor. “It holds,” the mayor said.", "the mayor"),
        ("Quilla Corp. bought Zorn Inc. in May. “It holds,” the company said.", "the company"),
        ("Quilla Corp. bought a mill in May. “It holds,” the company said.", "Quilla Corp"),
        ("Tom Hall, 43, met Ada Marlow, a 43-year-old baker. “It holds,” the 43-year-old said.", "the 43-year-old"),
        ("Tom Hall, 43, met Ada Marlow, a 44-year-old baker. “It holds,” the 43-year-old said.", "Tom Hall"),
    ],
)
def test_a_description_of_several_is_none_of_them(text: str, name: str) -> None:
    assert said_by(text) == [name]


def test_of_several_who_are_so_described_the_one_named_just_before_is_meant() -> None:
    text = (
        "Mayor Ada Marlow met Mayor Tom Hall. It rained. They ate. Nobody spoke. Hall rose. “It holds,” the mayor said."
    )
    assert said_by(text) == ["Tom Hall"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An aide to Senator Ada Marlow said “it holds.”", "An aide"),
        ("An aide to Senator Marlow, who would not be named, said “it holds.”", "An aide"),
        ("“It holds,” the deputy to Gov. Ada Marlow said.", "the deputy"),
        ("“It holds,” a person close to Ada Marlow said.", "a person"),
        ("“It holds,” a spokesman for Ada Marlow said.", "a spokesman"),
        ("A spokesman for Ada Marlow, Tom Hall, said “it holds.”", "Tom Hall"),
        ("Ada Marlow’s lawyer, Tom Hall, said “it holds.”", "Tom Hall"),
        ("The mother of Ada Marlow said “it holds.”", "The mother"),
        ("The mother of Ada Marlow, Ida Hall, said “it holds.”", "Ida Hall"),
        ("“It holds,” said Ada Marlow’s mother.", "Ada Marlow’s mother"),
        ("“It holds,” said Tom Hall, Ada Marlow’s lawyer.", "Tom Hall"),
    ],
)
def test_whoever_speaks_for_somebody_is_not_that_person(text: str, name: str) -> None:
    assert said_by(text) == [name]
