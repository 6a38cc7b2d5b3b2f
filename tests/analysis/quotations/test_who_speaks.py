"""Who speaks, and what is no speech: sentences of each kind, with those beside them that must not change."""

from __future__ import annotations

import pytest

from reader.analysis.quotations import find_quotations


def told(text: str) -> list[tuple[str, str | None]]:
    """The words of each quotation, and the name of its speaker."""
    found = find_quotations(text, "d")
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [(q.words_of(text), names.get(q.speaker or "")) for q in found.quotations if q.kind != "term"]


def speakers(text: str) -> list[str | None]:
    return [name for _, name in told(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“You have a week,” Hall was told by the miller, Ada Marlow.", "Ada Marlow"),
        ("Tom Hall was warned by his aunt that “the roof may fall down.”", "his aunt"),
        ("Hall, told by Marlow that the mill was “far too old,” left.", "Marlow"),
        ("Hall was described as “a fox among the hens” by Ada Marlow.", "Ada Marlow"),
        ("“You have a week,” Hall was told.", None),
        ("Hall was reminded on Monday that “the lease is over.”", None),
        ("Hall was quoted as saying “the lease is over.”", "Hall"),
        ("“The lease is over,” Hall told Marlow.", "Hall"),
        ("Hall was told that “it is over.”", None),
        ("Hall, told that the lease was “over,” went home.", None),
        ("The plan, described as “a mess” by Ada Marlow, was dropped.", "Ada Marlow"),
        ("A plan called “a mess” by Ada Marlow was dropped.", "Ada Marlow"),
        ("The plan, seen by Ada Marlow as a “mess,” was dropped.", "Ada Marlow"),
        ("A letter seen by Ada Marlow says it is “a mess.”", "A letter"),
        ("The plan — often labeled as a “mess” by Ada Marlow — was dropped.", "Ada Marlow"),
        ("Hall was being warned by rangers that “the ice is thin.”", "rangers"),
        ("Hall called it “a mess” by the river.", "Hall"),
    ],
)
def test_whoever_is_told_hears_and_does_not_speak(text: str, speaker: str | None) -> None:
    assert speakers(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In Tom Hall’s words, “the river won again.”", "Tom Hall"),
        ("“The river won again,” in Tom Hall’s own words.", "Tom Hall"),
        ("Ada Marlow’s verdict: “a fine old mill.”", "Ada Marlow"),
        ("Ada Marlow’s answer was “not in my lifetime.”", "Ada Marlow"),
        ("“Ask my wife,” was Ada Marlow’s reply.", "Ada Marlow"),
        ("“Ask my wife” was the answer from Ada Marlow.", "Ada Marlow"),
        ("In the words of Ada Marlow, “the river won again.”", "Ada Marlow"),
    ],
)
def test_an_owner_of_words_speaks_them_and_is_named_without_the_ending(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A spokesman for the mill, Paul Hall, came late. “The fault was ours,” he said.", "Paul Hall"),
        ("A spokeswoman for the mill, Ada Hall, came late. “It leaks,” the spokeswoman said.", "Ada Hall"),
        ("Mayor Peter Marlow signed it. “It holds,” the mayor said.", "Peter Marlow"),
        ("Ada Marlow, the inspector, came late. “It holds,” the inspector said.", "Ada Marlow"),
        ("Ada Marlow, the inspector, came late. “It holds,” an inspector said.", "an inspector"),
        ("The mayor of Dover, Ohio, said “never ever again.”", "The mayor"),
    ],
)
def test_a_role_means_the_one_named_beside_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“It holds,” said Elena “Lena” Marlow. “It does,” Lena Marlow said.", ["Elena “Lena” Marlow"] * 2),
        ("“It holds,” said Elena “Lena” Marlow. “It does,” Lena said.", ["Elena “Lena” Marlow"] * 2),
        ("Joseph ‘Joe’ Cook runs the mill. Cook said “it is old and wet.”", ["Joseph ‘Joe’ Cook"]),
        (
            "“It holds,” said Elena “Lena” van der Hall. “It must,” van der Hall said.",
            ["Elena “Lena” van der Hall"] * 2,
        ),
        ("Robert (Bob) Dean came. Dean said “it is old and wet.”", ["Robert (Bob) Dean"]),
        ("“It holds,” said Ludwig van der Marlow. “It must,” van der Marlow said.", ["Ludwig van der Marlow"] * 2),
        ("“It holds,” said Maria de la Hall. “It must,” she added.", ["Maria de la Hall"] * 2),
        ("“It holds,” said Louise d’Arcy.", ["Louise d’Arcy"]),
        ("“It holds,” said Omar al-Marlow.", ["Omar al-Marlow"]),
        ("Daniel Fox came. Fox runs the mill. “It is old,” he said.", ["Daniel Fox"]),
        ("Emma Post left in May. Post now farms. “It is old,” she said.", ["Emma Post"]),
        ("Daniel Cook came late. Cook said “it is old and wet.”", ["Daniel Cook"]),
        ("“It holds,” said J. Edgar Marlow IV. “It must,” Marlow said.", ["J. Edgar Marlow IV"] * 2),
        ("“It holds,” Dover General Hospital said.", ["Dover General Hospital"]),
        ("Rosa Lima came. “It holds,” Lima said.", ["Rosa Lima"]),
        ("“It holds,” a report in the Jackson Post said.", ["a report"]),
    ],
)
def test_names_are_whole(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Experience shows that old mills leak in autumn.",
        "History tells us the mills fell down.",
        "The roof said that the mill was old.",
        "The next morning showed that the mill was old.",
        "It was late, and late showed the mill was old.",
    ],
)
def test_things_do_not_speak(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The committee said that the mill was old.",
        "The letter says that the mill was old.",
        "Hall says that the mill was old.",
        "An old lamplighter said that the mill was old.",
        "A number of millers said that the mill was old.",
    ],
)
def test_people_bodies_and_documents_do(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ada Marlow called her mother at noon, warned the miller and thanked the driver.",
        "Ada Marlow wrote six novels, told stories to her sons and read the news on the radio.",
        "Ada Marlow answered the phone and described the thief to the police.",
        "Ada Marlow announced a sale. She praised her staff.",
        "Hall asked the clerk a question and repeated the answer.",
    ],
)
def test_the_object_of_a_verb_is_no_speech(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hall told his sons the mill was sold, and added that it was old.", ["the mill was sold", "that it was old"]),
        ("Hall says the miller, who is ill, will resign.", ["the miller, who is ill, will resign"]),
        ("Hall said prices rise and wages fall.", ["prices rise and wages fall"]),
        ("Hall promised to come back.", ["to come back"]),
        ("Hall called for talks.", ["talks"]),
    ],
)
def test_a_clause_is(text: str, words: list[str]) -> None:
    assert [said for said, _ in told(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "At the mill the choir sang “Abide with Me” twice.",
        "The band played the “Moonlight Waltz” twice.",
        "Ada Marlow read “The Old Miller” to the boys.",
        "Hall hummed “Over the river” all day.",
    ],
)
def test_songs_and_titles_are_no_speech(text: str) -> None:
    assert told(text) == []


