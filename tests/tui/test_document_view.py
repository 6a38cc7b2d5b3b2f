"""The document view in a tiny app."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.events import MouseMove

from reader.model import Document, Span
from reader.tui.document_view.marks import MarginSign, PaintedMark
from reader.tui.document_view.view import DocumentView
from tests.costs import calls_of

PARAGRAPH = "The envoy said on Monday that both sides had agreed to meet again before the end of the month."
TEXT = "\n\n".join(f"{number}. {PARAGRAPH}" for number in range(60))


class OneView(App[None]):
    def __init__(self, text: str = TEXT, *, markdown: bool = False, head: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.view = DocumentView(Document("article", text, "Article", markdown=markdown), head=head)
        self.moves: list[int] = []

    def compose(self) -> ComposeResult:
        yield self.view

    def on_document_view_moved(self, message: DocumentView.Moved) -> None:
        self.moves.append(message.top)

    def rows(self) -> list[str]:
        return [
            "".join(segment.text for segment in strip).rstrip()
            for strip in self.view.render_lines(self.view.size.region)
        ]


def words_selected(app: OneView) -> str:
    """Return the words that the view shows as selected."""
    return app.view.selection.words_of(app.view.document.text) if app.view.selection else ""


async def test_text_stands_in_a_measure_with_air_at_both_sides() -> None:
    app = OneView()
    async with app.run_test(size=(120, 20)):
        assert (
            app.rows()[0]
            == " " * 20 + "0. The envoy said on Monday that both sides had agreed to meet again before the"
        )


async def test_a_narrower_window_keeps_the_first_visible_character() -> None:
    app = OneView()
    async with app.run_test(size=(100, 20)) as pilot:
        app.view.go_to(TEXT.index("30. "))
        for size in [(40, 9), (21, 5), (1, 1), (100, 20)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.view.top == TEXT.index("30. "), size


async def test_the_window_never_scrolls_past_the_last_row() -> None:
    app = OneView()
    async with app.run_test(size=(80, 20)):
        app.view.go_bottom()
        assert app.rows()[-1].endswith("of the month.")
        assert app.view.fraction == 1.0
        app.view.scroll_rows(5)
        assert app.rows()[-1].endswith("of the month.")


async def test_the_head_stands_above_the_text_and_scrolls_away() -> None:
    app = OneView(head=("A title [sic]", "22 May"))
    async with app.run_test(size=(80, 20)):
        assert [row.strip() for row in app.rows()[:2]] == ["A title [sic]", "22 May"]
        assert app.view.top == 0
        app.view.scroll_rows(3)
        assert app.rows()[0].strip().startswith("0. The envoy")
        app.view.scroll_rows(-2)
        assert app.rows()[0].strip() == "22 May"


async def test_the_head_stands_below_the_title_of_a_markdown_text() -> None:
    app = OneView("# A title\n\nText.", markdown=True, head=("22 May",))
    async with app.run_test(size=(80, 20)):
        assert [row.strip() for row in app.rows()[:4]] == ["A title", "22 May", "", "Text."]


async def test_an_empty_text_says_so() -> None:
    """E5."""
    app = OneView("", head=("22 May",))
    async with app.run_test(size=(80, 20)):
        assert [row.strip() for row in app.rows()[:2]] == ["22 May", "(empty)"]
        app.view.scroll_rows(1)
        app.view.go_bottom()
        assert (app.view.top, app.view.offset_at(5, 5)) == (0, 0)


@pytest.mark.parametrize("character", ["a ", "漢"])
async def test_e6_a_key_costs_no_more_on_a_line_of_a_megabyte_than_on_one_of_a_quarter(character: str) -> None:
    steps = [await steps_of_a_key(OneView(character * length)) for length in (125_000, 500_000)]
    assert steps[1] < 2 * steps[0]


async def steps_of_a_key(app: OneView) -> int:
    def press() -> None:
        app.view.scroll_rows(1)
        app.rows()

    async with app.run_test(size=(120, 40)):
        app.view.go_to_fraction(0.5)
        return calls_of(press)


async def test_markup_in_a_text_is_shown_as_it_is() -> None:
    """B1, B2, B3, B4, B7, B8."""
    text = "[/foo] [sic] [The envoy] [@click=app.quit]x[/] [$x] [100%] [bold"
    app = OneView(text, markdown=True, head=(text,))
    async with app.run_test(size=(100, 10)):
        assert [app.rows()[0].strip(), app.rows()[2].strip()] == [text, text]


async def test_moving_is_told_once_and_only_where_something_moved() -> None:
    app = OneView()
    async with app.run_test(size=(80, 20)) as pilot:
        app.view.scroll_rows(-3)
        app.view.scroll_rows(3)
        await pilot.pause()
        assert len(app.moves) == 1


async def test_marks_are_laid_over_the_text_in_the_order_of_their_layers() -> None:
    app = OneView()
    async with app.run_test(size=(80, 20)):
        app.view.set_marks("current", [PaintedMark(Span(7, 12), "cue")])
        app.view.set_marks("quotations", [PaintedMark(Span(3, 12), "current")])
        segments = list(app.view.render_lines(app.view.size.region)[0])
        styles = {segment.text: segment.style for segment in segments}
        assert styles["The "] is not None and styles["The "].bold and not styles["The "].underline
        assert styles["envoy"] is not None and styles["envoy"].bold and styles["envoy"].underline


async def test_rows_that_do_not_change_are_the_same_strips() -> None:
    app = OneView()
    async with app.run_test(size=(80, 20)):
        before = app.view.render_lines(app.view.size.region)
        app.view.set_marks("search", [PaintedMark(Span(3, 12), "current")])
        after = app.view.render_lines(app.view.size.region)
        assert after[0] is not before[0]
        assert all(a is b for a, b in zip(before[1:], after[1:], strict=True))


async def test_initials_and_the_bar_stand_in_the_margin() -> None:
    app = OneView()
    async with app.run_test(size=(80, 20)):
        app.view.set_margin([MarginSign(5, "DL", "plain")], [PaintedMark(Span(5, 20), "plain")])
        assert app.rows()[0].startswith(" DL  ▌ 0. The")
        assert app.rows()[1].startswith(" " * 7 + "before")


async def test_thirty_thousand_marks() -> None:
    app = OneView(TEXT * 40)
    async with app.run_test(size=(80, 20)):
        app.view.set_marks("search", [PaintedMark(Span(i, i + 3), "current") for i in range(0, 210_000, 7)])
        app.view.go_to(150_000, "middle")
        assert any(segment.style and segment.style.bold for segment in app.view.render_line(10))


async def test_the_mouse_selects_words_of_the_source_without_the_breaks_of_rows() -> None:
    app = OneView()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.mouse_down(offset=(10, 0))
        await pilot.hover(offset=(13, 1))
        await pilot.mouse_up(offset=(13, 1))
        end = app.view.offset_at(13, 1) + 1
        assert words_selected(app) == TEXT[3:end]
        assert "\n" not in words_selected(app)
        assert app.screen.get_selected_text() == words_selected(app)


async def test_a_click_tells_the_character() -> None:
    pressed: list[int] = []

    class Pressing(OneView):
        def on_document_view_pressed(self, message: DocumentView.Pressed) -> None:
            pressed.append(message.offset)

    app = Pressing()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.click(offset=(10, 0))
        await pilot.pause()
        assert pressed == [3]


async def test_every_size_down_to_one_cell() -> None:
    app = OneView(head=("A title",))
    async with app.run_test(size=(80, 24)) as pilot:
        for size in [(20, 5), (19, 2), (3, 3), (1, 1), (200, 50)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            app.view.scroll_pages(1)
            app.view.scroll_pages(-1)
            assert len(app.rows()) == size[1]


async def test_a_reload_stays_at_the_same_words() -> None:
    app = OneView()
    async with app.run_test(size=(80, 20)):
        app.view.go_to(TEXT.index("30. "))
        changed = "A new first line.\n\n" + TEXT
        app.view.replace_document(Document("article", changed, "Article"))
        assert app.view.top == changed.index("30. ")


async def test_a_second_click_selects_the_word_and_a_third_the_paragraph() -> None:
    app = OneView()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.click(offset=(15, 0), times=2)
        assert app.screen.get_selected_text() == "envoy" == words_selected(app)
        await pilot.click(offset=(15, 0), times=3)
        assert words_selected(app) == f"0. {PARAGRAPH}"


async def test_dragging_along_the_last_row_goes_on() -> None:
    app = OneView()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.mouse_down(offset=(10, 15))
        await pilot.hover(offset=(10, 18))
        start = app.view.selection
        app.view.on_mouse_move(MouseMove(app.view, 10, 19, 0, 1, 1, False, False, False))
        await pilot.hover(offset=(10, 19))
        await pilot.mouse_up(offset=(10, 19))
        assert app.view.top > 0
        assert start is not None and app.view.selection is not None
        assert app.view.selection.start == start.start and app.view.selection.end > start.end
