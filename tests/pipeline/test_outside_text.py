"""Words that a page shows, but outside its main text, are not absent: they are said to stand outside it."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Document, Dossier, Link, Quotation, Span
from reader.pipeline import completed
from reader.pipeline.source_links import link_in_steps
from reader.reading.sources import passage_of
from reader.reading.wording import link_words

CAPTION = "The old quay, where nobody lands any more"
ARTICLE = f"“{CAPTION},” says the page under its picture, and “the ferry sails in spring” above it."
MAIN = "The company said that the ferry sails in spring, as it does every year."
VISIBLE = f"Menu\n\n{MAIN}\n\n![]({'x'})*{CAPTION}.*\n\nAll rights reserved\n"


def linked(visible: str, text: str = MAIN) -> tuple[Dossier, tuple[Link, ...]]:
    parts = [(ARTICLE.index(words), ARTICLE.index(words) + len(words)) for words in (CAPTION, "the ferry sails")]
    quotations = tuple(Quotation(f"q{n}", "article", (Span(*part),), "direct") for n, part in enumerate(parts, 1))
    page = Document("page", text, "A page", visible=visible)
    dossier = Dossier("A story", (Document("article", ARTICLE, "A"), page), quotations=quotations)
    return dossier, tuple([*link_in_steps(dossier)][-1].result)


def test_words_outside_the_main_text_are_found_there_and_said_to_be() -> None:
    dossier, links = linked(VISIBLE)
    inside, outside = sorted(links, key=lambda link: link.quotation, reverse=True)
    assert (outside.verdict, outside.outside, outside.is_passage) == ("exact", CAPTION, False)
    assert (inside.verdict, inside.outside, inside.is_passage) == ("exact", "", True)
    assert link_words(dossier, outside).endswith("outside the main text of “A page”")
    assert passage_of([outside]) is None


def test_words_that_nothing_shows_stay_absent() -> None:
    _, links = linked(VISIBLE.replace(CAPTION, "A boat"))
    assert {(link.quotation, link.verdict, link.outside) for link in links} >= {("q1", "absent", "")}


def test_words_of_the_main_text_are_not_looked_for_outside_it() -> None:
    _, links = linked(VISIBLE, text=f"{MAIN} {CAPTION}.")
    assert not any(link.outside for link in links)


def test_a_page_s_own_quotation_is_not_found_in_itself() -> None:
    dossier, _ = linked(VISIBLE)
    story = replace(dossier.documents[0], visible=VISIBLE)
    (link, *_) = completed(replace(dossier, documents=(story, replace(dossier.documents[1], visible="")))).links
    assert not link.outside