def test_what_is_chanted_or_written_in_a_sentence_is() -> None:
    assert told("The crowd chanted “Save the mill now!”")[0][1] == "The crowd"
    assert told("Hall wrote “the mill is old and wet.”")[0][1] == "Hall"


def test_whoever_acts_before_the_words_speaks_and_not_who_nods_after_them() -> None:
    assert speakers("Ada Marlow leaned over to Tom Hall. “The lamp went out.” Hall nodded.") == ["Ada Marlow"]
    assert speakers("“The lamp went out.” Hall nodded.") == ["Hall"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“You lied to us,” hissed Ada Marlow.", "Ada Marlow"),
        ("“You lied to us,” gargled Ada Marlow.", "Ada Marlow"),
        ("“You lied to us,” spat the sentry, Tom Hall.", "Tom Hall"),
        ("“You lied to us,” said the fox.", "the fox"),
        ("“You lied to us,” Ada Marlow shrieked.", "Ada Marlow"),
    ],
)
def test_any_verb_behind_the_marks_may_report(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "head", ["From the desk of Ada Marlow, miller:", "And from Chairwoman Ada Marlow:", "A note by Ada Marlow:"]
)
def test_a_heading_names_whose_words_follow(head: str) -> None:
    assert speakers(f"{head}\n\n“Every stone of the mill was cut here.”") == ["Ada Marlow"]


