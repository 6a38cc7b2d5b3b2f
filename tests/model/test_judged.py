"""Which judgement belongs to which quotation."""

from __future__ import annotations

from reader.model import Document, Dossier, Quotation, Span
from reader.model.judgement import LATER, STANDS, WRONG, Decision, Judgement

STORY = Document("story", "x" * 400, "Story")


def quotation(name: str, *parts: tuple[int, int]) -> Quotation:
    return Quotation(name, "story", tuple(Span(*part) for part in parts), "direct")


def judged(start: int, end: int, decision: Decision | None, note: str = "", document: str = "story") -> Judgement:
    return Judgement(document, (Span(start, end),), decision, note)


def decision_of(quotations: tuple[Quotation, ...], *judgements: Judgement, name: str = "q1") -> Decision | None:
    found = Dossier("Harbour", (STORY,), quotations=quotations, judgements=judgements).judgement_of(name)
    return found.decision if found else None


ONE = (quotation("q1", (10, 30)),)


def test_the_quotation_of_just_these_words_has_it_and_the_later_one_counts() -> None:
    assert decision_of(ONE, judged(10, 30, STANDS), judged(10, 30, WRONG)) is WRONG


def test_one_that_says_nothing_takes_the_earlier_one_back() -> None:
    assert decision_of(ONE, judged(10, 30, STANDS), judged(10, 30, None)) is None


def test_a_note_stays_where_the_decision_was_taken_back() -> None:
    dossier = Dossier("Harbour", (STORY,), quotations=ONE, judgements=(judged(10, 30, None, "ask her"),))
    found = dossier.judgement_of("q1")
    assert found and found.note == "ask her"


def test_it_stays_with_a_quotation_whose_ends_were_moved_but_not_with_another() -> None:
    assert decision_of((quotation("q1", (8, 34)),), judged(10, 30, STANDS)) is STANDS
    assert decision_of((quotation("q1", (28, 60)),), judged(10, 30, STANDS)) is None


def test_of_two_that_overlap_the_likest_has_it() -> None:
    both = (quotation("outer", (0, 39)), quotation("q1", (11, 30)))
    assert decision_of(both, judged(10, 30, STANDS)) is STANDS
    assert decision_of(both, judged(10, 30, STANDS), name="outer") is None


def test_parts_are_counted_together() -> None:
    split = (quotation("q1", (10, 30), (50, 70)),)
    assert decision_of(split, judged(10, 30, LATER)) is LATER
    assert decision_of(split, judged(50, 60, LATER)) is None


def test_judgements_of_other_documents_and_of_nothing_found_are_nobodys() -> None:
    assert decision_of(ONE, judged(10, 30, STANDS, document="gone"), judged(200, 220, WRONG)) is None


def test_what_does_not_follow_from_judgements_is_not_worked_out_again() -> None:
    made: list[str] = []

    def work_out(name: str) -> str:
        made.append(name)
        return name

    dossier = Dossier("Harbour", (STORY,), quotations=ONE)
    for _ in range(2):
        dossier.once("of words", lambda: work_out("of words"))
        dossier.once("of judgements", lambda: work_out("of judgements"), of_judgements=True)
        dossier = dossier.with_judgements((judged(10, 30, STANDS),))
    assert made == ["of words", "of judgements", "of judgements"]


def test_a_dossier_judged_anew_has_the_new_judgement_only() -> None:
    dossier = Dossier("Harbour", (STORY,), quotations=ONE, judgements=(judged(10, 30, STANDS),))
    assert dossier.judgement_of("q1")
    changed = dossier.with_judgements((judged(10, 30, WRONG),)).judgement_of("q1")
    assert changed and changed.decision is WRONG
