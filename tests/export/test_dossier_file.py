from dataclasses import replace
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader.export.dossier_file import dossier_file
from reader.export.selectors import selector_of
from reader.model import Document, Dossier, Quotation, Span, Speaker
from reader.model.rejection import Rejection
from reader.prose.anchoring import anchor_in
from reader.prose.reading import words_read
from tests.export.examples import ARTICLE, DOSSIER, span

FILES = {"article": "article.md", "plan": "plan.md"}


def read(dossier: Dossier) -> Any:
    return yaml.load(dossier_file(dossier, FILES), Loader=yaml.BaseLoader)


def test_whoever_tells_what_another_says_is_written() -> None:
    told = replace(DOSSIER.quotations[0], via="council")
    assert read(replace(DOSSIER, quotations=(told,)))["quotations"][0]["via"] == "council"


def test_everything_is_described() -> None:
    value = read(DOSSIER)
    assert value["dossier"] == "1"
    assert value["documents"] == [
        {"id": "article", "file": "article.md", "kind": "text", "title": "Bridge closed"},
        {"id": "plan", "file": "plan.md", "kind": "text", "title": "The plan"},
    ]
    assert value["speakers"][0] == {
        "id": "lee",
        "name": "Ann Lee",
        "title": "Mayor",
        "kind": "person",
        "aliases": ["Lee", "she"],
    }
    assert value["quotations"][0] == {
        "id": "q1",
        "document": "article",
        "speaker": "lee",
        "kind": "direct",
        "content": [{"exact": "We will not wait,"}, {"exact": "The bridge is closed."}],
        "mention": {"exact": "Mayor Ann Lee"},
        "cue": {"exact": "said"},
    }
    assert value["quotations"][2]["source"] == [{"document": "plan", "exact": "a risk"}]
    assert value["events"][1] == {
        "id": "e2",
        "date": "2013-05-21",
        "headline": "Ann Lee speaks",
        "document": "article",
        "exact": "yesterday",
        "basis": "“yesterday”",
        "speakers": ["lee"],
    }


def test_what_was_rejected_is_written() -> None:
    rejected = Rejection("article", span("yesterday"))
    assert read(replace(DOSSIER, rejected=(rejected,)))["rejected"] == [{"document": "article", "exact": "yesterday"}]


def test_what_nobody_has_looked_at_says_so() -> None:
    value = read(DOSSIER)
    assert [entry.get("origin") for entry in value["quotations"]] == [None, "detected", "detected"]
    assert value["quotations"][2]["confidence"] == "0.51"
    assert [entry.get("origin") for entry in value["events"]] == [None, None, "detected"]


def test_a_source_is_named_only_while_every_part_before_it_has_one() -> None:
    second = replace(DOSSIER.links[0], quotation="q1", part=1)
    assert "source" not in read(replace(DOSSIER, links=(second,)))["quotations"][0]
    first = replace(second, part=0)
    assert len(read(replace(DOSSIER, links=(second, first)))["quotations"][0]["source"]) == 2


def test_doubtful_quotations_carry_a_comment() -> None:
    doubtful = replace(DOSSIER.quotations[0], confidence=0.5, reason="he: last male speaker\n- id: x")
    text = dossier_file(replace(DOSSIER, quotations=(doubtful, DOSSIER.quotations[2])), FILES)
    assert "# Doubtful (0.50): he: last male speaker\\n- id: x\n" in text
    assert "# Who says this? No speaker was found.\n" in text


def test_b10_markup_and_hostile_text_come_back_byte_for_byte() -> None:
    hostile = '[/foo] {a: b} "x" # [@click=app.quit] \\ \x1b]52;c;\x07 \u202e\u2028\u0085 %YAML - & * ! | > : 🙂'
    dossier = Dossier(
        hostile,
        (Document("article", f"{hostile} said", hostile),),
        speakers=(Speaker("lee", hostile, role=hostile, aliases=(hostile, "no")),),
        quotations=(Quotation("q1", "article", (span(hostile, f"{hostile} said"),), "direct", speaker="lee"),),
    )
    value = read(dossier)
    assert value["title"] == hostile
    assert value["speakers"][0] == {"id": "lee", "name": hostile, "role": hostile, "aliases": [hostile, "no"]}
    assert value["quotations"][0]["content"] == {"exact": hostile.replace("\u202e", "")}  # that sign is not read


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters=list(map(chr, range(0xE0000, 0xE0080))))))
def test_any_words_come_back(words: str) -> None:
    document, whole = Document("article", f"{words}.", words), Span(0, len(words) + 1)
    dossier = Dossier(
        words,
        (document,),
        speakers=(Speaker("a", words, aliases=(words, words)),),
        quotations=(Quotation("q1", "article", (whole,), "direct"),),
    )
    value = read(dossier)
    assert value["title"] == words
    assert value["speakers"][0]["aliases"] == [words, words]
    content = value["quotations"][0]["content"]
    assert content["exact"] in (f"{words}.", words_read(document, whole))
    found = anchor_in(document, selector_of(content))
    assert found is not None
    assert found.span.words_of(document.text) == f"{words}.".lstrip()


def test_words_that_stand_twice_are_told_apart() -> None:
    quotation = replace(DOSSIER.quotations[1], parts=(span("bridge"),))
    (entry,) = read(replace(DOSSIER, quotations=(quotation,)))["quotations"]
    content = entry["content"]
    assert content["prefix"] + content["exact"] + content["suffix"] in ARTICLE