@pytest.mark.parametrize(
    "address",
    ["https://mill.example/ada_said_it?by=hall", "www.mill.example/hall-said/it’s", "ada.said@mill.example"],
)
def test_nothing_ends_within_an_address(address: str) -> None:
    text = f"See {address}, Ada Marlow said. “Write to {address},” she said. Hall said {address} is old."
    for quotation in find_quotations(text, "d").quotations:
        for span in (*quotation.parts, quotation.mention, quotation.cue):
            for at in () if span is None else (span.start, span.end):
                start = text.rfind(address, 0, at)
                assert start < 0 or not start < at < start + len(address)


@pytest.mark.parametrize(
    ("text", "speakers_in_order"),
    [
        (
            "Grace King and Peter Long run the school. “We need a roof,” King said. “And books,” Long said.",
            ["Grace King", "Peter Long"],
        ),
        ("Rev. Thomas Bishop leads the parish. “The doors stay open,” Bishop said.", ["Thomas Bishop"]),
        ("“It will be short,” Mark Justice said. Justice added: “It is plain.”", ["Mark Justice", "Mark Justice"]),
        ("Grace King met Bishop Hall. “The king is late,” the bishop said. “He is,” Hall said.", ["Hall", "Hall"]),
    ],
)
def test_a_title_without_a_name_behind_it_is_a_surname_where_somebody_bears_it(
    text: str, speakers_in_order: list[str]
) -> None:
    assert speakers(text) == speakers_in_order


@pytest.mark.parametrize(
    ("text", "speakers_in_order"),
    [
        (
            "Captain Rosa Vega and Lieutenant Hugo Vega serve on one ship. “He salutes me,” Captain Vega said."
            " “Even at breakfast,” Lieutenant Vega said.",
            ["Rosa Vega", "Hugo Vega"],
        ),
        (
            "Dr. Farid Haddad treated Leila Haddad. “The cut was deep,” Dr. Haddad said. “It hurt,” Ms. Haddad said.",
            ["Farid Haddad", "Leila Haddad"],
        ),
        ("Senator Ada Marlow came. “I am late,” Ms. Marlow said.", ["Ada Marlow"]),
        (
            "“It is new,” said Maarten van den Berg. “It cost a lot,” Van den Berg said.",
            ["Maarten van den Berg", "Maarten van den Berg"],
        ),
    ],
)
def test_a_title_tells_people_of_one_surname_apart(text: str, speakers_in_order: list[str]) -> None:
    assert speakers(text) == speakers_in_order


def test_a_nickname_in_brackets_and_marks_is_part_of_the_name() -> None:
    assert told("Dolores (“Lola”) Prieto danced. “Feet remember,” Prieto said.") == [
        ("Feet remember,", "Dolores (“Lola”) Prieto")
    ]


