"""C3: long runs of one sign, and thousands of names, quotations and dates, cost as much more as the text is longer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.analysis.quotations import find_quotations
from reader.analysis.sources.search import SourceIndex
from reader.analysis.times import find_times
from reader.export.records import quotation_records, speaker_records
from reader.layout.headings import find_headings
from reader.model import Document, Dossier, Speaker
from reader.pipeline import completed
from reader.pipeline.same_speakers import merged_speakers
from tests.costs import grows_with_its_input

RUNS: dict[str, str] = {
    **{sign: sign for sign in (*'.-"“’([])9#>*_|', "a")},
    "space": " ",
    "tab": "\t",
    "no-break space": "\xa0",
    "line end": "\n",
    "blank line": " \n",
    "open mark": "“a ",
    "closed mark": "a” ",
    "figures": "1,",
    "ellipsis": ". . ",
    "insertion": "[a]",
    "hyphen": "a-\n",
    "and": "A and ",
    "comma": "A, ",
    "said": " said",
    "address beside a mark": "www.a.“A.” ",
}


def quotations(text: str) -> object:
    return find_quotations(text, "d")


def times(text: str) -> object:
    return find_times(text, "2013-05-22")


def headings(text: str) -> object:
    return find_headings(text, markdown=True), find_headings(text, markdown=False)


def sources(text: str) -> object:
    index = SourceIndex(text)
    return index.find(text[: len(text) // 2]), index.find("We will go there now"), index.find(text[10:] + " b")


@pytest.mark.parametrize("work", [quotations, times, headings, sources])
@pytest.mark.parametrize("run", RUNS)
def test_c3_a_long_run_costs_no_more_than_its_length(work: Callable[[str], object], run: str) -> None:
    def text_of(size: int) -> str:
        return "Ann Lee said “we will go” in May. " + RUNS[run] * size

    assert grows_with_its_input(work, text_of, 500)


def letters(number: int) -> str:
    """Return a word for a number: no two numbers have the same."""
    return "".join(chr(ord("a") + int(figure)) for figure in str(number))


def many(sentence: str) -> Callable[[int], str]:
    """Return what makes a text of so many sentences, each with words of its own in the place of `{0}`."""

    def text_of(size: int) -> str:
        return "".join(sentence.replace("{0}", letters(number)) for number in range(size))

    return text_of


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("“We go,” said X{0} Smith. ", id="bearers of one surname"),
        pytest.param("“We go,” said Ann X{0} Smith. ", id="names of one person"),
        pytest.param("“We go,” said Ann Q{0}. ", id="surnames"),
        pytest.param("“We go,” said the {0}. ", id="things that speak"),
        pytest.param("X{0} Smith ran. ", id="people who only run"),
    ],
)
def test_c3_thousands_of_people_cost_no_more_than_their_number(sentence: str) -> None:
    assert grows_with_its_input(quotations, many(sentence), 400)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("On May 12, 1{0}, X{0} Q{0} said “we go {0} now”. ", id="dates"),
        pytest.param("Yesterday X{0} Q{0} opened {0}. ", id="days"),
        pytest.param("“We go there now,” said Ann Smith. ", id="one who says the same"),
        pytest.param("\n\n# Head {0}\n\nCHAPTER {0}\n\n", id="headings"),
    ],
)
def test_c3_thousands_of_dates_and_headings_cost_no_more_than_their_number(sentence: str) -> None:
    def work(text: str) -> object:
        dossier = completed(Dossier("t", (Document("d", text, "t", kind="article", date="2013-05-22"),)))
        return list(quotation_records(dossier)), list(speaker_records(dossier)), headings(text)

    assert grows_with_its_input(work, many(sentence), 200)


def test_c3_thousands_of_speakers_are_merged_at_the_cost_of_their_number() -> None:
    def speakers(size: int) -> list[Speaker]:
        return [Speaker(f"s{number}", f"X{letters(number)} Smith", origin="detected") for number in range(size)]

    assert grows_with_its_input(lambda found: merged_speakers((), found), speakers, 500)


def test_c3_the_same_words_quoted_and_found_over_and_over() -> None:
    def work(text: str) -> object:
        article = Document("a", text, "a", kind="article", date="2013-05-22")
        return completed(Dossier("t", (article, Document("b", text.replace("“", "").replace("”", ""), "b"))))

    assert grows_with_its_input(work, lambda size: "“We go there now,” said Ann Smith.\n\n" * size, 60)


def test_c3_a_quotation_of_many_ellipses_is_looked_for_at_the_cost_of_its_length() -> None:
    def work(text: str) -> object:
        return SourceIndex(text).find(text)

    assert grows_with_its_input(work, lambda size: ("x" + "." * 60 + "\n") * size, 200)
