"""What is still to be looked at, the worst first, and how much is checked."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Document, Dossier, Link, Origin, Quotation, Span, Verdict
from reader.model.judgement import LATER, STANDS, UNCHECKABLE, WRONG, Decision, Judgement
from reader.model.link import Change, Grade
from reader.model.review import Progress, progress_of, quotations_to_judge, to_look_at, wrong_ones

STORY = Document("story", "a b c d e f g", "Story", kind="article")
HEARING = Document("hearing", "a b c d e f g", "Hearing", kind="transcript")


def quotation(name: str, start: int, document: str = "story", confidence: float = 1.0) -> Quotation:
    origin: Origin = "detected" if confidence < 1 else "curated"
    return Quotation(name, document, (Span(start, start + 1),), "direct", origin, "hale", confidence=confidence)


def link(name: str, *, grade: Grade | None = None, absent: bool = False, weak: bool = False) -> Link:
    changes = (Change("replaced", Span(0, 1), Span(0, 1), "a", "b", grade, "word"),) if grade else ()
    verdict: Verdict = "absent" if absent else "altered" if grade else "exact"
    return Link(name, 0, "hearing", Span(0, 1), verdict, changes, weak=weak, absence="not_there" if absent else "")


QUOTATIONS = (
    quotation("exact", 0),
    quotation("weak", 2),
    quotation("reworded", 4),
    quotation("unsure", 6, confidence=0.4),
    quotation("changed", 8),
    quotation("absent", 10),
    quotation("a turn", 0, "hearing"),
)
LINKS = (
    link("exact"),
    link("weak", weak=True),
    link("reworded", grade="minor"),
    link("changed", grade="material"),
    link("absent", absent=True),
)
DOSSIER = Dossier("Harbour", (STORY, HEARING), quotations=QUOTATIONS, links=LINKS)


def judged(**decisions: Decision) -> Dossier:
    parts = {each.id: each.parts for each in QUOTATIONS}
    return replace(DOSSIER, judgements=tuple(Judgement("story", parts[name], each) for name, each in decisions.items()))


def names(dossier: Dossier) -> list[str]:
    return [each.id for each in to_look_at(dossier)]


def test_the_worst_comes_first_and_what_stands_not_at_all() -> None:
    assert names(DOSSIER) == ["absent", "changed", "reworded", "weak", "unsure"]


def test_what_is_judged_for_good_is_looked_at_no_more() -> None:
    assert names(judged(absent=STANDS, reworded=UNCHECKABLE)) == ["changed", "weak", "unsure"]


def test_what_is_to_wait_comes_last() -> None:
    assert names(judged(absent=LATER)) == ["changed", "reworded", "weak", "unsure", "absent"]


def test_turns_of_a_source_are_not_judged_but_those_of_sources_alone_are() -> None:
    assert "a turn" not in [each.id for each in quotations_to_judge(DOSSIER)]
    alone = Dossier("Hearing", (HEARING,), quotations=(QUOTATIONS[-1],))
    assert [each.id for each in quotations_to_judge(alone)] == ["a turn"]


def test_reports_and_doubtful_finds_are_not_judged() -> None:
    report = replace(QUOTATIONS[0], kind="indirect")
    dossier = replace(DOSSIER, quotations=(report, replace(QUOTATIONS[1], doubtful=True)))
    assert quotations_to_judge(dossier) == ()


def test_progress_counts_what_is_judged_for_good() -> None:
    assert progress_of(judged(absent=STANDS, exact=STANDS, changed=LATER)).words == "2 of 6 checked"


def test_progress_says_when_all_is_done_and_nothing_where_there_is_nothing() -> None:
    assert (Progress(6, 6).words, Progress(0, 0).words) == ("all 6 checked", "")


def test_a_mere_note_checks_nothing_and_moves_nothing() -> None:
    noted = replace(DOSSIER, judgements=(Judgement("story", QUOTATIONS[5].parts, note="ask her"),))
    assert names(noted) == names(DOSSIER)
    assert progress_of(noted).checked == 0


def test_what_a_person_says_counts_before_the_verdict_when_the_wrong_ones_are_counted() -> None:
    assert [each.id for each in wrong_ones(DOSSIER)] == ["changed", "absent"]
    assert [each.id for each in wrong_ones(judged(absent=STANDS, exact=WRONG, changed=LATER))] == ["exact", "changed"]
