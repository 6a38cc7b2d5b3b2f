from dataclasses import replace

import pytest

from reader.model import Document, Dossier, Link, Quotation, Span, Speaker
from reader.search import Authors, written
from reader.search.voices import Voices

LETTER = """Dear Members,

The steel is late. Oduya told us that "the pier can wait", and we took her at her word.

We made no promise.

Yours sincerely,

Carl Reyes
"""


def span(words: str, text: str = LETTER) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


SPEAKERS = (Speaker("reyes", "Carl Reyes"), Speaker("oduya", "Bea Oduya"))
DOCUMENT = Document("letter", LETTER, "Letter", kind="letter", author="reyes")
QUOTED = Quotation("q1", "letter", (span("the pier can wait"),), "direct", speaker="oduya")


def voices(document: Document = DOCUMENT, *quotations: Quotation, links: tuple[Link, ...] = ()) -> Voices:
    dossier = Dossier("", (document,), SPEAKERS, quotations, links=links)
    return Voices(dossier, document, Authors(dossier))


def said(by: Voices, *speakers: str, text: str = LETTER) -> list[str]:
    return [part.words_of(text) for part in by.parts_of(speakers)]


def test_the_author_of_a_letter_says_it_without_its_frame_and_without_what_others_are_quoted_with() -> None:
    assert said(voices(DOCUMENT, QUOTED), "reyes") == [
        "The steel is late. Oduya told us that",
        "and we took her at her word.",
        "We made no promise.",
    ]
    assert said(voices(DOCUMENT, QUOTED), "oduya") == ["the pier can wait"]
    assert len(said(voices(DOCUMENT, QUOTED), "reyes", "oduya")) == 4


def test_what_the_author_quotes_of_himself_or_nobody_is_known_to_say_stays_in_its_paragraph() -> None:
    own = Quotation("q1", "letter", QUOTED.parts, "direct", speaker="reyes")
    unknown = Quotation("q1", "letter", QUOTED.parts, "direct")
    for quotation in (own, unknown):
        assert said(voices(DOCUMENT, quotation), "reyes")[0].endswith("at her word.")


def test_who_speaks_at_a_place_is_the_quoted_one_or_else_the_author() -> None:
    by = voices(DOCUMENT, QUOTED)
    assert by.speaker_at(span("pier"), ["reyes"]) == "oduya"
    assert by.speaker_at(span("promise"), ["reyes"]) == "reyes"
    assert by.speaker_at(span("promise"), ["oduya"]) is None
    assert by.speaker_at(span("Members"), ["reyes"]) is None


def test_paragraphs_side_by_side_are_one_stretch_to_search() -> None:
    assert [each.words_of(LETTER) for each in voices(DOCUMENT, QUOTED).stretches_of(["reyes"])] == [
        "The steel is late. Oduya told us that",
        "and we took her at her word.\n\nWe made no promise.",
    ]


def test_all_that_others_say() -> None:
    by = voices(DOCUMENT, QUOTED)
    assert [part.words_of(LETTER) for part in by.parts_of_others(["reyes"])] == ["the pier can wait"]
    assert by.parts_of_others(["oduya"]) == by.parts_of(["reyes"])


def test_only_the_quoted_passages_of_a_text_made_from_quotations_are_its_authors() -> None:
    text = "# The letter\n\nPut together from a story.\n\nWe made no promise.\n\n[…]\n"
    document = Document("letter", text, "The letter", kind="letter", author="reyes", markdown=True, quoted_from="story")
    link = Link("q9", 0, "letter", span("made no promise", text), "exact")
    assert said(voices(document, links=(link,)), "reyes", text=text) == ["We made no promise."]
    assert said(voices(document), "reyes", text=text) == []


def test_headings_and_the_title_are_not_said() -> None:
    text = "# A statement\n\n## Steel\n\nIt is late.\n"
    document = Document("s", text, "A statement", kind="statement", author="reyes", markdown=True)
    assert said(voices(document), "reyes", text=text) == ["It is late."]


def test_whoever_published_a_transcript_does_not_speak_in_it() -> None:
    text = "MS. HALE: The city pays.\n\nMR. COLE: Who says so?\n\nMS. HALE: I do.\n"
    document = Document("t", text, "Hearing", kind="transcript", author="reyes")
    assert said(voices(document), "reyes", text=text) == []


def test_a_long_letter_is_written_in_paragraphs_as_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The steel\nis late.\n \nWe made\r\nno promise.\n\n***\n"
    document = Document("long", text, "Long", kind="letter", author="reyes")
    monkeypatch.setattr(written, "LONG", 10)
    assert said(voices(document), "reyes", text=text) == ["The steel\nis late.", "We made\r\nno promise."]
    assert said(voices(replace(document, id="t", kind="transcript")), "reyes", text=text) == []
