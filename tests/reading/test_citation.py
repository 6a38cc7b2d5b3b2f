"""What copying a quotation and citing a document give."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Document, Dossier, Quotation, Span, Speaker
from reader.reading.citation import attributed, citation

TEXT = '"We will\nwait," said Ann Lee. "For now."'
ARTICLE = Document("article", TEXT, "The wait", publisher="The Daily", date="2013-05-22")
LEE = Speaker("lee", "Ann Lee", title="Dr.", role="chair of the board")


def dossier_with(quotation: Quotation) -> Dossier:
    return Dossier("A story", (ARTICLE,), (LEE,), (quotation,))


def test_a_split_quotation_is_copied_whole_without_line_breaks_and_with_its_speaker() -> None:
    parts = (Span(1, 14), Span(TEXT.index("For"), TEXT.index("For") + 8))
    quotation = Quotation("q1", "article", parts, "direct", speaker="lee", date="2013-05-21")
    assert attributed(dossier_with(quotation), quotation) == (
        "“We will wait, … For now.”\n"
        "— Dr. Ann Lee, chair of the board, 2013-05-21. In: “The wait”, The Daily, 2013-05-22."
    )


def test_whoever_tells_it_is_copied_too() -> None:
    quotation = Quotation("q1", "article", (Span(1, 8),), "direct", speaker="lee", via="lantern")
    dossier = replace(dossier_with(quotation), speakers=(LEE, Speaker("lantern", "The Lantern")))
    assert "— Dr. Ann Lee, chair of the board, via The Lantern. In:" in attributed(dossier, quotation)


def test_reported_speech_is_copied_without_marks_and_says_so() -> None:
    quotation = Quotation("q1", "article", (Span(1, 8),), "indirect", speaker="lee")
    assert attributed(dossier_with(quotation), quotation).startswith("We will\n— Dr. Ann Lee, chair of the board (rep")


def test_nobody_is_made_up_where_the_speaker_is_unknown() -> None:
    quotation = Quotation("q1", "article", (Span(1, 8),), "direct")
    assert "— Speaker unknown. In:" in attributed(dossier_with(quotation), quotation)


def test_a_citation_names_author_recipient_and_what_is_missing() -> None:
    letter = Document("letter", "", "The letter", author="lee", recipient="Bo", complete=False)
    dossier = Dossier("A story", (letter,), (LEE,))
    assert citation(dossier, letter) == "Ann Lee, “The letter”, to Bo, passages only."
