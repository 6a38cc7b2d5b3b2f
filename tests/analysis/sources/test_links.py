from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reader.analysis.sources import linking_steps, quoted_elsewhere
from reader.model import Document, Link, Quotation, Span

FEAR_ITSELF = "the only thing we have to fear is fear itself"
SPEECH = f"{FEAR_ITSELF}. Plenty is at our doorstep. We must act, and act quickly. We must act."
ARTICLE = f'He said "{FEAR_ITSELF}", and "we must act," he said, "and act quickly". Roses bloom.'
OTHER = 'She recalled: "the only thing we have to fear is fear". We must act, and act quickly, she thought.'


def quoted(identifier: str, document: str, text: str, *parts: str, kind: str = "direct") -> Quotation:
    spans = tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)
    return Quotation(identifier, document, spans, "indirect" if kind == "indirect" else "direct")


FEAR = quoted("q1", "article", ARTICLE, FEAR_ITSELF)
ACT = quoted("q2", "article", ARTICLE, "we must act,", "and act quickly")
ROSES = quoted("q3", "article", ARTICLE, "Roses bloom")
RECALLED = quoted("r1", "other", OTHER, "the only thing we have to fear is fear")
DOCUMENTS = [
    Document("article", ARTICLE, "Article"),
    Document("speech", SPEECH, "Speech"),
    Document("other", OTHER, "Other"),
]


def link_quotations(documents: Sequence[Document], quotations: Sequence[Quotation]) -> list[Link]:
    """The links of each quotation in turn."""
    return [link for step in linking_steps(documents, quotations) for link in step.links]


def test_quotation_is_linked_to_every_other_document_that_has_it_the_better_verdict_first() -> None:
    links = link_quotations(DOCUMENTS, [FEAR, RECALLED])
    assert [(link.quotation, link.document, link.verdict) for link in links] == [
        ("q1", "speech", "exact"),
        ("q1", "other", "altered"),
        ("r1", "speech", "exact"),
        ("r1", "article", "exact"),
    ]


def test_quotation_is_not_looked_for_where_it_stands() -> None:
    assert not link_quotations(DOCUMENTS[:1], [FEAR])


def test_quotation_that_no_document_has_gets_no_link() -> None:
    assert not link_quotations(DOCUMENTS, [ROSES])


def test_reported_speech_is_not_tried() -> None:
    assert not link_quotations(DOCUMENTS, [quoted("q4", "article", ARTICLE, "fear itself", kind="indirect")])


def test_each_part_is_linked_near_the_other() -> None:
    links = link_quotations(DOCUMENTS[:2], [ACT])
    first, *others = [link for link in links if link.part == 0]
    assert SPEECH[first.span.start :].startswith("We must act, and")
    assert len(others) == 1
    assert [link.span.words_of(SPEECH) for link in links if link.part == 1] == ["and act quickly"]


def test_passage_taken_from_the_article_is_called_so() -> None:
    letter = Document("letter", "Fear itself, he wrote.", "Letter", quoted_from="article")
    (link,) = link_quotations([DOCUMENTS[0], letter], [quoted("q5", "article", ARTICLE, "fear itself")])
    assert link.as_quoted


def test_steps_come_once_a_document_and_once_a_quotation() -> None:
    steps = list(linking_steps(DOCUMENTS[:2], [FEAR, ROSES]))
    assert [(step.done, step.total, len(step.links)) for step in steps] == [(1, 3, 0), (2, 3, 1), (3, 3, 0)]


def test_words_that_the_other_article_splits_by_its_cue_are_the_same_words() -> None:
    split = '"We must act now," she told them. "And we must act quickly, all of us."'
    whole = 'He heard "we must act now. And we must act quickly, all of us" there.'
    documents = [Document("split", split, "Split"), Document("whole", whole, "Whole")]
    one = quoted("q1", "split", split, "We must act now,", "And we must act quickly, all of us.")
    other = quoted("q2", "whole", whole, "we must act now. And we must act quickly, all of us")
    verdicts = {(link.quotation, link.verdict) for link in link_quotations(documents, [one, other])}
    assert verdicts == {("q1", "exact"), ("q2", "exact")}


