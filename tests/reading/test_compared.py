"""What the comparison shows: long words that do not differ leave out their middle, and very much is cut."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.sources import Stretch
from reader.model import Change, Link, Span
from reader.model.link import SaidBy
from reader.reading.commands.dispatch import run_command
from reader.reading.compared import LONG_SAME, MOST_SHOWN, MOST_TOLD, compared, shortened
from tests.reading.paper_desk import DOSSIER, MINUTES, reading, span_of


def test_long_words_that_do_not_differ_leave_out_their_middle_and_what_differs_stays() -> None:
    same, other = Stretch("one word " * LONG_SAME), Stretch("another " * LONG_SAME, "replaced", "minor")
    before, changed, after = shortened((same, other, same))
    assert len(before.text) < LONG_SAME and " … " in before.text and before == after
    assert changed.text.startswith("another another") and len(changed.text) <= LONG_SAME * 8
    assert shortened((Stretch("short"),)) == (Stretch("short"),)


def test_of_very_much_only_the_beginning_is_shown() -> None:
    many = tuple(Stretch(f"word {number} ", "added", "minor") for number in range(MOST_SHOWN))
    shown = shortened(many)
    assert sum(len(each.text) for each in shown) <= MOST_SHOWN + 2
    assert shown[-1].text.endswith(" …")


def test_of_very_many_differences_the_first_are_told_and_how_many_more_there_are() -> None:
    change = Change("replaced", Span(0, 2), Span(0, 2), "It", "We", "material", "word")
    link = Link("q2", 0, "minutes", span_of("It runs on every Sunday", MINUTES), "altered", (change,) * (MOST_TOLD + 9))
    session, _ = reading(replace(DOSSIER, links=(link,)))
    session.make_current(DOSSIER.quotations[1])
    run_command(session, "compare")
    (part,) = compared(session.state).parts
    assert len(part.differences) == MOST_TOLD + 1 and part.differences[-1].words == "and 9 more"


def test_who_says_the_words_there_is_told_and_stands_out_where_it_is_somebody_else() -> None:
    for same, tone in ((True, "dim"), (False, "bad"), (None, "dim")):
        link = replace(DOSSIER.links[0], said_by=SaidBy("Jan Ochs"), same_speaker=same)
        session, _ = reading(replace(DOSSIER, links=(link,)))
        session.make_current(DOSSIER.quotations[0])
        run_command(session, "compare")
        told = compared(session.state).parts[0].there.told[0]
        assert (told.words, told.tone) == ("Jan Ochs says it there", tone)
