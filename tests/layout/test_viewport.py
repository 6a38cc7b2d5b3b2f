"""A window that moves over a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.layout.layout import Layout
from reader.layout.viewport import Viewport
from tests.layout.strategies import texts, widths

TEXT = "\n".join(f"line {number}" for number in range(100))


def viewport(height: int = 10, head: int = 0, text: str = TEXT) -> Viewport:
    return Viewport(Layout(text, 40), height, head)


def test_a_span_is_brought_a_third_from_the_top_only_where_it_is_out_of_view() -> None:
    window = viewport()
    window.go_to(TEXT.index("line 5\n"), TEXT.index("line 5\n") + 4, "nearest")
    assert window.top == 0
    window.go_to(TEXT.index("line 50"), TEXT.index("line 50") + 4, "nearest")
    assert [row.text for row in window.rows].index("line 50") == 3


def test_a_span_whose_end_is_out_of_view_is_moved_into_view() -> None:
    window = viewport()
    window.go_to(TEXT.index("line 8\n"), TEXT.index("line 12"), "nearest")
    assert [row.text for row in window.rows].index("line 8") == 3


def test_a_span_longer_than_the_window_stays_where_it_begins_at_the_top() -> None:
    window = viewport()
    window.go_to(TEXT.index("line 20"), TEXT.index("line 21"), "top")
    window.go_to(TEXT.index("line 20"), TEXT.index("line 40"), "nearest")
    assert window.rows[0].text == "line 20"


def test_the_head_is_part_of_what_scrolls() -> None:
    window = viewport(head=3)
    window.move(2)
    assert window.position == (0, 1)
    window.move(4)
    assert window.rows[0].text == "line 3"
    window.move(-4)
    assert window.position == (0, 1)
    window.go_top()
    assert window.position == (0, 3)


def test_a_short_text_cannot_be_scrolled() -> None:
    window = viewport(text="one\ntwo", head=2)
    window.move(5)
    assert window.position == (0, 2)


def test_going_through_other_sizes_comes_back_to_the_same_rows() -> None:
    text = "Some words of a paragraph that is long enough to be broken. " * 40
    window = Viewport(Layout(text, 40), 10)
    window.move(20)
    before = window.rows
    for width in (13, 7, 90, 40):
        window.resize(Layout(text, width), 10, 0, 0)
        assert window.rows[0].start <= before[0].start < window.rows[0].end or window.fraction == 1
    assert window.rows == before


def test_a_place_near_the_end_comes_to_the_top_once_the_window_is_narrow_enough() -> None:
    """A place that is opened again may be gone to before the side panel has taken its columns."""
    text = "Some words of a paragraph that is long enough to be broken. " * 40
    window = Viewport(Layout(text, 60), 40)
    narrow = Viewport(Layout(text, 20), 40)
    narrow.go_bottom()
    window.go_to(narrow.top, narrow.top, "top")
    assert window.top < narrow.top
    window.resize(narrow.layout, 40, 0, 0)
    assert window.rows == narrow.rows


def test_a_place_within_a_row_comes_to_the_top_once_the_window_has_its_width() -> None:
    """Or a text that is opened again and again at the place where it was left would go back a little each time."""
    text = "Some words of a paragraph that is long enough to be broken. " * 40
    narrow = Layout(text, 20)
    for row in list(narrow.rows_from(narrow.row_of(0)))[:20]:
        window = Viewport(Layout(text, 80), 24)
        window.go_to(row.start, row.start, "top")
        window.resize(narrow, 10, 0, 0)
        assert window.top == row.start


def test_how_far_the_reading_has_come() -> None:
    window = viewport()
    assert window.fraction == 0
    window.go_bottom()
    assert window.fraction == 1
    assert window.rows[-1].text == "line 99"


@given(texts, widths, st.integers(min_value=1, max_value=12), st.integers(min_value=0, max_value=3), st.data())
def test_the_window_is_full_or_shows_all(text: str, width: int, height: int, head: int, data: st.DataObject) -> None:
    window = Viewport(Layout(text, width, markdown=True), height, head)
    for step in data.draw(st.lists(st.integers(min_value=-30, max_value=30), max_size=5)):
        window.move(step)
        is_all = window.position == (0, head) and window.visible[1] == len(text)
        assert len(window.lines) == height or is_all


def test_the_head_may_stand_below_the_title() -> None:
    text = "Title\n\nText."
    window = Viewport(Layout(text, 40), 4, head=1, head_at=text.index("\n") + 1)
    assert [line if isinstance(line, int) else line.text for line in window.lines] == ["Title", 0, "", "Text."]
