"""Verdicts as a page of Markdown: what is wrong first, both passages, differences marked by signs and bold."""

from __future__ import annotations

import re

import pytest

from reader.analysis.sources import Comparison
from reader.export.verdict_markdown import Shown, verdict_page
from reader.model import Document
from reader.model.verified import Verified
from reader.pipeline.sides import sides_of
from reader.prose.reading import reading_of
from tests.export.verdicts import ARTICLE, checked, place_of


def page(article: str = ARTICLE, title: str = "The well") -> str:
    verified, dossier = checked(article, title=title)

    def sides(each: Verified) -> Comparison:
        return sides_of(dossier, each.quotation, each.link)

    return "\n".join(verdict_page(verified, Shown(dossier, place_of, sides)))


def test_the_total_comes_first_then_the_groups_by_what_is_to_be_done() -> None:
    lines = page().splitlines()
    assert lines[2] == "5 quotations: 1 stand, 1 to look at, 3 wrong. Compared with:"
    assert [line for line in lines if line.startswith("## ")] == ["## Wrong", "## To look at", "## Stand"]


def test_a_quotation_has_both_passages_with_what_differs_between_signs_and_bold() -> None:
    told = page()
    assert "(Ida Brandt): “We" not in told
    place = ARTICLE.index("We shall")
    assert f"- **Quoted** (well@{place}, Ida Brandt): “We shall **+never+** dig a second one" in told
    assert re.search(r"- \*\*Source\*\* \(letter@\d+, Ida Brandt\): “We shall dig a second one", told)
    assert "- ≠ added “never” (negation)" in told
    assert r"“**\~It's\~** a gift to the **±folks±** who live" in told


def test_absent_words_have_the_passage_most_like_them_or_say_that_there_is_none() -> None:
    absent, bare = re.split("^### ", page(), flags=re.MULTILINE)[1:3]
    assert "- **Nearest** (letter@" in absent and "**−more than−**" in absent
    assert "Nearest" not in bare and "the words are not there" in bare


@pytest.mark.parametrize("hostile", ["<script>x</script>", "[x](http://e.org)", "*a* _b_ `c` ~~d~~", "| a | $b$ &amp;"])
def test_what_stands_in_the_documents_is_shown_as_it_is(hostile: str) -> None:
    article = f"“The well is deep enough for all {hostile} of the village,” said Ida Brandt.\n"
    read = reading_of(Document("page", page(article, hostile), "", markdown=True)).view.text
    assert f"Quotations of {hostile}" in read
    assert "<script>" not in re.sub(r"\\.", "", page(article, hostile))


def test_no_quotation_is_told() -> None:
    assert "0 quotations. Compared with:" in page("It rained.\n")


def test_it_is_the_same_each_time() -> None:
    assert page() == page()
