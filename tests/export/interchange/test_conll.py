"""CoNLL-U, read back by the `conllu` package; ranges are counted in the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

import conllu
from hypothesis import given
from hypothesis import strategies as st

from reader.export.interchange.conll import conll_lines, token_name
from reader.model import Document, Dossier, Span
from tests.export.examples import ARTICLE, DOSSIER
from tests.export.interchange.annotated import HOSTILE


def read(dossier: Dossier) -> list[conllu.TokenList]:
    return conllu.parse("\n".join(conll_lines(dossier)) + "\n")


def covered(sentences: Iterable[conllu.TokenList], name: str, owner: str) -> list[Span]:
    """The stretches of a kind and an owner, from the first of their tokens to the last, by IOB2."""
    found: list[Span] = []
    for sentence in sentences:
        for token in sentence:
            tags = ((token["misc"] or {}).get(name) or "").split(",")
            start, end = map(int, token["misc"]["TokenRange"].split(":"))
            if f"B-{owner}" in tags:
                found.append(Span(start, end))
            elif f"I-{owner}" in tags:
                found[-1] = Span(found[-1].start, end)
    return found


def test_stretches_come_back_from_their_tags() -> None:
    sentences = read(DOSSIER)
    quotations = {each.id: each for each in DOSSIER.quotations}
    for name in ("q1", "q2", "q3"):
        assert covered(sentences, "Quotation", name) == list(quotations[name].parts)
    assert covered(sentences, "Source", "q1") == [quotations["q1"].mention]
    assert covered(sentences, "Cue", "q1") == [quotations["q1"].cue]
    assert covered(sentences, "Event", "e2") == [DOSSIER.events[1].span]
    assert covered(sentences, "Passage", "q3") == [DOSSIER.links[0].span]


def test_a_sentence_has_its_text_and_a_document_what_is_known_of_it() -> None:
    sentences = read(DOSSIER)
    first = sentences[0].metadata
    assert (first["newdoc id"], first["speaker lee"]) == ("article", "Ann Lee")
    assert first["quotation q3"] == "kind=mixed|origin=detected|confidence=0.512|verdict=elided"
    assert [each.metadata["text"] for each in sentences][2] == "She agreed that the bridge is closed."
    assert all(token["lemma"] == "_" and token["head"] is None for token in sentences[0])


def test_who_says_a_quotation_stands_beside_it() -> None:
    tokens = [token for sentence in read(DOSSIER) for token in sentence]
    said = {(token["misc"].get("Quotation", "")[2:], token["misc"].get("Speaker")) for token in tokens}
    assert said == {("", None), ("q1", "lee"), ("q2", "lee"), ("q3", None)}  # `_`: nobody who is known


def test_overlapping_quotations_stand_beside_each_other() -> None:
    tagged = {token["form"]: token["misc"].get("Quotation") for sentence in read(HOSTILE) for token in sentence}
    assert tagged["river"] == "I-q%201,B-q2"


def test_ranges_count_code_points_of_the_text_and_forms_are_the_words_that_are_read() -> None:
    for sentence in read(HOSTILE):
        text = next(
            each.text
            for each in HOSTILE.documents
            if sentence.metadata["sent_id"].startswith(token_name(each.id) + "-")
        )
        for token in sentence:
            start, end = map(int, token["misc"]["TokenRange"].split(":"))
            assert text[start:end] == token["form"]


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(" \n\t.”“A|=_*")))
def test_any_text_comes_back_token_by_token(text: str) -> None:
    sentences = read(Dossier("any", (Document("any", text, "any"),)))
    assert all(
        len(line.split("\t")) in (1, 10) for line in conll_lines(Dossier("any", (Document("any", text, "any"),)))
    )
    for sentence in sentences:
        forms = "".join(t["form"] + ("" if t["misc"].get("SpaceAfter") == "No" else " ") for t in sentence).strip()
        assert forms == sentence.metadata["text"]


def test_names_have_no_sign_that_separates() -> None:
    assert token_name("a b|c=d,e%\tf") == "a%20b%7Cc%3Dd%2Ce%25%09f"
    assert not re.search(r"[\s|=,]", token_name(ARTICLE))