def test_a_heading_says_who_sends_this() -> None:
    assert speakers("And this from Councilwoman Ada Marlow:\n\n“Fix the lift.”") == ["Ada Marlow"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Leo Marsh, 43, was freed. “I want a bath,” the 43-year-old said.", "Leo Marsh"),
        ("Leo Marsh, 43, and Ed Tull, 51, were freed. “I want a bath,” said the 51-year-old.", "Ed Tull"),
        ("Leo Marsh, a 43-year-old baker, was freed. “I want a bath,” the 43-year-old said.", "Leo Marsh"),
        ("Leo Marsh, 43, and Ed Tull, 43, were freed. “I want a bath,” said the 43-year-old.", "the 43-year-old"),
        ("Sgt. Ada Marlow found the car. “It was cold,” the sergeant said.", "Ada Marlow"),
        ("Sgt. Ada Marlow and Sgt. Tom Hall came. “It was cold,” the sergeant said.", "the sergeant"),
        ("Rep. Ada Marlow voted no. “It is bad,” the congresswoman said.", "Ada Marlow"),
        ("The Dover Housing Authority sold it. “We had to,” the authority said.", "Dover Housing Authority"),
        ("Nordline Inc. lost money. “We will cut costs,” the company said.", "Nordline Inc."),
        ("Nordline Inc. and Dover Ltd. lost money. “We will cut costs,” the company said.", "the company"),
    ],
)
def test_a_description_is_the_one_it_can_be(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It holds,” said Chief of Staff Ada Marlow.", "Ada Marlow"),
        ("Bank of Dover President Ada Marlow said: “It holds.”", "Ada Marlow"),
        ("Council Member Ada Marlow said: “It holds.”", "Ada Marlow"),
        ("Dover Bank said: “It holds.”", "Dover Bank"),
        ("The Ada Marlow Foundation said: “It holds.”", "Ada Marlow Foundation"),
    ],
)
def test_a_given_name_beats_a_word_for_a_body_before_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Bank of Dover said: “It holds.”", "Bank of Dover"),
        ("The Department of Health said it failed. “It holds,” the department said.", "Department of Health"),
        ("“It holds,” said Ely University of Applied Arts.", "Ely University of Applied Arts"),
        ("University of Dover spokesman Leo Marsh said: “It holds.”", "Leo Marsh"),
        ("The Board of governors said: “It holds.”", "Board"),
    ],
)
def test_the_name_of_a_body_goes_on_after_of(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Is it dry?” Tom Hall asked Leo Marsh. “Since May,” he answered.", "Leo Marsh"),
        ("“Is it dry?” asked Ada Hall. Ida Marsh nodded. “Since May,” she replied.", "Ida Marsh"),
        ("“It is dry,” Tom Hall told Leo Marsh. “Since May,” he added.", "Tom Hall"),
        ("“Is it dry?” Tom Hall asked. “Since May,” he answered.", "Tom Hall"),
    ],
)
def test_whoever_asked_does_not_answer(text: str, speaker: str) -> None:
    assert speakers(text)[1] == speaker


@pytest.mark.parametrize("note", ["¹", "[citation needed]", "[4]", "3"])
def test_a_note_behind_the_marks_stands_in_nobodys_way(note: str) -> None:
    assert speakers(f"“The gate is shut”{note} said Ada Marlow.") == ["Ada Marlow"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Run like hens.” ~ Ada Marlow", "Ada Marlow"),
        ("“Run like hens.” (Ada Marlow, 1987)", "Ada Marlow"),
        ("“Run like hens.” (Ada Marlow)", "Ada Marlow"),
        ("“Run like hens.” (Dover)", None),
        ("“Run like hens.” (See Dover Bridge below)", None),
    ],
)
def test_words_are_signed_in_brackets_too(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("For Ada Marlow the plan was “a mess.”", "Ada Marlow"),
        ("To Ada Marlow, it is simply “a mess.”", "Ada Marlow"),
        ("For Ada Marlow, who runs the mill, the plan is “a mess.”", "Ada Marlow"),
        ("In the view of Ada Marlow the plan is “a mess.”", "Ada Marlow"),
        ("For Ada Marlow, Tom Hall said, the plan was “a mess.”", "Tom Hall"),
        ("For the mayor it was “a mess,” but Tom Hall called it “a start.”", "the mayor"),
        ("“A mess,” thought Ada Marlow.", "Ada Marlow"),
        ("“A mess,” came Ada Marlow’s voice from the hall.", "Ada Marlow"),
    ],
)
def test_for_whom_something_is_so_says_it(text: str, speaker: str) -> None:
    assert speakers(text)[0] == speaker


