"""What is written as a dossier is read back as it was."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from reader.export.dossier_file import dossier_file
from reader.files.dossiers import read_dossier
from reader.model import Document, Dossier, Event, Quotation, Span, Speaker

MARKUP = [
    "[/foo]", "[sic]", "[The envoy]", "[@click=app.quit]x[/]", "[link=file:///etc/passwd]x", "ends in \\",
    "[$x] [100%]", "[bold", "{a: b}", "a # no comment", "- no item", "'\"", "&a *a !!str", "null", "no", "22:30",
    "%x", "@x",
]  # fmt: skip


def written_and_read(dossier: Dossier) -> Dossier:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = {document.id: f"{number}.txt" for number, document in enumerate(dossier.documents)}
        for document in dossier.documents:
            (folder / files[document.id]).write_text(document.text, encoding="utf-8")
        (folder / "dossier.yaml").write_text(dossier_file(dossier, files), encoding="utf-8")
        return read_dossier(folder)


def test_b10_markup_is_the_same_everywhere_after_writing_and_reading() -> None:
    for markup in MARKUP:
        text = f"{markup} and “{markup}” said the {markup} at {markup}.\n"
        start = text.index("“") + 1
        quotation = Quotation("q1", "talk", (Span(start, start + len(markup)),), "direct", speaker="s")
        event = Event("e1", "", f"{markup} x", "talk", Span(0, len(markup)), basis=markup)
        dossier = Dossier(
            f"{markup} title",
            (Document("talk", text, f"{markup} of the talk", publisher=markup, note=markup),),
            (Speaker("s", markup, title=markup, role=markup, aliases=(markup,)),),
            (quotation,),
            (event,),
        )
        read = written_and_read(dossier)
        assert [str(finding) for finding in read.findings if finding.severity == "error"] == []
        assert replace(read, folder=None, findings=()) == replace(
            dossier, documents=(replace(dossier.documents[0], file="0.txt"),)
        )


texts = st.text("ab ’'\"“”\n:#[]{}\\-é\u0301", min_size=1, max_size=80)


@given(texts, st.data())
def test_spans_are_found_again_by_what_is_written_of_them(text: str, data: st.DataObject) -> None:
    offsets = [offset for offset, character in enumerate(text) if not character.isspace()]
    if not offsets:
        return
    spans = []
    for _ in range(data.draw(st.integers(1, 4))):
        first = data.draw(st.sampled_from(offsets))
        last = data.draw(st.sampled_from([offset for offset in offsets if offset >= first]))
        spans.append(Span(first, last + 1))
    quotations = tuple(
        Quotation(f"q{number}", "talk", (span,), "direct") for number, span in enumerate(sorted(spans), 1)
    )
    dossier = Dossier("The talk", (Document("talk", text, "The talk"),), quotations=quotations)
    read = written_and_read(dossier)
    assert [each.parts for each in read.quotations] == [each.parts for each in quotations]


def test_c1_the_same_sentence_many_times_is_written_in_little_and_read_back() -> None:
    sentence = "In May 2013 he said that “we will go”, and then he left.\n"
    text = sentence * 120
    quotations = tuple(
        Quotation(f"q{number + 1}", "talk", (within(sentence, number, "we will go"),), "mixed",
                  mention=within(sentence, number, "he"), cue=within(sentence, number, "said"))
        for number in range(120)
    )  # fmt: skip
    dossier = Dossier("The talk", (Document("talk", text, "The talk"),), quotations=quotations)
    assert len(dossier_file(dossier, {"talk": "talk.txt"})) < 120 * 1_000
    read = written_and_read(dossier)
    assert read.quotations == quotations
    assert read.findings == ()


def within(sentence: str, number: int, words: str) -> Span:
    start = number * len(sentence) + sentence.index(words)
    return Span(start, start + len(words))


PIECES = ["he ", "the ", "said ", "“we", " go”", "’s ", "'s ", "ﬁ", "fi", "… ", "... ", "é", "e\u0301", "\n\n"]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join), st.data())
def test_w8_quotation_cue_and_mention_are_found_again_without_a_word(text: str, data: st.DataObject) -> None:
    offsets = [offset for offset, character in enumerate(text) if not character.isspace()]
    assume(offsets)

    def span() -> Span:
        first = data.draw(st.sampled_from(offsets))
        return Span(first, data.draw(st.sampled_from([last for last in offsets if first <= last < first + 20])) + 1)

    quotations = tuple(
        Quotation(f"q{number}", "talk", (content,), "direct", mention=span(), cue=span())
        for number, content in enumerate(sorted(span() for _ in range(3)), 1)
    )
    read = written_and_read(Dossier("The talk", (Document("talk", text, "The talk"),), quotations=quotations))
    assert read.quotations == quotations
    assert read.findings == ()
