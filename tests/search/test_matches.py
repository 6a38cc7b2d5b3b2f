from dataclasses import replace

import pytest

from reader.model import Document, Dossier, Quotation, Span, Speaker
from reader.search import Authors, Match, find_matches, parse_query

ARTICLE = 'No weapons came. "We need weapons," Layman\nsaid. "And weapons soon." Idris called it "weapons talk".'
LETTER = "The weapons are few."


def span(words: str, text: str = ARTICLE) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


DOSSIER = Dossier(
    "Talks",
    (Document("article", ARTICLE, "Article"), Document("letter", LETTER, "Letter")),
    speakers=(Speaker("layman", "Dan Layman"), Speaker("idris", "Salim Idris")),
    quotations=(
        Quotation("q1", "article", (span("We need weapons,"), span("And weapons soon.")), "direct", speaker="layman"),
        Quotation("q2", "article", (span("weapons talk"),), "mixed", speaker="idris"),
    ),
)


def search(text: str, documents: list[str] | None = None, *, regex: bool = False) -> list[Match]:
    return list(find_matches(DOSSIER, parse_query(text, DOSSIER.speakers, regex=regex), documents))


def words(matches: list[Match]) -> list[str]:
    texts = {document.id: document.text for document in DOSSIER.documents}
    return [match.span.words_of(texts[match.document]) for match in matches]


def test_every_document_is_searched_and_each_match_says_who_speaks() -> None:
    matches = search("weapons")
    assert [match.document for match in matches] == ["article"] * 4 + ["letter"]
    assert [match.speaker and match.speaker.id for match in matches] == [None, "layman", "layman", "idris", None]


def test_only_the_documents_asked_for_are_searched() -> None:
    assert len(search("weapons", ["letter"])) == 1


def test_words_within_what_a_speaker_said() -> None:
    assert words(search("@layman weapons")) == ["weapons", "weapons"]
    assert words(search(r"@layman w\w+s", regex=True)) == ["weapons", "weapons"]


def test_everything_that_a_speaker_said() -> None:
    assert words(search("@layman")) == ["We need weapons,", "And weapons soon."]


def test_several_speakers_and_all_but_one() -> None:
    assert words(search("@layman @idris weapons")) == ["weapons"] * 3
    assert [match.speaker and match.speaker.id for match in search("-@layman weapons")] == [None, "idris", None]
    assert words(search("-@layman")) == ["weapons talk"]


def test_words_run_across_line_ends() -> None:
    assert words(search("layman said")) == ["Layman\nsaid"]


def test_the_words_around_a_match_are_read_so_in_the_text() -> None:
    (match,) = search("few")
    assert match.before + "few" + match.after == LETTER
    match = search("called")[0]
    assert match.before + "called" + match.after in " ".join(ARTICLE.split())
    assert match.before.startswith(" ")


def test_what_two_quotations_share_is_found_once() -> None:
    text = "He said the weapons talk was over."
    inner, outer = span("weapons talk", text), span("the weapons talk was over", text)
    dossier = Dossier(
        "One",
        (Document("a", text, "A"),),
        (Speaker("he", "He"), Speaker("she", "She")),
        (
            Quotation("q1", "a", (outer,), "indirect", speaker="he"),
            Quotation("q2", "a", (inner,), "mixed", speaker="he"),
        ),
    )
    assert len(list(find_matches(dossier, parse_query("@he talk", dossier.speakers)))) == 1


def test_a_match_is_said_by_the_speaker_of_the_innermost_quotation_around_it() -> None:
    text = "He said the weapons talk was over."
    dossier = Dossier(
        "One",
        (Document("a", text, "A"),),
        (Speaker("he", "He"), Speaker("she", "She")),
        (
            Quotation("q1", "a", (span("the weapons talk was over", text),), "indirect", speaker="he"),
            Quotation("q2", "a", (span("weapons talk", text),), "mixed", speaker="she"),
        ),
    )
    said = {
        words: next(find_matches(dossier, parse_query(words, ()))).speaker for words in ("talk", "was over", "said")
    }
    assert {words: speaker and speaker.id for words, speaker in said.items()} == {
        "talk": "she",
        "was over": "he",
        "said": None,
    }


def test_what_a_quotation_within_another_ends_is_still_said_by_the_outer_one() -> None:
    text = "He said the weapons talk was over."
    parts = span("the weapons talk was over", text), span("weapons talk", text)
    quotations = tuple(Quotation(f"q{part.start}", "a", (part,), "indirect", speaker="he") for part in parts)
    dossier = Dossier("One", (Document("a", text, "A"),), (Speaker("he", "He"),), quotations)
    assert len(list(find_matches(dossier, parse_query("@he over", dossier.speakers)))) == 1


def test_the_words_around_a_match_are_cut_at_words() -> None:
    text = "The old bridge over the river fell yesterday in the rain."
    dossier = Dossier("One", (Document("a", text, "A"),))
    (match,) = find_matches(dossier, parse_query("river", ()), context=12)
    assert (match.before, match.after) == (" over the ", " fell ")


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("perez", "Ana Pérez and Ana Perez", ["Pérez", "Perez"]),
        ("Perez", "Ana Pe\u0301rez, “no”", ["Pe\u0301rez"]),
        ("pérez", "Ana Pérez and Ana Perez", ["Pérez"]),
        ("sao paulo", "São Paulo’s", ["São Paulo"]),
        ("lodz", "In Łódź.", ["Łódź"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("cafe", "# *Caf&eacute;* life", ["Caf&eacute;"]),
    ],
)
def test_accents_that_are_not_typed_are_not_asked_for(typed: str, text: str, found: list[str]) -> None:
    dossier = Dossier("", documents=(Document("a", text, "A", markdown=text.startswith("#")),))
    assert [match.span.words_of(text) for match in find_matches(dossier, parse_query(typed, ()))] == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("well-known", ["well-\nknown"]),
        ("wellknown", ["well-\nknown"]),
        ("garden", ["gar-\nden"]),
        ("gar-den", ["gar-\nden"]),
        ("the garden of the well-known", ["The gar-\nden of the well-\nknown"]),
        ("poet", ["poet"]),
    ],
)
def test_a_word_divided_at_a_lines_end_is_found_with_its_hyphen_and_without(typed: str, found: list[str]) -> None:
    text = "The gar-\nden of the well-\nknown poet."
    dossier = Dossier("", documents=(Document("a", text, ""),))
    assert [match.span.words_of(text) for match in find_matches(dossier, parse_query(typed, ()))] == found


def test_whoever_wrote_a_letter_says_its_words() -> None:
    letter = Document("letter", LETTER + "\n", "Letter", kind="letter", author="idris")
    dossier = replace(DOSSIER, documents=(DOSSIER.documents[0], letter))
    found = list(find_matches(dossier, parse_query("@idris weapons", dossier.speakers)))
    assert [(match.document, match.speaker and match.speaker.id) for match in found] == [
        ("article", "idris"),
        ("letter", "idris"),
    ]


def test_the_author_of_a_story_is_named_only_where_asked_for() -> None:
    story = replace(DOSSIER.documents[0], author="Ada Moss")
    dossier = replace(DOSSIER, documents=(story,))
    everyone = Authors(dossier).everyone
    told = {query: next(find_matches(dossier, parse_query(query, everyone))).speaker for query in ("no", "@moss no")}
    assert {query: speaker and speaker.name for query, speaker in told.items()} == {"no": None, "@moss no": "Ada Moss"}