@pytest.mark.parametrize("text", ["For years the plan was “a mess.”", "To Germany the road is “a mess.”"])
def test_a_time_and_a_place_say_nothing(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Hall rejected Ada Marlow’s claim that the dam was “far too old.”", "Ada Marlow"),
        ("Tom Hall spoke of Marlow’s promise that there would be “no new dam.”", "Marlow"),
        ("Tom Hall said Ada Marlow’s claim that the dam was old is “not true.”", "Tom Hall"),
        ("Ada Marlow’s claim was heard, and Tom Hall said that the dam was “far too old.”", "Tom Hall"),
    ],
)
def test_a_claim_is_its_owners_words(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Critics of the plan call it “a mess.”", "Critics"),
        ("Critics, among them Ada Marlow, call it “a mess.”", "Critics"),
        ("The firm Marlow, has called it “a mess.”", "Marlow"),
        ("Section 3 reads: “No dam shall stand.”", "Section 3"),
        ("Hall was “glad.” But, said Ada Marlow, “the dam will go.”", "Ada Marlow"),
        ("Ann From came. “The dam will go,” From said.", "Ann From"),
        ("In May, under what Ada Marlow called “the old plan,” the Mill Club charged a fee.", "Ada Marlow"),
        ("The board has classified 22 letters as “lost.”", "The board"),
        ("The mayor left no doubt of his wish to helping Mrs. Hall, saying that “the dam will go.”", "The mayor"),
        ("A letter seen by Ada Marlow says “the dam will go.”", "A letter"),
        ("The report published by Tom Hall said “the dam will go.”", "The report"),
        (
            "An audit office report released last year found that it came from “the dam trade.”",
            "An audit office report",
        ),
        ("Ada Marlow this week called the dam “old.”", "Ada Marlow"),
        ("Ada Marlow has long called the dam “old.”", "Ada Marlow"),
        ("Ada Marlow heard Tom Hall say, “The dam is old.”", "Tom Hall"),
        ("Ada Marlow could hear her mother shouting, “The dam is old!”", "her mother"),
        ("Ada Marlow remembered Tom Hall’s words: “The dam is old.”", "Tom Hall"),
        ("Ada Marlow got a text from Tom Hall: “The dam is old.”", "Tom Hall"),
        ("Ada Marlow got a dog from Tom Hall and said: “The dam is old.”", "Ada Marlow"),
        ("Diver and author Ada Marlow called the dam “old.”", "Ada Marlow"),
        ("One of the divers called the dam “old.”", "One of the divers"),
        ("One called the dam “old.”", None),
        ("A lawyer who represents Ada Marlow said it was “old.”", "A lawyer"),
        ("A lawyer representing Ada Marlow said it was “old.”", "A lawyer"),
        ("The bishop who married Ada Marlow said it was “old.”", "The bishop"),
        ("The man whom Ada Marlow called “a thief” left.", "Ada Marlow"),
        ("The former secretary of state mocked Hall for calling himself the “king of dams.”", "The former secretary"),
        ("Their voices rose, and Hall heard Marlow’s cries of “never again.”", "Marlow"),
        ("The council’s report calls the dam “old.”", "The council’s report"),
        ("To Ada Marlow’s charge that the dam was “old,” Tom Hall said nothing.", "Ada Marlow"),
        ("The dam is “a mess,” in the opinion of Ada Marlow.", "Ada Marlow"),
        ("One neighbour, who would not be named, said it was “old.”", "One neighbour"),
        ("It was shown on the 3 that “no dam shall stand there.”", None),
    ],
)
def test_who_speaks_where_more_stands_before_the_verb(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "“It holds.” So said Ada Marlow.",
        "“It holds.” That is what Ada Marlow said.",
        "“It holds.” Those were the words of Ada Marlow.",
        "Ada Marlow’s reaction? “It holds.”",
        "“It holds.” Ada Marlow opened the door.",
        "Mayor Ada Marlow came.\n\nRain fell.\n\n“It holds.” The mayor left.",
        "“It holds!” Ada Marlow’s face was red.",
    ],
)
def test_the_sentence_beside_the_words_says_whose_they_are(text: str) -> None:
    assert speakers(text) == ["Ada Marlow"]


def test_whoever_is_asked_replies() -> None:
    assert speakers("A man left. “Does it hold?” Marlow asked Hall. “Yes,” he replied.") == ["Marlow", "Hall"]


def test_a_given_name_after_to_is_somebody_and_no_place() -> None:
    assert speakers("Tom turned to Nora and she said, “It holds.”") == ["Nora"]


@pytest.mark.parametrize("text", ["“It holds.” It rained.", "“It holds.” The dam held.", "“It holds.” Monday came."])
def test_what_happens_after_words_says_nothing(text: str) -> None:
    assert speakers(text) == [None]


def test_a_company_is_taken_up_without_its_form() -> None:
    text = "Quilla Inc. sued Zorn Corp. in May. “It holds,” Quilla said. “No,” Zorn said."
    assert speakers(text) == ["Quilla Inc.", "Zorn Corp"]