@pytest.mark.parametrize(
    ("source", "verdict"),
    [
        ('"We lost the boats," Marlow said late that night, "and the nets with them."', "exact"),
        ("“We lost the boats,” said Marlow. “And the nets with them.”", "exact"),
        ("We lost the boats, Marlow said late that night, and the nets with them.", "altered"),
        ('"We lost the boats," said Marlow.\n\n"And the nets with them."', "altered"),
        ('"We lost the boats, Marlow said late that night, and the nets with them."', "altered"),
    ],
)
def test_what_a_source_tells_between_its_marks_is_no_word_of_the_speaker(source: str, verdict: str) -> None:
    story = 'She heard "we lost the boats and the nets with them" twice.'
    documents = [Document("story", story, "Story"), Document("source", source, "Source")]
    quotation = quoted("q1", "story", story, "we lost the boats and the nets with them")
    assert [link.verdict for link in link_quotations(documents, [quotation])] == [verdict]


def test_each_of_two_shared_quotations_names_the_other() -> None:
    quotations = [FEAR, ACT, RECALLED]
    links = link_quotations(DOCUMENTS, quotations)
    others = {name: [each.id for each in same] for name, same in quoted_elsewhere(links, quotations).items()}
    assert others == {"q1": ["r1"], "r1": ["q1"]}


def test_a_passage_made_of_what_an_article_quotes_is_no_second_witness() -> None:
    quotations = [FEAR, RECALLED]
    article, _, other = DOCUMENTS
    copies = [replace(article, quoted_from="other"), replace(other, quoted_from="article")]
    links = link_quotations(copies, quotations)
    assert links and all(link.as_quoted and not link.second_hand for link in links)
    assert quoted_elsewhere(links, quotations) == {}


@pytest.mark.parametrize("kind", ["article", "text", "news report", "my own kind"])
def test_an_article_that_quotes_the_same_words_only_repeats_them(kind: str) -> None:
    other = replace(DOCUMENTS[2], kind=kind)
    (link,) = link_quotations([DOCUMENTS[0], other], [FEAR])
    assert link.second_hand and link.as_quoted


@pytest.mark.parametrize("kind", ["source", "letter", "Police report", "transcript", "mail", "statement"])
def test_a_source_that_quotes_the_words_verifies_them(kind: str) -> None:
    other = replace(DOCUMENTS[2], kind=kind)
    (link,) = link_quotations([DOCUMENTS[0], other], [FEAR])
    assert link.second_hand and not link.as_quoted


def test_what_an_article_says_in_its_own_words_is_not_only_repeated() -> None:
    links = link_quotations([DOCUMENTS[0], replace(DOCUMENTS[2], kind="article")], [ACT])
    assert links and not any(link.as_quoted for link in links)


def test_words_that_the_other_document_does_not_quote_are_no_pair() -> None:
    link = Link("q2", 0, "other", Span(58, 70), "exact")
    assert quoted_elsewhere([link], [ACT, RECALLED]) == {}


def test_a_passage_that_half_lies_within_another_quotation_is_no_pair() -> None:
    start = RECALLED.start
    length = len(RECALLED.parts[0])
    for beyond, paired in ((length - 2, True), (length, False)):
        link = Link("q1", 0, "other", Span(start, start + length + beyond), "exact")
        assert bool(quoted_elsewhere([link], [FEAR, RECALLED])) == paired


def test_a_source_of_its_own_stands_before_one_made_of_the_article() -> None:
    letter = Document("letter", SPEECH, "Letter", quoted_from="article")
    links = link_quotations([DOCUMENTS[0], letter, DOCUMENTS[1]], [FEAR])
    assert [link.document for link in links] == ["speech", "letter"]
