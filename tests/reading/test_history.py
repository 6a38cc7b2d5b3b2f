"""Going back and forward between places."""

from __future__ import annotations

from reader.model.place import Place
from reader.reading.history import LENGTH, History, Stop

HERE, THERE, ELSEWHERE = Stop(Place("article", 0)), Stop(Place("letter", 40)), Stop(Place("article", 900))


def test_back_returns_to_where_the_jump_began_and_forward_undoes_it() -> None:
    history = History().jumped_from(HERE)
    place, history = history.back(THERE)
    assert place == HERE
    place, history = history.forward(HERE)
    assert place == THERE
    assert history.before == (HERE,)


def test_a_new_jump_forgets_what_lay_ahead() -> None:
    _, history = History().jumped_from(HERE).back(THERE)
    assert history.jumped_from(ELSEWHERE).forward(HERE)[0] is None


def test_with_no_jump_there_is_nowhere_to_go() -> None:
    assert History().back(HERE) == (None, History())
    assert History().forward(HERE) == (None, History())


def test_the_same_place_twice_in_a_row_is_kept_once() -> None:
    assert History().jumped_from(HERE).jumped_from(HERE).before == (HERE,)


def test_only_the_latest_jumps_are_kept() -> None:
    history = History()
    for offset in range(LENGTH + 50):
        history = history.jumped_from(Stop(Place("article", offset)))
    assert len(history.before) == LENGTH
    assert history.before[-1].place.offset == LENGTH + 49


def test_two_hundred_jumps_are_gone_back_to_and_forward_again() -> None:
    history, here = History(), Stop(Place("article", 0))
    for offset in range(1, 201):
        history, here = history.jumped_from(here), Stop(Place("article", offset))
    for offset in reversed(range(200)):
        place, history = history.back(here)
        assert place == Stop(Place("article", offset))
        here = place
    for offset in range(1, 201):
        place, history = history.forward(here)
        assert place == Stop(Place("article", offset))
        here = place
    assert history.forward(here)[0] is None
