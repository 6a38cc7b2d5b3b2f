"""Verdicts as a JUnit report, read back by a reader of such reports."""

from __future__ import annotations

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from reader.export.verdict_junit import verdict_junit
from reader.model.gates import GATES, USUAL, Gate, gate_called
from tests.export.verdicts import ARTICLE, checked, place_of


def report(gate: Gate = USUAL, article: str = ARTICLE) -> JUnitXml:
    lines = "\n".join(verdict_junit(*checked(article), gate, place_of))
    return JUnitXml.fromstring(lines.encode())


def cases(read: JUnitXml) -> list[TestCase]:
    (suite,) = read
    assert isinstance(suite, TestSuite)
    return list(suite)


def test_a_test_a_quotation_and_a_failure_a_wrong_one() -> None:
    read = report()
    assert (read.tests, read.failures, read.errors) == (5, 3, 0)
    outcomes = [[type(result) for result in test.result] for test in cases(read)]
    assert outcomes == [[], [Failure], [Failure], [Skipped], [Failure]]


def test_a_failure_says_verdict_difference_and_both_passages() -> None:
    test = cases(report())[1]
    (failure,) = test.result
    assert test.name == f"well@{ARTICLE.index('We shall')} “We shall never dig a second one before the winter,”"
    assert (failure.type, failure.message) == ("changed", "changed: ≠ added “never” (negation)")
    assert "letter@" in failure.text and "“We shall dig a second one before the winter”" in failure.text


def test_each_gate_has_as_many_failures_as_it_fails_on() -> None:
    assert [report(gate).failures for gate in GATES] == [2, 3, 4]


def test_the_suite_counts_what_it_has() -> None:
    read = report(gate_called("absent"))
    (suite,) = read
    assert (suite.tests, suite.failures, suite.skipped, suite.errors) == (5, 2, 2, 0)


def test_hostile_words_are_words() -> None:
    (test,) = cases(
        report(article="“We & they < all ]]> of us\x1b[2J \uffff shall never pay for water,” said Ida Brandt.\n")
    )
    assert "We & they < all ]]> of us" in test.name
    assert not {"\x1b", "\uffff"} & set(test.name)


def test_a_draft_without_any_quotation_is_an_error() -> None:
    read = report(article="It rained.\n")
    assert (read.tests, read.failures, read.errors) == (1, 0, 1)
    (test,) = cases(read)
    assert [type(result) for result in test.result] == [Error]
